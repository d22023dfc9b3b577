// What the page and the response_urls use over HTTP: state, acts, the change stream, files, and five answers a URL.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Act, PersonState } from "../../sandbox/protocol.ts";
import { createSlack, type Slack } from "../../sandbox/slack/create-slack.ts";
import { BEN, callApi, HANA, OPEN, QUIET, SECRET, yardOptions } from "./yard.ts";

let slack: Slack;
let clock: Date;

beforeEach(async () => {
  clock = new Date("2026-11-22T00:00:00Z");
  slack = await createSlack(yardOptions({ clock: () => clock }));
});
afterEach(() => slack.close());

async function act(body: Act | object) {
  const response = await fetch(`${slack.url}/api-page/act`, { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, result: (await response.json()) as Record<string, unknown> };
}

async function stateOf(personId: string): Promise<PersonState> {
  return (await (await fetch(`${slack.url}/api-page/state?as=${personId}`)).json()) as PersonState;
}

test("the page acts and sees; private channels are for their members", async () => {
  const { result } = await act({ kind: "message", as: HANA, channelId: SECRET, text: "between us" });
  expect(result).toMatchObject({ ok: true, ts: "1795305600.000000" });
  const hanas = await stateOf(HANA);
  expect(hanas).toEqual(slack.state(HANA));
  expect(hanas.messages).toMatchObject([{ text: "between us", userId: HANA }]);
  expect(hanas.app).toEqual({ botUserId: "U0BOT", appId: "A0MADANG", name: "Madang", isConnected: false });
  expect(hanas.commands).toEqual([
    { command: "/voice", description: "Post a voice", usageHint: "what the customer said" },
  ]);
  const bens = await stateOf(BEN);
  expect(bens.channels.map((channel) => channel.id)).toEqual([OPEN, QUIET]);
  expect(bens.messages).toEqual([]);
});

test("nonsense is answered, not thrown", async () => {
  expect(await act({ kind: "fly" })).toMatchObject({ result: { ok: false, error: "invalid_act" } });
  expect(await act({})).toMatchObject({ status: 400 });
  expect((await fetch(`${slack.url}/api-page/state?as=U0NOBODY`)).status).toBe(404);
  expect((await fetch(`${slack.url}/nowhere`)).status).toBe(404);
});

test("the stream tells a new version after every change", async () => {
  const response = await fetch(`${slack.url}/api-page/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  const before = Number(/data: (\d+)/.exec(first?.value ?? "")?.[1]);
  await slack.act({ kind: "message", as: HANA, channelId: OPEN, text: "hello" });
  const second = await reader?.read();
  expect(Number(/data: (\d+)/.exec(second?.value ?? "")?.[1])).toBeGreaterThan(before);
  await reader?.cancel();
});

test("the page's own files are served, and unknown paths show the page", async () => {
  const directory = await mkdtemp(join(tmpdir(), "page-"));
  await writeFile(join(directory, "index.html"), "<h1>Madang</h1>");
  await writeFile(join(directory, "app.js"), "1");
  slack.servePage(directory);
  const get = async (path: string) => (await fetch(`${slack.url}${path}`)).text();
  expect(await get("/")).toBe("<h1>Madang</h1>");
  expect(await get("/app.js")).toBe("1");
  expect(await get("/archives/C0OPEN/p1")).toBe("<h1>Madang</h1>");
  expect(await get("/..%2f..%2f..%2fetc%2fpasswd")).toBe("<h1>Madang</h1>");
});

test("a person's upload shows in their message", async () => {
  const base64 = Buffer.from("picture").toString("base64");
  const { result } = await act({ kind: "upload", as: HANA, name: "그림.png", mimetype: "image/png", base64 });
  await act({ kind: "message", as: HANA, channelId: OPEN, text: "look", fileIds: [result["fileId"]] });
  const url = (await stateOf(BEN)).messages[0]?.files[0]?.url ?? "";
  const shown = await fetch(`${slack.url}${url}`);
  expect(shown.headers.get("content-type")).toBe("image/png");
  expect(await shown.text()).toBe("picture");
});

async function responseUrl(): Promise<string> {
  await slack.act({ kind: "command", as: HANA, channelId: QUIET, command: "/voice", text: "" });
  const payload = JSON.parse(slack.deliveries.at(-1)?.body ?? "{}") as { response_url: string };
  return payload.response_url;
}

const respond = (url: string, body: object) => fetch(url, { method: "POST", body: JSON.stringify(body) });

test("a response_url works five times, also where the app is no member", async () => {
  const url = await responseUrl();
  await respond(url, { text: "for you" });
  await respond(url, { text: "for all", response_type: "in_channel" });
  expect(slack.messages(QUIET)).toMatchObject([{ text: "for you", ephemeralFor: HANA }, { text: "for all" }]);
  expect(slack.messages(QUIET)[1]).not.toHaveProperty("ephemeralFor");
  for (const text of ["three", "four", "five"]) expect((await respond(url, { text })).status).toBe(200);
  const sixth = await respond(url, { text: "six" });
  expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: "used_url" }]);
});

test("a response_url ends after thirty minutes and refuses wrong blocks", async () => {
  const url = await responseUrl();
  const wrong = await respond(url, { text: "a", blocks: [{ type: "nonsense" }] });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: "invalid_blocks" }]);
  clock = new Date(clock.getTime() + 30 * 60_000 + 1);
  expect(await (await respond(url, { text: "late" })).json()).toEqual({ ok: false, error: "expired_url" });
});

test("a response_url replaces and deletes the ephemeral whose button was clicked", async () => {
  const blocks = [
    {
      type: "actions",
      block_id: "b",
      elements: [{ type: "button", action_id: "a", text: { type: "plain_text", text: "A" } }],
    },
  ];
  const sent = await callApi(slack, "chat.postEphemeral", { channel: OPEN, user: HANA, text: "choose", blocks });
  const on = { type: "message", channelId: OPEN, ts: String(sent["message_ts"]) } as const;
  const click: Act = { kind: "action", as: HANA, on, blockId: "b", action: { type: "button", action_id: "a" } };
  expect(await slack.act({ ...click, as: BEN })).toEqual({ ok: false, error: "message_not_found" });
  await slack.act(click);
  const payload = JSON.parse(slack.deliveries.at(-1)?.body ?? "{}") as { response_url: string; container: object };
  expect(payload.container).toMatchObject({ is_ephemeral: true });
  expect(payload).not.toHaveProperty("message");
  await respond(payload.response_url, { replace_original: true, text: "chosen" });
  expect(slack.messages(OPEN)).toMatchObject([{ text: "chosen", ephemeralFor: HANA }]);
  await respond(payload.response_url, { delete_original: true });
  expect(slack.messages(OPEN)).toEqual([]);
});
