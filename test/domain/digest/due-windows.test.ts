// A year of minutes: every window that is due comes once, or is a day old by then; and nothing comes off-hours.
import { describe, expect, test } from "vitest";
import { asLocalDate, DAY_MS, MINUTE_MS, WEEKDAYS } from "../../../src/domain/calendar/local-date.ts";
import { localDateOf } from "../../../src/domain/calendar/local-time.ts";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR, isWorkingDay, type WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import { isWorkingTime } from "../../../src/domain/calendar/working-time.ts";
import { calendarOf, type DigestPlan, defaultPlan, type Rhythm } from "../../../src/domain/digest/digest.ts";
import {
  dueWindows,
  goesOnFrom,
  nextWindow,
  spanOf,
  WINDOW_TOO_OLD_MS,
} from "../../../src/domain/digest/due-windows.ts";

const plan = (more: Partial<DigestPlan> = {}): DigestPlan => ({ ...defaultPlan("ko"), ...more });
const kst = (text: string) => new Date(`${text.replace(" ", "T")}+09:00`);
const SEOUL = asTimeZone("Asia/Seoul");
const DIGEST = plan({ times: [540, 600, 810, 1020], weeklyOn: "mon", isMonthly: true });
const YEAR = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1) };

/** 09:00-12:00 and 13:00-18:00 from Monday to Friday, and Saturday mornings. */
const withLunch = (timeZone: string): WorkCalendar => {
  const day = [
    { from: 540, until: 720 },
    { from: 780, until: 1080 },
  ];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [{ from: 540, until: 720 }], sun: [] };
  return { ...DEFAULT_WORK_CALENDAR, timeZone: asTimeZone(timeZone), blocksByWeekday: week };
};

/** What the wall clock shows, minute by minute, by Intl alone. */
function* wallClock(timeZone: string): Generator<{ at: number; day: string; minutes: number; weekday: string }> {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const weekday = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short" });
  let weekdayOf = { day: "", name: "" };
  for (let at = YEAR.from; at < YEAR.until; at += MINUTE_MS) {
    const [day = "", time = ""] = format.format(at).split(" ");
    if (weekdayOf.day !== day) weekdayOf = { day, name: weekday.format(at).toLowerCase() };
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    yield { at, day, minutes: hours * 60 + minutes, weekday: weekdayOf.name };
  }
}

/** When the app runs: it stops now and then, once for three days; its clock jumps ahead and back. */
function looksOf(at: number, minutes: number): number[] {
  const minute = (at - YEAR.from) / MINUTE_MS;
  // Between the times nothing can become due: every seventeenth minute stands for those.
  if (minutes % 30 > 2 && minute % 17 !== 0 && minute % 20_011 !== 0) return [];
  const isAway = minute % 10_007 < 90 || (minute > 200_000 && minute < 200_000 + 3 * 1440);
  if (isAway) return [];
  if (minute % 20_011 === 0) return [at, at + 5 * MINUTE_MS, at - 20 * MINUTE_MS];
  // Two replicas, a few seconds apart.
  return [at + 1000, at + 7000];
}

interface Year {
  /** By "rhythm instant": when it was posted. */
  posted: Map<string, number>;
  /** The daily windows, by the wall clock alone. */
  due: { key: string; at: number }[];
  /** Minutes in which the calendar says work, and the wall clock does not. */
  wrong: string[];
}

function live(timeZone: string): Year {
  const calendar = withLunch(timeZone);
  const year: Year = { posted: new Map(), due: [], wrong: [] };
  const seen = new Set<string>();
  for (const { at, day, minutes, weekday } of wallClock(timeZone)) {
    const key = `daily ${day} ${minutes}`;
    const blocks = isWorkingDay(calendar, asLocalDate(day)) ? calendar.blocksByWeekday[weekday as "mon"] : [];
    const isOpen = blocks.some(({ from, until }) => from <= minutes && minutes < until);
    if (isOpen && DIGEST.times.includes(minutes) && !seen.has(key)) year.due.push({ key: `daily ${at}`, at });
    seen.add(key);
    for (const now of looksOf(at, minutes)) {
      if (!isWorkingTime(calendar, new Date(now))) continue;
      if (!isOpen && now >= at && now < at + MINUTE_MS) year.wrong.push(`${day} ${minutes}`);
      post(year, calendar, now);
    }
  }
  return year;
}

