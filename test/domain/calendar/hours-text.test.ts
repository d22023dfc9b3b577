// Working hours as people write them in Korean and English, what of it is refused, and the way back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCalendarMistake } from "../../../src/domain/calendar/calendar-mistake.ts";
import { hoursText, readHours, readTimes, timesText } from "../../../src/domain/calendar/hours-text.ts";
import { WEEKDAYS, type Weekday } from "../../../src/domain/calendar/local-date.ts";
import { DEFAULT_WORK_CALENDAR, type WorkBlock } from "../../../src/domain/calendar/work-calendar.ts";
import { blocks } from "./arbitraries.ts";

const WORK_DAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const WEEKEND: readonly Weekday[] = ["sat", "sun"];
const DAY = [hours(9, 18)];

function hours(from: number, until: number): WorkBlock {
  return { from: from * 60, until: until * 60 };
}

function week(...parts: (readonly [readonly Weekday[], readonly WorkBlock[]])[]) {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  return Object.assign(closed, ...parts.map(([days, found]) => Object.fromEntries(days.map((day) => [day, found]))));
}

function mistakeIn(text: string) {
  const read = readHours(text);
  return "mistake" in read ? read.mistake : null;
}

describe("a week's hours", () => {
  test.each([
    ["월-금 09:00-18:00", week([WORK_DAYS, DAY])],
    ["월-금 09:00-12:00, 13:00-18:00", week([WORK_DAYS, [hours(9, 12), hours(13, 18)]])],
    ["월-금 09:00-12:00 13:00-18:00", week([WORK_DAYS, [hours(9, 12), hours(13, 18)]])],
    ["월,수,금 9-18", week([["mon", "wed", "fri"], DAY])],
    ["월수금 9-18", week([["mon", "wed", "fri"], DAY])],
    ["월·수·금: 9-18", week([["mon", "wed", "fri"], DAY])],
    ["평일 09:00-18:00", week([WORK_DAYS, DAY])],
    ["매일 09:00~18:00", week([WEEKDAYS, DAY])],
    ["주말 10:00–14:00", week([WEEKEND, [hours(10, 14)]])],
    ["월요일부터 금요일까지 9시부터 18시까지", week([WORK_DAYS, DAY])],
    ["토요일은 10시 ~ 14시", week([["sat"], [hours(10, 14)]])],
    ["월 ～ 금　０９：００～１８：００", week([WORK_DAYS, DAY])],
    ["금-월 10-14", week([["fri", "sat", "sun", "mon"], [hours(10, 14)]])],
    ["Mon-Fri 9:00-18:00", week([WORK_DAYS, DAY])],
    ["monday to friday: 9am to 6pm", week([WORK_DAYS, DAY])],
    ["sat 10-14", week([["sat"], [hours(10, 14)]])],
    ["Weekdays 9 a.m. - 6 p.m.", week([WORK_DAYS, DAY])],
    ["Sat, Sun 10-14", week([WEEKEND, [hours(10, 14)]])],
    ["every day 0-24", week([WEEKDAYS, [hours(0, 24)]])],
    ["평일 9-18\r\n\r\n  토 10-14  ", week([WORK_DAYS, DAY], [["sat"], [hours(10, 14)]])],
    ["월 13-18\n월-화 9-12", week([["mon"], [hours(9, 12), hours(13, 18)]], [["tue"], [hours(9, 12)]])],
    ["월 9-12\n월 12-18", week([["mon"], [hours(9, 12), hours(12, 18)]])],
  ])("%j", (text, expected) => {
    expect(readHours(text)).toEqual({ blocksByWeekday: expected });
  });

  test.each([
    ["9시-18시", 9, 18],
    ["9시 30분 - 18시 30분", 9.5, 18.5],
    ["9시반~18시 반", 9.5, 18.5],
    ["0930-1830", 9.5, 18.5],
    ["오전 9시~오후 6시", 9, 18],
    ["오전 9:30 ~ 오후 6:30", 9.5, 18.5],
    ["오전 9시~6시", 9, 18],
    ["오전 9시~12시", 9, 12],
    ["오후 1시~6시", 13, 18],
    ["9시~오후 6시", 9, 18],
    ["오후 14시-18시", 14, 18],
    ["오후 6시-12시", 18, 24],
    ["정오-오후 6시", 12, 18],
    ["AM 9:00 - PM 6:00", 9, 18],
    ["9am-6pm", 9, 18],
    ["9 am – 6 pm", 9, 18],
    ["9-6pm", 9, 18],
    ["1-6pm", 13, 18],
    ["12-6pm", 12, 18],
    ["9am-noon", 9, 12],
    ["12am-12pm", 0, 12],
    ["0-6pm", 0, 18],
    ["midnight-6am", 0, 6],
    ["18:00-00:00", 18, 24],
    ["오후 6시-자정", 18, 24],
    ["18-24", 18, 24],
  ])("월 %s", (text, from, until) => {
    expect(readHours(`월 ${text}`)).toEqual({ blocksByWeekday: week([["mon"], [hours(from, until)]]) });
  });

  test.each(["금 22:00-06:00", "fri 10pm-6am", "금 오후 10시~6시", "금 10-6am"])(
    "%j is a night shift: two blocks that meet at midnight",
    (text) => {
      const expected = week([["fri"], [hours(22, 24)]], [["sat"], [hours(0, 6)]]);
      expect(readHours(text)).toEqual({ blocksByWeekday: expected });
    },
  );

  test("go on from Sunday night into Monday", () => {
    const expected = week([["sun"], [hours(22, 24)]], [["mon"], [hours(0, 6), hours(9, 18)]]);
    expect(readHours("일 22:00-06:00\n월 9-18")).toEqual({ blocksByWeekday: expected });
  });

  test.each(["휴무", "정기 휴무", "휴무일", "쉼", "쉬는 날", "closed", "off"])(
    "leave out the days that a line below calls %j",
    (word) => {
      const expected = week([[...WORK_DAYS, "sat"], DAY]);
      expect(readHours(`매일 09:00-18:00\n일요일 ${word}`)).toEqual({ blocksByWeekday: expected });
    },
  );

  test("of a night go on into a day that is closed", () => {
    const expected = week([["fri"], [hours(22, 24)]], [["sat"], [hours(0, 6)]]);
    expect(readHours("금 22:00-06:00\n토 휴무")).toEqual({ blocksByWeekday: expected });
  });

  test("may be none at all, if that is said; the calendar then refuses them", () => {
    const read = readHours("매일 휴무");
    expect(read).toEqual({ blocksByWeekday: week() });
    const calendar = { ...DEFAULT_WORK_CALENDAR, blocksByWeekday: week() };
    expect(findCalendarMistake(calendar)).toEqual({ kind: "no-working-weekday" });
  });
});

