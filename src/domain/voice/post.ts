// Posting a voice: what its words must be.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, lengthRefusal, type Refusal, refused } from "./decision.ts";
import type { Origin, VoiceForm } from "./event.ts";

/** Slack's own ceiling for a text field, in UTF-16 units. */
export const WORDS_MOST = 3000;
/** For what stands beside the customer's words, in UTF-16 units. */
export const PROMPT_MOST = 300;
/** Pictures and other files of one voice. */
export const FILES_MOST = 5;

/** @param origin the message it came from; null when it was typed */
export function decidePost(form: VoiceForm, by: MemberId, now: Date, origin: Origin | null = null): Decision {
  const tidy = tidied(form);
  const refusal = formRefusal(tidy);
  if (refusal) return refused(refusal);
  return accepted({ kind: "voice.posted", form: tidy, origin, by, at: now });
}

/** White space around texts is gone, and an empty text is none. */
export function tidied(form: VoiceForm): VoiceForm {
  const { words, attempt, happening, altText } = form;
  const [does, gets, shows] = [attempt, happening, altText].map((text) => text?.trim() || null);
  return { ...form, words: words.trim(), attempt: does ?? null, happening: gets ?? null, altText: shows ?? null };
}

/** What is wrong with a tidied form; null when it can stand. */
export function formRefusal(form: VoiceForm): Refusal | null {
  return wordsRefusal(form.words) ?? promptsRefusal(form) ?? filesRefusal(form);
}

/** What is wrong with a customer's words; null when they can stand. */
export function wordsRefusal(untrimmed: string): Refusal | null {
  const words = untrimmed.trim();
  if (words === "") return { kind: "words_empty" };
  return words.length > WORDS_MOST ? { kind: "words_too_long", length: words.length, most: WORDS_MOST } : null;
}

function filesRefusal({ files: { length }, isReporterHidden }: VoiceForm): Refusal | null {
  if (length > FILES_MOST) return { kind: "too_many_files", length, most: FILES_MOST };
  return length > 0 && isReporterHidden ? { kind: "hidden_with_files" } : null;
}

function promptsRefusal(form: VoiceForm): Refusal | null {
  for (const of of ["attempt", "happening", "altText"] as const) {
    const refusal = lengthRefusal(form[of], PROMPT_MOST);
    if (refusal) return { ...refusal, of };
  }
  return null;
}

/** As much of a text as a voice holds; never ends between the two halves of an emoji. */
export function fittingWords(words: string): string {
  const part = words.slice(0, WORDS_MOST);
  return words.length > WORDS_MOST && /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}
