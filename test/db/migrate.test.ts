// Migrations are applied once, in order, whole or not at all, and never over a past that does not fit.
import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "../../src/db/migrate.ts";
import { migrationsFolder, writeMigrationTo } from "../support/migrations-folder.ts";
import { databaseKinds, openTestDatabase, type TestDatabase } from "../support/open-database.ts";

const first = "20260101000000_first";
const second = "20260102000000_second";
const makeNotes = "CREATE TABLE notes (id int PRIMARY KEY, words text);\n";
const fillNotes = "INSERT INTO notes VALUES (1, 'a; b');\nINSERT INTO notes VALUES (2, $$it's; $$);\n";

describe.each(databaseKinds())("on %s", (kind) => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind, { migrationsDir: await migrationsFolder({}) });
  });

  afterAll(async () => {
    await database.close();
  });

  beforeEach(async () => {
    await database.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    folder = await migrationsFolder({ [first]: makeNotes, [second]: fillNotes });
  });

  const notes = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ words: string }>("SELECT words FROM notes ORDER BY id");
    return rows.map(({ words }) => words);
  };
  const tables = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    return rows.map(({ name }) => name);
  };

  test("what is missing is applied in order, and a second time there is nothing to do", async () => {
    expect(await migrate(database.pool, folder)).toEqual([first, second]);
    expect(await migrate(database.pool, folder)).toEqual([]);
    expect(await notes()).toEqual(["a; b", "it's; "]);
  });

  test("the history reads as if `prisma migrate deploy` had written it", async () => {
    await migrate(database.pool, folder);
    const { rows } = await database.pool.query(
      "SELECT checksum, applied_steps_count AS steps, finished_at >= started_at AS finished FROM _prisma_migrations WHERE migration_name = $1",
      [first],
    );
    const file = await readFile(path.join(folder, first, "migration.sql"));
    expect(rows).toEqual([{ checksum: createHash("sha256").update(file).digest("hex"), steps: 1, finished: true }]);
  });

  test("of several that migrate at once one does the work and the others find nothing to do", async () => {
    const pools =
      kind === "embedded" ? [] : [1, 2, 3].map(() => new pg.Pool({ connectionString: database.options.databaseUrl }));
    const migrators = kind === "embedded" ? [database.pool, database.pool] : pools;
    const done = await Promise.all(migrators.map((pool) => migrate(pool, folder)));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(done.flat()).toEqual([first, second]);
  });

  test("a migration that fails leaves nothing behind, keeps those before it and holds no lock", async () => {
    await writeMigrationTo(folder, second, "CREATE TABLE half (id int); SELECT 1 / 0;");
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({
      name: "MigrationFailed",
      migration: second,
      message: expect.stringContaining("division by zero"),
    });
    expect(await tables()).toEqual(["notes"]);
    await writeMigrationTo(folder, second, fillNotes);
    expect(await migrate(database.pool, folder)).toEqual([second]);
  });

  test("a migration that was edited after it was applied is refused, and nothing newer is applied", async () => {
    await migrate(database.pool, folder);
    await writeMigrationTo(folder, first, `${makeNotes}-- one more thing`);
    await writeMigrationTo(folder, "20260103000000_third", "CREATE TABLE third (id int)");
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ name: "MigrationRefused", why: "edited" });
    expect(await tables()).toEqual(["notes"]);
  });

  test("a migration whose line ends Git changed is the same migration", async () => {
    await migrate(database.pool, folder);
    await writeMigrationTo(folder, second, fillNotes.replaceAll("\n", "\r\n"));
    expect(await migrate(database.pool, folder)).toEqual([]);
  });

  test("a database that a newer version has migrated is refused", async () => {
    await migrate(database.pool, folder);
    await rm(path.join(folder, second), { recursive: true });
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({
      name: "MigrationRefused",
      message: `The migration ${second} was applied to this database, but this version of Madang does not have it. Start the newer version.`,
    });
  });

  test("a migration that another tool left unfinished is refused", async () => {
    await migrate(database.pool, folder);
    await database.pool.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1", [second]);
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ name: "MigrationRefused", why: "unfinished" });
  });

  test("a session goes back to the pool without the migrator's settings", async () => {
    const before = await database.pool.query("SHOW lock_timeout");
    await migrate(database.pool, folder);
    expect((await database.pool.query("SHOW lock_timeout")).rows).toEqual(before.rows);
  });
});
