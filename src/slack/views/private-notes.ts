// Short direct messages: a voice was handed over, customers are still waiting to be told; and a question to a team.
import type { KnownBlock } from "@slack/types";
import type { MemberId, VoiceId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { CLAIM, LINK } from "../action-ids.ts";
import { button, context, linkButton, quote, type Said, section, sections } from "./blocks.ts";
import { factsOf } from "./card-facts.ts";
import { nameOf, type Reader, shielded } from "./reader.ts";
import { voiceName, voiceQuote } from "./voice-words.ts";

/** To whoever holds it now. It can be let go again like any other. */
export function handoverNote(voice: Voice, by: MemberId, cardUrl: string | null, anyReader: Reader): Said {
  const reader = shielded(anyReader, voice);
  const text = reader.words("handover.note", { who: nameOf(reader, by) });
  const blocks: KnownBlock[] = [
    section(text),
    voiceQuote(voice, reader, 500),
    context(factsOf(voice, reader)),
    context(reader.words("handover.note_about")),
  ];
  return { text, blocks: [...blocks, ...linkTo(cardUrl, reader)] };
}

/** In a team's channel: whoever knows something answers in the card's thread. */
export function teamQuestion(
  voice: Voice,
  { by, question, cardUrl }: { by: MemberId; question: string; cardUrl: string | null },
  anyReader: Reader,
): Said {
  const reader = shielded(anyReader, voice);
  const { words } = reader;
  const text = words("ask.note", { who: nameOf(reader, by) });
  const card = cardUrl === null ? [] : [linkButton(words("ask.answer"), LINK, cardUrl)];
  return {
    text,
    blocks: [
      section(text),
      quote(question),
      context(words("telling.voice")),
      voiceQuote(voice, reader, 500),
      context(factsOf(voice, reader)),
      { type: "actions", block_id: "question", elements: [...card, button(words("card.claim"), CLAIM, voice.id)] },
    ],
  };
}

/** For the asker: the team could not be reached in its channel. */
export function unaskedNote(channel: string, cardUrl: string | null, reader: Reader): Said {
  const text = reader.words("ask.absent", { channel });
  return { text, blocks: [section(text), ...linkTo(cardUrl, reader)] };
}

const REMINDED_MOST = 10;

/** All of them in one message, the oldest first. */
export function reminder(voices: readonly Voice[], cardUrls: ReadonlyMap<VoiceId, string>, reader: Reader): Said {
  const { words } = reader;
  const text = words("remind.name");
  const lines = voices.slice(0, REMINDED_MOST).map((voice) => {
    const name = voiceName(voice, reader, 80);
    const url = cardUrls.get(voice.id);
    return `• ${url === undefined ? name : `<${url}|${name}>`}`;
  });
  if (voices.length > REMINDED_MOST) lines.push(words("remind.more"));
  return { text, blocks: [section(`*${text}*`), ...sections(lines), context(words("remind.about"))] };
}

function linkTo(cardUrl: string | null, { words }: Reader): KnownBlock[] {
  if (cardUrl === null) return [];
  return [{ type: "actions", block_id: "card_link", elements: [linkButton(words("telling.card"), LINK, cardUrl)] }];
}
