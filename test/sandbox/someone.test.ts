// Someone: what a person of the tests does by name, as a real Bolt app hears it in both modes.
import type { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Slack } from "../../sandbox/slack/create-slack.ts";
import { Someone } from "../../sandbox/someone.ts";
import { BEN, HANA, type Mode, OPEN, QUIET, SECRET, startYard, yardOptions } from "./yard.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const option = (value: string, text: string) => ({ text: plain(text), value });
const input = (block_id: string, element: object, more: object = {}) => ({
  type: "input",
  block_id,
  optional: true,
  label: plain(block_id),
  element: { action_id: "it", ...element },
  ...more,
});
const FRUITS = [option("a", "사과"), option("p", "배"), option("g", "포도")];

/** Every kind of field; those with an initial value are named so. */
const FIELDS = [
  input("words", { type: "plain_text_input" }),
  input("pictures", { type: "file_input", max_files: 5, filetypes: ["png", "txt"] }),
  input("person", { type: "users_select" }),
  input("person_initial", { type: "users_select", initial_user: BEN }),
  input("people", { type: "multi_users_select", initial_users: [HANA], max_selected_items: 2 }),
  input("place", { type: "conversations_select", filter: { include: ["public"] } }),
  input("place_here", { type: "conversations_select", default_to_current_conversation: true }),
  input("place_private", {
    type: "conversations_select",
    default_to_current_conversation: true,
    filter: { include: ["private"] },
  }),
  input("channel", { type: "channels_select", initial_channel: QUIET }),
  input("fruits", { type: "multi_static_select", options: FRUITS, initial_options: [option("p", "배")] }),
  input("boxes", { type: "checkboxes", options: FRUITS, initial_options: [option("g", "포도")] }),
  input("count", { type: "number_input", is_decimal_allowed: false, initial_value: "3" }),
  input("time", { type: "timepicker", initial_time: "09:30" }),
  input("day", { type: "datepicker", initial_date: "2026-11-25" }),
  input("moment", { type: "datetimepicker" }),
  input("voice", { type: "external_select", min_query_length: 2 }),
  input("voices", { type: "multi_external_select", min_query_length: 0, initial_options: [option("v9", "아홉")] }),
];
const button = (action_id: string, text: string) => ({ type: "button", action_id, text: plain(text) });

function formOf(blocks: object[], title = "Form") {
  const actions = { type: "actions", elements: [button("add", "더하기"), button("swap", "바꾸기")] };
  return {
    type: "modal" as const,
    callback_id: "form",
    title: plain(title),
    submit: plain("Go"),
    blocks: [...blocks, actions] as never,
  };
}

const VOICES = [option("v1", "쿠폰이 안 돼요"), option("v2", "쿠폰이 사라졌어요"), option("v3", "배송이 늦어요")];

interface Heard {
  submitted: Record<string, Record<string, unknown>>[];
  pressed: Record<string, Record<string, unknown>>[];
  queries: string[];
  messages: Record<string, unknown>[];
}

/** Opens and updates before it acks, so that the person sees it when their act has ended. */
function listen(app: App, heard: Heard, fields: () => object[]): void {
  const statesIn = (values: object) =>
    Object.fromEntries(
      Object.entries(values as Record<string, Record<string, never>>).map(([id, { it }]) => [id, it ?? {}]),
    ) as Record<string, Record<string, unknown>>;
  app.command("/voice", async ({ ack, command, client }) => {
    await client.views.open({ trigger_id: command.trigger_id, view: formOf(fields()) });
    await ack();
  });
  app.view("form", async ({ ack, view }) => {
    heard.submitted.push(statesIn(view.state.values));
    const said = view.state.values["words"]?.["it"]?.value;
    if (said === "no") return ack({ response_action: "errors", errors: { words: "아니요" } });
    if (said === "again") return ack({ response_action: "update", view: formOf(fields(), "Again") });
    await ack();
  });
  app.action(/^(add|swap)$/, async ({ ack, body, action, client }) => {
    if (body.type !== "block_actions" || !body.view || !("action_id" in action)) throw new Error("no modal");
    heard.pressed.push(statesIn(body.view.state.values));
    const initial = { type: "plain_text_input", initial_value: "new" };
    const blocks = [input(action.action_id === "add" ? "words" : "words_2", initial), input("extra", initial)];
    await client.views.update({ view_id: body.view.id, view: formOf(blocks) });
    await ack();
  });
  app.options("it", async ({ ack, payload }) => {
    heard.queries.push(payload.value);
    const options = VOICES.filter((each) => each.text.text.includes(payload.value));
    const isGrouped = payload.block_id === "voices" && options.length > 0;
    if (isGrouped) return ack({ option_groups: [{ label: plain("목소리"), options }] });
    await ack({ options });
  });
  app.message(async ({ message }) => {
    heard.messages.push(message as unknown as Record<string, unknown>);
  });
}

