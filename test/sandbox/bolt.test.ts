// A real Bolt app against the local Slack, in Socket Mode and in HTTP mode: what a person does and then sees.
import type { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Slack } from "../../sandbox/slack/create-slack.ts";
import { BEN, HANA, type Mode, OPEN, QUIET, SECRET, startYard, until } from "./yard.ts";

const voiceModal = {
  type: "modal" as const,
  callback_id: "voice",
  private_metadata: "from /voice",
  notify_on_close: true,
  title: { type: "plain_text" as const, text: "New voice" },
  submit: { type: "plain_text" as const, text: "Post" },
  blocks: [
    {
      type: "input" as const,
      block_id: "words",
      label: { type: "plain_text" as const, text: "Words" },
      element: { type: "plain_text_input" as const, action_id: "typed", initial_value: "draft" },
    },
    {
      type: "input" as const,
      block_id: "kind",
      optional: true,
      label: { type: "plain_text" as const, text: "Kind" },
      element: { type: "external_select" as const, action_id: "kind", min_query_length: 0 },
    },
  ],
};

function card(text: string) {
  return [
    { type: "section" as const, text: { type: "mrkdwn" as const, text } },
    {
      type: "actions" as const,
      block_id: "do",
      elements: [
        {
          type: "button" as const,
          action_id: "claim",
          text: { type: "plain_text" as const, text: "Claim" },
          value: "v1",
        },
        { type: "users_select" as const, action_id: "who" },
      ],
    },
  ];
}

type Heard = Record<string, unknown>;

function listen(app: App, heard: Heard[]): void {
  app.command("/voice", async ({ ack, command, client }) => {
    if (command.text === "help") return ack("Say what the customer said.");
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: voiceModal });
  });
  app.view("voice", async ({ ack, view, body, client }) => {
    const typed = view.state.values["words"]?.["typed"]?.value ?? "";
    if (typed === "") return ack({ response_action: "errors", errors: { words: "Say something." } });
    if (typed === "bad") return ack({ response_action: "errors", errors: { words: "Say it kindly." } });
    if (typed === "next") {
      return ack({ response_action: "update", view: { ...voiceModal, title: { type: "plain_text", text: "Second" } } });
    }
    await ack();
    await client.chat.postMessage({ channel: OPEN, text: `${body.user.id}: ${typed}`, blocks: card(typed) });
    heard.push({ view });
  });
  app.view({ type: "view_closed", callback_id: "voice" }, async ({ ack, body }) => {
    await ack();
    heard.push({ closed: body.view.id, isCleared: "is_cleared" in body && body.is_cleared });
  });
  app.options("kind", async ({ ack, payload }) => {
    await ack({ options: [{ text: { type: "plain_text", text: `like ${payload.value}` }, value: "k1" }] });
  });
  app.action("claim", async ({ ack, body, respond, client }) => {
    await ack();
    heard.push({ action: body });
    if (body.type !== "block_actions" || body.message === undefined) return;
    await client.chat.update({
      channel: OPEN,
      ts: body.message.ts,
      text: "claimed",
      blocks: card(`claimed by ${body.user.id}`),
    });
    await respond({ text: "It is yours.", response_type: "ephemeral" });
  });
  app.action("who", async ({ ack }) => ack());
  app.shortcut({ callback_id: "from_message", type: "message_action" }, async ({ ack, shortcut, client }) => {
    await ack();
    const view = { ...voiceModal, private_metadata: shortcut.message.text ?? "" };
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  });
  app.shortcut("new_voice", async ({ ack }) => ack());
  app.event("reaction_added", async ({ event, body }) => {
    heard.push({ reaction: event, body });
  });
  app.event("member_joined_channel", async ({ event }) => {
    heard.push({ joined: event.user, channel: event.channel });
  });
  app.event("app_home_opened", async ({ event, client }) => {
    const blocks = [{ type: "section" as const, text: { type: "mrkdwn" as const, text: `Hello <@${event.user}>` } }];
    await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
    heard.push({ home: event });
  });
  app.message(async ({ message }) => {
    heard.push({ message });
  });
}

