// Two voices: one goes on in the other, by a person's hand and never by itself, and can be parted again; or what one
// customer gains another loses.
import type { MemberId } from "../ids.ts";
import { lengthRefusal, type Refusal } from "./decision.ts";
import type { VoiceEvent } from "./event.ts";
import { isHiddenReporter } from "./hidden.ts";
import { ACCESSIBILITY_DAYS_MOST, putOffRefusal } from "./pause.ts";
import { PROMPT_MOST } from "./post.ts";
import { closedRefusal, isAboutAccessibility, type Voice } from "./voice.ts";

/** A decision on two voices: both change, or neither. */
export type PairDecision =
  | { kind: "accepted"; one: VoiceEvent[]; other: VoiceEvent[] }
  | { kind: "refused"; refusal: Refusal };

function refused(refusal: Refusal): PairDecision {
  return { kind: "refused", refusal };
}

const UNCHANGED: PairDecision = { kind: "accepted", one: [], other: [] };

/**
 * `voice` goes on in `target`: everyone who waits on it waits there from now on. Both keep their words and histories.
 * Only an open voice can; one that holds others can't, since parting them must stay possible.
 *
 * @param today the workspace's own day
 */
export function decideMerge(voice: Voice, target: Voice, by: MemberId, now: Date, today: string): PairDecision {
  if (voice.id === target.id) return refused({ kind: "same_voice" });
  if (voice.mergedInto?.voiceId === target.id) return UNCHANGED;
  const closed = closedRefusal(voice) ?? closedRefusal(target);
  if (closed) return refused(closed);
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  if (voice.merged.length > 0) return refused({ kind: "has_merged" });
  const putOffTo = target.pause?.until ?? target.conclusion?.revisitOn ?? today;
  if (putOffRefusal(voice, putOffTo, today)) return refused({ kind: "target_put_off", days: ACCESSIBILITY_DAYS_MOST });
  const mark = isAboutAccessibility(voice) && { isAboutAccessibility: true };
  const listeners = voice.listeners.map(({ memberId, joinedAt, words }) => {
    return { memberId, joinedAt, words, ...(isHiddenReporter(voice, memberId) && { isHidden: true }), ...mark };
  });
  return {
    kind: "accepted",
    one: [{ kind: "voice.merged", into: target.id, by, at: now }],
    other: [{ kind: "voice.absorbed", voiceId: voice.id, listeners, by, at: now }],
  };
}

/** @param target the one in which it goes on */
export function decidePart(voice: Voice, target: Voice, by: MemberId, now: Date): PairDecision {
  if (voice.mergedInto?.voiceId !== target.id) return refused({ kind: "not_merged" });
  const own = new Set(voice.answers.map((answer) => answer.messageTs));
  const answers = target.answers.map((answer) => answer.messageTs).filter((messageTs) => own.has(messageTs));
  const taken = answers.length > 0 && { answers };
  return {
    kind: "accepted",
    one: [{ kind: "voice.unmerged", from: target.id, by, at: now }],
    other: [{ kind: "voice.parted", voiceId: voice.id, ...taken, by, at: now }],
  };
}

/** @param note who gains and who loses what; may be empty */
export function decideConflict(
  voice: Voice,
  other: Voice,
  { note: untrimmed, by }: { note: string; by: MemberId },
  now: Date,
): PairDecision {
  if (voice.id === other.id) return refused({ kind: "same_voice" });
  const closed = closedRefusal(voice) ?? closedRefusal(other);
  if (closed) return refused(closed);
  if (voice.conflicts.some((conflict) => conflict.voiceId === other.id))
    return refused({ kind: "already_conflicting" });
  const note = untrimmed.trim();
  const tooLong = lengthRefusal(note, PROMPT_MOST);
  if (tooLong) return refused(tooLong);
  const found = (voiceId: Voice["id"]) => ({ kind: "voice.conflict_found", voiceId, note, by, at: now }) as const;
  return { kind: "accepted", one: [found(other.id)], other: [found(voice.id)] };
}

export function decideNoConflict(voice: Voice, other: Voice, by: MemberId, now: Date): PairDecision {
  if (!voice.conflicts.some((conflict) => conflict.voiceId === other.id)) return refused({ kind: "not_conflicting" });
  const dropped = (voiceId: Voice["id"]) => ({ kind: "voice.conflict_dropped", voiceId, by, at: now }) as const;
  return { kind: "accepted", one: [dropped(other.id)], other: [dropped(voice.id)] };
}
