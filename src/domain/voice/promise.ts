// A planner says that something will be done about a voice: an answer, and not yet a conclusion.
import { DAY_MS } from "../calendar/local-date.ts";
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { closedRefusal, type Promised, standingPromise, type Voice } from "./voice.ts";

/** Whoever promises holds it from then on: a promise that nobody holds is none. Promising twice changes nothing, until a digest asks again. */
export function decidePromise(voice: Voice, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  const standing = standingPromise(voice);
  if (standing?.memberId === by && promiseHolds(standing, now)) return accepted();
  return accepted({ kind: "voice.promised", by, at: now });
}

/** So long whoever promised is left alone with it; then a digest asks again, and they may say so anew. */
export const PROMISE_HOLDS_MS = 14 * DAY_MS;

export function promiseHolds({ promisedAt }: Promised, now: Date): boolean {
  return now.getTime() - promisedAt.getTime() < PROMISE_HOLDS_MS;
}
