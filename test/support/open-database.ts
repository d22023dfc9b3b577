// Fresh databases for tests, migrated, on PGlite and on PostgreSQL where one answers.
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll } from "vitest";
import { z } from "zod";
import { type Database, type DatabaseOptions, openDatabase } from "../../src/db/connect.ts";
import { openPglitePool } from "../../src/db/pglite-pool.ts";

export type DatabaseKind = Database["kind"];

export interface TestDatabase extends Database {
  /** What opened it, for opening it again. */
  options: DatabaseOptions;
}

export interface TestDatabaseOptions {
  /** Connections to PostgreSQL. With one, a query beside an open transaction waits for ever instead of going unseen. */
  max?: number;
  /** In place of the project's. */
  migrationsDir?: string;
}

const hourMs = 3_600_000;
const serverUrl = process.env["TEST_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";
const serverAnswers = await answers(serverUrl);
const cache = fileURLToPath(new URL("../../node_modules/.cache/madang", import.meta.url));
const pgliteManifest = new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url);
const open = new Set<string>();
const directories: string[] = [];
let made = 0;

afterAll(async () => {
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
  if (open.size > 0) throw new Error(`A test opened a database and did not close it: ${[...open].join(", ")}`);
});

/** PGlite always; PostgreSQL too when TEST_DATABASE_URL, or else 127.0.0.1:5432, answers. @throws in CI if it does not. */
export function databaseKinds(): DatabaseKind[] {
  if (serverAnswers) return ["embedded", "postgres"];
  if (process.env["CI"] === "true" || process.env["TEST_DATABASE_URL"] !== undefined) {
    throw new Error(
      "These tests must also run on PostgreSQL, because PGlite hides races, but none answers. Start one and set TEST_DATABASE_URL.",
    );
  }
  return ["embedded"];
}

/** A database of its own, gone after `close`. A file that leaves one open fails. */
export async function openTestDatabase(kind: DatabaseKind, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return kind === "embedded" ? openEmbedded(options) : openOnServer(options);
}

async function openEmbedded({ migrationsDir }: TestDatabaseOptions): Promise<TestDatabase> {
  const dataDir = await newDataDirectory();
  return track({ dataDir, migrationsDir }, () => rm(dataDir, { recursive: true, force: true }));
}

/** A data directory as it is after PGlite's first start, without tables; gone after the test file. */
export async function newDataDirectory(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "madang-test-"));
  directories.push(dataDir);
  await cp(await firstStart(), path.join(dataDir, "pglite"), { recursive: true });
  return dataDir;
}

/** PGlite's first start takes seconds, so it happens once for each version of it and is copied from then on. */
async function firstStart(): Promise<string> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(pgliteManifest, "utf8")));
  const template = path.join(cache, `pglite-${version}`);
  if (existsSync(template)) return template;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(`${template}-`);
  const { pool, close } = await openPglitePool(making);
  await pool.end();
  await close();
  await rename(making, template).catch(() => rm(making, { recursive: true })); // another process was faster
  return template;
}

async function openOnServer({ max, migrationsDir }: TestDatabaseOptions): Promise<TestDatabase> {
  if (!serverAnswers) databaseKinds();
  if (made === 0) await dropForgotten();
  const name = `madang_test_${Date.now()}_${process.pid}_${++made}`;
  await onServer((admin) => admin.query(`CREATE DATABASE ${name}`));
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const options = { databaseUrl: address.href, dataDir: "unused", maxConnections: max, migrationsDir };
  return track(options, async () => {
    await onServer((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
}

/** A killed run leaves its databases behind. */
async function dropForgotten(): Promise<void> {
  await onServer(async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'madang_test_%'",
    );
    for (const { datname } of rows) {
      const madeAt = Number(datname.split("_")[2]);
      if (Date.now() - madeAt > hourMs) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });
}

async function track(options: DatabaseOptions, remove: () => Promise<void>): Promise<TestDatabase> {
  const name = options.databaseUrl ?? options.dataDir;
  try {
    const database = await openDatabase(options);
    open.add(name);
    const close = async (): Promise<void> => {
      await database.close();
      await remove();
      open.delete(name);
    };
    let closed: Promise<void> | undefined;
    return { ...database, options, close: () => (closed ??= close()) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function onServer(act: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 5_000 });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
