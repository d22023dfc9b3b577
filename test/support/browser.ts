// A real browser for the sandbox's page: Chromium, wherever this machine has it.
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const CANDIDATES = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Null where there is none. @throws in CI, where there must be. */
export function findChromium(): string | null {
  const found = CANDIDATES.find((file) => file !== undefined && existsSync(file)) ?? null;
  if (found === null && process.env["CI"] === "true") {
    throw new Error("These tests need Chromium and found none. Install it, or set CHROMIUM_PATH.");
  }
  return found;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  const quiet =
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return chromium.launch({ executablePath, args: ["--no-sandbox", ...quiet.split(" ")] });
}

const SHOTS = fileURLToPath(new URL("../../test-results", import.meta.url));

/** Kept in test-results/, for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}
