// Only one process at a time has a data directory, and one that died stands in nobody's way.
import { mkdir, mkdtemp, readdir, readlink, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { DataDirectoryInUse, lockDirectory } from "../../src/db/directory-lock.ts";
import { type Child, runChild } from "../support/run-child.ts";

let dataDir: string;
const children: Child[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "madang-lock-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) await child.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

function holder(startAt = 0): Child {
  const child = runChild(new URL("./children/hold-lock.ts", import.meta.url), [dataDir, String(startAt)]);
  children.push(child);
  return child;
}

async function take(): Promise<void> {
  const lock = await lockDirectory(dataDir, () => {}, 1_000);
  onTestFinished(lock.release);
}

/** Its pid is alive, but belongs to a process that started at another time. */
async function leaveDeadOwner(): Promise<void> {
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  const place = `${hostname()} ${namespace}`;
  await leaveLock(JSON.stringify({ pid: process.ppid, started: "at another time", place }));
}

/** Leaves a lock as another process would have. */
async function leaveLock(content: string): Promise<string> {
  const file = path.join(dataDir, "in-use", "someone");
  await mkdir(path.dirname(file));
  await writeFile(file, content);
  return file;
}

test("a second process is refused at once, and hears the pid of the first", async () => {
  const first = holder();
  await first.line("got it");
  const begun = performance.now();
  const refusal = await lockDirectory(dataDir, () => {}).catch((error: unknown) => error);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(refusal).toBeInstanceOf(DataDirectoryInUse);
  expect(refusal).toMatchObject({ dataDir, pid: first.pid });
});

test("the same process is refused too", async () => {
  await take();
  await expect(take()).rejects.toMatchObject({ name: "DataDirectoryInUse", pid: process.pid });
});

test("a released directory is free, and nothing of the lock is left in it", async () => {
  const lock = await lockDirectory(dataDir, () => {});
  await lock.release();
  await lock.release();
  expect(await readdir(dataDir)).toEqual([]);
  await take();
});

test("a killed owner does not hold up the next start", async () => {
  const first = holder();
  await first.line("got it");
  await first.kill("SIGKILL");
  const begun = performance.now();
  await take();
  expect(performance.now() - begun).toBeLessThan(500);
});

test("a pid that another process got meanwhile does not hold up the next start", async () => {
  await leaveDeadOwner();
  await take();
});

test("of six processes that start at the same instant exactly one gets in", async () => {
  expect(await winnersOf(6)).toBe(1);
});

test("of six processes that find the same dead owner at the same instant exactly one gets in", async () => {
  await leaveDeadOwner();
  expect(await winnersOf(6)).toBe(1);
});

test("of twenty that race within one process exactly one gets in, fifty times over", async () => {
  for (let round = 0; round < 50; round += 1) {
    await leaveDeadOwner();
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(dataDir, () => {})));
    const locks = attempts.filter((attempt) => attempt.status === "fulfilled");
    expect(locks).toHaveLength(1);
    for (const lock of locks) await lock.value.release();
    expect(await readdir(dataDir)).toEqual([]);
  }
});

test("an owner in another container is seen by its signs of life", async () => {
  const file = await leaveLock(JSON.stringify({ pid: 1, started: "then", place: "another container" }));
  const beat = setInterval(() => void utimes(file, new Date(), new Date()), 300);
  onTestFinished(() => clearInterval(beat));
  await expect(take()).rejects.toMatchObject({ name: "DataDirectoryInUse", pid: 1 });
});

test("an owner in another container that stays silent has died", async () => {
  await leaveLock(JSON.stringify({ pid: 1, started: "then", place: "another container" }));
  await take();
});

test("a lock whose words a power cut took does not hold up the next start", async () => {
  await leaveLock("");
  await take();
});

test("an owner whose lock is taken away is told to stop", async () => {
  const lost = await new Promise<string>((resolve, reject) => {
    lockDirectory(dataDir, () => resolve("told")).then(async ({ release }) => {
      onTestFinished(release);
      await rm(path.join(dataDir, "in-use"), { recursive: true });
    }, reject);
  });
  expect(lost).toBe("told");
});

async function winnersOf(count: number): Promise<number> {
  const startAt = Date.now() + 2_500;
  const contenders = Array.from({ length: count }, () => holder(startAt));
  const answers = await Promise.all(
    contenders.map((child) => Promise.race([child.line("got it"), child.line("refused")])),
  );
  return answers.filter((answer) => answer === "got it").length;
}
