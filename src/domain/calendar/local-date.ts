// Days as people name them, "2026-02-17", and the day numbers that make counting them cheap.

/** A day on some local calendar, "YYYY-MM-DD". Not an instant: only with a time zone does it begin and end. */
export type LocalDate = string & { readonly brand: "LocalDate" };

/** In the order of the week, which in Korea's offices and in ISO 8601 begins on Monday. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MINUTE_MS = 60_000;
export const MINUTES_PER_DAY = 1_440;
export const DAY_MS = MINUTES_PER_DAY * MINUTE_MS;

/** True only for days that exist: "2026-02-30" and "2026-2-3" are not local dates. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(text);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** For text that must already be a date. Throws RangeError; at an edge, ask `isLocalDate` instead. */
export function asLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a local date: ${text}`);
  return text;
}

/** Days since 1970-01-01; negative before. */
export function dayNumberOf(date: LocalDate): number {
  return Date.parse(date) / DAY_MS;
}

/** Throws RangeError outside the years 0000 to 9999, which "YYYY-MM-DD" cannot write. */
export function dateOfDayNumber(day: number): LocalDate {
  const text = new Date(day * DAY_MS).toISOString();
  if (text.length !== "YYYY-MM-DDTHH:mm:ss.sssZ".length) throw new RangeError(`No four-digit year: ${text}`);
  return text.slice(0, "YYYY-MM-DD".length) as LocalDate;
}

export function weekdayOfDayNumber(day: number): Weekday {
  const daysSinceMonday = (((day + 3) % 7) + 7) % 7; // day 0, 1970-01-01, was a Thursday
  return WEEKDAYS[daysSinceMonday] ?? "mon";
}
