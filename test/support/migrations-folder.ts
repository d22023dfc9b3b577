// Migrations of a test's own, in a folder that is gone after the test file.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});

/** Names are the folders', texts are SQL. */
export async function migrationsFolder(migrations: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "madang-migrations-"));
  made.push(folder);
  await writeFile(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(migrations)) await writeMigrationTo(folder, name, sql);
  return folder;
}

export async function writeMigrationTo(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}
