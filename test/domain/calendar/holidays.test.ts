// Public holidays against the law's rule in Korea, against known lists elsewhere, and whatever the machine's time zone.
import { execFileSync } from "node:child_process";
import RuleBook from "date-holidays";
import { describe, expect, test } from "vitest";
import {
  HOLIDAY_CALENDARS,
  HOLIDAY_COUNTRIES,
  type HolidayCountry,
  isHolidayCountry,
} from "../../../src/domain/calendar/holidays.ts";
import { asLocalDate, dateOfDayNumber, dayNumberOf, type LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { americanHolidaysOf } from "./american-holidays.ts";
import { koreanHolidaysOf } from "./korean-holidays.ts";

function daysOf(year: number): LocalDate[] {
  const first = dayNumberOf(asLocalDate(`${year}-01-01`));
  const length = dayNumberOf(asLocalDate(`${year + 1}-01-01`)) - first;
  return Array.from({ length }, (_, index) => dateOfDayNumber(first + index));
}

function holidaysOf(country: HolidayCountry, year: number): LocalDate[] {
  return daysOf(year).filter((date) => HOLIDAY_CALENDARS[country].namesOn(date).length > 0);
}

function namesOn(country: HolidayCountry, date: string): readonly string[] {
  return HOLIDAY_CALENDARS[country].namesOn(asLocalDate(date));
}

describe("countries", () => {
  test("are those of date-holidays, in order, and Korea", () => {
    const codes = [...Object.keys(new RuleBook().getCountries()), "KR"].map((code) => code.toLowerCase());
    expect(HOLIDAY_COUNTRIES).toEqual([...new Set(codes)].sort());
  });

  test("have a name each", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(HOLIDAY_COUNTRIES.filter((country) => names.of(country.toUpperCase()) === undefined)).toEqual([]);
  });

  test("have holidays: one country in eight, because working them out takes its time", () => {
    const some = HOLIDAY_COUNTRIES.filter((_, index) => index % 8 === 0);
    expect(some.filter((country) => holidaysOf(country, 2026).length < 3)).toEqual([]);
  });

  test.each(["kr", "us", "none"])("%j is one", (text) => {
    expect(isHolidayCountry(text)).toBe(true);
  });

  test.each(["US", "zz", "", "constructor", "korea"])("%j is none", (text) => {
    expect(isHolidayCountry(text)).toBe(false);
  });
});

describe("Korea's holidays", () => {
  /** What no rule gives: 국회의원선거, 대통령선거, 지방선거 and 임시공휴일. */
  const BY_NOTICE: Readonly<Record<number, readonly string[]>> = {
    2024: ["2024-04-10", "2024-10-01"],
    2025: ["2025-01-27", "2025-06-03"],
    2026: ["2026-06-03"],
    2027: [],
  };
  const lunar = new Intl.DateTimeFormat("en-u-ca-dangi", { timeZone: "UTC", month: "numeric", day: "numeric" });

  function lunarDay(year: number, monthAndDay: string): number {
    const date = daysOf(year).find((day) => lunar.format(new Date(day)) === monthAndDay) ?? "";
    return dayNumberOf(asLocalDate(date));
  }

  function isOn(day: number, ...weekdays: number[]): boolean {
    return weekdays.includes(new Date(dateOfDayNumber(day)).getUTCDay());
  }

  /** By 관공서의 공휴일에 관한 규정: two days without a substitute, days with one, and the two feasts of three days. */
  function holidaysByRule(year: number): string[] {
    const on = (monthAndDay: string) => dayNumberOf(asLocalDate(`${year}-${monthAndDay}`));
    const threeDays = [lunarDay(year, "1/1"), lunarDay(year, "8/15")].flatMap((day) => [day - 1, day, day + 1]);
    const since2026 = year < 2026 ? [] : ["05-01", "07-17"];
    const single = ["03-01", "05-05", "08-15", "10-03", "10-09", "12-25", ...since2026].map(on);
    single.push(lunarDay(year, "4/8"));
    const all = [on("01-01"), on("06-06"), ...single, ...threeDays];
    const isShared = (day: number) => all.indexOf(day) !== all.lastIndexOf(day);
    // A Saturday counts for the single days only.
    const lost = [...threeDays.filter((day) => isOn(day, 0)), ...single.filter((day) => isOn(day, 0, 6))];
    return withSubstitutes(all, new Set([...lost, ...all.filter(isShared)])).map(dateOfDayNumber);
  }

  /** For each lost day the first one after it that is neither a holiday nor on a weekend. */
  function withSubstitutes(holidays: readonly number[], lost: ReadonlySet<number>): number[] {
    const taken = new Set(holidays);
    for (const day of [...lost].sort((one, other) => one - other)) {
      let substitute = day + 1;
      while (taken.has(substitute) || isOn(substitute, 0, 6)) substitute += 1;
      taken.add(substitute);
    }
    return [...taken];
  }

  test.each([2024, 2025, 2026, 2027])("of %i are those of the law, with substitutes, and those by notice", (year) => {
    const expected = [...holidaysByRule(year), ...(BY_NOTICE[year] ?? [])].sort();
    expect(holidaysOf("kr", year)).toEqual(expected);
    expect(koreanHolidaysOf(year)).toEqual(expected);
  });

  test("stay those of the gazette, with 설날 2026 on the right days", () => {
    const around = ["2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19"];
    expect(around.map((date) => namesOn("kr", date)[0])).toEqual([
      undefined,
      "설날 전날",
      "설날",
      "설날 다음 날",
      undefined,
    ]);
  });

  test("2026 include 제헌절 again, and 추석 that ends on a Saturday has no substitute", () => {
    expect(namesOn("kr", "2026-07-17")).toEqual(["제헌절"]);
    expect(namesOn("kr", "2025-07-17")).toEqual([]);
    expect(namesOn("kr", "2026-09-28")).toEqual([]);
  });
});

