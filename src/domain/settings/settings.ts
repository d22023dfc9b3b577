// What a workspace can set, and what holds as long as nobody has.
import { DEFAULT_WORK_CALENDAR, type WorkCalendar } from "../calendar/work-calendar.ts";
import type { ChannelId, MemberId } from "../ids.ts";
import { DEFAULT_TARGETS, type ResponseTargets } from "../voice/target.ts";

/** What an emoji on a card or a message can mean. */
export const EMOJI_MEANINGS = ["claim", "conclude", "issue", "inquiry", "more", "capture"] as const;
export type EmojiMeaning = (typeof EMOJI_MEANINGS)[number];
/** For each meaning the names that Slack gives its emoji, without colons and skin tones. */
export type EmojiMap = Readonly<Record<EmojiMeaning, readonly string[]>>;

/** Examples of a company's own numbers, "ORD-########": `#` stands for a digit, `@` for a letter. */
export const PATTERN_KINDS = ["order", "invoice", "member"] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];
export type PatternExamples = Readonly<Record<PatternKind, readonly string[]>>;

/** Those of which there is a catalogue. */
export const SETTING_LANGUAGES = ["ko", "en"] as const;
export type SettingLanguage = (typeof SETTING_LANGUAGES)[number];

export interface Settings {
  /** Where cards appear; null where the environment says, or nobody. */
  voiceChannel: ChannelId | null;
  /** Of what all see. */
  language: SettingLanguage;
  /** How many must agree on a ruling. */
  quorum: number;
  /** After so many working hours the votes there are make the ruling. */
  rulingHours: number;
  emoji: EmojiMap;
  patterns: PatternExamples;
  /** Words of the company that a customer would not know. */
  jargon: readonly string[];
  /** Whether who asks how many customers is told what is looked at instead. */
  isNudging: boolean;
  /** When people here work: all ages, deadlines and reminders count its minutes. */
  calendar: WorkCalendar;
  /** Within how many working minutes a voice is to be answered. */
  targets: ResponseTargets;
  /** Who is on duty, one on each working day in turn; empty where nobody is named. */
  duty: readonly MemberId[];
  /** Who is asked last, when nobody else has answered. */
  leads: readonly MemberId[];
  /** How often one person is asked to look at voices on a day at most. */
  askedPerDay: number;
}

export type SettingName = keyof Settings;

/** Look-alikes have names of their own. */
export const DEFAULT_EMOJI: EmojiMap = {
  claim: ["eyes"],
  conclude: ["white_check_mark", "heavy_check_mark", "ballot_box_with_check"],
  issue: ["rotating_light"],
  inquiry: ["speech_balloon"],
  more: ["thinking_face"],
  capture: ["mega", "loudspeaker"],
};

/** One working day. */
const RULING_HOURS = 9;

export const DEFAULT_SETTINGS: Settings = {
  voiceChannel: null,
  language: "ko",
  quorum: 3,
  rulingHours: RULING_HOURS,
  emoji: DEFAULT_EMOJI,
  patterns: { order: [], invoice: [], member: [] },
  jargon: [],
  isNudging: true,
  calendar: DEFAULT_WORK_CALENDAR,
  targets: DEFAULT_TARGETS,
  duty: [],
  leads: [],
  askedPerDay: 3,
};

/** One setting that somebody changed: who, when, from what to what. */
export type SettingChange = {
  [Name in SettingName]: { name: Name; before: Settings[Name]; after: Settings[Name]; by: MemberId; at: Date };
}[SettingName];

/**
 * Since when an emoji means what it means, of those to which an admin gave it.
 *
 * @param changes oldest first
 */
export function emojiBeginnings(changes: readonly SettingChange[]): ReadonlyMap<string, Date> {
  const since = new Map<string, Date>();
  for (const change of changes) {
    if (change.name !== "emoji") continue;
    for (const meaning of EMOJI_MEANINGS) {
      const before = change.before[meaning];
      for (const name of change.after[meaning]) if (!before.includes(name)) since.set(name, change.at);
    }
  }
  return since;
}

/** "eyes::skin-tone-2" means the same as "eyes". */
export function plainEmoji(name: string): string {
  return name.split("::")[0] ?? name;
}

/** Null for the many emoji that mean nothing here. */
export function meaningOf(map: EmojiMap, emoji: string): EmojiMeaning | null {
  return EMOJI_MEANINGS.find((meaning) => map[meaning].includes(plainEmoji(emoji))) ?? null;
}
