// A second opinion: the same Web API calls to our Slack and to emulate must agree on `ok`, `error` and the keys an app reads.
//
// Where emulate is known to differ from real Slack, ours follows Slack and emulate is not asked:
// metadata without include_all_metadata, locale and tz in users.info, bot_id and app_id on the bot's messages,
// thread_not_found in conversations.replies, validation of blocks, unknown tokens, unknown methods, usergroups.*.
import { createEmulator } from "emulate";
import { expect, test } from "vitest";
import { createSlack } from "../../sandbox/slack/create-slack.ts";
import { MANIFEST, OPEN, QUIET, yardOptions } from "./yard.ts";

type Answer = Record<string, unknown>;
type Call = (method: string, args?: Record<string, unknown>) => Promise<Answer>;

interface World {
  call: Call;
  open: string;
  quiet: string;
  hana: string;
  trigger(): Promise<string>;
}

function caller(apiUrl: string): Call {
  return async (method, args = {}) => {
    const fields = Object.entries(args).map(([key, value]) => [
      key,
      typeof value === "object" ? JSON.stringify(value) : String(value),
    ]);
    const response = await fetch(`${apiUrl}${method}`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-yard" },
      body: new URLSearchParams(Object.fromEntries(fields) as Record<string, string>),
    });
    return (await response.json()) as Answer;
  };
}

/** What stands at a path like `message.reactions.0.name`: its type, or its value where both worlds must have the same. */
function at(answer: unknown, path: string): unknown {
  const found = path.split(".").reduce<unknown>((value, key) => (value as Answer | undefined)?.[key], answer);
  if (typeof found === "boolean" || Array.isArray(found)) return Array.isArray(found) ? `${found.length} items` : found;
  return found === null ? "null" : typeof found;
}

const section = { type: "section", text: { type: "mrkdwn", text: "hello" } };
const modal = (title: string) => ({ type: "modal", title: { type: "plain_text", text: title }, blocks: [section] });

/** One story, told in one world; each line is what a call answered. */
async function tell({ call, open, quiet, hana, trigger }: World): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  async function say(
    line: string,
    method: string,
    args: Record<string, unknown>,
    reads: string[] = [],
  ): Promise<Answer> {
    const answer = await call(method, args);
    const read = Object.fromEntries(reads.map((path) => [path, at(answer, path)]));
    told[`${method}: ${line}`] = { ok: answer["ok"], error: answer["error"], ...read };
    return answer;
  }
  const messageKeys = ["message.type", "message.user", "message.text", "message.ts"];
  const viewKeys = [
    "id",
    "hash",
    "root_view_id",
    "previous_view_id",
    "state.values",
    "blocks",
    "private_metadata",
    "app_id",
    "bot_id",
  ];
  const views = viewKeys.map((key) => `view.${key}`);

  await say("who am I", "auth.test", {}, ["url", "team", "user", "team_id", "user_id", "bot_id"]);
  await say("a person", "users.info", { user: hana }, [
    "user.id",
    "user.name",
    "user.real_name",
    "user.profile.display_name",
    "user.is_admin",
    "user.is_bot",
    "user.deleted",
  ]);
  await say("nobody", "users.info", { user: "U0NOBODY" });
  const channelKeys = [
    "id",
    "name",
    "is_channel",
    "is_group",
    "is_im",
    "is_private",
    "is_archived",
    "is_member",
    "topic.value",
    "num_members",
    "created",
  ];
  await say(
    "mine",
    "conversations.info",
    { channel: open },
    channelKeys.map((key) => `channel.${key}`),
  );
  await say("not mine", "conversations.info", { channel: quiet }, ["channel.is_member"]);
  await say("none", "conversations.info", { channel: "C0NONE" });
  await say("all", "conversations.list", {}, ["channels.0.id", "channels.0.name", "response_metadata.next_cursor"]);
  await say("mine", "conversations.members", { channel: open }, ["members.0", "response_metadata.next_cursor"]);
  await say("with a person", "conversations.open", { users: hana }, ["channel.id"]);
  await say("again", "conversations.open", { users: hana }, ["channel.id"]);

  const first = await say("plain", "chat.postMessage", { channel: open, text: "hello" }, [
    "channel",
    "ts",
    ...messageKeys,
  ]);
  const ts = first["ts"];
  await say("with blocks", "chat.postMessage", { channel: open, text: "hello", blocks: [section] }, ["message.blocks"]);
  await say("in the thread", "chat.postMessage", { channel: open, text: "reply", thread_ts: ts }, [
    "message.thread_ts",
  ]);
  await say("to a person", "chat.postMessage", { channel: hana, text: "hello" }, ["channel", "ts"]);
  await say("nowhere", "chat.postMessage", { channel: "C0NONE", text: "hello" });
  await say("nothing", "chat.postMessage", { channel: open, text: "" });
  await say("for one", "chat.postEphemeral", { channel: open, user: hana, text: "psst" }, ["message_ts"]);
  await say("for a stranger", "chat.postEphemeral", { channel: open, user: "U0NOBODY", text: "psst" });
  await say("own", "chat.update", { channel: open, ts, text: "changed" }, [
    "channel",
    "ts",
    "text",
    "message.text",
    "message.edited.ts",
  ]);
  await say("none", "chat.update", { channel: open, ts: "1.000000", text: "changed" });
  await say("first", "reactions.add", { channel: open, timestamp: ts, name: "eyes" });
  await say("again", "reactions.add", { channel: open, timestamp: ts, name: "eyes" });
  await say("one", "reactions.get", { channel: open, timestamp: ts }, [
    "type",
    "message.reactions",
    "message.reactions.0.name",
    "message.reactions.0.count",
    "message.reactions.0.users",
  ]);
  await say("another's", "reactions.remove", { channel: open, timestamp: ts, name: "tada" });
  await say("own", "reactions.remove", { channel: open, timestamp: ts, name: "eyes" });
  await say("mine", "conversations.history", { channel: open }, [
    "messages",
    "has_more",
    "messages.1.text",
    "messages.1.reply_count",
  ]);
  await say("one", "conversations.history", { channel: open, limit: 1 }, [
    "messages",
    "has_more",
    "response_metadata.next_cursor",
  ]);
  await say("the first", "conversations.replies", { channel: open, ts }, [
    "messages",
    "messages.0.ts",
    "messages.1.thread_ts",
    "has_more",
  ]);
  await say("a link", "chat.getPermalink", { channel: open, message_ts: ts }, ["permalink", "channel"]);

  const trigger_id = await trigger();
  const opened = await say("with a trigger", "views.open", { trigger_id, view: modal("One") }, views);
  await say("twice", "views.open", { trigger_id, view: modal("One") });
  await say("made up", "views.open", { trigger_id: "1.2.3", view: modal("One") });
  const { id: view_id, hash } = opened["view"] as { id: string; hash: string };
  await say("with its hash", "views.update", { view_id, hash, view: modal("Two") }, views);
  await say("with the old hash", "views.update", { view_id, hash, view: modal("Three") });
  await say("none", "views.update", { view_id: "V0NONE", view: modal("Two") });
  await say("a home", "views.publish", { user_id: hana, view: { type: "home", blocks: [section] } }, views);
  await say(
    "own",
    "chat.delete",
    { channel: open, ts: (await call("chat.postMessage", { channel: open, text: "oops" }))["ts"] },
    ["channel", "ts"],
  );
  await say("none", "chat.delete", { channel: open, ts: "1.000000" });
  await say("a channel", "conversations.join", { channel: quiet }, ["channel.is_member"]);
  return told;
}

