// The Web API over HTTP: what each method answers, and how it refuses.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSlack, type Slack } from "../../sandbox/slack/create-slack.ts";
import { BEN, BOT, callApi, HANA, MANIFEST, OPEN, QUIET, SECRET, yardOptions } from "./yard.ts";

let slack: Slack;
let clock: Date;

beforeEach(async () => {
  clock = new Date("2026-11-22T00:00:00Z");
  slack = await createSlack(yardOptions({ clock: () => clock }));
});
afterEach(() => slack.close());

const api = (method: string, args?: Record<string, unknown>, token?: string) => callApi(slack, method, args, token);
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

async function post(args: Record<string, unknown> = {}): Promise<string> {
  const answer = await api("chat.postMessage", { channel: OPEN, text: "hello", ...args });
  expect(answer).toMatchObject({ ok: true });
  return String(answer["ts"]);
}

describe("tokens and scopes", () => {
  test("auth.test says who the app is", async () => {
    expect(await api("auth.test")).toMatchObject({ ok: true, user_id: BOT, bot_id: "B0BOT", team_id: "T0MADANG01" });
  });

  test.each([
    ["xoxb-wrong", "invalid_auth"],
    ["xapp-yard", "not_allowed_token_type"],
  ])("the token %s is refused: %s", async (token, error) => {
    expect(await api("auth.test", {}, token)).toEqual({ ok: false, error });
  });

  test("no token at all is not_authed", async () => {
    const response = await fetch(`${slack.apiUrl}auth.test`, { method: "POST" });
    expect(await response.json()).toEqual({ ok: false, error: "not_authed" });
  });

  test("a scope that the manifest lacks is missed loudly", async () => {
    expect(await api("usergroups.list")).toMatchObject({
      ok: false,
      error: "missing_scope",
      needed: "usergroups:read",
    });
    expect(slack.problems).toMatchObject([{ method: "usergroups.list", error: "missing_scope" }]);
  });

  test("scopes follow the kind of conversation", async () => {
    await slack.close();
    const scopes = { bot: ["channels:read", "im:write"] };
    slack = await createSlack(yardOptions({ manifest: { ...MANIFEST, oauth_config: { scopes } } }));
    await slack.act({ kind: "join", as: BOT, channelId: SECRET });
    expect(await api("conversations.info", { channel: OPEN })).toMatchObject({ ok: true });
    expect(await api("conversations.info", { channel: SECRET })).toMatchObject({
      error: "missing_scope",
      needed: "groups:read",
    });
    expect(await api("conversations.list", { types: "public_channel,im" })).toMatchObject({ needed: "im:read" });
    expect(await api("conversations.history", { channel: OPEN })).toMatchObject({ needed: "channels:history" });
  });

  test("events and commands without their scope are a problem from the start", async () => {
    const settings = { event_subscriptions: { bot_events: ["reaction_added"] } };
    const lame = await createSlack(yardOptions({ manifest: { settings, features: MANIFEST.features } }));
    expect(lame.problems).toMatchObject([
      { method: "manifest", detail: "reaction_added needs reactions:read" },
      { method: "manifest", detail: "commands and shortcuts needs commands" },
    ]);
    await lame.close();
  });

  test("an unknown method is a loud problem, not an HTTP error", async () => {
    expect(await api("chat.shout")).toMatchObject({ ok: false, error: "unknown_method" });
    expect(slack.problems).toMatchObject([{ method: "chat.shout", error: "unknown_method" }]);
  });
});

