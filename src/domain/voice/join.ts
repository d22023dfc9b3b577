// "The same voice": a member with a customer of their own waiting on it joins its listeners.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { listenerOf, type Voice } from "./voice.ts";

/** A concluded voice can be joined too: the answer is there, and one more customer has to hear it. */
export function decideJoin(voice: Voice, by: MemberId, now: Date): Decision {
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (listenerOf(voice, by)) return refused({ kind: "already_listening" });
  return accepted({ kind: "voice.joined", by, at: now });
}
