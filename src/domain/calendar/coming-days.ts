// The days ahead on which work is not as usual: public holidays, and what the company said of a day.
import { dateOfDayNumber, dayNumberOf, type LocalDate } from "./local-date.ts";
import { holidayNames, type WorkBlock, type WorkCalendar } from "./work-calendar.ts";

export interface UnusualDay {
  date: LocalDate;
  /** Of the public holiday; empty where it is none. */
  holidays: readonly string[];
  /** What the company said of the day, which goes before the holiday; null where it said nothing. */
  own: readonly WorkBlock[] | null;
}

/** In order, `from` among them. */
export function unusualDays(calendar: WorkCalendar, from: LocalDate, days: number): UnusualDay[] {
  const first = dayNumberOf(from);
  const dates = Array.from({ length: days }, (_, index) => dateOfDayNumber(first + index));
  return dates.flatMap((date) => {
    const holidays = holidayNames(calendar, date);
    const own = calendar.companyDays[date] ?? null;
    return holidays.length > 0 || own !== null ? [{ date, holidays, own }] : [];
  });
}
