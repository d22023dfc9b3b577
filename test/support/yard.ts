// A whole yard for flow tests: the real app, a real database, and a Slack workspace at the wire with people in it.
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { parse } from "yaml";
import type { Channel, Message } from "../../sandbox/protocol.ts";
import { createSlack, type Slack } from "../../sandbox/slack/create-slack.ts";
import { Someone } from "../../sandbox/someone.ts";
import { type AppOptions, type RunningApp, startApp } from "../../src/app.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { type DatabaseKind, databaseKinds, openTestDatabase, type TestDatabase } from "./open-database.ts";
import { BOT, channels, PEOPLE, VOICE_CHANNEL } from "./people.ts";

export type Mode = "socket" | "http";

export interface YardOptions {
  database?: DatabaseKind;
  mode?: Mode;
  /** Over those that the yard sets; undefined takes one away. */
  env?: Record<string, string | undefined>;
  clock?: () => Date;
  app?: Partial<AppOptions>;
  /** Besides the usual ones; everyone is in them, and the bot. */
  channels?: Omit<Channel, "memberIds">[];
  /** The bot is not in these. */
  withoutBotIn?: string[];
}

const TOKENS = { botToken: "xoxb-test-bot", appToken: "xapp-1-test", signingSecret: "test-signing-secret" };
export const MANIFEST: unknown = parse(readFileSync(new URL("../../manifest.yml", import.meta.url), "utf8"));

/** PostgreSQL where there is one: a fresh PGlite takes seconds. What must hold on both says so by `databaseKinds()`. */
const quickest = databaseKinds().at(-1) ?? "embedded";

export interface Yard {
  config: Config;
  slack: Slack;
  app: RunningApp;
  database: TestDatabase;
  people: { [Name in keyof typeof PEOPLE]: Someone };
  /** What the app logged as warning or worse, parsed. */
  logged: Record<string, unknown>[];
  logLines: string[];
  /** Lets every event arrive and every job run. */
  settle(): Promise<void>;
  /** Does not wait for the pauses between tries, and settles. */
  hurry(): Promise<void>;
  cards(): Message[];
  repliesTo(message: Message): Message[];
  directMessages(name: keyof typeof PEOPLE): Message[];
  /** Stops the app and starts another on the same database and workspace. */
  restart(options?: Partial<AppOptions>): Promise<void>;
  /** Another app on the same database and workspace, beside the first. */
  replica(): Promise<RunningApp>;
  close(): Promise<void>;
}

export async function startYard(options: YardOptions = {}): Promise<Yard> {
  const mode = options.mode ?? "socket";
  const database = await openTestDatabase(options.database ?? quickest);
  const port = mode === "http" ? await freePort() : 0;
  const slack = await createSlack({
    people: Object.values(PEOPLE),
    channels: channels(options.channels).map((channel) => {
      const isOut = options.withoutBotIn?.includes(channel.id);
      return isOut ? { ...channel, memberIds: channel.memberIds.filter((id) => id !== BOT) } : channel;
    }),
    app: { appId: "A0MADANG01", botUserId: BOT, name: "마당", ...TOKENS },
    manifest: MANIFEST,
    ...(options.clock && { clock: options.clock }),
    ...(mode === "http" && { http: { requestUrl: `http://127.0.0.1:${port}/slack/events` } }),
  });
  const config = yardConfig(slack, { mode, port }, options.env ?? {});
  const logLines: string[] = [];
  const start = (more: Partial<AppOptions> = {}) =>
    startApp({
      config,
      database,
      log: createLog("info", { write: (line) => void logLines.push(line) }),
      pace: { secondsToWait: () => 0, secondsToHome: () => 0, pause: () => {} },
      runsByItself: false,
      ...(options.clock && { clock: options.clock }),
      ...options.app,
      ...more,
    });
  let app = await start();
  const replicas: RunningApp[] = [];
  await slack.waitForApp();
  const arrive = async () => {
    await slack.settled();
    for (const running of [app, ...replicas]) await running.settle();
  };
  const settle = async () => {
    await arrive();
    await app.worker.drain();
    await arrive();
  };
  const hands = { slack, arrive, settle };
  return {
    config,
    slack,
    get app() {
      return app;
    },
    database,
    people: Object.fromEntries(
      Object.entries(PEOPLE).map(([name, person]) => [name, new Someone(person, hands)]),
    ) as Yard["people"],
    get logged() {
      return logLines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((line) => Number(line["level"]) >= 40);
    },
    logLines,
    settle,
    async hurry() {
      await database.pool.query(
        "UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state < 'active'",
      );
      await database.pool.query("UPDATE deliveries SET attempted_at = attempted_at - interval '15 s' WHERE ts IS NULL");
      await settle();
    },
    cards: () =>
      slack
        .messages(VOICE_CHANNEL)
        .filter((message) => message.userId === BOT && !message.threadTs && !message.ephemeralFor),
    repliesTo: (message) =>
      slack.messages(message.channelId).filter((reply) => reply.threadTs === message.ts && reply.ts !== message.ts),
    directMessages: (name) => {
      const im = slack.state(PEOPLE[name].id).channels.find((channel) => channel.kind === "im");
      return im ? slack.messages(im.id) : [];
    },
    async restart(more) {
      await app.stop();
      app = await start(more);
      await slack.waitForApp();
    },
    async replica() {
      const another = await start();
      replicas.push(another);
      return another;
    },
    async close() {
      for (const running of [app, ...replicas]) await running.stop();
      await slack.close();
      await database.close();
    },
  };
}

function yardConfig(
  slack: Slack,
  { mode, port }: { mode: Mode; port: number },
  env: Record<string, string | undefined>,
): Config {
  return readConfig({
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: mode === "socket" ? TOKENS.appToken : undefined,
    SLACK_SIGNING_SECRET: TOKENS.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port || 3000),
    VOICE_CHANNEL,
    PLANNER_CHANNEL: "#기획",
    ...env,
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
