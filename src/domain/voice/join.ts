// "The same voice": a member with a customer of their own waiting on it joins its listeners.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { wordsRefusal } from "./post.ts";
import { closedRefusal, listenerOf, type Voice } from "./voice.ts";

/** A concluded voice can be joined too: the answer is there, and one more customer has to hear it. */
export function decideJoin(voice: Voice, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (listenerOf(voice, by)) return refused({ kind: "already_listening" });
  return accepted({ kind: "voice.joined", by, at: now });
}

/** How this listener's own customer said it. Every wording is kept: the newest stands, the others are in the history. */
export function decideHear(voice: Voice, words: string, by: MemberId, now: Date): Decision {
  const listener = listenerOf(voice, by);
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (!listener) return refused({ kind: "not_listening" });
  const refusal = wordsRefusal(words);
  if (refusal) return refused(refusal);
  return words.trim() === listener.words
    ? accepted()
    : accepted({ kind: "voice.heard", words: words.trim(), by, at: now });
}
