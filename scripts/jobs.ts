// `npm run jobs`: lists what the outbox gave up on; `npm run jobs -- retry` puts it back in the queue.
import process from "node:process";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/connect.ts";

interface FailedJob {
  id: string;
  name: string;
  data: unknown;
  output: { message?: string } | null;
  completed_on: Date;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { pool, close } = await openDatabase({ databaseUrl: config.database.url, dataDir: config.database.directory });
  try {
    const { rows } = await pool.query<FailedJob>(
      "SELECT id, name, data, output, completed_on FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on",
    );
    for (const job of rows) {
      console.log(
        `${job.completed_on.toISOString()}  ${job.name}  ${JSON.stringify(job.data)}  ${job.output?.message ?? ""}`,
      );
    }
    console.log(`${rows.length} given up`);
    if (process.argv[2] === "retry") {
      await pool.query(
        "UPDATE pgboss.job SET state = 'retry', retry_count = 0, completed_on = NULL, start_after = now() WHERE state = 'failed'",
      );
      console.log("put back in the queue");
    }
  } finally {
    await close();
  }
}

await main();