describe("people", () => {
  test("the locale comes only when asked for", async () => {
    const plain = await api("users.info", { user: BEN });
    expect(plain).not.toHaveProperty("user.locale");
    expect(plain).toMatchObject({
      user: { tz: "America/New_York", tz_offset: -18_000, is_admin: true, is_bot: false },
    });
    expect(await api("users.info", { user: HANA, include_locale: true })).toMatchObject({
      user: { locale: "ko-KR", tz_offset: 32_400, profile: { display_name: "Hana" } },
    });
    expect(await api("users.info", { user: "U0NOBODY" })).toEqual({ ok: false, error: "user_not_found" });
    expect(await api("users.info", { user: BOT })).toMatchObject({ user: { is_bot: true } });
  });

  test("lists come in pages", async () => {
    const first = await api("users.list", { limit: 2 });
    const { next_cursor } = first["response_metadata"] as { next_cursor: string };
    const second = await api("users.list", { limit: 2, cursor: next_cursor });
    expect([first["members"], second["members"]]).toMatchObject([[{ id: HANA }, { id: BEN }], [{ id: BOT }]]);
    expect(second["response_metadata"]).toEqual({ next_cursor: "" });
    expect(await api("users.list", { cursor: "bm9wZQ==" })).toMatchObject({ error: "invalid_cursor" });
  });

  test("a deactivated person is deleted, and says so", async () => {
    slack.admin.deactivatePerson(HANA);
    const { user } = await api("users.info", { user: HANA });
    expect(user).toMatchObject({ id: HANA, deleted: true, profile: { real_name: "Hana" } });
    expect(user).not.toHaveProperty("is_admin");
    expect(await api("conversations.members", { channel: OPEN })).toMatchObject({ members: [BEN, BOT] });
    expect(await api("conversations.open", { users: HANA })).toMatchObject({ error: "user_disabled" });
    const refused = { ok: false, error: "account_inactive" };
    expect(await slack.act({ kind: "message", as: HANA, channelId: OPEN, text: "still here" })).toEqual(refused);
    expect(await slack.act({ kind: "open_home", as: HANA })).toEqual(refused);
    expect(slack.state(BEN).people).toMatchObject([{ id: HANA, isDeactivated: true }, { id: BEN }]);
  });

  test("rights are told: an owner is an admin too", async () => {
    const rights = async (user: string) => (await api("users.info", { user }))["user"];
    expect(await rights(HANA)).toMatchObject({ is_admin: false, is_owner: false, deleted: false });
    expect(await rights(BEN)).toMatchObject({ is_admin: true, is_owner: false });
    slack.admin.changePerson(HANA, { isOwner: true });
    expect(await rights(HANA)).toMatchObject({ is_admin: true, is_owner: true });
  });
});

describe("conversations", () => {
  test("a private channel that the app is outside of does not exist for it", async () => {
    const listed = await api("conversations.list", { types: "public_channel,private_channel" });
    expect(listed["channels"]).toMatchObject([
      { id: OPEN, is_member: true, is_private: false, is_ext_shared: false },
      { id: QUIET, is_member: false },
    ]);
    expect(await api("conversations.info", { channel: SECRET })).toEqual({ ok: false, error: "channel_not_found" });
    expect(await api("conversations.members", { channel: OPEN })).toMatchObject({ members: [HANA, BEN, BOT] });
  });

  test("joining makes it a member, in public channels only", async () => {
    expect(await api("conversations.join", { channel: QUIET })).toMatchObject({
      ok: true,
      channel: { is_member: true },
    });
    expect(await api("conversations.join", { channel: QUIET })).toMatchObject({ warning: "already_in_channel" });
    expect(await api("conversations.join", { channel: SECRET })).toMatchObject({ error: "channel_not_found" });
  });

  test("a direct message has the same id every time", async () => {
    const first = await api("conversations.open", { users: HANA });
    expect(first).toEqual({ ok: true, channel: { id: "D0HANA" } });
    expect(await api("conversations.open", { users: HANA })).toMatchObject({
      already_open: true,
      channel: { id: "D0HANA" },
    });
  });

  test("history is newest first, without replies, ephemerals and unasked metadata", async () => {
    const metadata = { event_type: "voice", event_payload: { key: "v1" } };
    const first = await post({ text: "first", metadata });
    const second = await post({ text: "second" });
    const reply = await post({ text: "reply", thread_ts: first });
    await api("chat.postEphemeral", { channel: OPEN, user: HANA, text: "psst" });
    const history = await api("conversations.history", { channel: OPEN });
    expect(history["messages"]).toMatchObject([{ ts: second }, { ts: first, reply_count: 1, latest_reply: reply }]);
    expect(history).not.toHaveProperty("messages.1.metadata");
    const whole = await api("conversations.history", { channel: OPEN, include_all_metadata: true });
    expect(whole).toHaveProperty("messages.1.metadata", metadata);
    const replies = await api("conversations.replies", { channel: OPEN, ts: first });
    expect(replies["messages"]).toMatchObject([{ ts: first }, { ts: reply, thread_ts: first, parent_user_id: BOT }]);
  });

  test("oldest and latest exclude their ends unless inclusive", async () => {
    const [a, b, c] = [await post(), await post(), await post()];
    const tsOf = async (args: object) => {
      const answer = await api("conversations.history", { channel: OPEN, ...args });
      return (answer["messages"] as { ts: string }[]).map((message) => message.ts);
    };
    expect(await tsOf({ oldest: a, latest: c })).toEqual([b]);
    expect(await tsOf({ oldest: a, latest: c, inclusive: true })).toEqual([c, b, a]);
    const page = await api("conversations.history", { channel: OPEN, limit: 2 });
    expect(page).toMatchObject({ has_more: true, messages: [{ ts: c }, { ts: b }] });
  });

  test("history is for members", async () => {
    expect(await api("conversations.history", { channel: QUIET })).toEqual({ ok: false, error: "not_in_channel" });
    expect(await api("conversations.replies", { channel: OPEN, ts: "1.000000" })).toMatchObject({
      error: "thread_not_found",
    });
  });
});