/** What the tick does: whatever is due and was not planned yet. */
function post({ posted }: Year, calendar: WorkCalendar, now: number): void {
  for (const { rhythm, dueAt } of dueWindows(DIGEST, calendar, new Date(YEAR.from), new Date(now))) {
    const name = `${rhythm} ${dueAt.getTime()}`;
    if (!posted.has(name)) posted.set(name, now);
  }
}

describe.each(["Asia/Seoul", "America/New_York", "Australia/Lord_Howe", "Europe/London"])("in %s", (timeZone) => {
  test("each window is posted exactly once, or folded into the next when it is a day old; none off-hours", () => {
    const { posted, due, wrong } = live(timeZone);
    expect(wrong).toEqual([]);
    const names = [...posted.keys()];
    const count = (rhythm: Rhythm) => names.filter((name) => name.startsWith(rhythm)).length;
    const daily = names.filter((name) => name.startsWith("daily"));
    expect(
      daily.filter((name) => !due.some(({ key }) => key === name)),
      "nothing that is not due",
    ).toEqual([]);
    // What is missing was a day old before the app looked again in working time.
    const missing = due.filter(({ key }) => !posted.has(key));
    for (const { at } of missing) {
      const looked = Math.min(...[...posted.values()].filter((now) => now > at), Number.POSITIVE_INFINITY);
      expect(looked - at, new Date(at).toISOString()).toBeGreaterThanOrEqual(WINDOW_TOO_OLD_MS);
    }
    expect(due.length - missing.length).toBeGreaterThan(900);
    expect(missing.length, "the outage of three days loses some").toBeGreaterThan(0);
    const ages = [...posted].map(([name, now]) => now - Number(name.split(" ")[1]));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ages)).toBeLessThan(WINDOW_TOO_OLD_MS);
    expect(count("monthly")).toBeGreaterThanOrEqual(11);
    expect(count("weekly")).toBeGreaterThanOrEqual(50);
  }, 180_000);
});

describe("the week in review", () => {
  const weekly = (on: DigestPlan["weeklyOn"], from: string, until: string) => {
    const days: string[] = [];
    for (let at = kst(from).getTime(); at < kst(until).getTime(); at += DAY_MS) {
      const now = new Date(at + 9.5 * 3_600_000);
      for (const { rhythm, dueAt } of dueWindows(plan({ weeklyOn: on }), DEFAULT_WORK_CALENDAR, new Date(0), now)) {
        const day = localDateOf(dueAt, DEFAULT_WORK_CALENDAR.timeZone);
        if (rhythm === "weekly" && !days.includes(day)) days.push(day);
      }
    }
    return days;
  };

  test("comes on its day, on the next working day where that is a holiday, else on the one before", () => {
    // 설날 2026 is Monday to Wednesday, 16 to 18 February; 24 to 26 September is 추석.
    expect(weekly("mon", "2026-02-09 00:00", "2026-02-24 00:00")).toEqual(["2026-02-09", "2026-02-19", "2026-02-23"]);
    expect(weekly("fri", "2026-09-21 00:00", "2026-10-03 00:00")).toEqual(["2026-09-23", "2026-10-02"]);
  });

  test("a company that is closed for the whole week has none", () => {
    const companyDays = Object.fromEntries([16, 17, 18, 19, 20].map((day) => [asLocalDate(`2026-02-${day}`), []]));
    const closed = { ...DEFAULT_WORK_CALENDAR, companyDays };
    for (let day = 16; day <= 22; day += 1) {
      const now = kst(`2026-02-${day} 10:00`);
      const found = dueWindows(plan({ weeklyOn: "mon" }), closed, kst("2026-02-15 00:00"), now);
      expect(found).toEqual([]);
    }
  });
});

