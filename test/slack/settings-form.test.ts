// What is read out of the settings' form, and what the form shows of the settings.
import { describe, expect, test } from "vitest";
import type { ChannelId, MemberId } from "../../src/domain/ids.ts";
import {
  DEFAULT_EMOJI,
  DEFAULT_SETTINGS,
  type SettingChange,
  type Settings,
} from "../../src/domain/settings/settings.ts";
import type { FormValues } from "../../src/slack/inbound/payload.ts";
import { readSettingsForm, readSettingsMemory, writeSettingsMemory } from "../../src/slack/inbound/settings-form.ts";
import { readerOf } from "../../src/slack/views/reader.ts";
import { settingsForm } from "../../src/slack/views/settings-form.ts";
import { settingRefusalField } from "../../src/slack/views/settings-refusal.ts";
import { checkView } from "../support/check-blocks.ts";
import { textOf } from "../support/text.ts";

const gaon = "U1" as MemberId;

/** A form in which these texts stand. */
function typed(texts: Record<string, string>): FormValues {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, { [name]: { value } }]));
}

describe("reading", () => {
  test.each([
    [":eyes:", ["eyes"]],
    ["eyes", ["eyes"]],
    [":eyes: :hand:", ["eyes", "hand"]],
    ["eyes,hand\n:fire:", ["eyes", "hand", "fire"]],
    [" :eyes:  eyes ", ["eyes"]],
    [":hand::skin-tone-3:", ["hand"]],
    ["::eyes::", ["eyes"]],
    [":+1: :우리눈:", ["+1", "우리눈"]],
    [": ,, :", []],
    ["", []],
  ])("takes %j for emoji", (text, names) => {
    expect(readSettingsForm(typed({ emoji_claim: text })).emoji?.claim).toEqual(names);
  });

  test.each([
    ["MD-########\nOD-######", ["MD-########", "OD-######"]],
    ["  MD-########  \n\n", ["MD-########"]],
    ["MD-########, OD-######,MD-########", ["MD-########", "OD-######"]],
    ["\n,\n", []],
  ])("takes %j for shapes and for words", (text, entries) => {
    const form = readSettingsForm(typed({ pattern_order: text, jargon: text }));
    expect(form.patterns).toEqual({ order: entries, invoice: [], member: [] });
    expect(form.jargon).toEqual(entries);
  });

  test.each([
    ["3", 3],
    [" 4 ", 4],
    ["2.5", 2.5],
    ["", Number.NaN],
    ["many", Number.NaN],
  ])("takes %j for a number, or for none", (text, number) => {
    const form = readSettingsForm(typed({ quorum: text, ruling_hours: text }));
    expect(form).toMatchObject({ quorum: number, rulingHours: number });
  });

  test("takes an empty channel for none, a language that was not chosen for the one there is, and no tick for off", () => {
    const form = readSettingsForm({});
    expect(form).toMatchObject({ voiceChannel: null, isNudging: false });
    expect(form).not.toHaveProperty("language");
    const chosen = readSettingsForm({
      voice_channel: { voice_channel: { selected_conversation: "C1" } },
      language: { language: { selected_option: { value: "en" } } },
      nudge: { nudge: { selected_options: [{ value: "nudge" }] } },
    } as unknown as FormValues);
    expect(chosen).toMatchObject({ voiceChannel: "C1", language: "en", isNudging: true });
  });

  test("remembers the version and where to answer, also when it remembers nothing", () => {
    const memory = { shownVersion: 12, responseUrl: "https://hooks.slack.com/commands/T1/2/x" };
    expect(readSettingsMemory(writeSettingsMemory(memory))).toEqual(memory);
    const quiet = { shownVersion: 0, responseUrl: undefined };
    expect(readSettingsMemory(writeSettingsMemory(quiet))).toEqual(quiet);
    expect(readSettingsMemory("").shownVersion).toBeGreaterThan(1_000_000);
    expect(readSettingsMemory("https://hooks.slack.com/commands/T1/2/x").responseUrl).toBeUndefined();
  });
});