describe.each<Mode>(["socket", "http"])("someone in %s mode", (mode) => {
  let slack: Slack;
  let heard: Heard;
  let hana: Someone;
  let ben: Someone;
  let fields: object[];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    heard = { submitted: [], pressed: [], queries: [], messages: [] };
    fields = FIELDS;
    ({ slack, stop } = await startYard((app) => listen(app, heard, () => fields), mode));
    const settle = () => slack.settled();
    const [first, second] = yardOptions().people.map(
      (person) => new Someone(person, { slack, arrive: settle, settle }),
    );
    if (!first || !second) throw new Error("nobody");
    [hana, ben] = [first, second];
  });
  afterEach(async () => {
    const problems = [...slack.problems];
    await stop();
    expect(problems).toEqual([]);
  });

  test("a form that nobody touched is sent with its initial values, and null or an empty list for the others", async () => {
    await hana.types("/voice", OPEN);
    expect(await hana.submits()).toEqual({ ok: true });
    const emoji = true;
    const shown = (value: string, text: string) => ({ text: { ...plain(text), emoji }, value });
    expect(heard.submitted).toEqual([
      {
        words: { type: "plain_text_input", value: null },
        pictures: { type: "file_input", files: [] },
        person: { type: "users_select", selected_user: null },
        person_initial: { type: "users_select", selected_user: BEN },
        people: { type: "multi_users_select", selected_users: [HANA] },
        place: { type: "conversations_select", selected_conversation: null },
        place_here: { type: "conversations_select", selected_conversation: OPEN },
        place_private: { type: "conversations_select", selected_conversation: null },
        channel: { type: "channels_select", selected_channel: QUIET },
        fruits: { type: "multi_static_select", selected_options: [shown("p", "배")] },
        boxes: { type: "checkboxes", selected_options: [shown("g", "포도")] },
        count: { type: "number_input", value: "3" },
        time: { type: "timepicker", selected_time: "09:30" },
        day: { type: "datepicker", selected_date: "2026-11-25" },
        moment: { type: "datetimepicker", selected_date_time: null },
        voice: { type: "external_select", selected_option: null },
        voices: { type: "multi_external_select", selected_options: [shown("v9", "아홉")] },
      },
    ]);
    expect(heard.queries).toEqual([]);
  });

  test("entries fill every kind of field, by value, by visible text or by id", async () => {
    await hana.types("/voice", OPEN);
    const picture = await hana.uploads("쿠폰 화면.png", "image/png");
    const note = await hana.uploads("a.txt", "text/plain", Buffer.from("안 돼요"));
    const result = await hana.submits({
      words: "안 돼요",
      pictures: [picture, note],
      person: BEN,
      people: [BEN, HANA],
      place: QUIET,
      place_private: SECRET,
      channel: OPEN,
      fruits: ["사과", "g"],
      boxes: ["a", "배"],
      count: "12",
      time: "18:05",
      day: "2026-12-01",
      moment: "1800000000",
      voice: "쿠폰이 안 돼요",
      voices: ["v9", "v3"],
    });
    expect(result).toEqual({ ok: true });
    const [sent] = heard.submitted;
    const values = (list: unknown) => (list as { value: string }[]).map((each) => each.value);
    expect(sent).toMatchObject({
      words: { value: "안 돼요" },
      pictures: {
        files: [
          { id: picture, name: "쿠폰 화면.png", mimetype: "image/png", filetype: "png", size: 70, user: HANA },
          {
            id: note,
            name: "a.txt",
            mimetype: "text/plain",
            size: 10,
            url_private: expect.stringContaining("/files/"),
          },
        ],
      },
      person: { selected_user: BEN },
      people: { selected_users: [BEN, HANA] },
      place: { selected_conversation: QUIET },
      place_private: { selected_conversation: SECRET },
      channel: { selected_channel: OPEN },
      count: { value: "12" },
      time: { selected_time: "18:05" },
      day: { selected_date: "2026-12-01" },
      moment: { selected_date_time: 1_800_000_000 },
      voice: { selected_option: { value: "v1", text: { text: "쿠폰이 안 돼요" } } },
    });
    expect(
      [sent?.["fruits"], sent?.["boxes"], sent?.["voices"]].map((state) => values(state?.["selected_options"])),
    ).toEqual([
      ["a", "g"],
      ["a", "p"],
      ["v9", "v3"],
    ]);
  });

  test("an empty list and an empty text take away what stood there", async () => {
    await hana.types("/voice", OPEN);
    await hana.submits({
      people: [],
      person_initial: [],
      fruits: [],
      boxes: [],
      count: "",
      day: [],
      voices: [],
      place_here: "",
    });
    expect(heard.submitted[0]).toMatchObject({
      people: { selected_users: [] },
      person_initial: { selected_user: null },
      fruits: { selected_options: [] },
      boxes: { selected_options: [] },
      count: { value: null },
      day: { selected_date: null },
      voices: { selected_options: [] },
      place_here: { selected_conversation: null },
    });
  });

  test("nobody can enter what the form does not offer", async () => {
    await hana.types("/voice", OPEN);
    await expect(hana.submits({ fruits: ["감"] })).rejects.toThrow("no option 감 in fruits, only: 사과 (a), 배 (p)");
    await expect(hana.submits({ wrods: "a" })).rejects.toThrow('no field wrods in "Form", only words, pictures');
    await expect(hana.submits({ person: "U0NOBODY" })).rejects.toThrow("person offers no person U0NOBODY");
    await expect(hana.submits({ place: SECRET })).rejects.toThrow("place offers no conversation C0SECRET");
    await expect(ben.submits()).rejects.toThrow("Ben has no modal open");
    await expect(hana.submits({ voice: "환불" })).rejects.toThrow("no option 환불 in voice");
    const bens = await ben.uploads("b.png", "image/png");
    expect(await hana.submits({ pictures: [bens] })).toEqual({ ok: false, error: "file_not_found" });
    const six = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => hana.uploads(`${n}.png`, "image/png")));
    const pdf = await hana.uploads("a.pdf", "application/pdf");
    expect(await hana.submits({ pictures: six, people: [HANA, BEN, "U0BOT"] })).toEqual({
      ok: false,
      errors: { pictures: "Please add at most 5 files.", people: "Please choose at most 2." },
    });
    expect(await hana.submits({ pictures: [pdf], people: [] })).toEqual({
      ok: false,
      errors: { pictures: "This type of file is not accepted." },
    });
    expect(heard.submitted).toEqual([]);
  });

  test("an external select asks the app from min_query_length on, also for its groups", async () => {
    await hana.types("/voice", OPEN);
    expect(await hana.suggestions("voice", "쿠")).toEqual([]);
    expect(heard.queries).toEqual([]);
    expect(await hana.suggestions("voice", "쿠폰")).toEqual([
      { label: "쿠폰이 안 돼요", value: "v1" },
      { label: "쿠폰이 사라졌어요", value: "v2" },
    ]);
    expect(await hana.suggestions("voices", "")).toHaveLength(3);
    expect(heard.queries).toEqual(["쿠폰", ""]);
    await hana.submits({ voice: "v2" });
    expect(heard.submitted[0]).toMatchObject({ voice: { selected_option: { value: "v2" } } });
  });

  test("what was entered stays after the app's errors and after an update in answer", async () => {
    fields = [input("words", { type: "plain_text_input", initial_value: "first" }), ...FIELDS.slice(1)];
    await hana.types("/voice", OPEN);
    expect(await hana.submits({ words: "no", count: "5" })).toEqual({ ok: false, errors: { words: "아니요" } });
    fields = [...fields, input("later", { type: "plain_text_input", initial_value: "later" })];
    await hana.submits({ words: "again" });
    expect(hana.modal()).toMatchObject({
      title: "Again",
      values: { words: { it: { value: "again" } }, count: { it: { value: "5" } }, later: { it: { value: "later" } } },
    });
    await hana.submits({ words: "done" });
    expect(heard.submitted[2]).toMatchObject({
      words: { value: "done" },
      count: { value: "5" },
      later: { value: "later" },
    });
  });

  test("a button of the modal carries the fields; an update keeps them by block_id and action_id", async () => {
    fields = [
      input("words", { type: "plain_text_input", initial_value: "first" }),
      input("gone", { type: "users_select" }),
    ];
    await hana.types("/voice", OPEN);
    expect(await hana.pressesInModal("더하기", { gone: BEN })).toEqual({ ok: true });
    expect(heard.pressed[0]).toMatchObject({ words: { value: "first" }, gone: { selected_user: BEN } });
    expect(hana.modal().values).toMatchObject({ words: { it: { value: "first" } }, extra: { it: { value: "new" } } });
    expect(hana.modal().values).not.toHaveProperty("gone");
    expect(await hana.pressesInModal("바꾸기", { words: "typed", extra: "mine" })).toEqual({ ok: true });
    expect(heard.pressed[1]).toMatchObject({ words: { value: "typed" }, extra: { value: "mine" } });
    expect(hana.modal().values).toMatchObject({ words_2: { it: { value: "new" } }, extra: { it: { value: "mine" } } });
    expect(hana.modal().values).not.toHaveProperty("words");
  });

  test("people edit and delete their own messages, and the app hears of it where it is", async () => {
    const first = await hana.says(OPEN, "첫 말");
    const reply = await ben.says(OPEN, "답", first);
    expect(reply).toMatchObject({ channelId: OPEN, userId: BEN, text: "답", threadTs: first.ts });
    expect(await hana.edits(first, "고친 말")).toEqual({ ok: true });
    expect(await hana.edits(reply, "남의 말")).toEqual({ ok: false, error: "cant_update_message" });
    expect(await hana.deletes(reply)).toEqual({ ok: false, error: "cant_delete_message" });
    expect(await ben.deletes(reply)).toEqual({ ok: true });
    const quiet = await hana.says(QUIET, "조용히");
    await hana.edits(quiet, "더 조용히");
    await hana.deletes(quiet);
    await expect(ben.says(QUIET, "저도요")).rejects.toThrow("Ben could not say it: not_in_channel");
    await slack.settled();
    const common = { type: "message", channel: OPEN, channel_type: "channel", hidden: true };
    expect(heard.messages.slice(2)).toMatchObject([
      {
        ...common,
        subtype: "message_changed",
        ts: expect.stringMatching(/^\d+\.\d{6}$/),
        event_ts: expect.stringMatching(/^\d+\.\d{6}$/),
        message: { type: "message", user: HANA, text: "고친 말", ts: first.ts, edited: { user: HANA } },
        previous_message: { type: "message", user: HANA, text: "첫 말", ts: first.ts },
      },
      {
        ...common,
        subtype: "message_deleted",
        deleted_ts: reply.ts,
        previous_message: { user: BEN, text: "답", ts: reply.ts, thread_ts: first.ts },
      },
    ]);
    expect(heard.messages).toHaveLength(4);
    expect(slack.messages(OPEN)).toMatchObject([{ text: "고친 말" }]);
  });
});
