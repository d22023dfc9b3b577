// The days ahead on which work is not as usual.
import { expect, test } from "vitest";
import { unusualDays } from "../../../src/domain/calendar/coming-days.ts";
import { asLocalDate } from "../../../src/domain/calendar/local-date.ts";
import { DEFAULT_WORK_CALENDAR, type WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";

const day = asLocalDate;

test("are public holidays and the company's own days, both where they fall together, in order and in the span only", () => {
  const morning = [{ from: 540, until: 780 }];
  const companyDays = { [day("2026-12-31")]: [], [day("2026-12-25")]: morning, [day("2027-01-04")]: morning };
  const calendar: WorkCalendar = { ...DEFAULT_WORK_CALENDAR, companyDays };
  expect(unusualDays(calendar, day("2026-12-21"), 14)).toEqual([
    { date: "2026-12-25", holidays: [expect.stringContaining("탄신일")], own: morning },
    { date: "2026-12-31", holidays: [], own: [] },
    { date: "2027-01-01", holidays: [expect.any(String)], own: null },
  ]);
  expect(unusualDays(calendar, day("2026-12-26"), 5)).toEqual([]);
  expect(unusualDays(calendar, day("2026-12-26"), 6)).toHaveLength(1);
  expect(unusualDays({ ...calendar, holidays: "none" }, day("2026-12-21"), 14)).toHaveLength(2);
});
