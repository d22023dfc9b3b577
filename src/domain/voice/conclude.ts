// Concluding a voice: what became of it, why, and the reason the customer is told.
import type { MemberId } from "../ids.ts";
import { isCompensationOnly } from "../text/compensation.ts";
import { isSentence } from "../text/sentence.ts";
import { accepted, type Decision, lengthRefusal, type Refusal, refused } from "./decision.ts";
import type { ConclusionForm } from "./event.ts";
import { putOffRefusal } from "./pause.ts";
import { PROMPT_MOST, WORDS_MOST } from "./post.ts";
import { closedRefusal, type Voice } from "./voice.ts";

/** @param today the workspace's own day, "2026-11-22"; a day to look again lies after it */
export function decideConclude(voice: Voice, form: ConclusionForm, by: MemberId, now: Date, today: string): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  const tidy = { ...form, reason: form.reason.trim(), affected: form.affected?.trim() || null };
  const refusal = dayRefusal(voice, tidy, today) ?? textRefusal(tidy);
  if (refusal) return refused(refusal);
  const revisitOn = form.outcome === "later" ? form.revisitOn : null;
  return accepted({ kind: "voice.concluded", conclusion: { ...tidy, revisitOn }, by, at: now });
}

function dayRefusal(voice: Voice, { outcome, revisitOn }: ConclusionForm, today: string): Refusal | null {
  if (outcome !== "later") return null;
  if (!revisitOn) return { kind: "revisit_day_missing" };
  return revisitOn <= today ? { kind: "revisit_day_past" } : putOffRefusal(voice, revisitOn, today);
}

function textRefusal({ outcome, reason, affected }: ConclusionForm): Refusal | null {
  if (reason.length > WORDS_MOST) return { kind: "reason_too_long", length: reason.length, most: WORDS_MOST };
  if (!isSentence(reason)) return { kind: "reason_too_short" };
  if (outcome === "compensated" && isCompensationOnly(reason)) return { kind: "compensation_only" };
  return lengthRefusal(affected, PROMPT_MOST);
}
