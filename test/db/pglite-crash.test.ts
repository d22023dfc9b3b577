// kill -9 loses nothing that the embedded database has acknowledged. (A power cut may: PGlite does not fsync.)
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/connect.ts";
import { migrationsFolder } from "../support/migrations-folder.ts";
import { newDataDirectory } from "../support/open-database.ts";
import { runChild } from "../support/run-child.ts";

const makePairs = "CREATE TABLE pairs (pair int, half text, PRIMARY KEY (pair, half));";

test("a process killed while it writes loses no committed transaction and keeps no half of one", async () => {
  const dataDir = await newDataDirectory();
  const migrationsDir = await migrationsFolder({ "20260101000000_pairs": makePairs });
  const committed: number[] = [];
  for (const lifeMs of [0, 40, 90, 150, 300]) {
    const child = runChild(new URL("./children/write-pairs.ts", import.meta.url), [dataDir, migrationsDir]);
    await child.line("committed");
    await sleep(lifeMs);
    await child.kill("SIGKILL");
    committed.push(...child.lines.map((line) => Number(line.split(" ")[1])));
  }
  const { pool, close } = await openDatabase({ dataDir, migrationsDir });
  onTestFinished(close);
  const { rows } = await pool.query<{ pair: number; halves: number }>(
    "SELECT pair, count(*)::int AS halves FROM pairs GROUP BY pair ORDER BY pair",
  );
  expect(rows.filter(({ halves }) => halves !== 2)).toEqual([]);
  const kept = new Set(rows.map(({ pair }) => pair));
  expect(committed.filter((pair) => !kept.has(pair))).toEqual([]);
  expect(new Set(committed).size).toBe(committed.length);
});
