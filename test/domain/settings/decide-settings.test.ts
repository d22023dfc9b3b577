// What must hold of the settings, which of them a form changes, and what two forms at once come to.
import { describe, expect, test } from "vitest";
import type { ChannelId, MemberId } from "../../../src/domain/ids.ts";
import {
  decideSettings,
  ENTRIES_MOST,
  patternsOf,
  type SettingRefusal,
} from "../../../src/domain/settings/decide-settings.ts";
import { mergeSettings } from "../../../src/domain/settings/merge-settings.ts";
import { DEFAULT_EMOJI, DEFAULT_SETTINGS, meaningOf, type Settings } from "../../../src/domain/settings/settings.ts";

const gaon = "U1" as MemberId;
const NOW = new Date("2026-11-20T01:00:00Z");
const NO_PATTERNS = DEFAULT_SETTINGS.patterns;

const decide = (change: Partial<Settings>, before = DEFAULT_SETTINGS) => {
  return decideSettings(before, { ...before, ...change }, gaon, NOW);
};

describe("the decision", () => {
  test("names each setting that changes, with who, when, from what and to what", () => {
    const voiceChannel = "C1" as ChannelId;
    expect(decide({ quorum: 2, voiceChannel, jargon: ["WMS"] })).toEqual({
      kind: "accepted",
      changes: [
        { name: "voiceChannel", before: null, after: voiceChannel, by: gaon, at: NOW },
        { name: "quorum", before: 3, after: 2, by: gaon, at: NOW },
        { name: "jargon", before: [], after: ["WMS"], by: gaon, at: NOW },
      ],
    });
  });

  test("accepts what stands so already, and changes nothing", () => {
    expect(decide({})).toEqual({ kind: "accepted", changes: [] });
    const equal = { emoji: structuredClone(DEFAULT_EMOJI), patterns: { order: [], invoice: [], member: [] } };
    expect(decide(equal)).toEqual({ kind: "accepted", changes: [] });
  });

  test("refuses what would not fit into its field again, wherever it came from, and says which", () => {
    const long = (most: number) => Array.from({ length: 10 }, (_, n) => `${n}`.padEnd(most, "말"));
    expect(decide({ jargon: long(299) })).toMatchObject({ kind: "accepted" });
    expect(decide({ jargon: long(300) })).toEqual({
      kind: "refused",
      refusal: { kind: "list_too_long", name: "jargon", length: 3009, most: 3000 },
    });
    const more = Array.from({ length: 31 }, (_, n) => `e${n}`.padEnd(97, "x"));
    expect(decide({ emoji: { ...DEFAULT_EMOJI, more } })).toMatchObject({ refusal: { name: "more", length: 3037 } });
  });

  test("accepts every default, every bound, and a meaning without any emoji", () => {
    const claimless = { ...DEFAULT_EMOJI, claim: [], conclude: [], issue: [], inquiry: [], more: [], capture: [] };
    for (const change of [
      { quorum: 1, rulingHours: 1 },
      { quorum: 20, rulingHours: 90 },
      { emoji: claimless },
      { emoji: { ...DEFAULT_EMOJI, claim: ["+1", "our-eyes_2", "눈", "o'clock"] } },
      { patterns: { order: ["ORD-########"], invoice: ["@@######"], member: ["U##-####"] } },
    ]) {
      expect(decide(change), JSON.stringify(change)).toMatchObject({ kind: "accepted" });
    }
  });

  const tooMany = Array.from({ length: ENTRIES_MOST + 1 }, (_, index) => `word_${index}`);
  const refused: [Partial<Settings>, SettingRefusal][] = [
    [{ quorum: 0 }, { kind: "quorum_out_of_range", most: 20 }],
    [{ quorum: 21 }, { kind: "quorum_out_of_range", most: 20 }],
    [{ quorum: 2.5 }, { kind: "quorum_out_of_range", most: 20 }],
    [{ quorum: Number.NaN }, { kind: "quorum_out_of_range", most: 20 }],
    [{ rulingHours: 0 }, { kind: "ruling_hours_out_of_range", most: 90 }],
    [{ rulingHours: 91 }, { kind: "ruling_hours_out_of_range", most: 90 }],
    [{ rulingHours: Number.POSITIVE_INFINITY }, { kind: "ruling_hours_out_of_range", most: 90 }],
    [{ emoji: { ...DEFAULT_EMOJI, claim: ["eyes!"] } }, { kind: "emoji_malformed", emoji: "eyes!" }],
    [{ emoji: { ...DEFAULT_EMOJI, claim: ["👀"] } }, { kind: "emoji_malformed", emoji: "👀" }],
    [{ emoji: { ...DEFAULT_EMOJI, claim: ["x".repeat(101)] } }, { kind: "emoji_malformed", emoji: "x".repeat(60) }],
    [{ emoji: { ...DEFAULT_EMOJI, issue: ["eyes"] } }, { kind: "emoji_twice", emoji: "eyes" }],
    [{ emoji: { ...DEFAULT_EMOJI, claim: ["hand", "hand"] } }, { kind: "emoji_twice", emoji: "hand" }],
    [{ emoji: { ...DEFAULT_EMOJI, claim: tooMany } }, { kind: "too_many_entries", name: "emoji", most: 50 }],
    [
      { patterns: { ...NO_PATTERNS, order: ["ORD-######", "####-##-##"] } },
      { kind: "pattern_unusable", pattern: "order", example: "####-##-##" },
    ],
    [
      { patterns: { ...NO_PATTERNS, member: ["회원#####"] } },
      { kind: "pattern_unusable", pattern: "member", example: "회원#####" },
    ],
    [{ patterns: { ...NO_PATTERNS, invoice: tooMany } }, { kind: "too_many_entries", name: "invoice", most: 50 }],
    [
      { jargon: Array.from({ length: 501 }, (_, index) => `말${index}`) },
      { kind: "too_many_entries", name: "jargon", most: 500 },
    ],
  ];
  test.each(refused)("refuses %j", (change, refusal) => {
    expect(decide(change)).toEqual({ kind: "refused", refusal });
  });
});

