// `npm run bench`: what a click costs beside a bare Bolt app, and a digest beside a plain count, in the same run. Prints
// tables; asserts nothing.
// Needs a PostgreSQL: BENCH_DATABASE_URL, else 127.0.0.1:5432. It makes a database of its own and drops it.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { App as BoltApp, HTTPReceiver } from "@slack/bolt";
import pg from "pg";
import { startApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { measureDigests } from "./digest.ts";
import { percentile } from "./load.ts";
import { type Measured, SECRET, type Wanted } from "./outside.ts";

const SECONDS = 10;
const server = process.env["BENCH_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";
const rows: Record<string, string | number>[] = [];

const outside = fork(new URL("outside.ts", import.meta.url));
const [{ apiUrl }] = (await once(outside, "message")) as [{ apiUrl: string }];
const database = `madang_bench_${Date.now()}`;
const digests = `${database}_digests`;
for (const name of [database, digests]) await onServer(`CREATE DATABASE ${name}`);
let digestRows: Record<string, string | number>[] = [];
try {
  const bare = await startBare();
  const ours = await startOurs();
  for (const perSecond of [50, 200]) {
    for (const [name, url] of [
      ["bare Bolt", bare.url],
      ["Madang", ours.url],
    ] as const)
      await measureOpening(name, url, perSecond);
  }
  await measureSubmitting(ours.url, 50);
  await ours.stop();
  await bare.stop();
  digestRows = await measureDigests(urlOf(digests));
} finally {
  for (const name of [database, digests]) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  outside.disconnect();
}
console.table(rows);
console.table(digestRows);

/** From the command to the call that opens the form. */
async function measureOpening(name: string, url: string, perSecond: number): Promise<void> {
  const run = `${name.replace(" ", "")}-${perSecond}`;
  note(
    `${name}: command to views.open`,
    perSecond,
    await ask({ what: "command", run, url, perSecond, seconds: SECONDS }),
  );
}

/** From the form's submission to its ack, the commit included. */
async function measureSubmitting(url: string, perSecond: number): Promise<void> {
  // The first of each kind compiles queries and patterns, once in a process's life.
  await ask({ what: "submission", run: "warm", url, perSecond: 10, seconds: 5 });
  const wanted = { what: "submission", run: "Madang", url, perSecond, seconds: SECONDS } as const;
  note("Madang: submission to ack", perSecond, await ask(wanted));
}

async function ask(wanted: Wanted): Promise<Measured> {
  outside.send(wanted);
  const [measured] = (await once(outside, "message")) as [Measured];
  return measured;
}

function note(what: string, perSecond: number, { spans, failed }: Measured): void {
  const ms = (share: number) => Math.round(percentile(spans, share) * 10) / 10;
  rows.push({ what, "per second": perSecond, "p50 ms": ms(0.5), "p95 ms": ms(0.95), "p99 ms": ms(0.99), failed });
}

async function startBare() {
  const port = await freePort();
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: "/slack/events" });
  const app = new BoltApp({
    token: "xoxb-bench",
    receiver,
    clientOptions: { slackApiUrl: apiUrl },
    convoStore: false,
  });
  app.command("/voc", async ({ ack, client, body }) => {
    await ack();
    const title = { type: "plain_text" as const, text: "bare" };
    await client.views.open({
      trigger_id: body.trigger_id,
      view: { type: "modal", title, blocks: [{ type: "divider" }] },
    });
  });
  await app.start(port);
  return { url: `http://127.0.0.1:${port}/slack/events`, stop: () => app.stop() };
}

async function startOurs() {
  const port = await freePort();
  const config = readConfig({
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: apiUrl,
    PORT: String(port),
    DATABASE_URL: urlOf(database),
    IDENTIFIER_HASH_SECRET: "bench".repeat(8),
    VOICE_CHANNEL: "C0VOICES01",
  });
  const app = await startApp({ config, log: createLog("error") });
  return { url: `http://127.0.0.1:${port}/slack/events`, stop: () => app.stop() };
}

function urlOf(name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
