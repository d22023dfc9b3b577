// The business-hours clock: is it running, how far has it run, when will it have run so far.
import { DAY_MS, dateOfDayNumber, MINUTE_MS } from "./local-date.ts";
import { instantOnDay, localDayNumberAt } from "./local-time.ts";
import { type WorkCalendar, workBlocksOn } from "./work-calendar.ts";

/** A stretch of work between two instants in milliseconds, half-open. */
export type WorkSpan = { readonly from: number; readonly until: number };

/** A calendar without work for so long is a mistake; without an end the search for work would hang the process. */
const LONGEST_SEARCH_MS = 36_525 * DAY_MS; // 100 years

export function isWorkingTime(calendar: WorkCalendar, at: Date): boolean {
  const ms = at.getTime();
  return !workSpans(calendar, ms, ms + 1).next().done;
}

/** `from` itself inside a block, else the start of the next. Throws RangeError when none comes in 100 years. */
export function nextWorkingInstant(calendar: WorkCalendar, from: Date): Date {
  const ms = from.getTime();
  for (const span of workSpans(calendar, ms, ms + LONGEST_SEARCH_MS)) return new Date(span.from);
  throw noWorkLeft(from);
}

/**
 * Minutes of work in [from, until): elapsed time, so a block across a clock change is an hour shorter or longer.
 * Exact to the millisecond, so it may have a fraction: round when shown. 0 when `until` is not after `from`.
 */
export function workingMinutesBetween(calendar: WorkCalendar, from: Date, until: Date): number {
  let worked = 0;
  for (const span of workSpans(calendar, from.getTime(), until.getTime())) worked += span.until - span.from;
  return worked / MINUTE_MS;
}

/**
 * The first instant at which `minutes` of work (0 or more, fractions allowed) have passed since `from`. So a day's
 * last minute ends at closing time, not at the next opening, and 0 gives `from` even at night: for when work
 * on it can begin, ask `nextWorkingInstant`. Throws RangeError for a negative span, or one 100 years cannot hold.
 */
export function addWorkingMinutes(calendar: WorkCalendar, from: Date, minutes: number): Date {
  const ms = from.getTime();
  let left = Math.round(minutes * MINUTE_MS);
  if (!Number.isFinite(left) || left < 0) throw new RangeError(`Not a span of minutes: ${minutes}`);
  if (left === 0) return new Date(ms);
  for (const span of workSpans(calendar, ms, ms + LONGEST_SEARCH_MS)) {
    const length = span.until - span.from;
    if (left <= length) return new Date(span.from + left);
    left -= length;
  }
  throw noWorkLeft(from);
}

/**
 * The last instant from which `minutes` of work (more than 0) have passed until `until`: what began before has waited
 * longer. 100 years before where they cannot hold so much. Throws RangeError for a negative span.
 */
export function workingMinutesBefore(calendar: WorkCalendar, until: Date, minutes: number): Date {
  const ms = until.getTime();
  let left = Math.round(minutes * MINUTE_MS);
  if (!Number.isFinite(left) || left < 0) throw new RangeError(`Not a span of minutes: ${minutes}`);
  if (left === 0) return new Date(ms);
  const firstDay = localDayNumberAt(ms - LONGEST_SEARCH_MS, calendar.timeZone);
  for (let day = localDayNumberAt(ms, calendar.timeZone) + 1; day >= firstDay; day -= 1) {
    for (const span of [...workSpansOn(calendar, day)].reverse()) {
      const length = Math.min(span.until, ms) - span.from;
      if (length <= 0) continue;
      if (left <= length) return new Date(span.from + length - left);
      left -= length;
    }
  }
  return new Date(ms - LONGEST_SEARCH_MS);
}

/** All work in [fromMs, untilMs), in order, cut at both ends, never empty. Throws RangeError when either is no time. */
export function* workSpans(calendar: WorkCalendar, fromMs: number, untilMs: number): Generator<WorkSpan> {
  // One day more: where clocks go back over midnight, a day's first minutes come before the last of the day before.
  const lastDay = localDayNumberAt(untilMs, calendar.timeZone) + 1;
  for (let day = localDayNumberAt(fromMs, calendar.timeZone); day <= lastDay; day += 1) {
    for (const span of workSpansOn(calendar, day)) {
      const from = Math.max(span.from, fromMs);
      const until = Math.min(span.until, untilMs);
      if (from < until) yield { from, until };
    }
  }
}

// A digest asks for the same days a hundred thousand times. Calendars are read-only, so the answer cannot go stale.
const knownSpans = new WeakMap<WorkCalendar, Map<number, readonly WorkSpan[]>>();

/** A whole day's work; a block inside the hour that spring skips is there but empty. */
function workSpansOn(calendar: WorkCalendar, day: number): readonly WorkSpan[] {
  const known = knownSpans.get(calendar) ?? new Map<number, readonly WorkSpan[]>();
  knownSpans.set(calendar, known);
  const remembered = known.get(day);
  if (remembered !== undefined) return remembered;

  const spans = workBlocksOn(calendar, dateOfDayNumber(day)).map((block) => ({
    from: instantOnDay(day, block.from, calendar.timeZone),
    until: instantOnDay(day, block.until, calendar.timeZone),
  }));
  known.set(day, spans);
  return spans;
}

function noWorkLeft(from: Date): RangeError {
  return new RangeError(`The calendar has too little work in the 100 years after ${from.toISOString()}`);
}
