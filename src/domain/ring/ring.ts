// Who is quietly asked to look at a voice that nobody has answered: one ring of people after another, in working minutes.
import { isLocalDate } from "../calendar/local-date.ts";
import { instantOf, localDateOf } from "../calendar/local-time.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import {
  addWorkingMinutes,
  isWorkingTime,
  workingMinutesBefore,
  workingMinutesBetween,
} from "../calendar/working-time.ts";
import type { MemberId } from "../ids.ts";
import { type ResponseTargets, targetOf } from "../voice/target.ts";
import { closedRefusal, isAnswered, openedAt, type Voice } from "../voice/voice.ts";

/**
 * From those who are likeliest to know to those who are asked when nobody else has answered. The last one is there only
 * where nobody whom the workspace has named, on duty or as a lead, can be asked.
 */
export const RINGS = ["concluders", "claimers", "duty", "leads", "recent"] as const;
export type RingName = (typeof RINGS)[number];

/** Of one ring: more would each think that another will do it. */
export const ASKED_MOST = 3;
/** Between two rings of one voice lie at least so many working minutes, however short its target is. */
const STEP_LEAST = 10;
/** What was not brought to its people within a working day of nine hours is not brought any more. */
const LATE_MOST = 9 * 60;

/** What a voice without an answer is asked about by. */
export interface Unanswered extends Pick<Voice, "pain" | "customerType" | "isSpreading"> {
  openedAt: Date;
  /** The day to which it is put off, "2026-12-01"; null where nothing holds it. */
  pausedUntil: string | null;
  /**
   * Whoever waits for the answer, and whoever holds it: they know of it already. A holder who has not answered is not
   * asked to look either; the voice stands in their App Home, and what is missing is somebody else.
   */
  involved: readonly MemberId[];
}

/** A ring that was asked since the voice was opened. */
export interface AskedRing {
  ring: RingName;
  /** Without those to whom it was not brought; empty where nobody was reached. */
  memberIds: readonly MemberId[];
  askedAt: Date;
}

export interface RingMoment {
  now: Date;
  calendar: WorkCalendar;
  targets: ResponseTargets;
  /** How often one person is asked on a day at most. */
  askedPerDay: number;
}

export interface Askable {
  /** Of each ring, the likeliest first. */
  candidates: Readonly<Record<RingName, readonly MemberId[]>>;
  /** Who can't be asked, or does not want to be, of this voice or of any. */
  unasked: ReadonlySet<MemberId>;
  /** How often each was asked today. */
  askedToday: ReadonlyMap<MemberId, number>;
}

/** Null for a voice about which nobody is to be asked: it is answered, closed, or praise. */
export function unansweredOf(voice: Voice): Unanswered | null {
  if (isAnswered(voice) || closedRefusal(voice) || voice.pain === "praise") return null;
  const { pain, customerType, isSpreading, pause, listeners, claims } = voice;
  const involved = [...listeners, ...claims].map((each) => each.memberId);
  return { pain, customerType, isSpreading, openedAt: openedAt(voice), pausedUntil: pause?.until ?? null, involved };
}

/** Is it a ring's turn, if there is one with somebody in it? @param asked since the voice was opened */
export function isRingDue(voice: Unanswered, asked: readonly AskedRing[], moment: RingMoment): boolean {
  const { now, calendar, targets } = moment;
  const target = targetOf(voice, targets);
  if (!target || asked.some(isLast) || isPutOff(voice, moment) || !isWorkingTime(calendar, now)) return false;
  const step = target.minutes / 2;
  // Where nobody was reached nothing is waited for.
  const reached = asked.filter((each) => each.memberIds.length > 0);
  if (addWorkingMinutes(calendar, waitsSince(voice, calendar), step * (reached.length + 1)) > now) return false;
  const last = Math.max(...reached.map((each) => each.askedAt.getTime()));
  return reached.length === 0 || addWorkingMinutes(calendar, new Date(last), Math.max(step, STEP_LEAST)) <= now;
}

/**
 * Whom to ask now: the next ring in which somebody can be asked. An empty one is skipped at once, and a ring that was
 * passed by is not gone back to.
 */
export function nextRing(
  voice: Unanswered,
  asked: readonly AskedRing[],
  people: Askable,
  moment: RingMoment,
): { ring: RingName; memberIds: MemberId[] } | null {
  if (!isRingDue(voice, asked, moment)) return null;
  const passed = Math.max(-1, ...asked.map((each) => RINGS.indexOf(each.ring)));
  const known = new Set([...voice.involved, ...asked.flatMap((each) => each.memberIds)]);
  for (const ring of RINGS.slice(passed + 1)) {
    if (ring === "recent" && isSomebodyNamed(voice, people)) return null;
    const free = [...new Set(people.candidates[ring])].filter((memberId) => {
      const count = people.askedToday.get(memberId) ?? 0;
      return count < moment.askedPerDay && !known.has(memberId) && !people.unasked.has(memberId);
    });
    if (free.length > 0) return { ring, memberIds: free.slice(0, ASKED_MOST) };
  }
  return null;
}

/** Who was asked as often as is set for today is there all the same: tomorrow they can be asked again. */
function isSomebodyNamed({ involved }: Unanswered, { candidates, unasked }: Askable): boolean {
  return [...candidates.duty, ...candidates.leads].some((id) => !unasked.has(id) && !involved.includes(id));
}

/** It was put off until a day that has not come. */
export function isPutOff(
  { pausedUntil }: Unanswered,
  { now, calendar }: Pick<RingMoment, "now" | "calendar">,
): boolean {
  return pausedUntil !== null && localDateOf(now, calendar.timeZone) < pausedUntil;
}

/** Has nobody brought it to its people in time? */
export function isTooLate(calendar: WorkCalendar, askedAt: Date, now: Date): boolean {
  return workingMinutesBetween(calendar, askedAt, now) > LATE_MOST;
}

/** What was decided before is too late by now. */
export function tooLateBefore(calendar: WorkCalendar, now: Date): Date {
  return workingMinutesBefore(calendar, now, LATE_MOST);
}

function isLast({ ring }: AskedRing): boolean {
  return ring === RINGS.at(-1);
}

/** On the day to which it was put off the thread is asked first, and the rings begin to count from there. */
function waitsSince({ openedAt: opened, pausedUntil }: Unanswered, { timeZone }: WorkCalendar): Date {
  if (pausedUntil === null || !isLocalDate(pausedUntil)) return opened;
  const day = instantOf(pausedUntil, 0, timeZone);
  return day > opened ? day : opened;
}