describe("the form", () => {
  const names = new Map([[gaon, "가온"]]);
  const full: Settings = {
    ...DEFAULT_SETTINGS,
    voiceChannel: "C0VOICES01" as ChannelId,
    jargon: Array.from({ length: 300 }, (_, index) => `우리말${index}`),
    emoji: { ...DEFAULT_EMOJI, claim: Array.from({ length: 29 }, (_, index) => `e${index}${"x".repeat(97)}`) },
    patterns: { order: ["MD-########"], invoice: [], member: ["U##-####"] },
  };
  const changes = Array.from({ length: 8 }, (_, index) => {
    return { name: "quorum" as const, before: index, after: index + 1, by: gaon, at: new Date(0) };
  });

  test.each(["ko", "en"] as const)("is one that Slack takes, in %s, with as much in it as was entered", (language) => {
    const reader = { ...readerOf(language, "Asia/Seoul"), names };
    const view = settingsForm(full, { changes, metadata: "12 https://hooks.slack.com/x" }, reader);
    checkView(view);
    const shown = textOf({ blocks: view.blocks });
    expect(shown).toContain("MD-########");
    expect(shown.split("\n").filter((line) => line.includes("가온"))).toHaveLength(5);
  });

  test("says below an empty channel where cards go now, and nothing where one is chosen", () => {
    const reader = readerOf("ko", "Asia/Seoul");
    const voiceChannel = { kind: "ready", channelId: "C0VOICES01" as ChannelId } as const;
    const state = { changes: [], metadata: "", voiceChannel };
    const now = "목소리는 <#C0VOICES01>에 올라가요.";
    const [, , below] = settingsForm({ ...full, voiceChannel: null }, state, reader).blocks;
    expect(textOf({ blocks: [below] })).toBe(now);
    expect(textOf({ blocks: settingsForm(full, state, reader).blocks })).not.toContain(now);
    const unset = settingsForm(DEFAULT_SETTINGS, { ...state, voiceChannel: { kind: "unset" } }, reader);
    expect(textOf({ blocks: unset.blocks })).toContain("목소리 채널이 아직 정해지지 않았어요.");
  });

  test("says of the last changes from what to what, of lists what came and went, and little of much", () => {
    const differences = (each: Omit<SettingChange, "by" | "at">) => {
      const change = { ...each, by: gaon, at: new Date(0) } as SettingChange;
      const reader = { ...readerOf("ko", "Asia/Seoul"), names };
      const { blocks } = settingsForm(DEFAULT_SETTINGS, { changes: [change], metadata: "" }, reader);
      return textOf({ blocks })
        .split("\n")
        .at(-1)
        ?.replace(/^<!date[^>]*> {2}가온 님이 바꿨어요: /, "");
    };
    const emoji = { ...DEFAULT_EMOJI, claim: ["hand"] };
    expect(differences({ name: "language", before: "ko", after: "en" })).toBe("언어 (한국어 → English)");
    expect(differences({ name: "isNudging", before: true, after: false })).toContain("(켬 → 끔)");
    expect(differences({ name: "emoji", before: DEFAULT_EMOJI, after: emoji })).toContain(
      "(더함: 맡기 :hand: · 뺌: 맡기 :eyes:)",
    );
    expect(differences({ name: "jargon", before: ["가", "나"], after: ["나", "<다>"] })).toContain(
      "(더함: &lt;다&gt; · 뺌: 가)",
    );
    expect(differences({ name: "jargon", before: ["가", "나"], after: ["나", "가"] })).toBe("고객이 모르는 말");
    const many = Array.from({ length: 500 }, (_, n) => `낱말${n}${"가".repeat(60)}`);
    const said = differences({ name: "jargon", before: [], after: many }) ?? "";
    expect(said.length).toBeLessThan(140);
    expect(said).toContain("…)");
  });

  test("read again as it is shown says the same settings", () => {
    const view = settingsForm(full, { changes: [], metadata: "" }, readerOf("ko", "Asia/Seoul"));
    const texts = view.blocks.flatMap((block) => {
      const field = block as { block_id?: string; element?: { initial_value?: string } };
      return field.element ? [[field.block_id ?? "", field.element.initial_value ?? ""] as const] : [];
    });
    const { emoji, patterns, jargon, quorum, rulingHours } = full;
    expect(readSettingsForm(typed(Object.fromEntries(texts)))).toMatchObject({
      emoji,
      patterns,
      jargon,
      quorum,
      rulingHours,
    });
  });
});

test("a refusal stands at the field that holds what is wrong, the last one of two", () => {
  const entered = { claim: ["eyes"], conclude: [], issue: ["eyes"], inquiry: [], more: ["fire!"], capture: [] };
  const fieldOf = (refusal: Parameters<typeof settingRefusalField>[0]) => settingRefusalField(refusal, entered);
  expect(fieldOf({ kind: "emoji_twice", emoji: "eyes" })).toBe("emoji_issue");
  expect(fieldOf({ kind: "emoji_malformed", emoji: "fire!" })).toBe("emoji_more");
  expect(fieldOf({ kind: "emoji_twice", emoji: "of_another_admin" })).toBe("emoji_claim");
  expect(fieldOf({ kind: "pattern_unusable", pattern: "invoice", example: "##" })).toBe("pattern_invoice");
  expect(fieldOf({ kind: "too_many_entries", name: "member", most: 50 })).toBe("pattern_member");
  expect(fieldOf({ kind: "too_many_entries", name: "emoji", most: 50 })).toBe("emoji_claim");
  expect(fieldOf({ kind: "too_many_entries", name: "jargon", most: 500 })).toBe("jargon");
  expect(fieldOf({ kind: "list_too_long", name: "more", length: 3001, most: 3000 })).toBe("emoji_more");
  expect(fieldOf({ kind: "list_too_long", name: "order", length: 3001, most: 3000 })).toBe("pattern_order");
  expect(fieldOf({ kind: "list_too_long", name: "jargon", length: 3001, most: 3000 })).toBe("jargon");
  expect(fieldOf({ kind: "quorum_out_of_range", most: 20 })).toBe("quorum");
  expect(fieldOf({ kind: "ruling_hours_out_of_range", most: 90 })).toBe("ruling_hours");
});
