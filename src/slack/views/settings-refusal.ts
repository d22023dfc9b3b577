// What is wrong with a setting: the sentence, and the field at which it stands.
import type { CalendarMistake } from "../../domain/calendar/calendar-mistake.ts";
import { isLocalDate } from "../../domain/calendar/local-date.ts";
import type { LongText, SettingRefusal } from "../../domain/settings/decide-settings.ts";
import type { TimeRefusal } from "../../domain/settings/decide-time.ts";
import { EMOJI_MEANINGS, PATTERN_KINDS } from "../../domain/settings/settings.ts";
import {
  ANSWERING_FIELDS,
  emojiField,
  patternField,
  SETTING_FIELDS,
  TIME_FIELDS,
  targetField,
} from "../field-names.ts";
import type { Reader } from "./reader.ts";
import { calendarMistakeText } from "./time-mistake.ts";

export function settingRefusalText(refusal: SettingRefusal, reader: Reader): string {
  const { words } = reader;
  switch (refusal.kind) {
    case "quorum_out_of_range":
    case "ruling_hours_out_of_range":
    case "too_many_entries":
    case "target_out_of_range":
    case "spreading_out_of_range":
    case "asked_per_day_out_of_range":
    case "too_many_members":
      return words(`setting_refusal.${refusal.kind}`, { most: refusal.most });
    case "list_too_long": {
      const { length, most } = refusal;
      return words(`setting_refusal.${refusal.kind}`, { length, most, over: length - most });
    }
    case "emoji_malformed":
    case "emoji_twice":
      return words(`setting_refusal.${refusal.kind}`, { emoji: refusal.emoji });
    case "pattern_unusable":
      return words(`setting_refusal.${refusal.kind}`, { example: refusal.example });
    case "calendar_mistaken":
      return calendarMistakeText(refusal.mistake, reader);
    case "not_people":
      return words("setting_refusal.not_people");
  }
}

/** @param entered the emoji in each field, to find the one that is meant */
export function settingRefusalField(
  refusal: SettingRefusal,
  entered: Readonly<Record<string, readonly string[]>>,
): string {
  switch (refusal.kind) {
    case "quorum_out_of_range":
      return SETTING_FIELDS.quorum;
    case "ruling_hours_out_of_range":
      return SETTING_FIELDS.rulingHours;
    case "pattern_unusable":
      return patternField(refusal.pattern);
    case "too_many_entries":
    case "list_too_long":
      return listField(refusal.name);
    case "emoji_malformed":
    case "emoji_twice": {
      const holding = EMOJI_MEANINGS.filter((meaning) => entered[meaning]?.includes(refusal.emoji));
      return emojiField(holding.at(-1) ?? "claim");
    }
    default:
      return timeRefusalField(refusal);
  }
}

function timeRefusalField(refusal: TimeRefusal): string {
  switch (refusal.kind) {
    case "calendar_mistaken":
      return isOfOwnDay(refusal.mistake) ? TIME_FIELDS.companyDays : TIME_FIELDS.hours;
    case "target_out_of_range":
      return targetField(refusal.of);
    case "spreading_out_of_range":
      return ANSWERING_FIELDS.spreading;
    case "asked_per_day_out_of_range":
      return ANSWERING_FIELDS.askedPerDay;
    case "too_many_members":
    case "not_people":
      return ANSWERING_FIELDS[refusal.name];
  }
}

function isOfOwnDay(mistake: CalendarMistake): boolean {
  if (mistake.kind === "no-such-day") return true;
  return "on" in mistake && isLocalDate(mistake.on);
}

/** Too many emoji in all are said at the first of them. */
function listField(name: LongText | "emoji"): string {
  if (name === "hours" || name === "companyDays") return TIME_FIELDS[name];
  const pattern = PATTERN_KINDS.find((kind) => kind === name);
  if (pattern) return patternField(pattern);
  if (name === "jargon") return SETTING_FIELDS.jargon;
  return emojiField(EMOJI_MEANINGS.find((meaning) => meaning === name) ?? "claim");
}
