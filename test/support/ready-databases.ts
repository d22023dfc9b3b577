// What tests' databases are copied from: made once, migrated, and with the queues that the app makes when it starts.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import PgBoss from "pg-boss";
import { z } from "zod";
import { type DatabaseOptions, openDatabase } from "../../src/db/connect.ts";
import { projectMigrations, readMigrations } from "../../src/db/migrate.ts";
import { openPglitePool } from "../../src/db/pglite-pool.ts";
import { BOSS_OPTIONS } from "../../src/outbox/jobs.ts";
import { prepareQueues } from "../../src/outbox/worker.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = path.join(root, "node_modules/.cache/madang");

/** Beside the migrations, these decide what the app's start makes in a database. */
const makers = ["src/db/migrate.ts", "src/outbox/jobs.ts", "src/outbox/worker.ts", "node_modules/pg-boss/package.json"];

/** Of two processes that need the same template one makes it. Any number that nobody else locks. */
const templateLock = 72707370;
/** Long before it is forgotten, so that nobody drops it from under a copy. */
const freshMs = 1_800_000;
const dayMs = 86_400_000;

/** A data directory after PGlite's first start, without tables: it takes seconds, so each version does it once. */
export async function startedDirectory(): Promise<string> {
  return keptDirectory(`pglite-${await pgliteVersion()}-started`, async (dataDir) => {
    const { pool, close } = await openPglitePool(path.join(dataDir, "pglite"));
    await pool.end();
    await close();
  });
}

/** A data directory in which the app finds nothing left to make. */
export async function readyDirectory(): Promise<string> {
  return keptDirectory(`pglite-${await pgliteVersion()}-ready-${await fingerprint()}`, (dataDir) => fill({ dataDir }));
}

async function keptDirectory(name: string, make: (dataDir: string) => Promise<void>): Promise<string> {
  const kept = path.join(cache, name);
  if (!existsSync(kept)) {
    await mkdir(cache, { recursive: true });
    await removeOld();
    const making = await mkdtemp(`${kept}-making-`);
    await make(making);
    await rename(making, kept).catch(() => rm(making, { recursive: true })); // another process was faster
  }
  return path.join(kept, "pglite");
}

/** Those for other migrations and queues, and what a killed process was making; a day old, so that nobody is copying. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!/-ready-|-making-/.test(name)) continue;
    const directory = path.join(cache, name);
    const { mtimeMs } = await stat(directory);
    if (Date.now() - mtimeMs > dayMs) await rm(directory, { recursive: true, force: true });
  }
}

/**
 * The name of a database on the server to copy, made if there is no fresh one. It lets nobody connect: a database that
 * is in use cannot be copied, and one that still lets people in was not finished. The next run drops it as forgotten.
 *
 * @param prefix with which names of tests' databases begin; the time of making comes next
 */
export async function readyTemplate(admin: pg.Client, serverUrl: string, prefix: string): Promise<string> {
  const ending = `_ready_${await fingerprint()}`;
  await admin.query("SELECT pg_advisory_lock($1)", [templateLock]); // ends with the session
  const { rows } = await admin.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE NOT datallowconn AND starts_with(datname, $1) ORDER BY datname DESC",
    [prefix],
  );
  const fresh = `${prefix}${Date.now() - freshMs}`;
  const found = rows.find(({ datname }) => datname.endsWith(ending) && datname > fresh);
  if (found) return found.datname;
  const name = `${prefix}${Date.now()}${ending}`;
  await admin.query(`CREATE DATABASE ${name}`);
  await fill({ databaseUrl: databaseOn(serverUrl, name), dataDir: "unused" });
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  return name;
}

export function databaseOn(serverUrl: string, name: string): string {
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  return address.href;
}

/** As `startApp` does on its first start. */
async function fill(options: DatabaseOptions): Promise<void> {
  const database = await openDatabase(options);
  const executeSql = (text: string, values: unknown[]) => database.pool.query(text, values);
  const boss = new PgBoss({ ...BOSS_OPTIONS, supervise: false, db: { executeSql } });
  await boss.start();
  await prepareQueues(boss);
  await boss.stop({ graceful: false, wait: true });
  await database.close();
}

async function fingerprint(): Promise<string> {
  const texts = await Promise.all(makers.map((file) => readFile(path.join(root, file), "utf8")));
  const parts = [...(await readMigrations(projectMigrations)), ...texts];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}

async function pgliteVersion(): Promise<string> {
  const manifest = await readFile(path.join(root, "node_modules/@electric-sql/pglite/package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
