// Which windows of a digest are due: the days and times of its plan, in working time only.
import { type DueSchedule, dueTimes, type TimeWindow } from "../calendar/due-times.ts";
import {
  DAY_MS,
  dateOfDayNumber,
  dayNumberOf,
  type LocalDate,
  WEEKDAYS,
  type Weekday,
} from "../calendar/local-date.ts";
import { instantOf, localDateOf } from "../calendar/local-time.ts";
import type { TimeZone } from "../calendar/time-zone.ts";
import { isWorkingDay, type WorkCalendar } from "../calendar/work-calendar.ts";
import { isWorkingTime } from "../calendar/working-time.ts";
import { type DigestPlan, RHYTHMS, type Rhythm } from "./digest.ts";

export interface DueWindow {
  rhythm: Rhythm;
  dueAt: Date;
}

/** A window missed while the app was down is still posted as long as it is younger; what it had to say is in the next. */
export const WINDOW_TOO_OLD_MS = DAY_MS;

type Times = Pick<DigestPlan, "days" | "times" | "weeklyOn" | "isMonthly">;

/**
 * Those that are due now and not too old, oldest first.
 *
 * @param calendar the digest's own
 * @param since nothing is due before
 */
export function dueWindows(plan: Times, calendar: WorkCalendar, since: Date, now: Date): DueWindow[] {
  const oldest = Math.max(since.getTime(), now.getTime() - WINDOW_TOO_OLD_MS + 1);
  const window = { from: new Date(oldest), until: new Date(now.getTime() + 1) };
  const all = RHYTHMS.flatMap((rhythm) => dueIn(plan, calendar, rhythm, window).map((dueAt) => ({ rhythm, dueAt })));
  return all.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

/** The instants of one rhythm in the window, ascending, in working time only. */
export function dueIn(plan: Times, calendar: WorkCalendar, rhythm: Rhythm, window: TimeWindow): Date[] {
  const isDay = DAYS[rhythm](plan, calendar);
  return dueTimes(scheduleOf(plan, rhythm), calendar, window).filter((at) => {
    return isWorkingTime(calendar, at) && isDay(localDateOf(at, calendar.timeZone));
  });
}

/** The next window of any rhythm after `now`; null when none comes within two months. */
export function nextWindow(plan: Times, calendar: WorkCalendar, now: Date): DueWindow | null {
  const window = { from: now, until: new Date(now.getTime() + NEXT_WITHIN_DAYS * DAY_MS) };
  const firsts = RHYTHMS.flatMap((rhythm) => {
    const [dueAt] = dueIn(plan, calendar, rhythm, window);
    return dueAt ? [{ rhythm, dueAt }] : [];
  });
  return firsts.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())[0] ?? null;
}

const NEXT_WITHIN_DAYS = 62;

function scheduleOf({ days, times }: Times, rhythm: Rhythm): DueSchedule {
  if (rhythm === "daily") return { days, times, inWorkingTime: true };
  return { days: WEEKDAYS, times: times.slice(0, 1), inWorkingTime: true };
}

const DAYS: Record<Rhythm, (plan: Times, calendar: WorkCalendar) => (day: LocalDate) => boolean> = {
  daily: () => () => true,
  weekly:
    ({ weeklyOn }, calendar) =>
    (day) =>
      weeklyOn !== null && day === weeklyDay(weeklyOn, calendar, day),
  monthly:
    ({ isMonthly }, calendar) =>
    (day) =>
      isMonthly && day === monthlyDay(calendar, day),
};

/** In that day's week: the weekday itself, else the next working day after it, else the last one before. */
function weeklyDay(on: Weekday, calendar: WorkCalendar, day: LocalDate): LocalDate | null {
  const monday = mondayOf(day);
  const week = WEEKDAYS.map((_, index) => dateOfDayNumber(monday + index));
  const wanted = WEEKDAYS.indexOf(on);
  const after = week.slice(wanted).find((each) => isWorkingDay(calendar, each));
  return after ?? week.slice(0, wanted).findLast((each) => isWorkingDay(calendar, each)) ?? null;
}

/**
 * There was one already, and only times or working time were changed since: a day has none at its opening after another,
 * a week and a month have one page each.
 */
export function hasComeAlready(
  { rhythm, dueAt }: DueWindow,
  last: { dueAt: Date; plan: Pick<DigestPlan, "weeklyOn"> | null } | null,
  { times, weeklyOn }: Pick<DigestPlan, "times" | "weeklyOn">,
  timeZone: TimeZone,
): boolean {
  if (!last) return false;
  const [day, lastDay] = [dueAt, last.dueAt].map((at) => localDateOf(at, timeZone)) as [LocalDate, LocalDate];
  switch (rhythm) {
    case "daily":
      return (
        day === lastDay && !times.some((minutes) => instantOf(day, minutes, timeZone).getTime() === dueAt.getTime())
      );
    case "weekly":
      return mondayOf(day) === mondayOf(lastDay) && last.plan?.weeklyOn === weeklyOn;
    case "monthly":
      return day.slice(0, "YYYY-MM".length) === lastDay.slice(0, "YYYY-MM".length);
  }
}

/** Nothing came for so long: it was stopped, and what went on meanwhile is not what comes next. */
const STOPPED_MS = { daily: 7 * DAY_MS, weekly: 8 * DAY_MS, monthly: 32 * DAY_MS } as const;

/**
 * The window before it, if it goes on from there; a digest that was stopped in between begins as the first did.
 *
 * @param since of the digest
 */
export function goesOnFrom(rhythm: Rhythm, lastDue: Date | null, since: Date): Date | null {
  if (lastDue === null || since.getTime() - lastDue.getTime() > STOPPED_MS[rhythm]) return null;
  return lastDue;
}

/** The day number of its week's Monday. */
function mondayOf(day: LocalDate): number {
  const number = dayNumberOf(day);
  return number - ((((number + 3) % 7) + 7) % 7);
}

/** How far back the first window of a rhythm looks; a later one looks back to the one before it. */
const FIRST_SPAN_MS = { daily: DAY_MS, weekly: 7 * DAY_MS } as const;

/**
 * Of what a window speaks: all that came after the one before it was due. A month's page speaks of whole months.
 *
 * @param lastDue when the window before it was due; null for the first
 */
export function spanOf({ rhythm, dueAt }: DueWindow, lastDue: Date | null, timeZone: TimeZone): TimeWindow {
  if (rhythm !== "monthly") return { from: lastDue ?? new Date(dueAt.getTime() - FIRST_SPAN_MS[rhythm]), until: dueAt };
  const until = monthOf(dueAt, timeZone);
  const lastMonth = new Date(until.getTime() - DAY_MS);
  return { from: monthOf(lastDue && lastDue < lastMonth ? lastDue : lastMonth, timeZone), until };
}

/** When its month began there. */
function monthOf(at: Date, timeZone: TimeZone): Date {
  const first = `${localDateOf(at, timeZone).slice(0, "YYYY-MM".length)}-01`;
  return instantOf(first as LocalDate, 0, timeZone);
}

/** The month's first working day. */
function monthlyDay(calendar: WorkCalendar, day: LocalDate): LocalDate | null {
  const first = dayNumberOf(`${day.slice(0, "YYYY-MM".length)}-01` as LocalDate);
  for (let number = first; number <= dayNumberOf(day); number += 1) {
    const each = dateOfDayNumber(number);
    if (isWorkingDay(calendar, each)) return each;
  }
  return null;
}
