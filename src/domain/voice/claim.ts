// Taking a voice on, letting it go, and handing it over. Several members may hold one; nobody takes it from another.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { closedRefusal, isClaimedBy, stepOf, type Voice } from "./voice.ts";

/** Claiming twice changes nothing. Open until the last customer is told: that, too, can be seen through by someone. */
export function decideClaim(voice: Voice, by: MemberId, now: Date): Decision {
  if (isClaimedBy(voice, by)) return accepted();
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (stepOf(voice) === "told") return refused({ kind: "already_told" });
  return accepted({ kind: "voice.claimed", by, at: now });
}

/** Of a voice that is done, who held it stays on record. */
export function decideRelease(voice: Voice, by: MemberId, now: Date): Decision {
  if (!isClaimedBy(voice, by) || stepOf(voice) === "told") return accepted();
  return accepted({ kind: "voice.released", by, at: now });
}

/** The card's button: takes it on, or lets it go when the presser already holds it. */
export function decideToggleClaim(voice: Voice, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (stepOf(voice) === "told") return refused({ kind: "already_told" });
  return isClaimedBy(voice, by) ? decideRelease(voice, by, now) : decideClaim(voice, by, now);
}

/** Whoever holds it gives their part to one person, who may let it go again. The others keep theirs. */
export function decideHandOver(voice: Voice, to: MemberId, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (stepOf(voice) === "told") return refused({ kind: "already_told" });
  if (!isClaimedBy(voice, by)) return refused({ kind: "not_holding" });
  if (to === by) return refused({ kind: "handed_to_self" });
  return accepted({ kind: "voice.handed_over", to, by, at: now });
}
