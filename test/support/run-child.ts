// Runs a TypeScript file in a process of its own, whose lines on stdout can be awaited and which can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Child {
  pid: number;
  /** Every line so far. */
  lines: string[];
  /** The first line that begins so. @throws if the process ends without it. */
  line(start: string): Promise<string>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** What it wrote to stderr so far. */
  errors(): string;
  /** Resolves with its exit code (null when killed). */
  ended: Promise<number | null>;
}

function loaderOf(file: URL): string[] {
  return file.pathname.endsWith(".ts") ? ["--import", "tsx"] : [];
}

/** @param env in place of this process's own, but for PATH */
export function runChild(file: URL, args: string[], env?: Record<string, string>): Child {
  const spawned: ChildProcess = spawn(process.execPath, [...loaderOf(file), fileURLToPath(file), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(env && { env: { PATH: process.env["PATH"], ...env } }),
  });
  const { pid, stdout, stderr } = spawned;
  if (pid === undefined || !stdout || !stderr) throw new Error(`${file.href} did not start.`);
  const lines: string[] = [];
  const errors: string[] = [];
  stderr.on("data", (text) => errors.push(String(text)));
  const reader = createInterface(stdout).on("line", (line) => lines.push(line));
  const ended = once(spawned, "close").then(([code]): number | null => (typeof code === "number" ? code : null));
  return {
    pid,
    lines,
    errors: () => errors.join(""),
    ended,
    async line(start) {
      let over = false;
      for (;;) {
        const found = lines.find((line) => line.startsWith(start));
        if (found !== undefined) return found;
        if (over) throw new Error(`The child ended without "${start}": ${errors.join("")}`);
        await Promise.race([once(reader, "line"), ended.then(() => (over = true))]);
      }
    },
    async kill(signal) {
      spawned.kill(signal);
      await ended;
    },
  };
}
