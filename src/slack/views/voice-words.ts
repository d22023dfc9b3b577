// A customer's words, or, where they are abuse, only that they are folded away: who wants to read them opens them.
import type { KnownBlock, ModalView } from "@slack/types";
import { isAbusive } from "../../domain/text/abuse.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context, quote } from "./blocks.ts";
import { cut, nameOfWords } from "./cut.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

export function isFolded(voice: Pick<Voice, "words">): boolean {
  return isAbusive(voice.words);
}

/** @param most characters of it; all when left out */
export function voiceQuote(voice: Pick<Voice, "words">, { words }: Reader, most?: number): KnownBlock {
  if (isFolded(voice)) return context(`_${words("fold.name")}_`);
  return quote(most === undefined ? voice.words : cut(voice.words, most));
}

/** One line by which a voice is known; ready for mrkdwn. */
export function voiceName(voice: Pick<Voice, "words">, { words }: Reader, most?: number): string {
  return isFolded(voice) ? words("fold.name") : escapeMrkdwn(nameOfWords(voice.words, most));
}

/** What is folded away, for the one who asked. */
export function unfoldedView(voice: Voice, { words }: Reader): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: words("fold.title") },
    close: { type: "plain_text", text: words("menu.close") },
    blocks: [quote(voice.words)],
  };
}
