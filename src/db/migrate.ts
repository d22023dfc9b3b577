// Applies prisma/migrations at start, with the table, checksums and lock of `prisma migrate deploy`, which needs a network.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";

/** The project's own migrations; the same place from src/db and from dist/db. */
export const projectMigrations = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The advisory lock that `prisma migrate` takes on PostgreSQL. */
const migrateLock = 72707369;

const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const refusals = {
  edited: "was changed after it was applied to this database. Undo the change and write a new migration instead.",
  unknown: "was applied to this database, but this version of Madang does not have it. Start the newer version.",
  unfinished: "was begun by another tool and did not finish. Repair it with `prisma migrate resolve`.",
} as const;

/** The database and this build do not agree on the past; nothing was changed. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
  readonly migration: string;
  readonly why: keyof typeof refusals;

  constructor(migration: string, why: keyof typeof refusals) {
    super(`The migration ${migration} ${refusals[why]}`);
    this.migration = migration;
    this.why = why;
  }
}

/** The database did not accept a migration; nothing of it was applied, those before it were. */
export class MigrationFailed extends Error {
  override readonly name = "MigrationFailed";
  readonly migration: string;

  constructor(migration: string, cause: unknown) {
    super(`The migration ${migration} failed and left nothing behind: ${sentenceOf(cause)}`, { cause });
    this.migration = migration;
  }
}

interface Migration {
  name: string;
  sql: string;
}

/**
 * Applies what this database lacks, oldest first, and returns the names. May run twice and in several processes at once:
 * the second waits (up to a minute) and finds nothing to do. Each file is one transaction, so it must not hold BEGIN,
 * COMMIT or CREATE INDEX CONCURRENTLY. Needs a session of its own: not through PgBouncer in transaction mode.
 *
 * @throws {MigrationRefused} a migration was edited, is unknown to this build or is unfinished.
 * @throws {MigrationFailed} the database refused one.
 */
export async function migrate(pool: pg.Pool, migrationsDir: string = projectMigrations): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  const client = await pool.connect();
  try {
    await client.query("SET lock_timeout = '60s'");
    await client.query("SELECT pg_advisory_lock($1)", [migrateLock]);
    await client.query(historyTable);
    const missing = await missingFrom(client, migrations);
    for (const migration of missing) await apply(client, migration);
    await client.query("SELECT pg_advisory_unlock($1)", [migrateLock]);
    await client.query("RESET lock_timeout"); // RESET ALL would also undo the pool's time zone
    client.release();
    return missing.map(({ name }) => name);
  } catch (error) {
    client.release(true); // the lock ends with the session
    throw error;
  }
}

/** The folder's migrations, oldest first; their names begin with the time they were made. */
export async function readMigrations(migrationsDir: string): Promise<Migration[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8"),
    })),
  );
}

async function missingFrom(client: pg.PoolClient, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const ours = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const applied of rows) {
    const name = applied.migration_name;
    const migration = ours.get(name);
    if (applied.finished_at === null) throw new MigrationRefused(name, "unfinished");
    if (migration === undefined) throw new MigrationRefused(name, "unknown");
    if (!checksumsOf(migration.sql).includes(applied.checksum)) throw new MigrationRefused(name, "edited");
  }
  const done = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.PoolClient, { name, sql }: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query("BEGIN");
    await client.query(sql); // without parameters, so the file may hold several statements
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), $4, 1)`,
      [randomUUID(), checksum(sql), startedAt, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    throw new MigrationFailed(name, error);
  }
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Git may have given the file the other line ends. */
function checksumsOf(sql: string): string[] {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map(checksum);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
