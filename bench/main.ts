// `npm run bench`: what a click costs beside a bare Bolt app, and a digest beside a plain count, in the same run. Prints
// tables; asserts nothing.
// Needs a PostgreSQL: BENCH_DATABASE_URL, else 127.0.0.1:5432. It makes a database of its own and drops it.
import { createServer } from "node:net";
import { App as BoltApp, HTTPReceiver } from "@slack/bolt";
import pg from "pg";
import { startApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { POST_FIELDS } from "../src/slack/field-names.ts";
import { measureDigests } from "./digest.ts";
import { type Load, percentile, sendLoad } from "./load.ts";
import { startNullSlack } from "./null-slack.ts";

const SECRET = "bench-signing-secret";
const SECONDS = 10;
const server = process.env["BENCH_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";
const rows: Record<string, string | number>[] = [];

const slack = await startNullSlack();
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
  await slack.close();
}
console.table(rows);
console.table(digestRows);

/** From the command to the call that opens the form. */
async function measureOpening(name: string, url: string, perSecond: number): Promise<void> {
  const run = `${name.replace(" ", "")}-${perSecond}`;
  const sent = await sendLoad({ ...load(url, perSecond), body: (n) => command(`${run}-${n}`) });
  const spans = sent.map(({ n, sentAt }) => (slack.arrivals.get(`${run}-${n}`) ?? Number.NaN) - sentAt);
  note(`${name}: command to views.open`, perSecond, spans, sent.filter((each) => each.status !== 200).length);
}

/** From the form's submission to its ack, the commit included. */
async function measureSubmitting(url: string, perSecond: number): Promise<void> {
  const sent = await sendLoad({ ...load(url, perSecond), body: submission });
  const spans = sent.map(({ sentAt, ackedAt }) => ackedAt - sentAt);
  note("Madang: submission to ack", perSecond, spans, sent.filter((each) => each.status !== 200).length);
}

function load(url: string, perSecond: number): Omit<Load, "body"> {
  return { url, signingSecret: SECRET, perSecond, seconds: SECONDS };
}

function note(what: string, perSecond: number, spans: number[], failed: number): void {
  const ms = (share: number) => Math.round(percentile(spans, share) * 10) / 10;
  rows.push({ what, "per second": perSecond, "p50 ms": ms(0.5), "p95 ms": ms(0.95), "p99 ms": ms(0.99), failed });
}

function command(trigger: string): string {
  const fields = { command: "/voc", text: "", team_id: "T1", user_id: "U1", channel_id: "C1", trigger_id: trigger };
  return new URLSearchParams({ ...fields, response_url: "http://127.0.0.1:1/none", api_app_id: "A1" }).toString();
}

function submission(n: number): string {
  const { words, pain } = POST_FIELDS;
  const values = {
    [words]: { [words]: { type: "plain_text_input", value: `쿠폰이 적용이 안 된다고 하세요 ${n}번째` } },
    [pain]: { [pain]: { type: "static_select", selected_option: { value: "severe" } } },
  };
  const view = {
    id: `V${n}`,
    type: "modal",
    callback_id: "post_voice_form",
    private_metadata: "{}",
    state: { values },
  };
  const payload = { type: "view_submission", team: { id: "T1" }, user: { id: `U${n % 60}` }, view, api_app_id: "A1" };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

async function startBare() {
  const port = await freePort();
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: "/slack/events" });
  const app = new BoltApp({
    token: "xoxb-bench",
    receiver,
    clientOptions: { slackApiUrl: slack.apiUrl },
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
    SLACK_API_URL: slack.apiUrl,
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
