// A process that opens a database and closes it; it ends by itself only if nothing was left open.
import { openDatabase } from "../../../src/db/connect.ts";

const [dataDir = "", databaseUrl] = process.argv.slice(2);
const database = await openDatabase({ dataDir, databaseUrl: databaseUrl || undefined });
await database.prisma.$queryRaw`SELECT 1`;
await database.close();
process.stdout.write("closed\n");
