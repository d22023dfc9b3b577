// A process that takes the lock on a data directory, says whether it got it, and keeps it until it is killed.
import { DataDirectoryInUse, lockDirectory } from "../../../src/db/directory-lock.ts";

const [dataDir = "", startAt = "0"] = process.argv.slice(2);
await new Promise((resolve) => setTimeout(resolve, Number(startAt) - Date.now()));
try {
  await lockDirectory(dataDir, () => {});
  process.stdout.write("got it\n");
} catch (error) {
  if (!(error instanceof DataDirectoryInUse)) throw error;
  process.stdout.write(`refused by ${error.pid}\n`);
}
setInterval(() => {}, 1_000);
