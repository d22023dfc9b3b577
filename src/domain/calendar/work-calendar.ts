// When a company works: blocks of the week, public holidays, and the company's own days.
import { HOLIDAY_CALENDARS, type HolidayCountry } from "./holidays.ts";
import { dayNumberOf, type LocalDate, type Weekday, weekdayOfDayNumber } from "./local-date.ts";
import { asTimeZone, type TimeZone } from "./time-zone.ts";

/** Minutes after 00:00 by the wall clock, half-open, 0 to 1440. A night shift is two blocks that meet at midnight. */
export type WorkBlock = { readonly from: number; readonly until: number };

/**
 * Plain data, fit to be stored as JSON, and never changed once made: working time is remembered by object.
 * Functions rely on `findCalendarMistake` having found nothing.
 */
export type WorkCalendar = {
  readonly timeZone: TimeZone;
  /** Several a day, in order: 09:00-12:00 and 13:00-18:00 leave lunch out. */
  readonly blocksByWeekday: Readonly<Record<Weekday, readonly WorkBlock[]>>;
  readonly holidays: HolidayCountry;
  /** What the company says of one day goes before weekday and holiday: [] is closed, blocks are open. */
  readonly companyDays: Readonly<Record<LocalDate, readonly WorkBlock[]>>;
};

const NINE_TO_SIX: readonly WorkBlock[] = [{ from: 9 * 60, until: 18 * 60 }];

/**
 * Korea's usual office week. Lunch counts as working time: its hour differs from company to company, and a
 * customer who waits through it has waited. A company that closes for lunch splits the block.
 */
export const DEFAULT_WORK_CALENDAR: WorkCalendar = {
  timeZone: asTimeZone("Asia/Seoul"),
  blocksByWeekday: {
    mon: NINE_TO_SIX,
    tue: NINE_TO_SIX,
    wed: NINE_TO_SIX,
    thu: NINE_TO_SIX,
    fri: NINE_TO_SIX,
    sat: [],
    sun: [],
  },
  holidays: "kr",
  companyDays: {},
};

/** The day's blocks: the company's own word, else none on a public holiday, else the weekday's. */
export function workBlocksOn(calendar: WorkCalendar, date: LocalDate): readonly WorkBlock[] {
  const ownWord = calendar.companyDays[date];
  if (ownWord !== undefined) return ownWord;
  if (holidayNames(calendar, date).length > 0) return [];
  return calendar.blocksByWeekday[weekdayOfDayNumber(dayNumberOf(date))];
}

export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  return workBlocksOn(calendar, date).length > 0;
}

/** Names of the public holiday, also when the company works on it; empty on other days. */
export function holidayNames(calendar: WorkCalendar, date: LocalDate): readonly string[] {
  return HOLIDAY_CALENDARS[calendar.holidays].namesOn(date);
}

/** False when that year's holidays are not published yet, so its working days are an estimate by weekday. */
export function isHolidayKnown(calendar: WorkCalendar, year: number): boolean {
  return HOLIDAY_CALENDARS[calendar.holidays].isKnown(year);
}
