// Changing the settings: what must hold of them, and which of them a form changes.
import type { MemberId } from "../ids.ts";
import { compilePattern, type IdentifierPatterns } from "../privacy/company-pattern.ts";
import {
  EMOJI_MEANINGS,
  type EmojiMeaning,
  PATTERN_KINDS,
  type PatternKind,
  type SettingChange,
  type Settings,
} from "./settings.ts";

export const QUORUM_MOST = 20;
/** Ten working days of nine hours. */
export const RULING_HOURS_MOST = 90;
/** Of each list. */
export const ENTRIES_MOST = 50;
const ENTRY_MOST = 60;
/** What a field of the form takes, in UTF-16 units: what does not fit into it could not be shown again. */
export const LIST_MOST = 3000;

/** What is wrong, and with which setting. */
export type SettingRefusal =
  | { kind: "quorum_out_of_range"; most: number }
  | { kind: "ruling_hours_out_of_range"; most: number }
  /** Letters, digits, `_`, `-`, `+` and `'`, as Slack names emoji. */
  | { kind: "emoji_malformed"; emoji: string }
  /** It would mean two things. */
  | { kind: "emoji_twice"; emoji: string }
  | { kind: "pattern_unusable"; pattern: PatternKind; example: string }
  | { kind: "too_many_entries"; name: "jargon" | "emoji" | PatternKind; most: number }
  /** With what others entered meanwhile. */
  | { kind: "list_too_long"; name: "jargon" | EmojiMeaning | PatternKind; length: number; most: number };

export type SettingsDecision =
  /** No changes: it already stands so. */
  { kind: "accepted"; changes: SettingChange[] } | { kind: "refused"; refusal: SettingRefusal };

export function decideSettings(before: Settings, after: Settings, by: MemberId, now: Date): SettingsDecision {
  const refusal = numberRefusal(after) ?? ownRefusal(after) ?? fitRefusal(after);
  if (refusal) return { kind: "refused", refusal };
  const names = Object.keys(after) as (keyof Settings)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const changes = changed.map((name) => {
    return { name, before: before[name], after: after[name], by, at: now } as SettingChange;
  });
  return { kind: "accepted", changes };
}

function ownRefusal(settings: Settings): SettingRefusal | null {
  return emojiRefusal(settings) ?? patternRefusal(settings) ?? jargonRefusal(settings);
}

function numberRefusal({ quorum, rulingHours }: Settings): SettingRefusal | null {
  if (!isWholeWithin(quorum, QUORUM_MOST)) return { kind: "quorum_out_of_range", most: QUORUM_MOST };
  if (isWholeWithin(rulingHours, RULING_HOURS_MOST)) return null;
  return { kind: "ruling_hours_out_of_range", most: RULING_HOURS_MOST };
}

function isWholeWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

function emojiRefusal({ emoji }: Settings): SettingRefusal | null {
  const seen = new Set<string>();
  for (const name of EMOJI_MEANINGS.flatMap((meaning) => emoji[meaning])) {
    if (!/^[\p{L}\p{N}_+'-]{1,100}$/u.test(name)) return { kind: "emoji_malformed", emoji: name.slice(0, ENTRY_MOST) };
    if (seen.has(name)) return { kind: "emoji_twice", emoji: name };
    seen.add(name);
  }
  return seen.size > ENTRIES_MOST ? { kind: "too_many_entries", name: "emoji", most: ENTRIES_MOST } : null;
}

function patternRefusal({ patterns }: Settings): SettingRefusal | null {
  for (const pattern of PATTERN_KINDS) {
    if (patterns[pattern].length > ENTRIES_MOST) return { kind: "too_many_entries", name: pattern, most: ENTRIES_MOST };
    const unusable = patterns[pattern].find((example) => "refused" in compilePattern(example));
    if (unusable !== undefined) return { kind: "pattern_unusable", pattern, example: unusable.slice(0, ENTRY_MOST) };
  }
  return null;
}

function jargonRefusal({ jargon }: Settings): SettingRefusal | null {
  return jargon.length > ENTRIES_MOST * 10
    ? { kind: "too_many_entries", name: "jargon", most: ENTRIES_MOST * 10 }
    : null;
}

/** As the form shows them: each entry with a sign behind it, but the last. */
function fitRefusal({ emoji, patterns, jargon }: Settings): SettingRefusal | null {
  const lists = [
    ...EMOJI_MEANINGS.map((name) => ({ name, entries: emoji[name] })),
    ...PATTERN_KINDS.map((name) => ({ name, entries: patterns[name] })),
    { name: "jargon" as const, entries: jargon },
  ];
  for (const { name, entries } of lists) {
    const { length } = entries.join(" ");
    if (length > LIST_MOST) return { kind: "list_too_long", name, length, most: LIST_MOST };
  }
  return null;
}

/** The examples as the gate takes them. What does not compile any more is left out: the gate knows labels too. */
export function patternsOf({ patterns }: Pick<Settings, "patterns">): IdentifierPatterns {
  const compiled = (kind: PatternKind) => {
    return patterns[kind].map(compilePattern).flatMap((each) => ("refused" in each ? [] : [each]));
  };
  return { order: compiled("order"), invoice: compiled("invoice"), member: compiled("member") };
}
