// Which tests run where: pure ones in threads, those with a database in processes, the browser last.
import { defineConfig } from "vitest/config";

/** Each file has databases of its own, so two files may run at once; a browser wants the machine for itself. */
const withDatabase = { pool: "forks" as const, maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 };
const setupFiles = ["./test/support/after-each-file.ts"];

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/plain-count-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: [
            "test/domain/**/*.test.ts",
            "test/slack/**/*.test.ts",
            "test/sandbox/**/*.test.ts",
            "test/*.test.ts",
          ],
          pool: "threads",
          maxWorkers: "100%", // by default one core stays idle
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["test/db/**/*.test.ts"],
          setupFiles,
          ...withDatabase,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "flows",
          include: ["test/flows/**/*.test.ts"],
          setupFiles,
          ...withDatabase,
          // Loading the whole app takes seconds. A process does it once for all its files, which is no more than they
          // share anyway: the app keeps what it knows in a database and in what `startApp` makes, not in modules.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          ...withDatabase,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
