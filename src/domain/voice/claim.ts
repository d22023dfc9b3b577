// Taking a voice on and letting it go. Several members may hold one; nobody takes it from another.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { isClaimedBy, stepOf, type Voice } from "./voice.ts";

/** Claiming twice changes nothing. Open until the last customer is told: that, too, can be seen through by someone. */
export function decideClaim(voice: Voice, by: MemberId, now: Date): Decision {
  if (isClaimedBy(voice, by)) return accepted();
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (stepOf(voice) === "told") return refused({ kind: "already_told" });
  return accepted({ kind: "voice.claimed", by, at: now });
}

/** Of a voice that is done, who held it stays on record. */
export function decideRelease(voice: Voice, by: MemberId, now: Date): Decision {
  if (!isClaimedBy(voice, by) || stepOf(voice) === "told") return accepted();
  return accepted({ kind: "voice.released", by, at: now });
}

/** The button: takes it on, or lets it go when the presser already holds it. */
export function decideToggleClaim(voice: Voice, by: MemberId, now: Date): Decision {
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (stepOf(voice) === "told") return refused({ kind: "already_told" });
  return isClaimedBy(voice, by) ? decideRelease(voice, by, now) : decideClaim(voice, by, now);
}