async function inOurs(): Promise<Record<string, unknown>> {
  const slack = await createSlack(yardOptions());
  const trigger = async () => {
    await slack.act({ kind: "command", as: "U0HANA", channelId: OPEN, command: "/voice", text: "" });
    return String((JSON.parse(slack.deliveries.at(-1)?.body ?? "{}") as Answer)["trigger_id"]);
  };
  try {
    return await tell({ call: caller(slack.apiUrl), open: OPEN, quiet: QUIET, hana: "U0HANA", trigger });
  } finally {
    await slack.close();
  }
}

async function inEmulate(): Promise<Record<string, unknown>> {
  const app = { app_id: "A0MADANG", bot_id: "B0BOT", bot_user_id: "U0BOT" };
  const emulator = await createEmulator({
    service: "slack",
    port: 0,
    seed: {
      slack: {
        team: { name: "Sandbox", domain: "sandbox" },
        users: [{ name: "hana" }],
        channels: [{ name: "voices" }, { name: "quiet" }],
        oauth_apps: [
          {
            ...app,
            client_id: "1.2",
            client_secret: "s",
            name: "Madang",
            redirect_uris: ["http://x"],
            bot_name: "madang",
          },
        ],
        tokens: [
          { ...app, token: "xoxb-yard", type: "bot", user_id: "U0BOT", scopes: MANIFEST.oauth_config.scopes.bot },
        ],
        signing_secret: "shh",
        strict_scopes: true,
      },
    },
  });
  const call = caller(`${emulator.url}/api/`);
  const idOf = async (method: string, key: string, name: string) => {
    const all = (await call(method))[key] as { id: string; name: string }[];
    return all.find((each) => each.name === name)?.id ?? "";
  };
  const hana = await idOf("users.list", "members", "hana");
  const open = await idOf("conversations.list", "channels", "voices");
  const quiet = await idOf("conversations.list", "channels", "quiet");
  await call("conversations.join", { channel: open });
  const trigger = async () => String((await call("views.generateTriggerId", { user_id: hana }))["trigger_id"]);
  try {
    return await tell({ call, open, quiet, hana, trigger });
  } finally {
    await emulator.close();
  }
}

test("our Slack and emulate tell the same story", async () => {
  const [ours, theirs] = [await inOurs(), await inEmulate()];
  expect(Object.keys(ours).length).toBeGreaterThan(35);
  expect(ours).toEqual(theirs);
});
