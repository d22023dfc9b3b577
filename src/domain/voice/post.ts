// Posting a voice: what its words must be.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { VoiceForm } from "./event.ts";

/** Slack's own ceiling for a text field, in UTF-16 units. */
export const WORDS_MOST = 3000;

export function decidePost(form: VoiceForm, by: MemberId, now: Date): Decision {
  const words = form.words.trim();
  if (words === "") return refused({ kind: "words_empty" });
  if (words.length > WORDS_MOST) return refused({ kind: "words_too_long", length: words.length, most: WORDS_MOST });
  return accepted({ kind: "voice.posted", form: { ...form, words }, by, at: now });
}
