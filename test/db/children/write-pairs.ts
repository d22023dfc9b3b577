// A process that writes two rows a transaction to the embedded database, and says each pair's number once it is committed.
import { writeSync } from "node:fs";
import { openDatabase } from "../../../src/db/connect.ts";

const [dataDir = "", migrationsDir = ""] = process.argv.slice(2);
const { pool } = await openDatabase({ dataDir, migrationsDir });
const { rows } = await pool.query<{ last: number }>("SELECT coalesce(max(pair), 0)::int AS last FROM pairs");
for (let pair = (rows[0]?.last ?? 0) + 1; ; pair += 1) {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("INSERT INTO pairs (pair, half) VALUES ($1, 'first')", [pair]);
  await client.query("INSERT INTO pairs (pair, half) VALUES ($1, 'second')", [pair]);
  await client.query("COMMIT");
  client.release();
  writeSync(1, `committed ${pair}\n`);
}