describe("holidays elsewhere", () => {
  test.each([2024, 2025, 2026, 2027])("of the United States in %i are the federal ones with observed days", (year) => {
    expect(holidaysOf("us", year)).toEqual(americanHolidaysOf(year));
  });

  test("of Japan in 2026 are those of 国民の祝日に関する法律, with 振替休日 and the day between two", () => {
    const days =
      "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23";
    expect(holidaysOf("jp", 2026)).toEqual(days.split(" ").map((day) => `2026-${day}`));
    expect(namesOn("jp", "2026-05-06")).toEqual(["憲法記念日 (振替休日)"]);
    expect(namesOn("jp", "2026-09-22")).toEqual(["国民の休日"]);
  });

  test("of Germany in 2026 are the nine of all its states", () => {
    const days = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";
    expect(holidaysOf("de", 2026)).toEqual(days.split(" ").map((day) => `2026-${day}`));
  });

  test.each<[HolidayCountry, string, string]>([
    ["us", "2026-06-19", "Juneteenth"],
    ["us", "2026-07-03", "Independence Day (substitute day)"],
    ["de", "2026-10-03", "Tag der Deutschen Einheit"],
    ["fr", "2026-07-14", "Fête Nationale de la France"],
    ["gb", "2026-12-28", "Boxing Day (substitute day)"],
  ])("are named in the country's own language: %s %s %s", (country, date, name) => {
    expect(namesOn(country, date)).toEqual([name]);
  });

  test.each<[HolidayCountry, string, string]>([
    ["sa", "2026-03-19", "2026-03-22"],
    ["tr", "2026-03-20", "2026-03-22"],
    ["tr", "2026-05-27", "2026-05-30"],
    ["sz", "2026-12-28", "2027-01-02"],
  ])("of several days count on each: %s %s to %s", (country, first, last) => {
    const [name] = namesOn(country, first);
    const inBetween = [...daysOf(2026), ...daysOf(2027)].filter((date) => first <= date && date <= last);
    expect(inBetween.filter((date) => !namesOn(country, date).includes(name ?? ""))).toEqual([]);
    const [dayBefore, dayAfter] = [dayNumberOf(asLocalDate(first)) - 1, dayNumberOf(asLocalDate(last)) + 1];
    expect(namesOn(country, dateOfDayNumber(dayBefore))).not.toContain(name);
    expect(namesOn(country, dateOfDayNumber(dayAfter))).not.toContain(name);
  });

  test.each<[HolidayCountry, string]>([
    ["cn", "2026-05-04"],
    ["is", "2026-12-24"],
    ["gt", "2026-12-24"],
    ["tr", "2026-03-19"],
  ])("that are an afternoon off close no day: %s %s", (country, date) => {
    expect(namesOn(country, date)).toEqual([]);
  });

  test("are known from 1970 to 2076 and none in other years", () => {
    const { isKnown } = HOLIDAY_CALENDARS.us;
    expect([1969, 1970, 2076, 2077].map(isKnown)).toEqual([false, true, true, false]);
    expect(namesOn("us", "0000-01-01")).toEqual([]);
    expect(namesOn("us", "2077-01-01")).toEqual([]);
    expect(namesOn("us", "1970-01-01")).toEqual(["New Year's Day"]);
  });

  // In Cairo clocks skip the midnight of 2026-04-24, a holiday in Armenia.
  test.each(["Africa/Cairo", "Pacific/Pago_Pago"])("are the same on a machine in %s", (zone) => {
    const countries = ["am", "sa", "us"] as const;
    const module = new URL("../../../src/domain/calendar/holidays.ts", import.meta.url).href;
    const code = `
      const { HOLIDAY_CALENDARS } = await import(${JSON.stringify(module)});
      const days = ${JSON.stringify(daysOf(2026))};
      const names = ${JSON.stringify(countries)}.map((country) => days.map(HOLIDAY_CALENDARS[country].namesOn));
      console.log(JSON.stringify({ zone: new Date(2026, 6, 1).getTimezoneOffset(), names }));`;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    const found = JSON.parse(output);
    expect(found.zone).not.toBe(0);
    expect(found.names).toEqual(countries.map((country) => daysOf(2026).map(HOLIDAY_CALENDARS[country].namesOn)));
  });
});
