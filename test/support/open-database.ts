// Fresh databases for tests, migrated, on PGlite and on PostgreSQL where one answers.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { type Database, type DatabaseOptions, openDatabase } from "../../src/db/connect.ts";
import { databaseOn, readyDirectory, readyTemplate, startedDirectory } from "./ready-databases.ts";

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
const prefix = "madang_test_";
const open = new Set<string>();
const directories: string[] = [];
const toDrop: string[] = [];
let template: Promise<string> | undefined;
let made = 0;
let isClearedUp = false;

/** Where files share a process this module is run once, but each file needs its end. Called by after-each-file.ts. */
export function clearUpBehindFile(): void {
  isClearedUp = true;
  afterAll(async () => {
    const left = [...open];
    open.clear();
    template = undefined; // asked for anew, so that a long run does not copy one that is about to be dropped
    await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
    await dropAll(toDrop);
    if (left.length > 0) throw new Error(`A test opened a database and did not close it: ${left.join(", ")}`);
  });
}

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

/**
 * A database of its own, a copy of one that is migrated and has the app's queues; with `migrationsDir` from nothing. It
 * is gone after the test file. A file that leaves one open fails.
 */
export async function openTestDatabase(kind: DatabaseKind, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return kind === "embedded" ? openEmbedded(options) : openOnServer(options);
}

async function openEmbedded({ migrationsDir }: TestDatabaseOptions): Promise<TestDatabase> {
  const dataDir = migrationsDir === undefined ? await copyOf(await readyDirectory()) : await newDataDirectory();
  return track({ dataDir, migrationsDir }, () => rm(dataDir, { recursive: true, force: true }));
}

/** A data directory as it is after PGlite's first start, without tables; gone after the test file. */
export async function newDataDirectory(): Promise<string> {
  return copyOf(await startedDirectory());
}

async function copyOf(directory: string): Promise<string> {
  requireClearingUp();
  const dataDir = await mkdtemp(path.join(tmpdir(), "madang-test-"));
  directories.push(dataDir);
  await cp(directory, path.join(dataDir, "pglite"), { recursive: true });
  return dataDir;
}

async function openOnServer({ max, migrationsDir }: TestDatabaseOptions): Promise<TestDatabase> {
  requireClearingUp();
  if (!serverAnswers) databaseKinds();
  if (made === 0) await dropForgotten();
  const name = `${prefix}${Date.now()}_${process.pid}_${++made}`;
  template ??= onServer((admin) => readyTemplate(admin, serverUrl, prefix));
  const like = migrationsDir === undefined ? `TEMPLATE ${await template}` : "";
  await onServer(async (admin) => {
    await admin.query(`CREATE DATABASE ${name} ${like}`);
    toDrop.push(name);
    // What a test commits need not outlive the server. A copy does not take this over from its template.
    await admin.query(`SET synchronous_commit = off; ALTER DATABASE ${name} SET synchronous_commit = off`);
  });
  const options = { databaseUrl: databaseOn(serverUrl, name), dataDir: "unused", maxConnections: max, migrationsDir };
  return track(options, async () => {});
}

function requireClearingUp(): void {
  if (!isClearedUp) throw new Error("Add test/support/after-each-file.ts to the setupFiles of this test's project.");
}

/** A killed run leaves its databases behind. */
async function dropForgotten(): Promise<void> {
  await onServer(async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) {
      const madeAt = Number(datname.split("_")[2]);
      if (Date.now() - madeAt > hourMs) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });
}

/** Each drop waits for a checkpoint of the whole server; those that are asked for at once share one. */
async function dropAll(names: string[]): Promise<void> {
  const atOnce = 10;
  while (names.length > 0) {
    const drops = names.splice(0, atOnce).map((name) => `DROP DATABASE ${name} WITH (FORCE)`);
    await Promise.all(drops.map((drop) => onServer((admin) => admin.query(drop))));
  }
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

async function onServer<T>(act: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 5_000 });
  await admin.connect();
  try {
    return await act(admin);
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
