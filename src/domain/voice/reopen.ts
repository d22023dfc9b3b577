// Opening a concluded voice again: anyone may, with a reason; a customer who comes back is reason enough, and so is the
// day to which "later" put it off.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { ReopeningForm } from "./event.ts";
import { WORDS_MOST } from "./post.ts";
import { closedRefusal, listenerOf, type Voice } from "./voice.ts";

export function decideReopen(voice: Voice, form: ReopeningForm, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (!voice.conclusion) return refused({ kind: "not_concluded" });
  // Whose customer is back has one who waits, though nobody knew of them.
  const joins = form.why === "customer_back" && !listenerOf(voice, by);
  const joined = joins ? ([{ kind: "voice.joined", by, at: now }] as const) : [];
  if (form.why !== "not_over") return accepted(...joined, { kind: "voice.reopened", reopening: form, by, at: now });
  const reason = form.reason.trim();
  if (reason === "") return refused({ kind: "reopen_reason_empty" });
  if (reason.length > WORDS_MOST) return refused({ kind: "reason_too_long", length: reason.length, most: WORDS_MOST });
  return accepted({ kind: "voice.reopened", reopening: { ...form, reason }, by, at: now });
}

/** "Later" is no end: on its day the voice is back in the yard. @param today the workspace's own day */
export function decideRevisit(voice: Voice, bot: MemberId, now: Date, today: string): Decision {
  const { conclusion, claims } = voice;
  if (!conclusion?.revisitOn || conclusion.revisitOn > today || closedRefusal(voice)) return accepted();
  const asks = [...new Set([conclusion.memberId, ...claims.map((claim) => claim.memberId)])];
  return decideReopen(voice, { why: "revisit_day", asks }, bot, now);
}