describe("messages", () => {
  test("ts follow the clock, and rise even when it stands still", async () => {
    const first = await post();
    const second = await post();
    clock = new Date("2026-11-25T00:00:00Z");
    const third = await post();
    expect([first, second, third]).toEqual(["1795305600.000000", "1795305600.000001", "1795564800.000000"]);
  });

  test("the target is a channel id, a name or a person", async () => {
    expect(await api("chat.postMessage", { channel: "#voices", text: "a" })).toMatchObject({ channel: OPEN });
    expect(await api("chat.postMessage", { channel: HANA, text: "a" })).toMatchObject({ channel: "D0HANA" });
    expect(slack.state(BEN).messages).toHaveLength(1);
    expect(slack.state(HANA).messages).toHaveLength(2);
  });

  test.each<[string, Record<string, unknown>]>([
    ["no_text", { text: "" }],
    ["msg_too_long", { text: "x".repeat(40_001) }],
    ["channel_not_found", { channel: "C0NONE" }],
    ["channel_not_found", { channel: SECRET }],
    ["not_in_channel", { channel: QUIET }],
    ["thread_not_found", { thread_ts: "1.000000" }],
    ["invalid_blocks_format", { blocks: "{nonsense" }],
    ["invalid_metadata_format", { metadata: { event_type: "a" } }],
    ["msg_blocks_too_long", { blocks: Array.from({ length: 5 }, () => section("x".repeat(2500))) }],
  ])("%s", async (error, args) => {
    expect(await api("chat.postMessage", { channel: OPEN, text: "a", ...args })).toMatchObject({ ok: false, error });
    expect(slack.messages(OPEN)).toEqual([]);
  });

  test("wrong blocks are refused with the place, and become a problem", async () => {
    const answer = await api("chat.postMessage", { channel: OPEN, text: "a", blocks: [section("")] });
    expect(answer).toMatchObject({
      error: "invalid_blocks",
      response_metadata: { messages: ["[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]"] },
    });
    expect(slack.problems).toMatchObject([{ error: "invalid_blocks", level: "error" }]);
  });

  test("blocks without text are a warning", async () => {
    await post({ text: "", blocks: [section("a")] });
    expect(slack.problems).toMatchObject([{ error: "missing_text_in_message", level: "warning" }]);
  });

  test("a chart of seven segments is taken with a warning", async () => {
    const segments = Array.from({ length: 7 }, (_, index) => ({ label: `s${index}`, value: 1 }));
    await post({ blocks: [{ type: "data_visualization", title: "t", chart: { type: "pie", segments } }] });
    expect(slack.problems).toMatchObject([{ error: "chart_may_be_refused", level: "warning" }]);
  });

  test("a broadcast reply stands in the thread and in the channel", async () => {
    const ts = await post({ text: "first" });
    await post({ text: "quiet reply", thread_ts: ts });
    await post({ text: "loud reply", thread_ts: ts, reply_broadcast: true });
    const { messages } = (await api("conversations.history", { channel: OPEN })) as unknown as { messages: object[] };
    expect(messages).toMatchObject([
      { text: "loud reply", subtype: "thread_broadcast", thread_ts: ts },
      { text: "first", reply_count: 2 },
    ]);
    expect(messages).toHaveLength(2);
  });

  test("an update with text alone takes the blocks away", async () => {
    const ts = await post({ blocks: [section("a")] });
    expect(slack.messages(OPEN)[0]).toHaveProperty("blocks.0.block_id");
    expect(await api("chat.update", { channel: OPEN, ts, text: "changed" })).toMatchObject({
      ok: true,
      text: "changed",
    });
    expect(slack.messages(OPEN)[0]).toMatchObject({ text: "changed", editedTs: expect.any(String) });
    expect(slack.messages(OPEN)[0]).not.toHaveProperty("blocks");
    expect(await api("chat.update", { channel: OPEN, ts, text: "x".repeat(4001) })).toMatchObject({
      error: "msg_too_long",
    });
  });

  test("the app changes and deletes only its own", async () => {
    const { ts } = await slack.act({ kind: "message", as: HANA, channelId: OPEN, text: "mine" });
    expect(await api("chat.update", { channel: OPEN, ts, text: "a" })).toMatchObject({ error: "cant_update_message" });
    expect(await api("chat.delete", { channel: OPEN, ts })).toMatchObject({ error: "cant_delete_message" });
    expect(await api("chat.delete", { channel: OPEN, ts: "1.000000" })).toMatchObject({ error: "message_not_found" });
  });

  test("a deleted message with replies leaves a tombstone", async () => {
    const ts = await post();
    const reply = await post({ thread_ts: ts });
    await api("chat.delete", { channel: OPEN, ts });
    expect(slack.messages(OPEN)).toMatchObject([{ ts, subtype: "tombstone" }, { ts: reply }]);
    const { messages } = await api("conversations.replies", { channel: OPEN, ts });
    expect(messages).toMatchObject([{ ts, user: "USLACKBOT", hidden: true }, { ts: reply }]);
    await api("chat.delete", { channel: OPEN, ts: await post({ text: "alone" }) });
    expect(slack.messages(OPEN)).toHaveLength(2);
  });

  test("an ephemeral is for one member and no method finds it", async () => {
    const answer = await api("chat.postEphemeral", { channel: OPEN, user: HANA, text: "psst" });
    expect(slack.state(HANA).messages).toMatchObject([{ ts: answer["message_ts"], ephemeralFor: HANA }]);
    expect(slack.state(BEN).messages).toEqual([]);
    const ts = answer["message_ts"];
    expect(await api("chat.delete", { channel: OPEN, ts })).toMatchObject({ error: "message_not_found" });
    await slack.act({ kind: "leave", as: HANA, channelId: OPEN });
    const late = await api("chat.postEphemeral", { channel: OPEN, user: HANA, text: "psst" });
    expect(late).toMatchObject({ error: "user_not_in_channel" });
  });

  test("a permalink names channel, message and thread", async () => {
    const ts = await post();
    const reply = await post({ thread_ts: ts });
    const answer = await api("chat.getPermalink", { channel: OPEN, message_ts: reply });
    expect(answer["permalink"]).toBe(
      `${slack.url}/archives/${OPEN}/p${reply.replace(".", "")}?thread_ts=${ts}&cid=${OPEN}`,
    );
  });
});

