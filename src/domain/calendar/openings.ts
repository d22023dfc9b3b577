// When work began again after nobody was there: in the morning, or after a weekend or a holiday, but not after lunch.
import { DAY_MS, MINUTE_MS } from "./local-date.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { isWorkingTime, type WorkSpan, workingMinutesBetween, workSpans } from "./working-time.ts";

export interface Opening {
  /** When work had ended before. */
  closedAt: Date;
  opensAt: Date;
}

/** A shorter break is lunch. */
const CLOSED_LEAST_MS = 120 * MINUTE_MS;

/** Longer than any company closes. */
const LOOK_BACK_MS = 366 * DAY_MS;

/** Later than that, in working minutes, everyone has seen for themselves. */
const NEWS_MINUTES = 240;

/** Are people at work, and is it no more than a few hours since they came? */
export function isNews(opensAt: Date, calendar: WorkCalendar, now: Date): boolean {
  return isWorkingTime(calendar, now) && workingMinutesBetween(calendar, opensAt, now) <= NEWS_MINUTES;
}

/** The last one at or before `now`; null where people work around the clock, or have not worked within a year. */
export function latestOpening(calendar: WorkCalendar, now: Date): Opening | null {
  return openingsUntil(calendar, now).at(-1) ?? null;
}

/** Those of the year up to `now`, the first first. */
export function openingsUntil(calendar: WorkCalendar, now: Date): Opening[] {
  const ms = now.getTime();
  let closedAt = ms - LOOK_BACK_MS;
  const openings: Opening[] = [];
  for (const { from, until } of ascending(workSpans(calendar, closedAt, ms + 1))) {
    if (from - closedAt >= CLOSED_LEAST_MS) openings.push({ closedAt: new Date(closedAt), opensAt: new Date(from) });
    closedAt = Math.max(closedAt, until);
  }
  return openings;
}

/** Where clocks go back over midnight, a night's two blocks lie over each other. */
function ascending(spans: Iterable<WorkSpan>): WorkSpan[] {
  return [...spans].sort((one, other) => one.from - other.from);
}
