// What a digest asks of its readers: which voices need someone, and in what order.

import type { LocalDate } from "../calendar/local-date.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { workingMinutesBetween } from "../calendar/working-time.ts";
import { promiseHolds } from "../voice/promise.ts";
import type { Pain } from "../voice/sets.ts";
import { standingPromise, stepOf, type Voice } from "../voice/voice.ts";

/** What a voice is waiting for. Null: every customer has been told. */
export type Need = "claim" | "conclusion" | "telling";

export function needOf(voice: Voice): Need | null {
  switch (stepOf(voice)) {
    case "posted":
      return "claim";
    case "claimed":
      return "conclusion";
    case "concluded":
      return "telling";
    case "told":
    case "withdrawn":
    case "merged":
      return null;
  }
}

/** What a digest asked of a voice, and when. */
export interface Asked {
  /** What it waited for then. */
  need: Need;
  /** When it was looked at. */
  at: Date;
  /** Its day where the digest is read. */
  day: LocalDate;
}

/**
 * Has what a digest asked for been done since? Taking a voice on, promising, pausing or concluding it is an answer to the
 * digest; and whoever was asked for more than that is done with the next step.
 *
 * A pause or a promise that had run out by then is no answer to it.
 */
export function isDoneSince(voice: Voice, { need, at, day }: Asked): boolean {
  const now = needOf(voice);
  if (now === null || now === "telling") return now !== need;
  const promise = standingPromise(voice);
  if (promise && promiseHolds(promise, at)) return true;
  if (voice.pause && voice.pause.askedAt === null && voice.pause.until > day) return true;
  return need === "claim" && now === "conclusion";
}

/** Being unable to go on weighs three times a small discomfort; praise waits last, but it waits. */
const WEIGHT: Record<Pain, number> = { blocked: 3, severe: 2, mild: 1, praise: 0.5 };

/** A voice as its urgency needs it. */
export interface Waiting {
  pain: Pain;
  /** When it was last opened. */
  openedAt: Date;
}

/** The most urgent first: pain times waiting time in working minutes, never volume. Of what came while nobody works, pain. */
export function byUrgency<Each extends Waiting>(voices: readonly Each[], calendar: WorkCalendar, now: Date): Each[] {
  const urgency = new Map(
    voices.map((voice) => [voice, WEIGHT[voice.pain] * workingMinutesBetween(calendar, voice.openedAt, now)]),
  );
  return [...voices].sort((a, b) => {
    const more = (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0) || WEIGHT[b.pain] - WEIGHT[a.pain];
    return more || a.openedAt.getTime() - b.openedAt.getTime();
  });
}
