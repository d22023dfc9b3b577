// The migrations make exactly what schema.prisma says; and the script that writes the next one.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { writeMigration } from "../../scripts/new-migration.ts";
import { schemaDiff } from "../../scripts/schema-diff.ts";
import { migrationsFolder, writeMigrationTo } from "../support/migrations-folder.ts";

const schema = `datasource db {
  provider = "postgresql"
}

model Note {
  id Int @id
}
`;

test("the migrations make schema.prisma (if not: npm run new-migration -- what_changed)", async () => {
  expect(await schemaDiff()).toBeNull();
});

test("a new migration holds what is missing, and after it nothing is", async () => {
  const migrationsDir = await migrationsFolder({});
  const files = { schemaFile: path.join(migrationsDir, "schema.prisma"), migrationsDir };
  await writeFile(files.schemaFile, schema);
  const file = await writeMigration("make_notes", new Date("2026-11-22T09:08:07Z"), files);
  expect(file).toBe(path.join(migrationsDir, "20261122090807_make_notes", "migration.sql"));
  expect(await readFile(String(file), "utf8")).toContain('CREATE TABLE "Note"');
  expect(await writeMigration("again", new Date(), files)).toBeNull();
});

test("a migration that PostgreSQL does not accept is shown in its words", async () => {
  const migrationsDir = await migrationsFolder({});
  const files = { schemaFile: path.join(migrationsDir, "schema.prisma"), migrationsDir };
  await writeFile(files.schemaFile, schema);
  await writeMigrationTo(migrationsDir, "20260101000000_broken", "CREATE TABLE half (id int); SELECT 1 / 0;");
  await expect(schemaDiff(files)).rejects.toThrow("division by zero");
});
