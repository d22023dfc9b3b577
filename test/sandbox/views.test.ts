// Modals and homes: triggers, stacks, hashes and what stays typed.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSlack, type Slack } from "../../sandbox/slack/create-slack.ts";
import { BEN, callApi, HANA, MANIFEST, OPEN, yardOptions } from "./yard.ts";

let slack: Slack;
let clock: Date;

beforeEach(async () => {
  clock = new Date("2026-11-22T00:00:00Z");
  // Nobody is connected: acts give up at once, but their triggers were made and recorded.
  slack = await createSlack(yardOptions({ clock: () => clock }));
});
afterEach(() => slack.close());

const api = (method: string, args?: Record<string, unknown>) => callApi(slack, method, args);

/** The trigger_id of a command by this person. */
async function trigger(as: string): Promise<string> {
  const result = await slack.act({ kind: "command", as, channelId: OPEN, command: "/voice", text: "" });
  expect(result).toEqual({ ok: false, error: "dispatch_failed" });
  const payload = JSON.parse(slack.deliveries.at(-1)?.body ?? "{}") as { trigger_id: string };
  return payload.trigger_id;
}

const modal = (title: string, more: object = {}) => ({
  type: "modal",
  title: { type: "plain_text", text: title },
  blocks: [{ type: "section", block_id: "s", text: { type: "mrkdwn", text: title } }],
  ...more,
});

async function open(as: string, view: object): Promise<string> {
  const answer = await api("views.open", { trigger_id: await trigger(as), view });
  expect(answer).toMatchObject({ ok: true });
  return (answer["view"] as { id: string }).id;
}

describe("triggers", () => {
  test("work once", async () => {
    const trigger_id = await trigger(HANA);
    expect(await api("views.open", { trigger_id, view: modal("A") })).toMatchObject({ ok: true });
    expect(await api("views.open", { trigger_id, view: modal("A") })).toEqual({
      ok: false,
      error: "exchanged_trigger_id",
    });
    expect(slack.view(HANA)?.title).toBe("A");
    expect(slack.view(BEN)).toBeUndefined();
  });

  test("live three seconds", async () => {
    const early = await trigger(HANA);
    const late = await trigger(HANA);
    clock = new Date(clock.getTime() + 2999);
    expect(await api("views.open", { trigger_id: early, view: modal("A") })).toMatchObject({ ok: true });
    clock = new Date(clock.getTime() + 2);
    expect(await api("views.open", { trigger_id: late, view: modal("B") })).toEqual({
      ok: false,
      error: "expired_trigger_id",
    });
  });

  test("cannot be made up, and survive an invalid view", async () => {
    expect(await api("views.open", { trigger_id: "1.2.3", view: modal("A") })).toMatchObject({
      error: "invalid_trigger_id",
    });
    const trigger_id = await trigger(HANA);
    const long = modal("x".repeat(25));
    expect(await api("views.open", { trigger_id, view: long })).toMatchObject({
      error: "invalid_arguments",
      response_metadata: { messages: ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"] },
    });
    expect(await api("views.open", { trigger_id, view: modal("A") })).toMatchObject({ ok: true });
  });
});

describe("modals", () => {
  test("stack three deep and close one by one", async () => {
    const root = await open(HANA, modal("A"));
    const push = async (title: string) => api("views.push", { trigger_id: await trigger(HANA), view: modal(title) });
    expect(await push("B")).toMatchObject({ view: { root_view_id: root, previous_view_id: root } });
    expect(await push("C")).toMatchObject({ ok: true });
    expect(await push("D")).toMatchObject({ error: "push_limit_reached" });
    expect(slack.state(HANA).modals.map((view) => view.title)).toEqual(["A", "B", "C"]);
    await slack.act({ kind: "close", as: HANA, viewId: slack.view(HANA)?.id ?? "" });
    expect(slack.view(HANA)?.title).toBe("B");
    await slack.act({ kind: "close", as: HANA, viewId: slack.view(HANA)?.id ?? "", clear: true });
    expect(slack.state(HANA).modals).toEqual([]);
  });

  test("an update with an old hash conflicts, and a closed modal is not found", async () => {
    const view_id = await open(HANA, modal("A", { external_id: "mine" }));
    const hash = slack.view(HANA)?.hash;
    expect(await api("views.update", { external_id: "mine", view: modal("B"), hash })).toMatchObject({ ok: true });
    expect(await api("views.update", { view_id, view: modal("C"), hash })).toMatchObject({ error: "hash_conflict" });
    expect(slack.view(HANA)?.title).toBe("B");
    await slack.act({ kind: "close", as: HANA, viewId: view_id });
    expect(await api("views.update", { view_id, view: modal("C") })).toMatchObject({ error: "not_found" });
  });

  test("what was typed stays over an update where the ids stay", async () => {
    const field = (block_id: string) => ({
      type: "input",
      block_id,
      dispatch_action: true,
      label: { type: "plain_text", text: "Words" },
      element: { type: "plain_text_input", action_id: "typed" },
    });
    const form = (...blocks: object[]) => modal("Form", { blocks, submit: { type: "plain_text", text: "Go" } });
    const view_id = await open(HANA, form(field("a"), field("b")));
    const values = { a: { typed: { value: "kept" } }, b: { typed: { value: "lost" } } };
    const action = { type: "plain_text_input", action_id: "typed", value: "kept" };
    await slack.act({ kind: "action", as: HANA, on: { type: "modal", viewId: view_id, values }, blockId: "a", action });
    const answer = await api("views.update", { view_id, view: form(field("a"), field("c")) });
    expect(answer).toHaveProperty("view.state.values", {
      a: { typed: { type: "plain_text_input", value: "kept" } },
      c: { typed: { type: "plain_text_input", value: null } },
    });
  });
});

describe("homes", () => {
  test("belong to one person and keep their id", async () => {
    const home = (text: string) => ({ type: "home", blocks: [{ type: "section", text: { type: "mrkdwn", text } }] });
    const first = await api("views.publish", { user_id: HANA, view: home("one") });
    const second = await api("views.publish", { user_id: HANA, view: home("two") });
    expect(second).toHaveProperty("view.id", (first["view"] as { id: string }).id);
    const old = (first["view"] as { hash: string }).hash;
    expect(await api("views.publish", { user_id: HANA, view: home("three"), hash: old })).toMatchObject({
      error: "hash_conflict",
    });
    expect(slack.state(HANA).home?.blocks).toMatchObject([{ text: { text: "two" } }]);
    expect(slack.state(BEN).home).toBeNull();
  });

  test("need home_tab_enabled in the manifest", async () => {
    await slack.close();
    slack = await createSlack(yardOptions({ manifest: { ...MANIFEST, features: {} } }));
    expect(await api("views.publish", { user_id: HANA, view: { type: "home", blocks: [] } })).toMatchObject({
      error: "not_enabled",
    });
  });
});