describe("reactions and pins", () => {
  test("the app reacts once with each name, skin tones included", async () => {
    const ts = await post();
    const target = { channel: OPEN, timestamp: ts };
    expect(await api("reactions.add", { ...target, name: "thumbsup::skin-tone-2" })).toEqual({ ok: true });
    expect(await api("reactions.add", { ...target, name: "thumbsup::skin-tone-2" })).toMatchObject({
      error: "already_reacted",
    });
    expect(await api("reactions.add", { ...target, name: "Not an emoji" })).toMatchObject({ error: "invalid_name" });
    await slack.act({ kind: "react", as: HANA, channelId: OPEN, ts, name: "eyes" });
    expect(await api("reactions.get", target)).toMatchObject({
      message: {
        reactions: [
          { name: "thumbsup::skin-tone-2", users: [BOT], count: 1 },
          { name: "eyes", users: [HANA] },
        ],
      },
    });
    expect(await api("reactions.remove", { ...target, name: "eyes" })).toMatchObject({ error: "no_reaction" });
    expect(await api("reactions.list", { user: HANA })).toMatchObject({ items: [{ channel: OPEN, message: { ts } }] });
  });

  test("pins come and go", async () => {
    const ts = await post();
    const target = { channel: OPEN, timestamp: ts };
    expect(await api("pins.add", target)).toEqual({ ok: true });
    expect(await api("pins.add", target)).toMatchObject({ error: "already_pinned" });
    expect(await api("pins.list", { channel: OPEN })).toMatchObject({
      items: [{ message: { ts, pinned_to: [OPEN] } }],
    });
    expect(await api("pins.remove", target)).toEqual({ ok: true });
    expect(await api("pins.remove", target)).toMatchObject({ error: "no_pin" });
  });
});

