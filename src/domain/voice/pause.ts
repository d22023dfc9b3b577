// Waiting for someone, or talking on another day: visible to all, with a day on which the bot asks.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, type Refusal, refused } from "./decision.ts";
import type { PauseForm } from "./event.ts";
import type { Voice } from "./voice.ts";

/** A line, not an essay: it stands on the card. In UTF-16 units. */
export const PAUSE_LINE_MOST = 200;

/** A second pause takes the place of the first. @param today the workspace's own day; the pause's day lies after it */
export function decidePause(voice: Voice, form: PauseForm, by: MemberId, now: Date, today: string): Decision {
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  const pause = form.kind === "waiting" ? { ...form, forWhom: form.forWhom.trim(), what: form.what.trim() } : form;
  const refusal = refusalOf(pause, today);
  return refusal ? refused(refusal) : accepted({ kind: "voice.paused", pause, by, at: now });
}

function refusalOf(pause: PauseForm, today: string): Refusal | null {
  if (pause.kind === "waiting") {
    if (pause.forWhom === "" || pause.what === "") return { kind: "wait_incomplete" };
    const length = Math.max(pause.forWhom.length, pause.what.length);
    if (length > PAUSE_LINE_MOST) return { kind: "wait_too_long", length, most: PAUSE_LINE_MOST };
  }
  if (pause.until === "") return { kind: "pause_day_missing" };
  return pause.until <= today ? { kind: "pause_day_past" } : null;
}

export function decideResume(voice: Voice, by: MemberId, now: Date): Decision {
  return voice.pause ? accepted({ kind: "voice.resumed", by, at: now }) : refused({ kind: "not_paused" });
}

/** Is this the day, or past it, and has nobody been asked yet? @param today the workspace's own day */
export function isDue(voice: Voice, today: string): boolean {
  const { pause } = voice;
  return pause !== null && pause.askedAt === null && pause.until <= today && !voice.withdrawnAt && !voice.conclusion;
}

/** Asks whoever holds it, and who paused it. @param bot the app's own user, in whose name the thread is asked */
export function decideAsk(voice: Voice, bot: MemberId, now: Date, today: string): Decision {
  if (!isDue(voice, today) || !voice.pause) return accepted();
  const { memberId, askedAt, ...pause } = voice.pause;
  const holders = voice.claims.map((claim) => claim.memberId);
  return accepted({ kind: "voice.asked", pause, asks: [...new Set([...holders, memberId])], by: bot, at: now });
}
