// Who reads a view: their language, the workspace's time zone, and the names of the people it speaks of.

import type { MemberId, VoiceId } from "../../domain/ids.ts";
import { hiddenIn } from "../../domain/voice/hidden.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { type Language, type Words, wordsIn } from "../../locales/words.ts";
import { cut } from "./cut.ts";

export interface Reader {
  language: Language;
  words: Words;
  /** IANA name; days and hours are the workspace's own. */
  timeZone: string;
  /** Names as last read from Slack. A missing one is shown as a mention, which Slack resolves itself. */
  names: ReadonlyMap<MemberId, string>;
  /** How many people, or other voices, are named at most where one text speaks of many. */
  namesMost: number;
  /** Those who do not want to be named here. */
  hidden: ReadonlySet<MemberId>;
  /** The voices to which others refer, and where their cards are. */
  voices: ReadonlyMap<VoiceId, RelatedVoice>;
}

/** A voice to which another refers. */
export interface RelatedVoice {
  voice: Voice;
  /** Of its card; null as long as there is none. */
  url: string | null;
}

/** With every character escaped these still fit a section of 3,000 characters beside their sentence. */
const NAME_MOST = 30;
const NAMES_MOST = 15;

const NOBODY: ReadonlySet<MemberId> = new Set();

export function readerOf(
  language: Language,
  timeZone: string,
  names: ReadonlyMap<MemberId, string> = new Map(),
): Reader {
  return {
    language,
    words: wordsIn(language),
    timeZone,
    names,
    namesMost: NAMES_MOST,
    hidden: NOBODY,
    voices: new Map(),
  };
}

/** Of this voice: whoever posted it, or a voice merged into it, is not named where they asked for that. */
export function shielded(reader: Reader, voice: Voice): Reader {
  return { ...reader, hidden: new Set(hiddenIn(voice)) };
}

/** The same, of others besides. */
export function alsoHiding(reader: Reader, ids: readonly MemberId[]): Reader {
  return ids.length === 0 ? reader : { ...reader, hidden: new Set([...reader.hidden, ...ids]) };
}

/** Where another voice is spoken of: what one does to their own voice must not tell whose it is. */
export function besides(reader: Reader, voiceId: VoiceId): Reader {
  const related = reader.voices.get(voiceId);
  return related ? alsoHiding(reader, hiddenIn(related.voice)) : reader;
}

/** "하나, 벤": ready for mrkdwn. Of very many only the first are named. */
export function namesOf(reader: Reader, ids: readonly MemberId[]): string {
  const names = ids.slice(0, reader.namesMost).map((id) => nameOf(reader, id));
  if (ids.length > reader.namesMost) names.push("…");
  return names.join(reader.words("names.separator"));
}

export function nameOf(reader: Reader, id: MemberId): string {
  if (reader.hidden.has(id)) return reader.words("names.hidden");
  const name = reader.names.get(id);
  return name === undefined ? `<@${id}>` : escapeMrkdwn(cut(name, NAME_MOST));
}

/** Rings the person, unless they do not want to be named. */
export function mentionOf(reader: Reader, id: MemberId): string {
  return reader.hidden.has(id) ? reader.words("names.hidden") : `<@${id}>`;
}

/** Slack's three control characters; without this a customer's "<!channel>" would ring everyone. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** "11월 23일 (월)" of a day that is a day everywhere, "2026-11-23". */
export function dayText(reader: Reader, day: string): string {
  return dayOf({ language: reader.language, timeZone: "UTC" }, new Date(`${day}T00:00:00Z`));
}

/** "11월 23일 (월)": the day on which it is there. */
export function dayOf({ language, timeZone }: Pick<Reader, "language" | "timeZone">, at: Date): string {
  const format = { timeZone, month: "long", day: "numeric", weekday: "short" } as const;
  return new Intl.DateTimeFormat(language, format).format(at);
}

/** "11월 23일 (월) 14:02" in the workspace's zone. */
export function timeText(reader: Reader, at: Date): string {
  return new Intl.DateTimeFormat(reader.language, {
    timeZone: reader.timeZone,
    month: "long",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** Slack shows it in each reader's own zone and words; the fallback is the workspace's. */
export function dateToken(reader: Reader, at: Date): string {
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} {time}|${timeText(reader, at)}>`;
}