describe("hours that cannot be read are refused with line and reason:", () => {
  test.each([
    ["09:00-18:00", 1, "no-such-day"],
    ["월-굼 09:00-18:00", 1, "no-such-day"],
    ["월화-금 09:00-18:00", 1, "no-such-day"],
    ["공휴일 휴무", 1, "no-such-day"],
    ["mon-fro 9-18", 1, "no-such-day"],
    ["일요 9-18", 1, "no-such-day"],
    ["휴무", 1, "no-such-day"],
    ["평일 9-18\n\n토 25:00-26:00", 3, "no-such-time"],
    ["월 9:60-18:00", 1, "no-such-time"],
    ["월 9-24:30", 1, "no-such-time"],
    ["월 24:00-06:00", 1, "no-such-time"],
    ["월 9", 1, "no-such-time"],
    ["월 9-12-18", 1, "no-such-time"],
    ["월 오전 13시-18시", 1, "no-such-time"],
    ["월 오전 9시am-18시", 1, "no-such-time"],
    ["월 9-18 점심 제외", 1, "no-such-time"],
    ["월 휴무 아님", 1, "no-such-time"],
    ["월 9-18, 화 9-18", 1, "no-such-time"],
    ["월-금 9-6", 1, "ends-before-begins"],
    ["월-금 09:00-12:00, 1:00-6:00", 1, "ends-before-begins"],
    ["월 9am-6am", 1, "ends-before-begins"],
    ["월 9-9", 1, "empty"],
    ["평일 9-18\n토", 2, "empty"],
    ["", 1, "empty"],
    [" \n ", 1, "empty"],
    ["월 9-12, 11-18", 1, "overlap"],
    ["평일 9-18\n수 17-20", 2, "overlap"],
    ["일 22:00-06:00\n월 5-9", 2, "overlap"],
    ["월 5-9\n일 22:00-06:00", 2, "overlap"],
    ["일 휴무\n매일 9-18", 2, "overlap"],
  ])("%j", (text, line, kind) => {
    expect(mistakeIn(text)).toEqual({ line, text: text.split("\n")[line - 1]?.trim(), kind });
  });
});