describe("files", () => {
  test("the app uploads in two steps and shares", async () => {
    const given = await api("files.getUploadURLExternal", { filename: "a.csv", length: 3 });
    expect(await api("files.info", { file: given["file_id"] })).toMatchObject({ error: "file_not_found" });
    await fetch(String(given["upload_url"]), { method: "POST", body: "a,b" });
    const files = [{ id: given["file_id"], title: "A" }];
    const args = { files, channel_id: OPEN, initial_comment: "here" };
    expect(await api("files.completeUploadExternal", args)).toMatchObject({
      ok: true,
      files: [{ title: "A", size: 3 }],
    });
    expect(slack.messages(OPEN)).toMatchObject([
      { text: "here", subtype: "file_share", files: [{ name: "a.csv", size: 3 }] },
    ]);
  });

  test("a picture of a block must be a file that is there, a picture and open to the app", async () => {
    const upload = async (name: string, mimetype: string) =>
      (await slack.act({ kind: "upload", as: HANA, name, mimetype, base64: "eA==" })).fileId ?? "";
    const post = (slack_file: object) => {
      const blocks = [{ type: "image", slack_file, alt_text: "the coupon page" }];
      return api("chat.postMessage", { channel: OPEN, text: "look", blocks });
    };
    const refusal = {
      ok: false,
      error: "invalid_blocks",
      errors: ["invalid slack file [json-pointer:/blocks/0/slack_file]"],
    };
    const picture = await upload("쿠폰.png", "image/png");
    const note = await upload("a.txt", "text/plain");
    expect(await post({ id: "F0NOWHERE" })).toMatchObject(refusal);
    expect(await post({ id: picture })).toMatchObject(refusal);
    await slack.act({ kind: "message", as: HANA, channelId: OPEN, text: "here", fileIds: [picture, note] });
    expect(await post({ id: picture })).toMatchObject({ ok: true });
    expect(await post({ id: note })).toMatchObject(refusal);
    const { file } = (await api("files.info", { file: picture })) as unknown as { file: { permalink: string } };
    expect(await post({ url: file.permalink })).toMatchObject({ ok: true });
    const view = {
      type: "home",
      blocks: [{ type: "context", elements: [{ type: "image", slack_file: { id: note }, alt_text: "a" }] }],
    };
    expect(await api("views.publish", { user_id: HANA, view })).toMatchObject({
      error: "invalid_arguments",
      response_metadata: {
        messages: ["[ERROR] invalid slack file [json-pointer:/view/blocks/0/elements/0/slack_file]"],
      },
    });
  });

  test("the app's own upload is known by its name, and a picture at once", async () => {
    const given = await api("files.getUploadURLExternal", { filename: "chart.PNG", length: 3 });
    await fetch(String(given["upload_url"]), { method: "POST", body: "abc" });
    const blocks = [{ type: "image", slack_file: { id: given["file_id"] }, alt_text: "a chart" }];
    expect(await api("chat.postMessage", { channel: OPEN, text: "a", blocks })).toMatchObject({
      error: "invalid_blocks",
    });
    await api("files.completeUploadExternal", { files: [{ id: given["file_id"] }] });
    expect(await api("files.info", { file: given["file_id"] })).toMatchObject({ file: { mimetype: "image/png" } });
    expect(await api("chat.postMessage", { channel: OPEN, text: "a", blocks })).toMatchObject({ ok: true });
  });

  test("a person's file opens with the app's token only", async () => {
    const base64 = Buffer.from("seen").toString("base64");
    const { fileId } = await slack.act({ kind: "upload", as: HANA, name: "a.txt", mimetype: "text/plain", base64 });
    const { file } = (await api("files.info", { file: fileId })) as unknown as { file: { url_private: string } };
    const asApp = await fetch(file.url_private, { headers: { authorization: "Bearer xoxb-yard" } });
    expect(await asApp.text()).toBe("seen");
    expect(await (await fetch(file.url_private)).text()).toContain("Sign in");
  });
});