describe("a day that works at none of a digest's times", () => {
  const afternoon = [{ from: 13 * 60, until: 18 * 60 }];
  const companyDays = { [asLocalDate("2026-12-01")]: afternoon, [asLocalDate("2026-12-07")]: afternoon };
  const calendar = { ...DEFAULT_WORK_CALENDAR, companyDays };
  const due = (now: string) => {
    const found = dueWindows(plan({ weeklyOn: "mon", isMonthly: true }), calendar, new Date(0), kst(now));
    return found.filter(({ dueAt }) => dueAt >= kst(`${now.slice(0, 10)} 00:00`));
  };

  test("has them when its work begins, and so has the week's and the month's page", () => {
    const at = kst("2026-12-01 13:00");
    expect(due("2026-12-01 12:59")).toEqual([]);
    expect(due("2026-12-01 13:00")).toEqual([
      { rhythm: "daily", dueAt: at },
      { rhythm: "monthly", dueAt: at },
    ]);
    expect(due("2026-12-07 13:00").map(({ rhythm }) => rhythm)).toEqual(["daily", "weekly"]);
  });
});

describe("of what a window speaks", () => {
  const monday = kst("2026-11-23 09:00");

  test("goes on from the one before, however long the app was away", () => {
    const before = kst("2026-11-09 09:00");
    expect(goesOnFrom("weekly", before, kst("2026-01-01 00:00"))).toEqual(before);
    expect(spanOf({ rhythm: "weekly", dueAt: monday }, before, SEOUL)).toEqual({ from: before, until: monday });
  });

  test("begins anew after a stop, and does not for a change of its times", () => {
    expect(goesOnFrom("weekly", kst("2026-09-21 09:00"), kst("2026-11-20 10:00"))).toBeNull();
    const before = kst("2026-11-16 09:00");
    expect(goesOnFrom("weekly", before, kst("2026-11-20 10:00"))).toEqual(before);
    expect(spanOf({ rhythm: "weekly", dueAt: monday }, null, SEOUL).from).toEqual(before);
  });
});

describe("the next window", () => {
  test("is the first of all rhythms, and none for who never has one", () => {
    const calendar = DEFAULT_WORK_CALENDAR;
    const friday = kst("2026-11-20 09:30");
    expect(nextWindow(plan(), calendar, friday)?.dueAt).toEqual(kst("2026-11-23 09:00"));
    expect(nextWindow(plan({ days: [], isMonthly: true }), calendar, friday)).toEqual({
      rhythm: "monthly",
      dueAt: kst("2026-12-01 09:00"),
    });
    expect(nextWindow(plan({ days: [] }), calendar, friday)).toBeNull();
  });

  test("a digest's own hours and zone go before the company's", () => {
    const own = plan({ times: [20 * 60], timeZone: asTimeZone("America/New_York"), hours: null });
    const ofTheCompany = nextWindow(own, calendarOf(own, DEFAULT_WORK_CALENDAR), kst("2026-11-20 09:30"));
    expect(ofTheCompany?.dueAt, "nobody works at that time").toEqual(new Date("2026-11-20T09:00:00-05:00"));
    const evening = [{ from: 18 * 60, until: 22 * 60 }];
    const hours = Object.fromEntries(WEEKDAYS.map((day) => [day, evening])) as unknown as DigestPlan["hours"];
    const late = { ...own, hours };
    expect(nextWindow(late, calendarOf(late, DEFAULT_WORK_CALENDAR), kst("2026-11-20 09:30"))?.dueAt).toEqual(
      new Date("2026-11-19T20:00:00-05:00"),
    );
  });
});
