// The direct message with which a listener tells their customer the conclusion.
import type { Button, KnownBlock } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import { toHaeyo, toHamnida } from "../../domain/text/tone.ts";
import { TONES, type Tone } from "../../domain/voice/sets.ts";
import { type Conclusion, closedRefusal, type Listener, listenerOf, type Voice } from "../../domain/voice/voice.ts";
import { CHOOSE_TONE, LINK, TOLD } from "../action-ids.ts";
import { button, context, copyReady, linkButton, quote, type Said, section } from "./blocks.ts";
import { dateToken, dayText, nameOf, type Reader, shielded } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export interface TellingState {
  memberId: MemberId;
  /** Of the voice's card; null as long as there is none. */
  cardUrl: string | null;
  tone: Tone;
}

/** Null as long as there is nothing to tell this member. What was told and then fell says so. */
export function telling(voice: Voice, state: TellingState, anyReader: Reader): Said | null {
  const reader = shielded(anyReader, voice);
  const { words } = reader;
  const { conclusion } = voice;
  const listener = listenerOf(voice, state.memberId);
  if (!listener) return over(voice, state.cardUrl, reader);
  if (!conclusion) return voice.reopening && reopened(voice, state.cardUrl, reader);
  if (closedRefusal(voice)) return null;
  const isOwn = isOwnVoice(voice, state.memberId);
  const name = words(isOwn ? "telling.own.name" : "telling.name");
  const outcome = words(`outcome.${conclusion.outcome}`);
  const cause = words(`cause.${conclusion.cause}`);
  const blocks: KnownBlock[] = [
    section(`*${name}*`),
    context(words(isOwn ? "telling.own.voice" : "telling.voice")),
    voiceQuote(voice, reader),
    context(words("card.concluded", { who: nameOf(reader, conclusion.memberId), outcome, cause })),
    ...(isOwn ? [quote(conclusion.reason)] : textToPassOn(conclusion, state.tone, reader)),
  ];
  if (listener.toldAt) blocks.push(section(toldText(isOwn, listener.toldAt, reader)));
  const elements = isOwn ? ownButtonsOf(voice, listener, state, reader) : buttonsOf(voice, listener, state, reader);
  if (elements.length > 0) blocks.push({ type: "actions", block_id: "telling", elements });
  return { text: name, blocks };
}

/** Who met with it themselves has nobody to tell. */
function isOwnVoice({ speaker, reporterId }: Voice, memberId: MemberId): boolean {
  return speaker === "employee" && memberId === reporterId;
}

function textToPassOn(conclusion: Conclusion, tone: Tone, reader: Reader): KnownBlock[] {
  return [section(`*${reader.words("telling.copy")}*`), copyReady(customerText(conclusion, tone, reader))];
}

function toldText(isOwn: boolean, toldAt: Date, reader: Reader): string {
  return reader.words(isOwn ? "telling.own.done" : "telling.done", { when: dateToken(reader, toldAt) });
}

function ownButtonsOf(voice: Voice, { toldAt }: Listener, { cardUrl }: TellingState, { words }: Reader): Button[] {
  const read = toldAt ? [] : [button(words("telling.own.button"), TOLD, voice.id, "primary")];
  return [...read, ...(cardUrl === null ? [] : [linkButton(words("telling.card"), LINK, cardUrl)])];
}

function buttonsOf(
  voice: Voice,
  listener: Listener,
  { cardUrl, tone }: TellingState,
  { words, language }: Reader,
): Button[] {
  const told = listener.toldAt ? [] : [button(words("telling.button"), TOLD, voice.id, "primary")];
  const others = TONES.filter((each) => each !== tone && language === "ko");
  const tones = others.map((other) =>
    button(words(`telling.tone.${other}`), CHOOSE_TONE[other], `${other}:${voice.id}`),
  );
  const card = cardUrl === null ? [] : [linkButton(words("telling.card"), LINK, cardUrl)];
  return [...told, ...tones, ...card];
}

function reopened(voice: Voice, cardUrl: string | null, reader: Reader): Said {
  return shortly(voice, reader.words("telling.reopened"), cardUrl, reader);
}

/** For who came with a voice that was parted again. */
function over(voice: Voice, cardUrl: string | null, reader: Reader): Said {
  return shortly(voice, reader.words("telling.parted"), cardUrl, reader);
}

function shortly(voice: Voice, text: string, cardUrl: string | null, reader: Reader): Said {
  const blocks: KnownBlock[] = [section(text), voiceQuote(voice, reader)];
  if (cardUrl !== null) {
    const elements = [linkButton(reader.words("telling.card"), LINK, cardUrl)];
    blocks.push({ type: "actions", block_id: "telling", elements });
  }
  return { text, blocks };
}

/** What the agent can pass on as it stands: as its signer wrote it, or all of it in the tone the agent chose. */
export function customerText(conclusion: Conclusion, tone: Tone, reader: Reader): string {
  const { words } = reader;
  const intro =
    conclusion.outcome === "later"
      ? words("telling.intro.later", { day: dayText(reader, conclusion.revisitOn ?? "") })
      : words(`telling.intro.${conclusion.outcome}`);
  const text = `${words("telling.greeting")} ${intro}\n\n${conclusion.reason}\n\n${words("telling.thanks")}`;
  if (reader.language !== "ko" || tone === "written") return text;
  return tone === "haeyo" ? toHaeyo(text) : toHamnida(text);
}
