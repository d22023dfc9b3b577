// A small workspace with named people and a small Bolt app in it, for the tests of the local Slack.
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { Person } from "../../sandbox/protocol.ts";
import { createSlack, type Slack, type SlackOptions } from "../../sandbox/slack/create-slack.ts";

function person(id: string, name: string, rest: Partial<Person> = {}): Person {
  return { id, name, role: "", locale: "ko-KR", tz: "Asia/Seoul", isAdmin: false, color: "#888888", ...rest };
}

export const HANA = "U0HANA";
export const BEN = "U0BEN";
export const BOT = "U0BOT";
export const OPEN = "C0OPEN";
export const QUIET = "C0QUIET";
export const SECRET = "C0SECRET";

export const MANIFEST = {
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    slash_commands: [{ command: "/voice", description: "Post a voice", usage_hint: "what the customer said" }],
    shortcuts: [
      { name: "New voice", type: "global", callback_id: "new_voice", description: "Post a voice" },
      { name: "Make it a voice", type: "message", callback_id: "from_message", description: "Post a voice" },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        "channels:read",
        "channels:history",
        "channels:join",
        "chat:write",
        "groups:read",
        "groups:history",
        "im:read",
        "im:write",
        "im:history",
        "reactions:read",
        "reactions:write",
        "users:read",
        "files:read",
        "files:write",
        "team:read",
        "pins:read",
        "pins:write",
        "commands",
      ],
    },
  },
  settings: {
    interactivity: { is_enabled: true },
    event_subscriptions: {
      bot_events: [
        "message.channels",
        "message.groups",
        "message.im",
        "reaction_added",
        "reaction_removed",
        "app_home_opened",
        "member_joined_channel",
        "member_left_channel",
        "user_change",
        "channel_rename",
      ],
    },
  },
};

export function yardOptions(options: Partial<SlackOptions> = {}): SlackOptions {
  return {
    people: [person(HANA, "Hana"), person(BEN, "Ben", { locale: "en-US", tz: "America/New_York", isAdmin: true })],
    channels: [
      { id: OPEN, name: "voices", kind: "public", topic: "What customers say", memberIds: [HANA, BEN, BOT] },
      { id: QUIET, name: "quiet", kind: "public", topic: "", memberIds: [HANA] },
      { id: SECRET, name: "secret", kind: "private", topic: "", memberIds: [HANA] },
    ],
    app: {
      appId: "A0MADANG",
      botUserId: BOT,
      name: "Madang",
      botToken: "xoxb-yard",
      appToken: "xapp-yard",
      signingSecret: "shh",
    },
    manifest: MANIFEST,
    ...options,
  };
}

/** One call as web-api makes it: a form, with JSON in the fields. */
export async function callApi(slack: Slack, method: string, args: Record<string, unknown> = {}, token = "xoxb-yard") {
  const fields = Object.entries(args).map(([key, value]) => [
    key,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(Object.fromEntries(fields) as Record<string, string>),
  });
  return (await response.json()) as Record<string, unknown> & { ok: boolean; error?: string };
}

export type Mode = "socket" | "http";

/** A Bolt app connected to this workspace; `listen` registers its listeners before it starts. */
export async function startBolt(slack: Slack, mode: Mode, listen: (app: App) => void): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const quiet = { logLevel: LogLevel.ERROR };
  const http = new HTTPReceiver({ signingSecret: "shh", ...quiet });
  const receiver =
    mode === "http"
      ? http
      : new SocketModeReceiver({
          appToken: "xapp-yard",
          installerOptions: { clientOptions },
          clientPingTimeout: 100,
          ...quiet,
        });
  const app = new App({
    token: "xoxb-yard",
    receiver,
    clientOptions,
    deferInitialization: true,
    convoStore: false,
    ...quiet,
  });
  await app.init();
  listen(app);
  if (mode === "http") {
    const server = await http.start({ port: 0, host: "127.0.0.1" });
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    slack.setHttp(`http://127.0.0.1:${address.port}/slack/events`);
  } else {
    await app.start();
  }
  await slack.waitForApp();
  return app;
}

export async function startYard(
  listen: (app: App) => void,
  mode: Mode = "socket",
  options: Partial<SlackOptions> = {},
) {
  const slack = await createSlack(yardOptions(options));
  const app = await startBolt(slack, mode, listen);
  return {
    slack,
    app,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}

/** Waits for something that the app does after its ack. */
export async function until<T>(look: () => T | undefined | false, timeoutMs = 2000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error("it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
