// `npm run new-migration -- name`: writes the SQL that the last change of schema.prisma asks for. Touches no database.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectSchema, type SchemaFiles, schemaDiff } from "./schema-diff.ts";

/** Writes the folder of the next migration and returns its file; null when the migrations already make the schema. */
export async function writeMigration(
  name: string,
  now: Date,
  files: SchemaFiles = projectSchema,
): Promise<string | null> {
  const sql = await schemaDiff(files);
  if (sql === null) return null;
  const stamp = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join(files.migrationsDir, `${stamp}_${name}`);
  await mkdir(folder);
  const file = path.join(folder, "migration.sql");
  await writeFile(file, sql);
  return file;
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? "";
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    console.error("Name the change in lower case, as in: npm run new-migration -- add_digest_windows");
    process.exitCode = 1;
    return;
  }
  const file = await writeMigration(name, new Date());
  console.log(
    file === null
      ? "Nothing to do: the migrations already make prisma/schema.prisma."
      : `Wrote ${path.relative(process.cwd(), file)}. Read it before you commit it: a renamed column shows as one dropped and one added, which loses its values.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
