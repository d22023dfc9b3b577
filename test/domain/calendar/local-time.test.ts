// Local days, time zones, and the hours that clocks skip or repeat.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asLocalDate, dateOfDayNumber, dayNumberOf, isLocalDate } from "../../../src/domain/calendar/local-date.ts";
import { instantOf, localDateOf } from "../../../src/domain/calendar/local-time.ts";
import { asTimeZone, isTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import { ZONES } from "./arbitraries.ts";
import { lookEachMinute, MINUTE_MS } from "./minute-counter.ts";

const SEOUL = asTimeZone("Asia/Seoul");
const NEW_YORK = asTimeZone("America/New_York");

describe("local dates", () => {
  test.each(["2026-02-28", "2024-02-29", "1970-01-01", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(dateOfDayNumber(dayNumberOf(asLocalDate(text)))).toBe(text);
  });

  test.each(["2026-02-29", "2026-02-30", "2026-13-01", "2026-2-3", "26-02-03", "2026-02-03T00:00", "", "+12026-02-03"])(
    "%j is none",
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => asLocalDate(text)).toThrow(RangeError);
    },
  );
});

describe("time zones", () => {
  test.each(["Asia/Seoul", "UTC", "America/Argentina/Buenos_Aires"])("%s is one", (text) => {
    expect(isTimeZone(text)).toBe(true);
  });

  test.each(["+09:00", "Seoul", "", "Asia/Pyeongyang "])("%j is none", (text) => {
    expect(isTimeZone(text)).toBe(false);
    expect(() => asTimeZone(text)).toThrow(RangeError);
  });
});

describe("the local date of an instant", () => {
  test("changes at midnight in Seoul, which is 15:00 in UTC", () => {
    expect(localDateOf(new Date("2026-12-31T14:59:59.999Z"), SEOUL)).toBe("2026-12-31");
    expect(localDateOf(new Date("2026-12-31T15:00:00.000Z"), SEOUL)).toBe("2027-01-01");
  });

  test("is refused for an invalid Date", () => {
    expect(() => localDateOf(new Date(Number.NaN), SEOUL)).toThrow(RangeError);
  });
});

describe("the instant of a local time", () => {
  test.each([
    ["an ordinary morning in Seoul", "2026-02-17", 9 * 60, "Asia/Seoul", "2026-02-17T00:00Z"],
    ["minute 1440, the next midnight", "2026-02-17", 1_440, "Asia/Seoul", "2026-02-17T15:00Z"],
    ["the last minute before New York's gap", "2026-03-08", 119, "America/New_York", "2026-03-08T06:59Z"],
    ["inside New York's gap: its end, 03:00", "2026-03-08", 150, "America/New_York", "2026-03-08T07:00Z"],
    ["the end of New York's gap", "2026-03-08", 180, "America/New_York", "2026-03-08T07:00Z"],
    ["New York's repeated hour: the earlier", "2026-11-01", 90, "America/New_York", "2026-11-01T05:30Z"],
    ["after New York's repeated hour", "2026-11-01", 120, "America/New_York", "2026-11-01T07:00Z"],
    ["inside London's gap", "2026-03-29", 75, "Europe/London", "2026-03-29T01:00Z"],
    ["London's repeated hour: the earlier", "2026-10-25", 75, "Europe/London", "2026-10-25T00:15Z"],
    ["inside Lord Howe's half-hour gap", "2026-10-04", 135, "Australia/Lord_Howe", "2026-10-03T15:30Z"],
    ["Lord Howe's repeated half hour: the earlier", "2026-04-05", 105, "Australia/Lord_Howe", "2026-04-04T14:45Z"],
    ["after Lord Howe's repeated half hour", "2026-04-05", 120, "Australia/Lord_Howe", "2026-04-04T15:30Z"],
    ["a midnight that Cairo skips", "2026-04-24", 0, "Africa/Cairo", "2026-04-23T22:00Z"],
    ["the hour before midnight that Nuuk skips", "2026-03-28", 1_410, "America/Nuuk", "2026-03-29T01:00Z"],
    ["a day that Samoa skipped: the start of the next", "2011-12-30", 9 * 60, "Pacific/Apia", "2011-12-30T10:00Z"],
    ["the day after it", "2011-12-31", 9 * 60, "Pacific/Apia", "2011-12-30T19:00Z"],
  ])("%s", (_, date, minutes, zone, instant) => {
    expect(instantOf(asLocalDate(date), minutes, asTimeZone(zone))).toEqual(new Date(instant));
  });

  test("is the first at which the wall clock has come so far, on any day around a clock change", () => {
    const zoneAndChange = fc
      .constantFrom(...Object.entries(ZONES))
      .chain(([zone, changes]) => fc.tuple(fc.constant(asTimeZone(zone)), fc.constantFrom(...changes)));
    fc.assert(
      fc.property(
        zoneAndChange,
        fc.nat({ max: 1_440 }),
        fc.integer({ min: -1, max: 1 }),
        ([zone, change], minutes, days) => {
          const day = dayNumberOf(localDateOf(new Date(change), zone)) + days;
          const wallClock = (day * 1_440 + minutes) * MINUTE_MS;
          const found = instantOf(dateOfDayNumber(day), minutes, zone).getTime();
          for (const { at, latest } of lookEachMinute(zone, found - MINUTE_MS, found + MINUTE_MS)) {
            expect(latest >= wallClock).toBe(at >= found);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("lies on its own day, whichever of the year's days it is", () => {
    for (let day = dayNumberOf(asLocalDate("2026-01-01")); day < dayNumberOf(asLocalDate("2027-01-01")); day += 1) {
      const date = dateOfDayNumber(day);
      expect(localDateOf(instantOf(date, 0, NEW_YORK), NEW_YORK)).toBe(date);
      expect(localDateOf(instantOf(date, 1_439, NEW_YORK), NEW_YORK)).toBe(date);
    }
  });
});
