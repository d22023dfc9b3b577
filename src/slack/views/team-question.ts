// A question to a team, in its own channel.
import type { MemberId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { LINK, TAKE_ON } from "../action-ids.ts";
import { button, context, linkButton, quote, type Said, section } from "./blocks.ts";
import { nameOf, type Reader, shielded } from "./reader.ts";
import { voiceInShort } from "./voice-in-short.ts";

/** Whoever knows something answers in the card's thread. */
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
      ...voiceInShort(voice, reader),
      { type: "actions", block_id: "question", elements: [...card, button(words("card.claim"), TAKE_ON, voice.id)] },
    ],
  };
}
