// Opens the database: PGlite inside this process by default, a PostgreSQL server when there is an address of one.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { connectTimeoutMs, readAddress, unopenableDirectory, unreachableServer } from "./database-unreachable.ts";
import { DataDirectoryInUse, lockDirectory } from "./directory-lock.ts";
import { PrismaClient } from "./generated/client.ts";
import { migrate, projectMigrations } from "./migrate.ts";
import { openPglitePool, type PglitePool } from "./pglite-pool.ts";

const patienceMs = 5_000;

export interface DatabaseOptions {
  /** A PostgreSQL server. Without it, PGlite in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  migrationsDir?: string | undefined;
  /** Connections to a PostgreSQL server; PGlite has one. */
  maxConnections?: number | undefined;
  /** What happens to the database while nobody waits for it: a lost idle connection, the embedded engine's end. */
  onError?: ((error: Error) => void) | undefined;
}

export interface Database {
  kind: "embedded" | "postgres";
  pool: pg.Pool;
  prisma: PrismaClient;
  /** Waits for what is running, five seconds at most; what is not committed then is undone. May be called twice. */
  close(): Promise<void>;
}

interface Opened {
  kind: Database["kind"];
  pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens the database and applies its missing migrations. Every session keeps UTC, whatever the server's default:
 * adapter-pg reads times wrongly in any other zone.
 *
 * @throws {DataDirectoryInUse} another process has the embedded database open.
 * @throws {DatabaseUnreachable} it cannot be opened, for a reason a person can act on.
 * @throws {MigrationRefused | MigrationFailed} see migrate.ts.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const opened = await (options.databaseUrl === undefined
    ? openEmbedded(options)
    : openServer(options.databaseUrl, options));
  try {
    await migrate(opened.pool, options.migrationsDir ?? projectMigrations);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(opened.pool),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  });
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await opened.close();
  };
  return {
    kind: opened.kind,
    pool: opened.pool,
    prisma,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

async function openServer(databaseUrl: string, { maxConnections = 10, onError }: DatabaseOptions): Promise<Opened> {
  const address = readAddress(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    // Not by the `options` parameter: one in the address would replace it.
    async onConnect(client) {
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  survive(pool, onError);
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw unreachableServer(address, error);
  }
  return { kind: "postgres", pool, close: () => end(pool) };
}

async function openEmbedded({ dataDir, onError }: DatabaseOptions): Promise<Opened> {
  let lostLock = (): void => {};
  const lock = await lockDirectory(dataDir, () => lostLock()).catch((error: unknown) => {
    throw error instanceof DataDirectoryInUse ? error : unopenableDirectory(dataDir, error);
  });
  const engine = await openEngine(path.join(dataDir, "pglite")).catch(async (error: unknown): Promise<never> => {
    await lock.release();
    throw unopenableDirectory(dataDir, error);
  });
  survive(engine.pool, onError);
  lostLock = () => void engine.kill(new Error(`the data directory ${dataDir} was taken away`));
  const close = async (): Promise<void> => {
    await end(engine.pool);
    await engine.close();
    await lock.release();
  };
  return { kind: "embedded", pool: engine.pool, close };
}

async function openEngine(directory: string): Promise<PglitePool> {
  await mkdir(directory, { recursive: true }); // says why it cannot; PGlite would take seconds and not say
  return openPglitePool(directory);
}

/** A connection that breaks would end the process where nobody listens; whoever was using it hears of it anyway. */
function survive(pool: pg.Pool, onError: DatabaseOptions["onError"]): void {
  pool.on("error", (error) => onError?.(error));
  pool.on("connect", (client) => client.on("error", () => {}));
}

async function end(pool: pg.Pool): Promise<void> {
  await Promise.race([pool.end(), sleep(patienceMs, undefined, { ref: false })]);
}
