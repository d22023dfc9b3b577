// When a company works: blocks of the week, public holidays, and the company's own days.
import { HOLIDAY_CALENDARS, type HolidayCountry } from "./holidays.ts";
import {
  dayNumberOf,
  type LocalDate,
  MINUTES_PER_DAY,
  WEEKDAYS,
  type Weekday,
  weekdayOfDayNumber,
} from "./local-date.ts";
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

/** How long a usual working day is: the median of the weekdays that have work, the longer of the middle two. */
export function workDayMinutes({ blocksByWeekday }: WorkCalendar): number {
  const totals = WEEKDAYS.map((weekday) => {
    return blocksByWeekday[weekday].reduce((sum, { from, until }) => sum + until - from, 0);
  });
  const working = totals.filter((total) => total > 0).sort((one, other) => one - other);
  return working[Math.floor(working.length / 2)] ?? MINUTES_PER_DAY;
}

/** Names of the public holiday, also when the company works on it; empty on other days. */
export function holidayNames(calendar: WorkCalendar, date: LocalDate): readonly string[] {
  return HOLIDAY_CALENDARS[calendar.holidays].namesOn(date);
}

/** False when that year's holidays are not published yet, so its working days are an estimate by weekday. */
export function isHolidayKnown(calendar: WorkCalendar, year: number): boolean {
  return HOLIDAY_CALENDARS[calendar.holidays].isKnown(year);
}

const KEPT_MOST = 100;
const kept = new Map<string, WorkCalendar>();

/** The same object for the same calendar: what is remembered by object is then found again at the next reading. */
export function keptCalendar(calendar: WorkCalendar): WorkCalendar {
  const text = JSON.stringify(calendar);
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= KEPT_MOST) kept.clear();
  kept.set(text, calendar);
  return calendar;
}
