// The business-hours clock on days a reader can check by hand.
import { describe, expect, test } from "vitest";
import { asLocalDate } from "../../../src/domain/calendar/local-date.ts";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import {
  DEFAULT_WORK_CALENDAR,
  type WorkBlock,
  type WorkCalendar,
} from "../../../src/domain/calendar/work-calendar.ts";
import {
  addWorkingMinutes,
  isWorkingTime,
  nextWorkingInstant,
  workingMinutesBefore,
  workingMinutesBetween,
} from "../../../src/domain/calendar/working-time.ts";

/** A wall-clock time in Seoul. */
function kst(time: string): Date {
  return new Date(`${time.replace(" ", "T")}+09:00`);
}

function everyDay(blocks: readonly WorkBlock[], timeZone: string): WorkCalendar {
  return {
    timeZone: asTimeZone(timeZone),
    blocksByWeekday: { mon: blocks, tue: blocks, wed: blocks, thu: blocks, fri: blocks, sat: blocks, sun: blocks },
    holidays: "none",
    companyDays: {},
  };
}

const lunchOff = [
  { from: 540, until: 720 },
  { from: 780, until: 1_080 },
];
const closed = everyDay([], "Asia/Seoul");

test("what has waited longer than 100 years hold began before them", () => {
  const tenMinutesOnThursdays = {
    ...closed,
    blocksByWeekday: { ...closed.blocksByWeekday, thu: [{ from: 630, until: 640 }] },
  };
  const began = workingMinutesBefore(tenMinutesOnThursdays, kst("2026-11-19 10:31"), 900 * 60);
  expect(began.getUTCFullYear()).toBe(1926);
});

describe("working minutes between", () => {
  test.each([
    ["within a morning", "2026-02-19 09:30", "2026-02-19 10:15", 45],
    ["before opening until after closing", "2026-02-19 06:00", "2026-02-19 23:00", 540],
    ["overnight", "2026-02-19 17:50", "2026-02-20 09:10", 20],
    ["over a weekend", "2026-02-20 17:50", "2026-02-23 09:10", 20],
    ["over 설날 2026 and the weekend before it", "2026-02-13 17:00", "2026-02-19 10:00", 120],
    ["over 추석 2026", "2026-09-23 17:00", "2026-09-28 10:00", 120],
    ["over 설날 2027 with its substitute holiday", "2027-02-05 17:00", "2027-02-10 10:00", 120],
    ["over nothing but holidays", "2026-09-24 00:00", "2026-09-27 00:00", 0],
    ["half a minute", "2026-02-19 09:00:00", "2026-02-19 09:00:30", 0.5],
  ])("%s", (_, from, until, minutes) => {
    expect(workingMinutesBetween(DEFAULT_WORK_CALENDAR, kst(from), kst(until))).toBe(minutes);
  });

  test("leave out lunch when the day has two blocks", () => {
    const calendar = everyDay(lunchOff, "Asia/Seoul");
    expect(workingMinutesBetween(calendar, kst("2026-02-19 11:30"), kst("2026-02-19 13:30"))).toBe(60);
  });

  test("count a night shift, two blocks that meet at midnight, right through", () => {
    const night = everyDay(
      [
        { from: 0, until: 360 },
        { from: 1_320, until: 1_440 },
      ],
      "Asia/Seoul",
    );
    expect(workingMinutesBetween(night, kst("2026-02-20 20:00"), kst("2026-02-21 12:00"))).toBe(480);
  });

  test.each([
    ["an hour less when New York's clocks go forward", "America/New_York", "2026-03-08", 1_380],
    ["an hour more when they go back", "America/New_York", "2026-11-01", 1_500],
    ["half an hour less on Lord Howe in spring", "Australia/Lord_Howe", "2026-10-04", 1_410],
    ["half an hour more on Lord Howe in autumn", "Australia/Lord_Howe", "2026-04-05", 1_470],
  ])("of a day and night are %s", (_, zone, day, minutes) => {
    const companyDays = { [asLocalDate(day)]: [{ from: 0, until: 1_440 }] };
    const calendar = { ...everyDay([], zone), companyDays };
    const around = {
      from: new Date(Date.parse(day) - 48 * 3_600_000),
      until: new Date(Date.parse(day) + 72 * 3_600_000),
    };
    expect(workingMinutesBetween(calendar, around.from, around.until)).toBe(minutes);
  });

  test("of a block inside a skipped hour are none, and one around a repeated hour holds it twice", () => {
    const small = everyDay([{ from: 120, until: 180 }], "America/New_York");
    expect(workingMinutesBetween(small, new Date("2026-03-08T05:00Z"), new Date("2026-03-09T04:00Z"))).toBe(0);
    const around = everyDay([{ from: 60, until: 120 }], "America/New_York");
    expect(workingMinutesBetween(around, new Date("2026-11-01T04:00Z"), new Date("2026-11-02T05:00Z"))).toBe(120);
  });

  test("are not lost where clocks go from 00:01 back to the day before", () => {
    const companyDays = { [asLocalDate("2010-11-07")]: [{ from: 0, until: 60 }] };
    const stJohns = { ...everyDay([], "America/St_Johns"), companyDays };
    const [from, until] = [new Date("2010-11-07T02:00Z"), new Date("2010-11-07T02:40Z")];
    expect(workingMinutesBetween(stJohns, from, until)).toBe(10);
  });

  test("are refused for an invalid Date", () => {
    const never = new Date(Number.NaN);
    expect(() => workingMinutesBetween(DEFAULT_WORK_CALENDAR, never, kst("2026-02-19 09:00"))).toThrow(RangeError);
    expect(() => workingMinutesBetween(DEFAULT_WORK_CALENDAR, kst("2026-02-19 09:00"), never)).toThrow(RangeError);
  });
});

