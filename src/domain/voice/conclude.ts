// Concluding a voice: what became of it, why, and the reason the customer is told.
import type { MemberId } from "../ids.ts";
import { isSentence } from "../text/sentence.ts";
import { accepted, type Decision, type Refusal, refused } from "./decision.ts";
import type { ConclusionForm } from "./event.ts";
import { WORDS_MOST } from "./post.ts";
import type { Voice } from "./voice.ts";

/** @param today the workspace's own day, "2026-11-22"; a day to look again lies after it */
export function decideConclude(voice: Voice, form: ConclusionForm, by: MemberId, now: Date, today: string): Decision {
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  const reason = form.reason.trim();
  const refusal = refusalOf({ ...form, reason }, today);
  if (refusal) return refused(refusal);
  const revisitOn = form.outcome === "later" ? form.revisitOn : null;
  return accepted({ kind: "voice.concluded", conclusion: { ...form, reason, revisitOn }, by, at: now });
}

function refusalOf(form: ConclusionForm, today: string): Refusal | null {
  if (form.outcome === "later" && !form.revisitOn) return { kind: "revisit_day_missing" };
  if (form.outcome === "later" && form.revisitOn && form.revisitOn <= today) return { kind: "revisit_day_past" };
  if (form.reason.length > WORDS_MOST) return { kind: "reason_too_long", length: form.reason.length, most: WORDS_MOST };
  return isSentence(form.reason) ? null : { kind: "reason_too_short" };
}