describe("hours written out", () => {
  test.each([
    ["월-금 09:00-18:00", "Mon-Fri 09:00-18:00", week([WORK_DAYS, DAY])],
    ["매일 00:00-24:00", "Every day 00:00-24:00", week([WEEKDAYS, [hours(0, 24)]])],
    ["매일 휴무", "Every day closed", week()],
    [
      "월,수,금 09:00-12:00, 13:00-18:00\n토,일 10:00-14:00",
      "Mon,Wed,Fri 09:00-12:00, 13:00-18:00\nSat,Sun 10:00-14:00",
      week(
        [
          ["mon", "wed", "fri"],
          [hours(9, 12), hours(13, 18)],
        ],
        [WEEKEND, [hours(10, 14)]],
      ),
    ],
    [
      "월-수,금 09:00-18:00\n토 22:30-06:00",
      "Mon-Wed,Fri 09:00-18:00\nSat 22:30-06:00",
      week([["mon", "tue", "wed", "fri"], DAY], [["sat"], [hours(22.5, 24)]], [["sun"], [hours(0, 6)]]),
    ],
    [
      "월,일 12:00-24:00\n화 00:00-06:00",
      "Mon,Sun 12:00-24:00\nTue 00:00-06:00",
      week([["mon", "sun"], [hours(12, 24)]], [["tue"], [hours(0, 6)]]),
    ],
  ])("%j", (korean, english, found) => {
    expect(hoursText(found, "ko")).toBe(korean);
    expect(hoursText(found, "en")).toBe(english);
  });

  test("say the same when they are read again", () => {
    // Whole weeks of few kinds of day, so that neighbours are often alike and nights often go on.
    const night = fc.constantFrom(
      [hours(0, 6), hours(22, 24)],
      [hours(13, 24)],
      [hours(0, 13)],
      [hours(0, 24)],
      [hours(0, 2), hours(2, 3)],
    );
    const day = fc.oneof(blocks, night, fc.constant<WorkBlock[]>([]));
    const weeks = fc.array(day, { minLength: 1, maxLength: 7 }).chain((kinds) => {
      const each = fc.constantFrom(...kinds);
      return fc.record({ mon: each, tue: each, wed: each, thu: each, fri: each, sat: each, sun: each });
    });
    fc.assert(
      fc.property(weeks, fc.constantFrom("ko" as const, "en" as const), (blocksByWeekday, language) => {
        expect(readHours(hoursText(blocksByWeekday, language))).toEqual({ blocksByWeekday });
      }),
      { numRuns: 1_000 },
    );
  });

  test("whatever is typed gives a calendar that stands, or a mistake on one of its lines", () => {
    const words = [
      "월",
      "-",
      "금",
      "토",
      " ",
      ",",
      "9",
      "18:00",
      "오후",
      "6시",
      "22-6",
      "휴무",
      "am",
      "\n",
      "매일",
      "~",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const read = readHours(text);
        if ("mistake" in read) {
          expect((text.split("\n")[read.mistake.line - 1] ?? "").trim()).toBe(read.mistake.text);
        } else {
          const { blocksByWeekday } = read;
          const kind = findCalendarMistake({ ...DEFAULT_WORK_CALENDAR, blocksByWeekday })?.kind ?? "no-working-weekday";
          expect(kind).toBe("no-working-weekday");
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("times of the day", () => {
  test.each([
    ["09:00, 14:00 18시", [540, 840, 1_080]],
    ["오후 6시, 오전 9시 반", [570, 1_080]],
    ["오전 9시 오후 2시", [540, 840]],
    ["9am 6 pm", [540, 1_080]],
    ["18:00\n9:00\n18시", [540, 1_080]],
    ["00:00", [0]],
    ["자정, 정오", [0, 720]],
  ])("%j", (text, times) => {
    expect(readTimes(text)).toEqual({ times });
  });

  test.each([
    ["24:00", 1, "no-such-time"],
    ["09:00\n9-18", 2, "no-such-time"],
    ["아침", 1, "no-such-time"],
    ["  ", 1, "empty"],
  ])("are refused in %j", (text, line, kind) => {
    expect(readTimes(text)).toEqual({ mistake: { line, text: text.split("\n")[line - 1]?.trim(), kind } });
  });

  test("are the same when they are written out and read again", () => {
    expect(timesText([540, 1_080])).toBe("09:00, 18:00");
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 1_439 }), { minLength: 1, maxLength: 10 }), (found) => {
        const times = found.sort((one, other) => one - other);
        expect(readTimes(timesText(times))).toEqual({ times });
      }),
    );
  });
});
