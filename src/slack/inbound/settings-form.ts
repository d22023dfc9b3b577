// What was entered in the settings. Lists are read line by line, emoji with or without their colons.
import {
  EMOJI_MEANINGS,
  type EmojiMeaning,
  PATTERN_KINDS,
  type PatternKind,
  plainEmoji,
  SETTING_LANGUAGES,
  type Settings,
} from "../../domain/settings/settings.ts";
import { CUSTOMER_TYPES, type CustomerType } from "../../domain/voice/sets.ts";
import { TARGET_PAINS, type TargetPain } from "../../domain/voice/target.ts";
import { ANSWERING_FIELDS, emojiField, patternField, SETTING_FIELDS, targetField } from "../field-names.ts";
import { choiceOf, conversationOf, peopleOf, textOf, ticksOf } from "./forms.ts";
import type { FormValues } from "./payload.ts";

/** A language that was not chosen stays as it is. */
export function readSettingsForm(values: FormValues): Partial<Settings> {
  const language = choiceOf(values, SETTING_FIELDS.language, SETTING_LANGUAGES);
  return {
    voiceChannel: conversationOf(values, SETTING_FIELDS.voiceChannel),
    ...(language && { language }),
    quorum: numberOf(values, SETTING_FIELDS.quorum),
    rulingHours: numberOf(values, SETTING_FIELDS.rulingHours),
    emoji: forEach(EMOJI_MEANINGS, (meaning: EmojiMeaning) => emojiIn(textOf(values, emojiField(meaning)))),
    patterns: forEach(PATTERN_KINDS, (kind: PatternKind) => linesOf(textOf(values, patternField(kind)))),
    jargon: linesOf(textOf(values, SETTING_FIELDS.jargon)),
    isNudging: ticksOf(values, SETTING_FIELDS.nudge).includes(SETTING_FIELDS.nudge),
  };
}

/** A customer type left empty has no time of its own. */
export function readAnsweringForm(values: FormValues): Partial<Settings> {
  const types = CUSTOMER_TYPES.filter((type) => textOf(values, targetField(type)).trim() !== "");
  return {
    targets: {
      byPain: forEach(TARGET_PAINS, (pain: TargetPain) => numberOf(values, targetField(pain))),
      byCustomerType: forEach(types, (type: CustomerType) => numberOf(values, targetField(type))),
      spreadingPercent: numberOf(values, ANSWERING_FIELDS.spreading),
    },
    duty: peopleOf(values, ANSWERING_FIELDS.duty),
    leads: peopleOf(values, ANSWERING_FIELDS.leads),
    askedPerDay: numberOf(values, ANSWERING_FIELDS.askedPerDay),
  };
}

/** PostgreSQL's largest integer: after it nobody changed anything. */
const NEWEST = 2 ** 31 - 1;

/** How many changes there had been when the form was opened, and where to answer once it is saved. */
export interface SettingsMemory {
  shownVersion: number;
  responseUrl: string | undefined;
}

export function writeSettingsMemory({ shownVersion, responseUrl = "" }: SettingsMemory): string {
  return `${shownVersion} ${responseUrl}`;
}

/** A form that remembers nothing counts as opened just now. */
export function readSettingsMemory(metadata: string): SettingsMemory {
  const [version = "", responseUrl = ""] = metadata.split(" ");
  const shownVersion = /^\d+$/.test(version) ? Number(version) : NEWEST;
  return { shownVersion, responseUrl: responseUrl || undefined };
}

/** NaN for what is no number: the decision refuses it. */
function numberOf(values: FormValues, name: string): number {
  const text = textOf(values, name).trim();
  return text === "" ? Number.NaN : Number(text);
}

function emojiIn(text: string): string[] {
  const names = text.split(/[\s,]+/u).map((name) => plainEmoji(name.replace(/^:+/, "")).replace(/:+$/, ""));
  return [...new Set(names.filter((name) => name !== ""))];
}

function linesOf(text: string): string[] {
  const lines = text.split(/[\n,]+/u).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

function forEach<Name extends string, Value>(names: readonly Name[], read: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, Value>;
}
