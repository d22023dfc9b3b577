// When work began again: after a night, a weekend or a holiday, but not after lunch; against a minute counter.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latestOpening } from "../../../src/domain/calendar/openings.ts";
import {
  DEFAULT_WORK_CALENDAR,
  type WorkBlock,
  type WorkCalendar,
  workDayMinutes,
} from "../../../src/domain/calendar/work-calendar.ts";
import { calendarAndInstant } from "./arbitraries.ts";
import { isWorkAt, lookEachMinute, MINUTE_MS } from "./minute-counter.ts";

const seoul = (text: string) => new Date(`${text}:00+09:00`);
const everyDay = (...blocks: WorkBlock[]): WorkCalendar => {
  const { timeZone } = DEFAULT_WORK_CALENDAR;
  const blocksByWeekday = { mon: blocks, tue: blocks, wed: blocks, thu: blocks, fri: blocks, sat: blocks, sun: blocks };
  return { timeZone, blocksByWeekday, holidays: "none", companyDays: {} };
};
const withLunch = everyDay({ from: 9 * 60, until: 12 * 60 }, { from: 13 * 60, until: 18 * 60 });
const longLunch = everyDay({ from: 9 * 60, until: 11 * 60 }, { from: 13 * 60, until: 18 * 60 });
const nightShift = everyDay({ from: 0, until: 6 * 60 }, { from: 22 * 60, until: 24 * 60 });

describe("the latest opening", () => {
  test.each([
    ["in its very first moment", DEFAULT_WORK_CALENDAR, "2026-11-26T09:00", "2026-11-25T18:00", "2026-11-26T09:00"],
    [
      "before it, still the day before's",
      DEFAULT_WORK_CALENDAR,
      "2026-11-26T08:59",
      "2026-11-24T18:00",
      "2026-11-25T09:00",
    ],
    ["late in the evening", DEFAULT_WORK_CALENDAR, "2026-11-26T23:00", "2026-11-25T18:00", "2026-11-26T09:00"],
    ["after a weekend", DEFAULT_WORK_CALENDAR, "2026-11-23T09:00", "2026-11-20T18:00", "2026-11-23T09:00"],
    ["after a holiday of days", DEFAULT_WORK_CALENDAR, "2026-09-28T10:00", "2026-09-23T18:00", "2026-09-28T09:00"],
    ["after an hour of lunch: the morning's", withLunch, "2026-11-26T13:30", "2026-11-25T18:00", "2026-11-26T09:00"],
    ["after a break of two hours", longLunch, "2026-11-26T13:00", "2026-11-26T11:00", "2026-11-26T13:00"],
    ["of a night shift: not at midnight", nightShift, "2026-11-26T03:00", "2026-11-25T06:00", "2026-11-25T22:00"],
  ])("%s", (_name, calendar, now, closedAt, opensAt) => {
    expect(latestOpening(calendar, seoul(now))).toEqual({ closedAt: seoul(closedAt), opensAt: seoul(opensAt) });
  });

  test("is none where people work around the clock", () => {
    expect(latestOpening(everyDay({ from: 0, until: 24 * 60 }), seoul("2026-11-26T09:00"))).toBeNull();
  });

  test("is the one that the minute counter sees, with nothing but rest before it for two hours or more", () => {
    fc.assert(
      fc.property(calendarAndInstant, ({ calendar, from }) => {
        const seen = openingSeen(calendar, from);
        if (seen) expect(latestOpening(calendar, new Date(from))).toEqual(seen);
      }),
      { numRuns: 100 },
    );
  });
});

/** Of the five days before; null where they hold no opening, or not the whole rest before it. */
function openingSeen(calendar: WorkCalendar, now: number) {
  let worked: number | null = null;
  let opening: { closedAt: Date; opensAt: Date } | null = null;
  for (const look of lookEachMinute(calendar.timeZone, now - 5 * 1_440 * MINUTE_MS, now + MINUTE_MS)) {
    if (!isWorkAt(calendar, look)) continue;
    if (worked !== null && look.at - worked >= 120 * MINUTE_MS) {
      opening = { closedAt: new Date(worked), opensAt: new Date(look.at) };
    }
    worked = look.at + MINUTE_MS;
  }
  return opening;
}

describe("a usual working day", () => {
  const hours = (count: number): WorkBlock[] => (count === 0 ? [] : [{ from: 540, until: 540 + count * 60 }]);
  const week = (mon: number, fri: number, sat: number): WorkCalendar => {
    const [usual, friday, saturday] = [hours(mon), hours(fri), hours(sat)];
    const blocksByWeekday = { mon: usual, tue: usual, wed: usual, thu: friday, fri: friday, sat: saturday, sun: [] };
    return { ...DEFAULT_WORK_CALENDAR, blocksByWeekday };
  };

  test.each([
    ["of nine to six", DEFAULT_WORK_CALENDAR, 9 * 60],
    ["without lunch", withLunch, 8 * 60],
    ["as most of the days are", week(8, 4, 3), 8 * 60],
    ["of few days", week(0, 0, 5), 5 * 60],
  ])("%s", (_name, calendar, minutes) => {
    expect(workDayMinutes(calendar)).toBe(minutes);
  });
});
