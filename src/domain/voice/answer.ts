// An answer: words of a person other than the reporter. Kept are who and when, never what.
import type { MemberId, MessageTs } from "../ids.ts";
import { accepted, type Decision } from "./decision.ts";
import type { PairDecision } from "./merge.ts";
import type { Voice } from "./voice.ts";

/** A reply in a thread. */
export interface Reply {
  by: MemberId;
  messageTs: MessageTs;
  /** By Slack's clock. */
  saidAt: Date;
}

/** The reporter's own words and a reply already known add nothing. @param now when we heard of it */
export function decideAnswer(voice: Voice, reply: Reply, now: Date): Decision {
  const { by, messageTs } = reply;
  if (by === voice.reporterId || isKnown(voice, messageTs)) return accepted();
  return accepted({ kind: "voice.answered", messageTs, by, at: answeredAt(voice, reply, now) });
}

/** In the thread of a voice that goes on in `target`, it answers both. */
export function decideMergedAnswer(voice: Voice, target: Voice, reply: Reply, now: Date): PairDecision {
  const one = decideAnswer(voice, reply, now);
  return one.kind === "accepted" && one.events.length > 0 ? both(one, decideAnswer(target, reply, now)) : both(one);
}

export function decideMergedAnswerGone(voice: Voice, target: Voice, reply: Reply, now: Date): PairDecision {
  return both(decideAnswerGone(voice, reply, now), decideAnswerGone(target, reply, now));
}

function both(one: Decision, other: Decision = accepted()): PairDecision {
  if (one.kind === "refused") return one;
  if (other.kind === "refused") return other;
  return { kind: "accepted", one: one.events, other: other.events };
}

/** By so much clocks may differ. What was said longer before a reopening was said before it, however late we hear of it. */
const CLOCKS_DIFFER_MS = 60_000;

/** What is heard of after a reopening, and was said just before it by another clock, was said after it. */
function answeredAt({ reopening }: Voice, { saidAt }: Reply, now: Date): Date {
  if (!reopening) return saidAt;
  const early = reopening.reopenedAt.getTime() - saidAt.getTime();
  if (early <= 0 || early > CLOCKS_DIFFER_MS) return saidAt;
  return now > reopening.reopenedAt ? now : reopening.reopenedAt;
}

/** The reply was deleted in Slack, or edited until no words were left. */
export function decideAnswerGone(voice: Voice, { by, messageTs }: Reply, now: Date): Decision {
  return isKnown(voice, messageTs) ? accepted({ kind: "voice.answer_removed", messageTs, by, at: now }) : accepted();
}

function isKnown(voice: Voice, messageTs: MessageTs): boolean {
  return voice.answers.some((answer) => answer.messageTs === messageTs);
}
