// A planner says that something will be done about a voice: an answer, and not yet a conclusion.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { closedRefusal, standingPromise, type Voice } from "./voice.ts";

/** Whoever promises holds it from then on: a promise that nobody holds is none. Promising twice changes nothing. */
export function decidePromise(voice: Voice, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  if (standingPromise(voice)?.memberId === by) return accepted();
  return accepted({ kind: "voice.promised", by, at: now });
}
