// Which days are working days: weekdays, Korean holidays, the company's own days, and calendars typed in wrong.
import { describe, expect, test } from "vitest";
import { findCalendarMistake } from "../../../src/domain/calendar/calendar-mistake.ts";
import { asLocalDate, dateOfDayNumber, dayNumberOf } from "../../../src/domain/calendar/local-date.ts";
import {
  DEFAULT_WORK_CALENDAR,
  holidayNames,
  isHolidayKnown,
  isWorkingDay,
  type WorkCalendar,
  workBlocksOn,
} from "../../../src/domain/calendar/work-calendar.ts";
import { koreanHolidaysOf } from "./korean-holidays.ts";

const MORNING = [{ from: 540, until: 720 }];
const { blocksByWeekday } = DEFAULT_WORK_CALENDAR;

function daysOf(year: number) {
  const first = dayNumberOf(asLocalDate(`${year}-01-01`));
  const length = dayNumberOf(asLocalDate(`${year + 1}-01-01`)) - first;
  return Array.from({ length }, (_, index) => dateOfDayNumber(first + index));
}

function calendarWith(changes: Partial<WorkCalendar>): WorkCalendar {
  return { ...DEFAULT_WORK_CALENDAR, ...changes };
}

describe("Korean public holidays", () => {
  test.each([2024, 2025, 2026, 2027])("of %i are the official ones and no other day is", (year) => {
    const found = daysOf(year).filter((date) => holidayNames(DEFAULT_WORK_CALENDAR, date).length > 0);
    expect(found).toEqual(koreanHolidaysOf(year));
  });

  test.each([
    ["2026-02-17", "설날"],
    ["2026-05-01", "노동절"],
    ["2026-06-03", "전국동시지방선거"],
    ["2026-07-17", "제헌절"],
    ["2026-09-25", "추석"],
    ["2027-02-09", "대체공휴일(설날)"],
    ["2027-09-15", "추석"],
  ])("%s is %s, and nobody works", (date, name) => {
    expect(holidayNames(DEFAULT_WORK_CALENDAR, asLocalDate(date))).toEqual([name]);
    expect(isWorkingDay(DEFAULT_WORK_CALENDAR, asLocalDate(date))).toBe(false);
  });

  test("two on one day give both names", () => {
    expect(holidayNames(DEFAULT_WORK_CALENDAR, asLocalDate("2025-05-05"))).toEqual(["어린이날", "부처님 오신 날"]);
  });

  // Weekdays of the year less the holidays that fall on one, both counted on a paper calendar.
  test.each([
    [2026, 261 - 16],
    [2027, 261 - 15],
  ])("leave %i with %i working days", (year, expected) => {
    expect(daysOf(year).filter((date) => isWorkingDay(DEFAULT_WORK_CALENDAR, date))).toHaveLength(expected);
  });

  test("count for nothing in a calendar without a country", () => {
    const calendar = calendarWith({ holidays: "none" });
    expect(isWorkingDay(calendar, asLocalDate("2026-02-17"))).toBe(true);
    expect(holidayNames(calendar, asLocalDate("2026-02-17"))).toEqual([]);
  });

  test("are known from 2018 to 2027, and a calendar without a country has none to know", () => {
    const known = [2017, 2018, 2027, 2028].map((year) => isHolidayKnown(DEFAULT_WORK_CALENDAR, year));
    expect(known).toEqual([false, true, true, false]);
    expect(isHolidayKnown(calendarWith({ holidays: "none" }), 2028)).toBe(true);
  });

  test("that are not published yet leave the weekday to decide", () => {
    expect(isWorkingDay(DEFAULT_WORK_CALENDAR, asLocalDate("2029-01-01"))).toBe(true); // a Monday
    expect(isWorkingDay(DEFAULT_WORK_CALENDAR, asLocalDate("2029-01-06"))).toBe(false); // a Saturday
    expect(isWorkingDay(DEFAULT_WORK_CALENDAR, asLocalDate("2017-01-02"))).toBe(true);
  });
});