describe.each<Mode>(["socket", "http"])("a Bolt app in %s mode", (mode) => {
  let slack: Slack;
  let heard: Heard[];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    heard = [];
    ({ slack, stop } = await startYard((app) => listen(app, heard), mode));
  });
  afterEach(async () => {
    const problems = [...slack.problems];
    await stop();
    expect(problems).toEqual([]);
  });

  async function openVoiceModal() {
    expect(await slack.act({ kind: "command", as: HANA, channelId: OPEN, command: "/voice", text: "" })).toEqual({
      ok: true,
    });
    return until(() => slack.view(HANA));
  }

  async function postCard(words: string) {
    const modal = await openVoiceModal();
    await slack.act({ kind: "submit", as: HANA, viewId: modal.id, values: { words: { typed: { value: words } } } });
    return until(() => slack.messages(OPEN).find((message) => message.text.endsWith(words)));
  }

  test("a command opens a modal, and its submission becomes a message", async () => {
    const posted = await postCard("쿠폰이 안 돼요");
    expect(posted.text).toBe(`${HANA}: 쿠폰이 안 돼요`);
    expect(slack.state(HANA).modals).toEqual([]);
    expect(slack.state(BEN).messages.map((message) => message.ts)).toEqual([posted.ts]);
  });

  test("the submission carries the whole view: typed and initial values, metadata, ids", async () => {
    const modal = await openVoiceModal();
    await slack.act({ kind: "submit", as: HANA, viewId: modal.id, values: {} });
    const { view } = (await until(() => heard[0])) as { view: Record<string, unknown> };
    expect(view).toMatchObject({
      id: modal.id,
      root_view_id: modal.id,
      previous_view_id: null,
      private_metadata: "from /voice",
      callback_id: "voice",
      app_id: "A0MADANG",
      bot_id: "B0BOT",
      hash: modal.hash,
      state: {
        values: {
          words: { typed: { type: "plain_text_input", value: "draft" } },
          kind: { kind: { type: "external_select", selected_option: null } },
        },
      },
    });
  });

  test("a refused submission keeps the modal open and shows the sentence", async () => {
    const modal = await openVoiceModal();
    const bad = { words: { typed: { value: "bad" } } };
    expect(await slack.act({ kind: "submit", as: HANA, viewId: modal.id, values: bad })).toEqual({
      ok: false,
      errors: { words: "Say it kindly." },
    });
    expect(slack.view(HANA)?.id).toBe(modal.id);
  });

  test("an empty required input never leaves the client, unless its checks are skipped", async () => {
    const modal = await openVoiceModal();
    const sent = slack.deliveries.length;
    const result = await slack.act({
      kind: "submit",
      as: HANA,
      viewId: modal.id,
      values: { words: { typed: { value: "" } } },
    });
    expect(result).toEqual({ ok: false, errors: { words: "Please complete this required field." } });
    expect(slack.deliveries).toHaveLength(sent);
    const values = { words: { typed: { value: "" } } };
    expect(await slack.act({ kind: "submit", as: HANA, viewId: modal.id, values, isUnchecked: true })).toEqual({
      ok: false,
      errors: { words: "Say something." },
    });
  });

  test("a submission may update its modal in place", async () => {
    const modal = await openVoiceModal();
    await slack.act({ kind: "submit", as: HANA, viewId: modal.id, values: { words: { typed: { value: "next" } } } });
    expect(slack.view(HANA)).toMatchObject({ id: modal.id, title: "Second" });
    expect(slack.view(HANA)?.hash).not.toBe(modal.hash);
  });

  test("closing a modal tells the app that asked for it", async () => {
    const modal = await openVoiceModal();
    expect(await slack.act({ kind: "close", as: HANA, viewId: modal.id })).toEqual({ ok: true });
    expect(await until(() => heard[0])).toEqual({ closed: modal.id, isCleared: false });
    expect(slack.view(HANA)).toBeUndefined();
  });

  test("two people have their own modals", async () => {
    await openVoiceModal();
    await slack.act({ kind: "command", as: BEN, channelId: OPEN, command: "/voice", text: "" });
    const bens = await until(() => slack.view(BEN));
    expect(slack.view(HANA)?.id).not.toBe(bens.id);
    expect(await slack.act({ kind: "submit", as: HANA, viewId: bens.id, values: {} })).toEqual({
      ok: false,
      error: "view_not_found",
    });
  });

  test("an external select shows the app's options", async () => {
    const modal = await openVoiceModal();
    const suggest = {
      kind: "suggest",
      as: HANA,
      viewId: modal.id,
      blockId: "kind",
      actionId: "kind",
      value: "co",
    } as const;
    expect(await slack.act(suggest)).toEqual({
      ok: true,
      options: [{ text: { type: "plain_text", text: "like co", emoji: true }, value: "k1" }],
    });
  });

  test("the text in a command's ack is for the person alone", async () => {
    await slack.act({ kind: "command", as: HANA, channelId: QUIET, command: "/voice", text: "help" });
    expect(slack.messages(QUIET)).toMatchObject([{ text: "Say what the customer said.", ephemeralFor: HANA }]);
    expect(slack.state(BEN).messages).toEqual([]);
  });

  test("a button updates its card and answers through the response_url", async () => {
    const posted = await postCard("느려요");
    const on = { type: "message", channelId: OPEN, ts: posted.ts } as const;
    const who = { type: "users_select", action_id: "who", selected_user: BEN };
    await slack.act({ kind: "action", as: BEN, on, blockId: "do", action: who });
    const claim = { type: "button", action_id: "claim" };
    expect(
      await slack.act({ kind: "action", as: BEN, on, blockId: "do", action: claim, actionTs: "1.000001" }),
    ).toEqual({ ok: true });
    const note = await until(() => slack.messages(OPEN).find((message) => message.ephemeralFor === BEN));
    expect(note.text).toBe("It is yours.");
    expect(slack.messages(OPEN)[0]).toMatchObject({ text: "claimed", editedTs: expect.any(String) });
    const { action } = heard.find((each) => "action" in each) as { action: Record<string, unknown> };
    expect(action).toMatchObject({
      type: "block_actions",
      user: { id: BEN, username: "ben", team_id: "T0MADANG01" },
      container: { type: "message", message_ts: posted.ts, channel_id: OPEN, is_ephemeral: false },
      channel: { id: OPEN, name: "voices" },
      message: { ts: posted.ts, bot_id: "B0BOT", app_id: "A0MADANG" },
      state: { values: { do: { who: { type: "users_select", selected_user: BEN } } } },
      actions: [{ type: "button", action_id: "claim", block_id: "do", value: "v1", action_ts: "1.000001" }],
      is_enterprise_install: false,
      enterprise: null,
    });
  });

  test("a click on something that never stood there is refused", async () => {
    const posted = await postCard("느려요");
    const on = { type: "message", channelId: OPEN, ts: posted.ts } as const;
    const action = { type: "button", action_id: "nonsense" };
    expect(await slack.act({ kind: "action", as: BEN, on, blockId: "do", action })).toEqual({
      ok: false,
      error: "action_not_found",
    });
  });

  test("reactions reach the app with item and item_user, once for each person and name", async () => {
    const posted = await postCard("느려요");
    const react = { kind: "react", as: BEN, channelId: OPEN, ts: posted.ts, name: "eyes" } as const;
    expect(await slack.act(react)).toEqual({ ok: true });
    expect(await slack.act(react)).toEqual({ ok: false, error: "already_reacted" });
    await slack.settled();
    const reactions = heard.filter((each) => "reaction" in each);
    expect(reactions).toMatchObject([
      {
        reaction: {
          user: BEN,
          reaction: "eyes",
          item_user: "U0BOT",
          item: { type: "message", channel: OPEN, ts: posted.ts },
        },
        body: { type: "event_callback", api_app_id: "A0MADANG", authorizations: [{ user_id: "U0BOT", is_bot: true }] },
      },
    ]);
    expect(slack.messages(OPEN)[0]?.reactions).toEqual([{ name: "eyes", userIds: [BEN] }]);
  });

  test("opening the home publishes it; the second time the event carries the view", async () => {
    await slack.act({ kind: "open_home", as: HANA });
    await until(() => heard.length === 1);
    await slack.act({ kind: "open_home", as: HANA });
    await until(() => heard.length === 2);
    expect(heard[0]).toMatchObject({ home: { tab: "home", user: HANA, channel: "D0HANA" } });
    expect(heard[0]).not.toHaveProperty("home.view");
    expect(heard[1]).toHaveProperty("home.view.type", "home");
    expect(slack.home(BEN)).toBeUndefined();
  });

  test("a message shortcut carries the message", async () => {
    const said = await slack.act({ kind: "message", as: BEN, channelId: OPEN, text: "the customer is waiting" });
    const ts = said.ts ?? "";
    await slack.act({ kind: "message_shortcut", as: HANA, callbackId: "from_message", channelId: OPEN, ts });
    const modal = await until(() => slack.view(HANA));
    expect(modal.callbackId).toBe("voice");
    expect(slack.calls.at(-1)?.args["view"]).toContain("the customer is waiting");
  });

  test("messages come only from conversations that the app is in", async () => {
    await slack.act({ kind: "message", as: HANA, channelId: SECRET, text: "between us" });
    await slack.act({ kind: "message", as: HANA, channelId: QUIET, text: "quiet" });
    await slack.act({ kind: "message", as: HANA, channelId: OPEN, text: "for all" });
    await slack.settled();
    expect(heard).toMatchObject([{ message: { text: "for all", channel_type: "channel", user: HANA } }]);
  });

  test("the app hears of its own coming", async () => {
    await slack.act({ kind: "join", as: "U0BOT", channelId: SECRET });
    await slack.settled();
    expect(heard).toEqual([{ joined: "U0BOT", channel: SECRET }]);
  });

  test("an unknown command is refused before the app hears of it", async () => {
    const result = await slack.act({ kind: "command", as: HANA, channelId: OPEN, command: "/nothing", text: "" });
    expect(result).toEqual({ ok: false, error: "dispatch_unknown_command" });
    expect(slack.deliveries).toEqual([]);
  });
});