describe("adding working minutes", () => {
  test.each([
    ["within a day", "2026-02-19 09:00", 90, "2026-02-19 10:30"],
    ["exactly to closing time", "2026-02-19 17:00", 60, "2026-02-19 18:00"],
    ["one minute past it", "2026-02-19 17:00", 61, "2026-02-20 09:01"],
    ["from the night before 설날 to after it", "2026-02-13 22:00", 30, "2026-02-19 09:30"],
    ["none, at night", "2026-02-19 22:00", 0, "2026-02-19 22:00"],
    ["half a minute", "2026-02-19 09:00:00", 0.5, "2026-02-19 09:00:30"],
  ])("%s", (_, from, minutes, expected) => {
    expect(addWorkingMinutes(DEFAULT_WORK_CALENDAR, kst(from), minutes)).toEqual(kst(expected));
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d minutes", (minutes) => {
    expect(() => addWorkingMinutes(DEFAULT_WORK_CALENDAR, kst("2026-02-19 09:00"), minutes)).toThrow(RangeError);
  });

  test("ends with an error, not in an endless search, when the calendar has too little work", () => {
    expect(() => addWorkingMinutes(closed, kst("2026-02-19 09:00"), 1)).toThrow(RangeError);
    const onlyOnce = { ...closed, companyDays: { [asLocalDate("2026-03-02")]: lunchOff } };
    expect(addWorkingMinutes(onlyOnce, kst("2026-02-19 09:00"), 480)).toEqual(kst("2026-03-02 18:00"));
    expect(() => addWorkingMinutes(onlyOnce, kst("2026-02-19 09:00"), 481)).toThrow(RangeError);
  });
});

describe("working time", () => {
  test.each([
    ["08:59:59.999", false],
    ["09:00", true],
    ["11:59:59.999", true],
    ["12:00", false],
    ["13:00", true],
    ["18:00", false],
  ])("at %s is %s with lunch off", (time, expected) => {
    expect(isWorkingTime(everyDay(lunchOff, "Asia/Seoul"), kst(`2026-02-19 ${time}`))).toBe(expected);
  });

  test("never comes in a closed calendar", () => {
    expect(isWorkingTime(closed, kst("2026-02-19 10:00"))).toBe(false);
    expect(workingMinutesBetween(closed, kst("2026-02-19 10:00"), kst("2026-12-19 10:00"))).toBe(0);
    expect(() => nextWorkingInstant(closed, kst("2026-02-19 10:00"))).toThrow(RangeError);
  });

  test.each([
    ["now, inside a block", "2026-02-19 10:00", "2026-02-19 10:00"],
    ["at opening, before it", "2026-02-19 03:00", "2026-02-19 09:00"],
    ["tomorrow, at closing time", "2026-02-19 18:00", "2026-02-20 09:00"],
    ["on Monday, on Saturday", "2026-02-21 12:00", "2026-02-23 09:00"],
    ["on Thursday, on the eve of 설날 2026", "2026-02-13 18:30", "2026-02-19 09:00"],
    ["on Friday, after the 2027 추석 that ends on Thursday", "2027-09-13 18:00", "2027-09-17 09:00"],
  ])("next begins %s", (_, from, expected) => {
    expect(nextWorkingInstant(DEFAULT_WORK_CALENDAR, kst(from))).toEqual(kst(expected));
  });
});
