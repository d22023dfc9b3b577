// Posting a voice: what its words must be.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, type Refusal, refused } from "./decision.ts";
import type { VoiceForm } from "./event.ts";

/** Slack's own ceiling for a text field, in UTF-16 units. */
export const WORDS_MOST = 3000;

export function decidePost(form: VoiceForm, by: MemberId, now: Date): Decision {
  const refusal = wordsRefusal(form.words);
  if (refusal) return refused(refusal);
  return accepted({ kind: "voice.posted", form: { ...form, words: form.words.trim() }, by, at: now });
}

/** What is wrong with a customer's words; null when they can stand. */
export function wordsRefusal(untrimmed: string): Refusal | null {
  const words = untrimmed.trim();
  if (words === "") return { kind: "words_empty" };
  return words.length > WORDS_MOST ? { kind: "words_too_long", length: words.length, most: WORDS_MOST } : null;
}
