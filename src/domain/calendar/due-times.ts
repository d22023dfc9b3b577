// When something that comes by the clock, such as a digest, is due.
import { dateOfDayNumber, type Weekday, weekdayOfDayNumber } from "./local-date.ts";
import { instantOnDay, localDayNumberAt } from "./local-time.ts";
import { type WorkCalendar, workBlocksOn } from "./work-calendar.ts";

export type DueSchedule = {
  readonly days: readonly Weekday[];
  /** Minutes after 00:00 in the calendar's zone, 0 to 1439, in any order. */
  readonly times: readonly number[];
  /**
   * Of those only what falls in working time: holidays drop out, nothing takes their place. On a day that works at none
   * of the times, its first minute of work takes theirs: half a day off moves what comes by the clock, and loses nothing.
   */
  readonly inWorkingTime: boolean;
};

/** Half-open. */
export type TimeWindow = { readonly from: Date; readonly until: Date };

/**
 * The instants in the window, ascending, each once: two times in one skipped hour fall together at its end, and
 * a time in a repeated hour is due at its first showing. Windows that meet neither share an instant nor lose one.
 */
export function dueTimes(schedule: DueSchedule, calendar: WorkCalendar, window: TimeWindow): Date[] {
  const [from, until] = [window.from.getTime(), window.until.getTime()];
  // The day before: a time at the end of it that clocks skip is due at this day's midnight.
  let day = localDayNumberAt(from, calendar.timeZone) - 1;
  const due = new Set<number>();
  while (instantOnDay(day, 0, calendar.timeZone) < until) {
    for (const ms of dueOnDay(schedule, calendar, day)) if (ms >= from && ms < until) due.add(ms);
    day += 1;
  }
  return Array.from(due, (ms) => new Date(ms));
}

/** Ascending, in milliseconds. */
function dueOnDay(schedule: DueSchedule, calendar: WorkCalendar, day: number): number[] {
  if (!schedule.days.includes(weekdayOfDayNumber(day))) return [];
  const times = schedule.inWorkingTime ? workingTimesOn(schedule.times, calendar, day) : schedule.times;
  return times.map((minutes) => instantOnDay(day, minutes, calendar.timeZone)).sort((a, b) => a - b);
}

function workingTimesOn(times: readonly number[], calendar: WorkCalendar, day: number): readonly number[] {
  const blocks = workBlocksOn(calendar, dateOfDayNumber(day));
  const worked = times.filter((minutes) => blocks.some(({ from, until }) => from <= minutes && minutes < until));
  return worked.length > 0 || times.length === 0 ? worked : blocks.slice(0, 1).map(({ from }) => from);
}
