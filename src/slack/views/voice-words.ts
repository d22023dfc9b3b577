// A customer's words, or only that they are folded away because they are abuse, or gone because their author deleted them.
import type { KnownBlock, ModalView } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import { isFolded, type Spoken } from "../../domain/voice/folded.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context, quote, section } from "./blocks.ts";
import { cut, nameOfWords } from "./cut.ts";
import { pageOf } from "./form.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

/** Of a name in a list: two lines on a phone. */
export const LISTED_MOST = 60;
/** Of the one customer's words in a digest. */
export const CUSTOMER_MOST = 700;

/** @param most characters of it; all when left out */
export function voiceQuote(voice: Spoken, { words }: Reader, most?: number): KnownBlock {
  if (voice.words === "") return context(`_${words("origin.gone")}_`);
  if (isFolded(voice)) return context(`_${words("fold.name")}_`);
  return quote(most === undefined ? voice.words : cut(voice.words, most));
}

/** One line by which a voice is known; ready for mrkdwn. */
export function voiceName(voice: Spoken, reader: Reader, most?: number): string {
  return escapeMrkdwn(withoutMarks(plainName(voice, reader, most)));
}

/** The same as plain text. */
export function plainName(voice: Spoken, { words }: Reader, most?: number): string {
  if (voice.words === "") return words("origin.gone");
  return isFolded(voice) ? words("fold.name") : nameOfWords(voice.words, most);
}

/** mrkdwn has no escape for its own marks, and a "~" of a customer would strike through what follows: look-alikes do not. */
function withoutMarks(name: string): string {
  return name.replaceAll("~", "～").replaceAll("`", "'").replaceAll("*", "＊");
}

/** The name of a voice to which another refers, with a link to its card where there is one. */
export function relatedName(voiceId: VoiceId, reader: Reader): string {
  const related = reader.voices.get(voiceId);
  if (!related || related.voice.withdrawnAt) return relatedLink(voiceId, reader);
  const name = voiceName(related.voice, reader);
  return related.url === null ? name : `<${related.url}|${name}>`;
}

/** The same without its words, for what is said once: words may change, or have to go. */
export function relatedLink(voiceId: VoiceId, reader: Reader): string {
  const url = reader.voices.get(voiceId)?.url ?? null;
  const label = reader.words("related.unknown");
  return url === null ? label : `<${url}|${label}>`;
}

/** What is folded away, for the one who asked. */
export function unfoldedView(voice: Voice, { words }: Reader): ModalView {
  const { attempt, happening, altText, files } = voice;
  const prompts = [
    ...(attempt === null ? [] : [section(`*${words("post.attempt")}*`), quote(attempt)]),
    ...(happening === null ? [] : [section(`*${words("post.happening")}*`), quote(happening)]),
    ...(altText === null ? [] : [section(`*${words("post.alt_text")}*`), quote(altText)]),
    ...files.map((file) => quote(file.name)),
  ];
  const blocks = voice.words === "" ? [section(words("origin.gone"))] : [quote(voice.words), ...prompts];
  return pageOf(words("fold.title"), words("menu.close"), blocks);
}
