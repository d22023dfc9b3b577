// What goes over the wire to the app and what its raw answers do, without Bolt between: a bare HTTP server as the app.
import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { View, ViewValues } from "../../sandbox/protocol.ts";
import { createSlack, type Slack } from "../../sandbox/slack/create-slack.ts";
import { callApi, HANA, MANIFEST, OPEN, yardOptions } from "./yard.ts";

let slack: Slack;
let app: Server;
/** What the app answers next, and the commands and interactions it was sent (events come as JSON). */
let answer: unknown;
let sent: { headers: IncomingHttpHeaders; body: string }[];

beforeEach(async () => {
  answer = "";
  sent = [];
  app = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      if (request.headers["content-type"] !== "application/json") sent.push({ headers: request.headers, body });
      response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  const requestUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}/`;
  slack = await createSlack(yardOptions({ http: { requestUrl } }));
});
afterEach(async () => {
  await slack.close();
  app.closeAllConnections();
  app.close();
});

const command = { kind: "command", as: HANA, channelId: OPEN, command: "/voice", text: "it & that" } as const;

/** The last interaction payload, or the fields of the last command. */
function lastPayload(): Record<string, unknown> {
  const fields = Object.fromEntries(new URLSearchParams(sent.at(-1)?.body ?? ""));
  return fields["payload"] === undefined ? fields : (JSON.parse(fields["payload"]) as Record<string, unknown>);
}

const text = (words: string) => ({ type: "plain_text", text: words });
const input = (block_id: string, element: object) => ({
  type: "input",
  block_id,
  label: text(block_id),
  element: { action_id: "a", ...element },
});
const form = (title: string, ...blocks: object[]) => ({
  type: "modal",
  title: text(title),
  submit: text("Go"),
  blocks,
});

async function open(view: object): Promise<View> {
  await slack.act(command);
  const opened = await callApi(slack, "views.open", { trigger_id: lastPayload()["trigger_id"], view });
  expect(opened).toMatchObject({ ok: true });
  const found = slack.view(HANA);
  if (found === undefined) throw new Error("no modal");
  return found;
}

const submit = (view: View, values: ViewValues) => slack.act({ kind: "submit", as: HANA, viewId: view.id, values });
const words = (value: string) => ({ words: { a: { value } } });

describe("commands", () => {
  test("come as a signed form with everything Slack sends", async () => {
    expect(await slack.act(command)).toEqual({ ok: true });
    const { headers, body } = sent[0] ?? { headers: {}, body: "" };
    const digest = createHmac("sha256", "shh")
      .update(`v0:${headers["x-slack-request-timestamp"]}:${body}`)
      .digest("hex");
    expect(headers["x-slack-signature"]).toBe(`v0=${digest}`);
    expect(lastPayload()).toMatchObject({
      command: "/voice",
      text: "it & that",
      user_id: HANA,
      user_name: "hana",
      channel_id: OPEN,
      channel_name: "voices",
      team_id: "T0MADANG01",
      team_domain: "madang-sandbox",
      api_app_id: "A0MADANG",
      is_enterprise_install: "false",
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/response\/T0MADANG01-/),
      trigger_id: expect.any(String),
      token: expect.any(String),
    });
  });

  test("may be answered in the ack: plain text for one, in_channel for all, nonsense refused", async () => {
    answer = "only you";
    await slack.act(command);
    answer = { response_type: "in_channel", text: "all of you" };
    await slack.act(command);
    expect(slack.messages(OPEN)).toMatchObject([{ text: "only you", ephemeralFor: HANA }, { text: "all of you" }]);
    answer = { blocks: [{ type: "nonsense" }] };
    expect(await slack.act(command)).toEqual({ ok: false, error: "invalid_blocks" });
  });
});

describe("submissions", () => {
  test("push a modal on top, and clear all of them", async () => {
    const first = await open(form("One", input("words", { type: "plain_text_input" })));
    answer = { response_action: "push", view: form("Two", input("words", { type: "plain_text_input" })) };
    expect(await submit(first, words("a"))).toEqual({ ok: true });
    const second = slack.view(HANA);
    expect(second).toMatchObject({ title: "Two", previousViewId: first.id, rootViewId: first.id });
    answer = { response_action: "clear" };
    if (second !== undefined) await submit(second, words("b"));
    expect(slack.state(HANA).modals).toEqual([]);
  });

  test("an empty answer closes the top modal only", async () => {
    const first = await open(form("One", input("words", { type: "plain_text_input" })));
    answer = { response_action: "push", view: form("Two", input("words", { type: "plain_text_input" })) };
    await submit(first, words("a"));
    answer = "";
    const second = slack.view(HANA);
    if (second !== undefined) await submit(second, words("b"));
    expect(slack.view(HANA)?.id).toBe(first.id);
  });

  test("errors for a block that is no input are a mistake of the app", async () => {
    const view = await open(form("One", input("words", { type: "plain_text_input" })));
    answer = { response_action: "errors", errors: { elsewhere: "no" } };
    expect(await submit(view, words("a"))).toEqual({ ok: false, error: "dispatch_failed" });
    expect(slack.problems).toMatchObject([{ method: "view_submission", error: "invalid_errors" }]);
  });

  test("an invalid view in the answer is refused and the modal stays", async () => {
    const view = await open(form("One", input("words", { type: "plain_text_input" })));
    answer = { response_action: "update", view: form("x".repeat(25), input("words", { type: "plain_text_input" })) };
    expect(await submit(view, words("a"))).toEqual({ ok: false, error: "invalid_arguments" });
    expect(slack.view(HANA)?.title).toBe("One");
  });

  test("the client refuses what is too short, too long or no number", async () => {
    const view = await open(
      form(
        "One",
        input("words", { type: "plain_text_input", min_length: 2, max_length: 3 }),
        input("count", { type: "number_input", is_decimal_allowed: false, min_value: "1" }),
      ),
    );
    const refusals = async (value: string, count: string) =>
      (await submit(view, { ...words(value), count: { a: { value: count } } })).errors;
    expect(await refusals("a", "1")).toEqual({ words: "Must be at least 2 characters." });
    expect(await refusals("abcd", "0")).toEqual({
      words: "Must be at most 3 characters.",
      count: "Must be at least 1.",
    });
    expect(await refusals("abc", "1.5")).toEqual({ count: "Please enter a whole number." });
    expect(sent).toHaveLength(1);
    expect(await refusals("abc", "1")).toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  test("chosen files reach the app whole, and a chosen channel gives a response_url", async () => {
    const view = await open(
      form(
        "One",
        input("file", { type: "file_input", max_files: 2 }),
        input("where", { type: "conversations_select", response_url_enabled: true }),
      ),
    );
    const base64 = Buffer.from("x").toString("base64");
    const { fileId } = await slack.act({ kind: "upload", as: HANA, name: "a.png", mimetype: "image/png", base64 });
    await submit(view, { file: { a: { files: [{ id: fileId }] } }, where: { a: { selected_conversation: OPEN } } });
    const payload = lastPayload() as { response_urls: { response_url: string }[] };
    expect(payload).toMatchObject({
      type: "view_submission",
      view: {
        state: {
          values: {
            file: { a: { type: "file_input", files: [{ id: fileId, mimetype: "image/png", name: "a.png" }] } },
          },
        },
      },
      response_urls: [{ block_id: "where", action_id: "a", channel_id: OPEN }],
    });
    await fetch(payload.response_urls[0]?.response_url ?? "", {
      method: "POST",
      body: JSON.stringify({ text: "done", response_type: "in_channel" }),
    });
    expect(slack.messages(OPEN)).toMatchObject([{ text: "done" }]);
  });
});

describe("other interactions", () => {
  test("options may come in groups", async () => {
    const view = await open(form("One", input("who", { type: "external_select" })));
    const option = { text: text("Ben"), value: "b" };
    answer = { option_groups: [{ label: text("People"), options: [option] }] };
    const suggest = {
      kind: "suggest",
      as: HANA,
      viewId: view.id,
      blockId: "who",
      actionId: "a",
      value: "ben",
    } as const;
    const shown = { ...option, text: { ...option.text, emoji: true } };
    expect(await slack.act({ ...suggest, value: "be" })).toEqual({ ok: true, options: [] });
    expect(sent).toHaveLength(1);
    expect(await slack.act(suggest)).toEqual({
      ok: true,
      options: [{ label: { ...text("People"), emoji: true }, options: [shown] }],
    });
    expect(lastPayload()).toMatchObject({
      type: "block_suggestion",
      block_id: "who",
      action_id: "a",
      value: "ben",
      view: { id: view.id },
    });
  });

  test("options that Slack would not show are a problem", async () => {
    const view = await open(form("One", input("who", { type: "external_select", min_query_length: 0 })));
    const suggest = { kind: "suggest", as: HANA, viewId: view.id, blockId: "who", actionId: "a", value: "" } as const;
    answer = { options: [{ text: text("x".repeat(76)), value: "b" }] };
    expect(await slack.act(suggest)).toEqual({ ok: false, error: "invalid_options" });
    expect(slack.problems).toMatchObject([
      {
        method: "block_suggestion",
        error: "invalid_options",
        detail: "must be less than 76 characters [json-pointer:/options/0/text/text]",
      },
    ]);
    expect(await slack.act({ ...suggest, blockId: "else" })).toEqual({ ok: false, error: "action_not_found" });
  });

  test("an input without dispatch_action says nothing until the submission", async () => {
    const view = await open(form("One", input("words", { type: "plain_text_input" })));
    const on = { type: "modal", viewId: view.id, values: {} } as const;
    const action = { type: "plain_text_input", action_id: "a", value: "typed" };
    expect(await slack.act({ kind: "action", as: HANA, on, blockId: "words", action })).toEqual({ ok: true });
    expect(sent).toHaveLength(1);
    await submit(view, {});
    expect(lastPayload()).toHaveProperty("view.state.values.words.a.value", "typed");
  });

  test("closing with clear_on_close tells of every modal that asked, the top one first", async () => {
    const asks = { clear_on_close: true, notify_on_close: true };
    const first = await open({ ...form("One", input("words", { type: "plain_text_input" })), ...asks });
    answer = {
      response_action: "push",
      view: { ...form("Two", input("words", { type: "plain_text_input" })), ...asks },
    };
    await submit(first, words("a"));
    answer = "";
    sent = [];
    await slack.act({ kind: "close", as: HANA, viewId: slack.view(HANA)?.id ?? "" });
    const bodies = slack.deliveries
      .filter((each) => each.kind === "view_closed")
      .map((each) => JSON.parse(each.body) as object);
    expect(bodies).toMatchObject([
      { view: { title: { text: "Two" } }, is_cleared: true },
      { view: { title: { text: "One" } }, is_cleared: true },
    ]);
    expect(sent).toHaveLength(2);
  });

  test("a click on a button that was there before the last update still counts", async () => {
    const blocks = (action_id: string) => [
      { type: "actions", block_id: "do", elements: [{ type: "button", action_id, text: text("Do") }] },
    ];
    const posted = await callApi(slack, "chat.postMessage", { channel: OPEN, text: "a", blocks: blocks("old") });
    const ts = String(posted["ts"]);
    await callApi(slack, "chat.update", { channel: OPEN, ts, text: "a", blocks: blocks("new") });
    const on = { type: "message", channelId: OPEN, ts } as const;
    const action = { type: "button", action_id: "old" };
    expect(await slack.act({ kind: "action", as: HANA, on, blockId: "do", action })).toEqual({ ok: true });
    expect(lastPayload()).toMatchObject({ actions: [{ action_id: "old", text: { text: "Do" } }] });
  });

  test("nothing interactive is sent while interactivity is off in the manifest", async () => {
    await slack.close();
    slack = await createSlack(
      yardOptions({ manifest: { ...MANIFEST, settings: {} }, http: { requestUrl: "http://127.0.0.1:9" } }),
    );
    expect(await slack.act({ kind: "shortcut", as: HANA, callbackId: "new_voice" })).toEqual({
      ok: false,
      error: "dispatch_failed",
    });
    expect(slack.problems).toMatchObject([{ method: "shortcut", error: "interactivity_disabled" }]);
  });

  test("a refused request is a failed dispatch", async () => {
    await slack.close();
    slack = await createSlack(yardOptions({ http: { requestUrl: "http://127.0.0.1:9/nobody" } }));
    expect(await slack.act(command)).toEqual({ ok: false, error: "dispatch_failed" });
  });
});
