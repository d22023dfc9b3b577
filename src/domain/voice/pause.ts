// Waiting for someone, or talking on another day: visible to all, with a day on which the bot asks.
import { asLocalDate, dateOfDayNumber, dayNumberOf } from "../calendar/local-date.ts";
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, lengthRefusal, type Refusal, refused } from "./decision.ts";
import type { PauseForm } from "./event.ts";
import { closedRefusal, isAboutAccessibility, type Voice } from "./voice.ts";

/** A line, not an essay: it stands on the card. In UTF-16 units. */
export const PAUSE_LINE_MOST = 200;
/** A voice about accessibility is asked after again within so many days, however far the other day is. */
export const ACCESSIBILITY_DAYS_MOST = 14;

/** A second pause takes the place of the first. @param today the workspace's own day; the pause's day lies after it */
export function decidePause(voice: Voice, form: PauseForm, by: MemberId, now: Date, today: string): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (voice.conclusion) return refused({ kind: "already_concluded" });
  const pause = tidied(form);
  const refusal = textRefusal(pause) ?? dayRefusal(pause, today) ?? accessibilityRefusal(voice, pause, today);
  return refusal ? refused(refusal) : accepted({ kind: "voice.paused", pause, by, at: now });
}

function tidied(form: PauseForm): PauseForm {
  if (form.kind === "talking") return { ...form, why: form.why.trim() };
  return { ...form, forWhom: form.forWhom.trim(), what: form.what.trim() };
}

function textRefusal(pause: PauseForm): Refusal | null {
  if (pause.kind === "talking") return lengthRefusal(pause.why, PAUSE_LINE_MOST);
  if (pause.forWhom === "" || pause.what === "") return { kind: "wait_incomplete" };
  const length = Math.max(pause.forWhom.length, pause.what.length);
  return length > PAUSE_LINE_MOST ? { kind: "wait_too_long", length, most: PAUSE_LINE_MOST } : null;
}

function dayRefusal({ until }: PauseForm, today: string): Refusal | null {
  if (until === "") return { kind: "pause_day_missing" };
  return until <= today ? { kind: "pause_day_past" } : null;
}

/** What keeps somebody out is never parked silently: not without a word on why, and not for long. */
function accessibilityRefusal(voice: Voice, pause: PauseForm, today: string): Refusal | null {
  const isSilent = pause.kind === "talking" && pause.why === "";
  if (isSilent && isAboutAccessibility(voice)) return { kind: "accessibility_why_missing" };
  return putOffRefusal(voice, pause.until, today);
}

/** To which day a voice may be put off, by a pause or by the outcome "later". @param today the workspace's own day */
export function putOffRefusal(voice: Voice, day: string, today: string): Refusal | null {
  if (!isAboutAccessibility(voice)) return null;
  const latest = dateOfDayNumber(dayNumberOf(asLocalDate(today)) + ACCESSIBILITY_DAYS_MOST);
  return day > latest ? { kind: "accessibility_day_too_far", days: ACCESSIBILITY_DAYS_MOST } : null;
}

export function decideResume(voice: Voice, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  return voice.pause ? accepted({ kind: "voice.resumed", by, at: now }) : refused({ kind: "not_paused" });
}

/** Is this the day, or past it, and has nobody been asked yet? @param today the workspace's own day */
function isDue(voice: Voice, today: string): boolean {
  const { pause } = voice;
  return pause !== null && pause.askedAt === null && pause.until <= today && !closedRefusal(voice) && !voice.conclusion;
}

/** Asks whoever holds it, and who paused it. @param bot the app's own user, in whose name the thread is asked */
export function decideAsk(voice: Voice, bot: MemberId, now: Date, today: string): Decision {
  if (!isDue(voice, today) || !voice.pause) return accepted();
  const { memberId, askedAt, ...pause } = voice.pause;
  const holders = voice.claims.map((claim) => claim.memberId);
  return accepted({ kind: "voice.asked", pause, asks: [...new Set([...holders, memberId])], by: bot, at: now });
}