test("a meaning is known by its emoji in every skin tone, and by no other", () => {
  const map = { ...DEFAULT_EMOJI, claim: ["raised_hand"] };
  expect(meaningOf(map, "raised_hand")).toBe("claim");
  expect(meaningOf(map, "raised_hand::skin-tone-5")).toBe("claim");
  expect(meaningOf(map, "eyes")).toBeNull();
  expect(meaningOf(map, "raised_hand_with_fingers_splayed")).toBeNull();
  expect(meaningOf(map, "ballot_box_with_check")).toBe("conclude");
});

test("shapes that do not compile any more are left out, and the others still mask", () => {
  const { order, invoice } = patternsOf({ patterns: { order: ["##", "MD-########"], invoice: [], member: [] } });
  expect(order?.map((pattern) => pattern.example)).toEqual(["MD-########"]);
  expect(invoice).toEqual([]);
});

describe("of two forms at once", () => {
  const shown: Settings = { ...DEFAULT_SETTINGS, jargon: ["SKU", "WMS"], quorum: 3 };

  test("the second changes only what it changed itself", () => {
    const now = { ...shown, quorum: 2, isNudging: false, language: "en" as const };
    const entered = { ...shown, rulingHours: 4 };
    expect(mergeSettings(shown, entered, now)).toEqual({ ...now, rulingHours: 4 });
  });

  test("the second has the last word on what both changed", () => {
    expect(mergeSettings(shown, { ...shown, quorum: 5 }, { ...shown, quorum: 2 }).quorum).toBe(5);
  });

  test("both add to a list and take from it", () => {
    const now = { ...shown, jargon: ["WMS", "PG사"], emoji: { ...shown.emoji, claim: ["hand"] } };
    const entered = { ...shown, jargon: ["SKU", "출고전표"], emoji: { ...shown.emoji, claim: ["eyes", "fire"] } };
    const merged = mergeSettings(shown, entered, now);
    expect(merged.jargon).toEqual(["PG사", "출고전표"]);
    expect(merged.emoji).toEqual({ ...shown.emoji, claim: ["hand", "fire"] });
    expect(merged.patterns).toEqual(shown.patterns);
  });

  test("what both added stands there once", () => {
    const both = { ...shown, jargon: ["SKU", "WMS", "PG사"] };
    expect(mergeSettings(shown, both, both).jargon).toEqual(["SKU", "WMS", "PG사"]);
  });

  test("where nobody else changed anything, the form stands as it was entered, its order too", () => {
    const entered = { ...shown, jargon: ["WMS", "SKU"], voiceChannel: "C1" as ChannelId };
    expect(mergeSettings(shown, entered, shown)).toEqual(entered);
  });

  test("a setting that the form does not have stays", () => {
    const now = { ...shown, language: "en" as const };
    expect(mergeSettings(shown, { quorum: 4 }, now)).toEqual({ ...now, quorum: 4 });
  });

  test("what is no number is not taken for what was shown", () => {
    expect(mergeSettings(shown, { quorum: Number.NaN }, shown).quorum).toBeNaN();
  });
});
