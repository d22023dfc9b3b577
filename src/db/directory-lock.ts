// Lets only one process at a time use a data directory: PGlite itself does not, and two at once destroy each other's rows.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, readlink, rename, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";

const lockName = "in-use";
const beatMs = 1_000;
/** How long an owner whose process cannot be looked up (another container, Windows) may go without a beat. */
const allowedSilenceMs = 5_000;

/** How a rename onto a directory that is not empty fails. */
const taken = process.platform === "win32" ? ["EEXIST", "EPERM", "EBUSY"] : ["EEXIST", "ENOTEMPTY"];

const ownerSchema = z.object({
  pid: z.number(),
  /** When the process started, in the words of its system; null where the system does not say (Windows). */
  started: z.string().nullable(),
  /** Where `pid` means something: one machine, and on Linux one PID namespace (each container has its own). */
  place: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** A power cut can leave the file without its words: then only a beat proves an owner. */
const unreadable: Owner = { pid: 0, started: null, place: "" };

/** Another process, or this one, has the directory open. */
export class DataDirectoryInUse extends Error {
  override readonly name = "DataDirectoryInUse";
  readonly dataDir: string;
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(`The data directory ${dataDir} is in use by process ${pid}.`);
    this.dataDir = dataDir;
    this.pid = pid;
  }
}

/**
 * Takes the directory (made if missing) until `release`, which may be called twice.
 *
 * The lock is a directory that holds one file, whose name is unique to its owner. Three properties of the file system
 * make this safe without a second lock: a directory is renamed into place only where there is none (or an empty one),
 * an owner that died is removed by its unique name and so never its successor, and `rmdir` spares what is not empty.
 * So of any number that start at once, or find the same dead owner, exactly one gets in.
 *
 * @throws {DataDirectoryInUse} at once when the owner's process is alive; an owner whose process cannot be looked up is
 * first watched for up to five seconds for a sign of life.
 * @param onLost the lock is gone though it was not released (the directory was removed, or this process was frozen for
 * so long that another took over): whoever holds it must stop writing.
 */
export async function lockDirectory(
  dataDir: string,
  onLost: () => void,
  silenceMs = allowedSilenceMs,
): Promise<{ release(): Promise<void> }> {
  await mkdir(dataDir, { recursive: true });
  const token = randomUUID();
  const mine = path.join(dataDir, `${lockName}.${token}`);
  const lock = path.join(dataDir, lockName);
  await mkdir(mine);
  try {
    await writeFile(path.join(mine, token), JSON.stringify(await describe(process.pid)));
    for (let attempt = 1; !(await moveIntoPlace(mine, lock)); attempt += 1) {
      if (attempt === 100) throw new Error(`${lock} can be neither taken nor removed.`);
      await clearIfDead(dataDir, lock, silenceMs);
    }
  } catch (error) {
    await rm(mine, { recursive: true, force: true });
    throw error;
  }
  const file = path.join(lock, token);
  let released = false;
  const beat = setInterval(() => {
    utimes(file, new Date(), new Date()).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT" && !released) onLost();
    });
  }, beatMs).unref();
  return {
    async release() {
      released = true;
      clearInterval(beat);
      await rm(file, { force: true });
      await rmdir(lock).catch(() => {});
    },
  };
}

async function moveIntoPlace(mine: string, lock: string): Promise<boolean> {
  await rmdir(lock).catch(() => {}); // left empty by a release or a crash; Windows does not rename onto a directory
  try {
    await rename(mine, lock);
    return true;
  } catch (error) {
    if (taken.includes(codeOf(error))) return false;
    throw error;
  }
}

/** Removes an owner that is no more. @throws {DataDirectoryInUse} if it lives. */
async function clearIfDead(dataDir: string, lock: string, silenceMs: number): Promise<void> {
  for (const name of await namesIn(lock)) {
    const file = path.join(lock, name);
    const owner = await readOwner(file);
    if (owner === undefined) continue; // released meanwhile
    const life = await lookUp(owner);
    if (life === "alive" || (life === "unknown" && (await beats(file, silenceMs))))
      throw new DataDirectoryInUse(dataDir, owner.pid);
    await rm(file, { force: true });
  }
}

async function describe(pid: number): Promise<Owner> {
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  return { pid, started: await startOf(pid), place: `${hostname()} ${namespace}` };
}

async function lookUp(owner: Owner): Promise<"alive" | "dead" | "unknown"> {
  const now = await describe(owner.pid);
  if (now.place !== owner.place) return "unknown";
  if (!isRunning(owner.pid)) return "dead";
  if (now.started === null || owner.started === null) return "unknown";
  return now.started === owner.started ? "alive" : "dead";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM"; // runs, under another user
  }
}

/** What tells a process from a later one that was given the same pid. */
async function startOf(pid: number): Promise<string | null> {
  if (process.platform === "win32") return null;
  try {
    return process.platform === "linux" ? await startOnLinux(pid) : await startByPs(pid);
  } catch {
    return null;
  }
}

async function startOnLinux(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before it may hold spaces; see proc(5)
  const [state, ticksSinceBoot] = [fields[0], fields[19]];
  if (state === "Z" || state === "X") return "ended"; // killed, and its parent has not asked yet
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()} ${ticksSinceBoot}`;
}

async function startByPs(pid: number): Promise<string> {
  const env = { LC_ALL: "C", TZ: "UTC" }; // the answer is a local time in words
  const { stdout } = await promisify(execFile)("/bin/ps", ["-o", "lstart=", "-p", String(pid)], { env });
  return stdout.trim();
}

/** Waits for the owner's next sign of life. */
async function beats(file: string, silenceMs: number): Promise<boolean> {
  const beatAt = async (): Promise<number> => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
  const before = await beatAt();
  for (let waited = 0; waited < silenceMs; waited += 100) {
    await sleep(100);
    const now = await beatAt();
    if (now !== before) return now !== 0;
  }
  return false;
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : unreadable;
  }
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
