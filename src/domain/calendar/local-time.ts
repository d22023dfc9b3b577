// From instants to local days and back, with the hours that daylight saving skips or repeats defined.
import { DAY_MS, dateOfDayNumber, dayNumberOf, type LocalDate, MINUTE_MS } from "./local-date.ts";
import { offsetSpanAt, type TimeZone } from "./time-zone.ts";

/** The day that a wall calendar in that zone shows. Throws RangeError for an invalid Date. */
export function localDateOf(instant: Date, timeZone: TimeZone): LocalDate {
  return dateOfDayNumber(localDayNumberAt(instant.getTime(), timeZone));
}

/**
 * When clocks in that zone first reach `minutes` after 00:00 on that day; 1440 is the next midnight.
 * A time the clocks skip (spring) is reached at the first instant after the gap; of a time they show twice
 * (autumn) this is the earlier. So a later wall-clock time never gives an earlier instant.
 */
export function instantOf(date: LocalDate, minutes: number, timeZone: TimeZone): Date {
  return new Date(instantOnDay(dayNumberOf(date), minutes, timeZone));
}

/** `localDateOf` in numbers: milliseconds in, day number out. */
export function localDayNumberAt(ms: number, timeZone: TimeZone): number {
  return Math.floor((ms + offsetSpanAt(timeZone, ms).offset) / DAY_MS);
}

/** `instantOf` in numbers: day number in, milliseconds out. */
export function instantOnDay(day: number, minutes: number, timeZone: TimeZone): number {
  const wallClock = day * DAY_MS + minutes * MINUTE_MS;
  // No zone is a day or more away from UTC, so a day earlier its clocks have not reached this time yet.
  let span = offsetSpanAt(timeZone, wallClock - DAY_MS);
  while (wallClock >= span.until + span.offset) span = offsetSpanAt(timeZone, span.until);
  return Math.max(span.from, wallClock - span.offset);
}