describe("the company's own days", () => {
  const calendar = calendarWith({
    companyDays: {
      [asLocalDate("2026-02-17")]: MORNING,
      [asLocalDate("2026-02-21")]: MORNING,
      [asLocalDate("2026-02-23")]: [],
      [asLocalDate("2026-02-24")]: MORNING,
    },
  });

  test.each([
    ["open a public holiday", "2026-02-17", MORNING],
    ["open a Saturday", "2026-02-21", MORNING],
    ["close a Monday", "2026-02-23", []],
    ["shorten a Tuesday", "2026-02-24", MORNING],
    ["leave other days alone", "2026-02-25", blocksByWeekday.wed],
  ])("%s", (_, date, blocks) => {
    expect(workBlocksOn(calendar, asLocalDate(date))).toEqual(blocks);
    expect(isWorkingDay(calendar, asLocalDate(date))).toBe(blocks.length > 0);
  });

  test("that open a holiday leave it its name", () => {
    expect(holidayNames(calendar, asLocalDate("2026-02-17"))).toEqual(["설날"]);
  });

  test("survive being stored as JSON with the rest of the calendar", () => {
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  });
});

describe("a calendar typed in", () => {
  const onTuesday = (...blocks: { from: number; until: number }[]) =>
    calendarWith({ blocksByWeekday: { ...blocksByWeekday, tue: blocks } });

  test.each([
    ["the default", DEFAULT_WORK_CALENDAR],
    ["lunch off", onTuesday({ from: 540, until: 720 }, { from: 780, until: 1_080 })],
    ["blocks that touch", onTuesday({ from: 540, until: 720 }, { from: 720, until: 1_080 })],
    ["day and night", onTuesday({ from: 0, until: 1_440 })],
    ["a closed Tuesday", onTuesday()],
  ])("is right with %s", (_, calendar) => {
    expect(findCalendarMistake(calendar)).toBeNull();
  });

  test.each([
    ["an end before the start", onTuesday({ from: 720, until: 540 }), "bad-block"],
    ["an empty block", onTuesday({ from: 540, until: 540 }), "bad-block"],
    ["an end after midnight", onTuesday({ from: 1_320, until: 1_800 }), "bad-block"],
    ["a start before midnight", onTuesday({ from: -60, until: 60 }), "bad-block"],
    ["half a minute", onTuesday({ from: 540.5, until: 600 }), "bad-block"],
    ["not a number", onTuesday({ from: Number.NaN, until: 600 }), "bad-block"],
    ["overlapping blocks", onTuesday({ from: 540, until: 720 }, { from: 660, until: 1_080 }), "blocks-overlap"],
    ["blocks out of order", onTuesday({ from: 780, until: 1_080 }, { from: 540, until: 720 }), "blocks-overlap"],
  ])("is refused, with the day, for %s", (_, calendar, kind) => {
    expect(findCalendarMistake(calendar)).toEqual({ kind, on: "tue" });
  });

  test("is refused when no weekday has work", () => {
    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(findCalendarMistake(calendarWith({ blocksByWeekday: closed }))).toEqual({ kind: "no-working-weekday" });
  });

  test("is refused for a bad block on a company day and for a company day that does not exist", () => {
    const badBlock = calendarWith({ companyDays: { [asLocalDate("2026-02-17")]: [{ from: 60, until: 0 }] } });
    expect(findCalendarMistake(badBlock)).toEqual({ kind: "bad-block", on: "2026-02-17" });
    const stored: WorkCalendar = JSON.parse(
      JSON.stringify(calendarWith({})).replace('"companyDays":{', '$&"2026-02-30":[]'),
    );
    expect(findCalendarMistake(stored)).toEqual({ kind: "no-such-day", day: "2026-02-30" });
  });
});
