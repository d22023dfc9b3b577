// Prisma's schema engine without a network or a server: its WASM build on a throw-away PGlite in memory.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** Node has it; the `es2023` library of TypeScript does not say so. */
declare const WebAssembly: {
  instantiate(wasm: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const wasmModule = "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Runs `use` with an engine whose database is empty and gone afterwards. Never give the engine a real database: with
 * adapter-pg it was seen to run the shadow database's migrations on the main one.
 */
export async function withSchemaEngine<Result>(use: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  loaded ??= loadWasm();
  const { SchemaEngine } = await loaded;
  const database = new PGlite();
  const refused: Error[] = [];
  const connect = async (): Promise<SqlDriverAdapter> => adapterFor(database, refused);
  const factory = { provider: "postgres", adapterName: "pglite", connect, connectToShadowDb: connect } as const;
  try {
    const silent = (): void => {};
    const engine = await SchemaEngine.new(
      { datamodels: undefined },
      silent,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await use(engine);
  } catch (error) {
    const [first] = refused; // the engine says only that a migration failed
    throw first === undefined ? error : new Error(`${first.message} (${sentenceOf(error)})`, { cause: error });
  } finally {
    await database.close();
  }
}

type SchemaEngine = import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine;

/** Once: the bindings keep views of the first instance's memory. */
let loaded: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined;

async function adapterFor(database: PGlite, refused: Error[]): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPGlite(database).connect();
  adapter.executeScript = async (sql) => {
    // 0.7.2 does not wait for it
    await database.exec(sql).catch((error: Error) => {
      refused.push(error);
      throw error;
    });
  };
  adapter.dispose = async () => {}; // one database serves as main and as shadow
  return adapter;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

/** The package imports its `.wasm` file as a module, which Node 20 cannot; this does the same by hand. */
async function loadWasm(): Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> {
  const bindings = await import(wasmModule);
  const file = path.join(path.dirname(createRequire(import.meta.url).resolve(wasmModule)), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
  return bindings;
}
