// Public holidays by country, and for which years they have been published.
import * as koreanYears from "@hyunbinseo/holidays-kr/all";
import type { LocalDate } from "./local-date.ts";

/** What a calendar's settings name. To add a country: one name here, one line in HOLIDAY_CALENDARS. */
export type HolidayCountry = "kr" | "none";

/** One country's public holidays. Weekends are not among them unless a holiday falls on one. */
export interface HolidayCalendar {
  /** False when nobody has published that year: no day of it then counts as a holiday. */
  isKnown(year: number): boolean;
  /** The holiday's names in the country's own language; none on other days and in unknown years. */
  namesOn(date: LocalDate): readonly string[];
}

// From the official gazette, with substitute and temporary holidays. date-holidays puts 설날 2026 on the wrong days.
function koreanHolidays(): HolidayCalendar {
  const years = new Set(Object.keys(koreanYears).map((name) => Number(name.slice("y".length))));
  const names = new Map<string, readonly string[]>(Object.values(koreanYears).flatMap((year) => Object.entries(year)));
  return {
    isKnown: (year) => years.has(year),
    namesOn: (date) => names.get(date) ?? [],
  };
}

const noHolidays: HolidayCalendar = { isKnown: () => true, namesOn: () => [] };

export const HOLIDAY_CALENDARS: Readonly<Record<HolidayCountry, HolidayCalendar>> = {
  kr: koreanHolidays(),
  none: noHolidays,
};
