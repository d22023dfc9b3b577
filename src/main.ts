// The entry: reads the environment, starts the app, and says in one sentence what is wrong when it can't.
import { existsSync } from "node:fs";
import process from "node:process";
import { startApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { explainFailure } from "./explain-failure.ts";
import { createLog } from "./log.ts";

async function main(): Promise<void> {
  let config: Config | null = null;
  try {
    if (existsSync(".env")) process.loadEnvFile();
    config = readConfig(process.env);
    const log = createLog(config.logLevel);
    process.on("unhandledRejection", (error) => {
      log.fatal({ err: error }, "something failed that nobody waited for; ending, to be started anew");
      process.exit(1);
    });
    const app = await startApp({ config, log, onDatabaseLost: () => process.exit(1) });
    const mode = config.slack.appToken === undefined ? `HTTP on port ${config.slack.port}` : "Socket Mode";
    log.info({ workspace: app.workspaceId, database: app.database.kind }, `Madang is ready (${mode})`);
    const stop = async (signal: string) => {
      log.info({ signal }, "stopping");
      await app.stop();
      process.exit(0);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(signal));
  } catch (error) {
    process.stderr.write(`${explainFailure(error, config)}\n`);
    process.exit(1);
  }
}

await main();
