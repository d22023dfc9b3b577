// Which tests run where: pure ones in threads, those with a database one file after the other.
import { defineConfig } from "vitest/config";

const oneAfterTheOther = {
  pool: "forks" as const,
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

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
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "db", include: ["test/db/**/*.test.ts"], ...oneAfterTheOther, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: "flows", include: ["test/flows/**/*.test.ts"], ...oneAfterTheOther, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], ...oneAfterTheOther, sequence: { groupOrder: 3 } },
      },
    ],
  },
});
