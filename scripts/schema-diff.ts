// What schema.prisma has that the migrations do not make: the SQL of the next migration, or the proof that none is missing.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { projectMigrations, readMigrations } from "../src/db/migrate.ts";
import { withSchemaEngine } from "./schema-engine.ts";

export interface SchemaFiles {
  schemaFile: string;
  migrationsDir: string;
}

export const projectSchema: SchemaFiles = {
  schemaFile: path.join(projectMigrations, "../schema.prisma"),
  migrationsDir: projectMigrations,
};

/**
 * The SQL that leads from the migrations to the schema; null when they agree. Touches no database.
 *
 * @throws what the schema engine says of a schema or a migration that is wrong.
 */
export async function schemaDiff({ schemaFile, migrationsDir }: SchemaFiles = projectSchema): Promise<string | null> {
  const schema = await readFile(schemaFile, "utf8");
  const migrations = await readMigrations(migrationsDir);
  const lockfile = await readFile(path.join(migrationsDir, "migration_lock.toml"), "utf8");
  const diff = await withSchemaEngine((engine) =>
    engine.diff({
      from: {
        tag: "migrations",
        baseDir: migrationsDir,
        lockfile: { path: "migration_lock.toml", content: lockfile },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return diff.exitCode === 0 ? null : diff.stdout;
}
