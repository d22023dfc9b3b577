// `npm run jobs`: lists what the outbox gave up on; `npm run jobs -- retry` puts it back in the queue.
import { existsSync } from "node:fs";
import process from "node:process";
import type pg from "pg";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/connect.ts";
import { explainFailure } from "../src/explain-failure.ts";

interface FailedJob {
  name: string;
  data: unknown;
  /** pg-boss wraps its own findings (a time-out) in `value`. */
  output: { message?: string; value?: { message?: string } } | null;
  completed_on: Date;
}

const FAILED = "SELECT name, data, output, completed_on FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on";
const RETRY = `UPDATE pgboss.job SET state = 'retry', retry_count = 0, completed_on = NULL, start_after = now(),
  keep_until = now() + interval '14 days' WHERE state = 'failed'`;

async function list(pool: pg.Pool): Promise<void> {
  const { rows: queue } = await pool.query("SELECT to_regclass('pgboss.job') AS job");
  if (queue[0]?.job === null) return console.log("Madang has never started on this database: it has no jobs.");
  const { rows } = await pool.query<FailedJob>(FAILED);
  for (const { name, data, output, completed_on: at } of rows) {
    const why = output?.message ?? output?.value?.message ?? "";
    console.log(`${at.toISOString()}  ${name}  ${JSON.stringify(data)}  ${why}`);
  }
  console.log(`${rows.length} given up`);
  if (process.argv[2] !== "retry") return;
  await pool.query(RETRY);
  console.log("All of them are back in the queue.");
}

try {
  if (existsSync(".env")) process.loadEnvFile();
  const config = readConfig(process.env);
  const { pool, close } = await openDatabase({ databaseUrl: config.database.url, dataDir: config.database.directory });
  try {
    await list(pool);
  } finally {
    await close();
  }
} catch (error) {
  console.error(explainFailure(error, null));
  process.exit(1);
}
