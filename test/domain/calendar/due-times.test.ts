// Digests through a year of Korean holidays and through clock changes.
import { describe, expect, test } from "vitest";
import { type DueSchedule, dueTimes } from "../../../src/domain/calendar/due-times.ts";
import { asLocalDate, WEEKDAYS } from "../../../src/domain/calendar/local-date.ts";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { KOREAN_HOLIDAYS } from "./korean-holidays.ts";

/** 09:00 on each working day. */
const AT_NINE: DueSchedule = { days: WEEKDAYS, times: [9 * 60], inWorkingTime: true };

function kst(time: string): Date {
  return new Date(`${time.replace(" ", "T")}+09:00`);
}

function at(...times: number[]): DueSchedule {
  return { days: WEEKDAYS, times, inWorkingTime: false };
}

const newYork = { ...DEFAULT_WORK_CALENDAR, timeZone: asTimeZone("America/New_York") };
const lordHowe = { ...DEFAULT_WORK_CALENDAR, timeZone: asTimeZone("Australia/Lord_Howe") };

describe("a digest at 09:00 on working days", () => {
  test.each([
    [2026, 245],
    [2027, 246],
  ])("is due in %i on all %i of them, always at 09:00 in Seoul and on no holiday or weekend", (year, count) => {
    const window = { from: kst(`${year}-01-01 00:00`), until: kst(`${year + 1}-01-01 00:00`) };
    const due = dueTimes(AT_NINE, DEFAULT_WORK_CALENDAR, window);
    expect(due).toHaveLength(count);
    for (const instant of due) {
      const [day = "", time] = instant.toLocaleString("sv-SE", { timeZone: "Asia/Seoul" }).split(" ");
      expect(time).toBe("09:00:00");
      expect(KOREAN_HOLIDAYS.has(day)).toBe(false);
      expect([0, 6]).not.toContain(new Date(day).getUTCDay());
    }
  });

  test("comes on both sides of 설날 2026 and not between", () => {
    const window = { from: kst("2026-02-13 00:00"), until: kst("2026-02-20 00:00") };
    const due = dueTimes(AT_NINE, DEFAULT_WORK_CALENDAR, window);
    expect(due).toEqual([kst("2026-02-13 09:00"), kst("2026-02-19 09:00")]);
  });

  test("follows the company's own days, at the opening where they begin later", () => {
    const companyDays = { [asLocalDate("2026-02-19")]: [], [asLocalDate("2026-02-21")]: [{ from: 600, until: 720 }] };
    const window = { from: kst("2026-02-19 00:00"), until: kst("2026-02-23 00:00") };
    const due = dueTimes(AT_NINE, { ...DEFAULT_WORK_CALENDAR, companyDays }, window);
    expect(due).toEqual([kst("2026-02-20 09:00"), kst("2026-02-21 10:00")]);
  });
});

describe("a window", () => {
  const window = { from: kst("2026-02-19 09:00"), until: kst("2026-02-20 09:00") };

  test("has what is due at its start and not what is due at its end", () => {
    expect(dueTimes(AT_NINE, DEFAULT_WORK_CALENDAR, window)).toEqual([window.from]);
  });

  test("lists the times of a day in order and once, however they are named", () => {
    const due = dueTimes(at(17 * 60, 10 * 60, 17 * 60), DEFAULT_WORK_CALENDAR, window);
    expect(due).toEqual([kst("2026-02-19 10:00"), kst("2026-02-19 17:00")]);
  });

  test("that is empty or ends before it begins has nothing due", () => {
    const { from, until } = window;
    expect(dueTimes(AT_NINE, DEFAULT_WORK_CALENDAR, { from, until: from })).toEqual([]);
    expect(dueTimes(AT_NINE, DEFAULT_WORK_CALENDAR, { from: until, until: from })).toEqual([]);
  });
});

describe("clock changes", () => {
  const due = (schedule: DueSchedule, calendar: typeof newYork, day: string) =>
    dueTimes(schedule, calendar, { from: new Date(`${day}T00:00Z`), until: new Date(Date.parse(day) + 86_400_000) });

  test("keep 09:00 at 09:00 by the wall clock", () => {
    expect(due(at(540), newYork, "2026-03-07")).toEqual([new Date("2026-03-07T14:00Z")]);
    expect(due(at(540), newYork, "2026-03-08")).toEqual([new Date("2026-03-08T13:00Z")]);
  });

  test("make two times in the skipped hour due once, at its end", () => {
    expect(due(at(125, 150, 180), newYork, "2026-03-08")).toEqual([new Date("2026-03-08T07:00Z")]);
    expect(due(at(130), lordHowe, "2026-10-03")).toEqual([new Date("2026-10-03T15:30Z")]);
  });

  test("make a time in the repeated hour due once, at its first showing", () => {
    expect(due(at(90), newYork, "2026-11-01")).toEqual([new Date("2026-11-01T05:30Z")]);
    expect(due(at(105), lordHowe, "2026-04-04")).toEqual([new Date("2026-04-04T14:45Z")]);
  });

  test("lose no digest that falls between the last minute of a day and the next midnight", () => {
    const nuuk = { ...newYork, timeZone: asTimeZone("America/Nuuk") };
    const onSaturdays: DueSchedule = { ...at(1_410), days: ["sat"] };
    expect(due(onSaturdays, nuuk, "2026-03-29")).toEqual([new Date("2026-03-29T01:00Z")]);
    const fromMidnight = { from: new Date("2026-03-29T01:00Z"), until: new Date("2026-03-29T02:00Z") };
    expect(dueTimes(onSaturdays, nuuk, fromMidnight)).toEqual([fromMidnight.from]);
  });

  test("find a midnight digest again after clocks went from 00:01 back to the day before", () => {
    const stJohns = { ...newYork, timeZone: asTimeZone("America/St_Johns") }; // until 2011
    const midnight = new Date("2010-11-07T02:30Z");
    const window = { from: new Date("2010-11-07T02:00Z"), until: new Date("2010-11-07T02:40Z") };
    expect(dueTimes(at(0), stJohns, window)).toEqual([midnight]);
  });
});
