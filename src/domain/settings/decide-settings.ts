// Changing the settings: what must hold of them, and which of them a form changes.
import { companyDaysText } from "../calendar/company-days-text.ts";
import { hoursText } from "../calendar/hours-text.ts";
import type { MemberId } from "../ids.ts";
import { compilePattern, type IdentifierPatterns } from "../privacy/company-pattern.ts";
import { isWholeWithin, type TimeRefusal, timeRefusal } from "./decide-time.ts";
import { isSame } from "./is-same.ts";
import {
  EMOJI_MEANINGS,
  type EmojiMeaning,
  PATTERN_KINDS,
  type PatternKind,
  SETTING_LANGUAGES,
  type SettingChange,
  type SettingLanguage,
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

/** What stands in one field. */
export type LongText = "jargon" | EmojiMeaning | PatternKind | "hours" | "companyDays";

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
  | { kind: "list_too_long"; name: LongText; length: number; most: number }
  | TimeRefusal;

export type SettingsDecision =
  /** No changes: it already stands so. */
  { kind: "accepted"; changes: SettingChange[] } | { kind: "refused"; refusal: SettingRefusal };

export function decideSettings(before: Settings, after: Settings, by: MemberId, now: Date): SettingsDecision {
  const refusal = numberRefusal(after) ?? ownRefusal(after) ?? timeRefusal(after) ?? fitRefusal(after);
  if (refusal) return { kind: "refused", refusal };
  const names = Object.keys(after) as (keyof Settings)[];
  const changed = names.filter((name) => !isSame(before[name], after[name]));
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

/** As the forms show them, in the longer of the languages; a list's entries each with a sign behind, but the last. */
function fitRefusal({ emoji, patterns, jargon, calendar }: Settings): SettingRefusal | null {
  const longest = (textIn: (language: SettingLanguage) => string) => {
    return Math.max(...SETTING_LANGUAGES.map((language) => textIn(language).length));
  };
  const texts: { name: LongText; length: number }[] = [
    ...EMOJI_MEANINGS.map((name) => ({ name, length: emoji[name].join(" ").length })),
    ...PATTERN_KINDS.map((name) => ({ name, length: patterns[name].join(" ").length })),
    { name: "jargon", length: jargon.join(" ").length },
    { name: "hours", length: longest((language) => hoursText(calendar.blocksByWeekday, language)) },
    { name: "companyDays", length: longest((language) => companyDaysText(calendar.companyDays, language)) },
  ];
  const tooLong = texts.find(({ length }) => length > LIST_MOST);
  return tooLong ? { kind: "list_too_long", ...tooLong, most: LIST_MOST } : null;
}

/** The examples as the gate takes them. What does not compile any more is left out: the gate knows labels too. */
export function patternsOf({ patterns }: Pick<Settings, "patterns">): IdentifierPatterns {
  const compiled = (kind: PatternKind) => {
    return patterns[kind].map(compilePattern).flatMap((each) => ("refused" in each ? [] : [each]));
  };
  return { order: compiled("order"), invoice: compiled("invoice"), member: compiled("member") };
}
