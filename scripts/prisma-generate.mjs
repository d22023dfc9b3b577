// Generates the Prisma client without a network: the CLI insists on a schema engine that `generate` never runs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let cli;
try {
  cli = require.resolve("prisma/build/index.js");
} catch {
  // A production install has no CLI: the client is then already in dist/.
  process.exit(existsSync(new URL("../dist", import.meta.url)) ? 0 : 1);
}
const engine = process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ?? process.execPath;
const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
const env = { ...process.env, ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: engine };
const run = spawnSync(process.execPath, [cli, "generate"], { stdio: ["ignore", "ignore", "inherit"], env });
process.exit(run.status ?? 1);
