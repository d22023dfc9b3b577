// The production build, started as a person would: what it says when it can't start, and what survives a kill.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSlack, type Slack } from "../../sandbox/slack/create-slack.ts";
import { Someone } from "../../sandbox/someone.ts";
import { newDataDirectory } from "../support/open-database.ts";
import { BOT, channels, PEOPLE, VOICE_CHANNEL } from "../support/people.ts";
import { type Child, runChild } from "../support/run-child.ts";
import { textOf } from "../support/text.ts";
import { MANIFEST } from "../support/yard.ts";

const MAIN = new URL("../../dist/main.js", import.meta.url);
const TOKENS = { botToken: "xoxb-test-bot", appToken: "xapp-1-test", signingSecret: "test-signing-secret" };
let slack: Slack;
let children: Child[] = [];
const folders: string[] = [];

beforeAll(async () => {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
});
afterEach(async () => {
  for (const child of children) await child.kill("SIGKILL");
  children = [];
  await slack?.close();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newSlack(): Promise<void> {
  slack = await createSlack({
    people: Object.values(PEOPLE),
    channels: channels(),
    app: { appId: "A0MADANG01", botUserId: BOT, name: "마당", ...TOKENS },
    manifest: MANIFEST,
  });
}

/** @param env over a complete one; an empty value is as good as none */
function start(env: Record<string, string>): Child {
  const child = runChild(MAIN, [], {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: slack.apiUrl,
    VOICE_CHANNEL,
    ...env,
  });
  children.push(child);
  return child;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "madang-start-"));
  folders.push(folder);
  return folder;
}

test.each([
  [
    "no tokens at all",
    { SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "" },
    ["SLACK_BOT_TOKEN is missing", "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET"],
  ],
  [
    "a token of another kind",
    { SLACK_BOT_TOKEN: "xoxp-user" },
    ['SLACK_BOT_TOKEN must be the bot token of the app, which begins with "xoxb-"'],
  ],
  ["a wrong bot token", { SLACK_BOT_TOKEN: "xoxb-wrong" }, ["Slack refused SLACK_BOT_TOKEN", "invalid_auth"]],
  ["a wrong app token", { SLACK_APP_TOKEN: "xapp-wrong" }, ["Slack refused", "SLACK_APP_TOKEN", "invalid_auth"]],
  [
    "an API address without its ending",
    { SLACK_API_URL: "http://127.0.0.1:1/slack" },
    ['SLACK_API_URL must end in "/api/"'],
  ],
  [
    "a Slack that does not answer",
    { SLACK_API_URL: "http://127.0.0.1:1/api/" },
    ["Slack did not answer at http://127.0.0.1:1/api/"],
  ],
  [
    "a database that does not answer",
    { DATABASE_URL: "postgresql://madang:hunter2@127.0.0.1:1/madang", IDENTIFIER_HASH_SECRET: "x".repeat(32) },
    ["127.0.0.1:1"],
  ],
  [
    "a database without the hash secret",
    { DATABASE_URL: "postgresql://127.0.0.1/madang" },
    ["IDENTIFIER_HASH_SECRET is missing"],
  ],
  [
    "several wrong values",
    { TIMEZONE: "Seoul", PORT: "http", LOG_LEVEL: "loud", WORKSPACE_LOCALE: "fr" },
    ["TIMEZONE must be", "PORT must be", "LOG_LEVEL must be", "WORKSPACE_LOCALE must be"],
  ],
])("with %s it ends at once, with a sentence and no stack", async (_name, env, says) => {
  await newSlack();
  const child = start({ DATA_DIR: await emptyFolder(), ...env });
  expect(await child.ended).toBe(1);
  for (const part of says) expect(child.errors()).toContain(part);
  expect(child.errors()).not.toMatch(/\n\s+at |hunter2/);
});

test("a second process on the same data is refused, and after a kill the next one starts", async () => {
  await newSlack();
  const env = { DATA_DIR: await newDataDirectory() };
  const first = start(env);
  await first.line('{"level":30');
  const second = start(env);
  expect(await second.ended).toBe(1);
  expect(second.errors()).toContain(env.DATA_DIR);
  await first.kill("SIGKILL");
  await start(env).line('{"level":30');
});

test("killed between the commit and the post, it posts the voice once after the next start", async () => {
  await newSlack();
  const env = { DATA_DIR: await newDataDirectory() };
  const hana = new Someone(PEOPLE.hana, { slack, arrive: () => settleFor(300), settle: () => settleFor(300) });
  const first = start(env);
  await slack.waitForApp(20_000);
  const undo = slack.faults.inject("chat.postMessage", { kind: "hang" }, 1000);
  await hana.types("/voc");
  await until(() => hana.hasModal(), 10_000);
  expect(await hana.submits({ words: "쿠폰이 적용이 안 된대요" })).toMatchObject({ ok: true });
  await first.kill("SIGKILL");
  undo();
  expect(cards()).toEqual([]);
  const restartedAt = Date.now();
  start(env);
  await until(() => cards().length > 0, 30_000);
  expect(Date.now() - restartedAt).toBeLessThan(25_000);
  await settleFor(2_000);
  expect(cards().map((card) => textOf(card).split("\n")[0])).toEqual(["쿠폰이 적용이 안 된대요"]);
});

test("killed after Slack took the post and before it was noted, it adopts the card it finds", async () => {
  await newSlack();
  const env = { DATA_DIR: await newDataDirectory() };
  const hana = new Someone(PEOPLE.hana, { slack, arrive: () => settleFor(300), settle: () => settleFor(300) });
  const first = start(env);
  await slack.waitForApp(20_000);
  slack.faults.inject("chat.postMessage", { kind: "drop_after" }, 1000);
  slack.faults.inject("conversations.history", { kind: "hang" }, 1000);
  await hana.types("/voc");
  await until(() => hana.hasModal(), 10_000);
  await hana.submits({ words: "쿠폰이 적용이 안 된대요" });
  await until(() => cards().length > 0, 10_000);
  await first.kill("SIGKILL");
  slack.faults.clear();
  start(env);
  await slack.waitForApp(20_000);
  await settleFor(6_000);
  expect(cards()).toHaveLength(1);
  const [card] = cards();
  if (card)
    await new Someone(PEOPLE.ben, { slack, arrive: () => settleFor(50), settle: () => settleFor(2_500) }).clicks(
      card,
      "맡을게요",
    );
  expect(textOf(cards()[0] ?? {})).toContain("Ben 님이 맡았어요");
});

test("makes a secret for hashing beside the embedded data, once, readable by its owner alone", async () => {
  await newSlack();
  const env = { DATA_DIR: await newDataDirectory() };
  await start(env).line('{"level":30');
  const file = path.join(env.DATA_DIR, "identifier-hash-secret");
  const { mode, size } = await stat(file);
  expect(mode & 0o777).toBe(0o600);
  expect(size).toBeGreaterThanOrEqual(32);
});

function cards() {
  return slack.messages(VOICE_CHANNEL).filter((message) => message.userId === BOT && !message.threadTs);
}

function settleFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error("it did not happen in time");
    await settleFor(100);
  }
}
