// A customer's words, or only that they are folded away because they are abuse, or gone because their author deleted them.
import type { KnownBlock, ModalView } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import { isAbusive } from "../../domain/text/abuse.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context, quote, section } from "./blocks.ts";
import { cut, nameOfWords } from "./cut.ts";
import { pageOf } from "./form.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

/** What a voice says in words of people: where one part is abuse, none of it is shown to all. */
type Spoken = Pick<Voice, "words"> & Partial<Pick<Voice, "attempt" | "happening" | "altText" | "files">>;

export function isFolded({ words, attempt, happening, altText, files }: Spoken): boolean {
  const names = files?.map((file) => file.name) ?? [];
  return [words, attempt, happening, altText, ...names].some((text) => text && isAbusive(text));
}

/** @param most characters of it; all when left out */
export function voiceQuote(voice: Spoken, { words }: Reader, most?: number): KnownBlock {
  if (voice.words === "") return context(`_${words("origin.gone")}_`);
  if (isFolded(voice)) return context(`_${words("fold.name")}_`);
  return quote(most === undefined ? voice.words : cut(voice.words, most));
}

/** One line by which a voice is known; ready for mrkdwn. */
export function voiceName(voice: Spoken, { words }: Reader, most?: number): string {
  if (voice.words === "") return words("origin.gone");
  return isFolded(voice) ? words("fold.name") : escapeMrkdwn(nameOfWords(voice.words, most));
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
