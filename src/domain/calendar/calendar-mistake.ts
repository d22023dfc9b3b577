// What is wrong with a calendar that someone typed in, before working time is reckoned with it.
import { isLocalDate, type LocalDate, MINUTES_PER_DAY, WEEKDAYS, type Weekday } from "./local-date.ts";
import type { WorkBlock, WorkCalendar } from "./work-calendar.ts";

export type CalendarMistake =
  /** No weekday has a block: nothing could ever be due. */
  | { readonly kind: "no-working-weekday" }
  /** A block does not lie within 0 to 1440 whole minutes, or does not end after it begins. */
  | { readonly kind: "bad-block"; readonly on: Weekday | LocalDate }
  /** A block begins before the one listed before it has ended. */
  | { readonly kind: "blocks-overlap"; readonly on: Weekday | LocalDate }
  /** A company day that is no "YYYY-MM-DD" of a real day. */
  | { readonly kind: "no-such-day"; readonly day: string };

/** The first mistake, in the order of the settings page, or null. */
export function findCalendarMistake(calendar: WorkCalendar): CalendarMistake | null {
  if (WEEKDAYS.every((weekday) => calendar.blocksByWeekday[weekday].length === 0)) {
    return { kind: "no-working-weekday" };
  }
  for (const weekday of WEEKDAYS) {
    const mistake = findBlockMistake(weekday, calendar.blocksByWeekday[weekday]);
    if (mistake !== null) return mistake;
  }
  for (const [day, blocks] of Object.entries(calendar.companyDays)) {
    if (!isLocalDate(day)) return { kind: "no-such-day", day };
    const mistake = findBlockMistake(day, blocks);
    if (mistake !== null) return mistake;
  }
  return null;
}

function findBlockMistake(on: Weekday | LocalDate, blocks: readonly WorkBlock[]): CalendarMistake | null {
  let lastUntil = 0;
  for (const { from, until } of blocks) {
    const isWithinDay = from >= 0 && from < until && until <= MINUTES_PER_DAY;
    if (!isWithinDay || !Number.isInteger(from) || !Number.isInteger(until)) return { kind: "bad-block", on };
    if (from < lastUntil) return { kind: "blocks-overlap", on };
    lastUntil = until;
  }
  return null;
}
