// Random calendars, schedules and instants for the calendar's property tests.
import fc from "fast-check";
import type { DueSchedule } from "../../../src/domain/calendar/due-times.ts";
import { asLocalDate, type LocalDate, WEEKDAYS } from "../../../src/domain/calendar/local-date.ts";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import type { WorkBlock, WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import { AMERICAN_HOLIDAYS, americanHolidaysOf } from "./american-holidays.ts";
import { KOREAN_HOLIDAYS, koreanHolidaysOf } from "./korean-holidays.ts";
import { MINUTE_MS } from "./minute-counter.ts";

/** Zones with their clock changes of 2026, where mistakes hide; where there are none, holidays stand in. */
export const ZONES: Readonly<Record<string, readonly string[]>> = {
  "Asia/Seoul": koreanHolidaysOf(2026).map((day) => `${day}T00:00:00+09:00`),
  "Pacific/Apia": americanHolidaysOf(2026).map((day) => `${day}T00:00:00+13:00`),
  UTC: americanHolidaysOf(2026).map((day) => `${day}T00:00:00Z`),
  "America/New_York": ["2026-03-08T07:00Z", "2026-11-01T06:00Z"],
  "Europe/London": ["2026-03-29T01:00Z", "2026-10-25T01:00Z"],
  // Half an hour, from an offset of half an hour.
  "Australia/Lord_Howe": ["2026-04-04T15:00Z", "2026-10-03T15:30Z"],
  // Skips 00:00-01:00 and repeats the day before's 23:00-24:00.
  "Africa/Cairo": ["2026-04-23T22:00Z", "2026-10-29T21:00Z"],
  // Skips 23:00-24:00 and repeats it.
  "America/Nuuk": ["2026-03-29T01:00Z", "2026-10-25T01:00Z"],
  "Pacific/Chatham": ["2026-04-04T14:00Z", "2026-09-26T14:00Z"],
};

const FIRST_MS = Date.parse("2024-01-05T00:00Z");
const LAST_MS = Date.parse("2027-12-20T00:00Z");

function wholeMinutes(from: number, until: number): fc.Arbitrary<number> {
  const range = { min: Math.ceil(from / MINUTE_MS), max: Math.floor(until / MINUTE_MS) };
  return fc.integer(range).map((minutes) => minutes * MINUTE_MS);
}

/** Sorted and apart, or touching; early hours come up often because clocks change then. */
export const blocks: fc.Arbitrary<WorkBlock[]> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1_440 }), fc.integer({ min: 0, max: 240 })), { maxLength: 6 })
  .map((edges) => {
    edges.sort((a, b) => a - b);
    const found: WorkBlock[] = [];
    for (let i = 0; i + 1 < edges.length; i += 2) found.push({ from: edges[i] ?? 0, until: edges[i + 1] ?? 0 });
    return found;
  });

const someBlocks = blocks.filter((found) => found.length > 0);

const localDate: fc.Arbitrary<LocalDate> = fc
  .oneof(
    wholeMinutes(FIRST_MS, LAST_MS).map((ms) => new Date(ms).toISOString().slice(0, 10)),
    fc.constantFrom(...KOREAN_HOLIDAYS, ...AMERICAN_HOLIDAYS),
  )
  .map(asLocalDate);

/** A calendar, and an instant (ms, whole minutes) that is often within two days of one of its zone's clock changes. */
export const calendarAndInstant: fc.Arbitrary<{ calendar: WorkCalendar; from: number }> = fc
  .constantFrom(...Object.entries(ZONES))
  .chain(([zone, changes]) => {
    const nearChange = fc.constantFrom(...changes).chain((change) => {
      const at = Date.parse(change);
      return wholeMinutes(at - 48 * 60 * MINUTE_MS, at + 4 * 60 * MINUTE_MS);
    });
    const from = fc.oneof(nearChange, wholeMinutes(FIRST_MS, LAST_MS));
    const nearbyDay = from.map((ms) => asLocalDate(new Date(ms).toISOString().slice(0, 10)));
    const calendar = fc.record({
      timeZone: fc.constant(asTimeZone(zone)),
      blocksByWeekday: fc.record({
        mon: someBlocks,
        tue: blocks,
        wed: blocks,
        thu: blocks,
        fri: blocks,
        sat: blocks,
        sun: blocks,
      }),
      holidays: fc.constantFrom("kr" as const, "us" as const, "none" as const),
      companyDays: fc.dictionary(fc.oneof(localDate, nearbyDay), blocks, { maxKeys: 6 }),
    });
    return fc.record({ calendar, from });
  });

/** In minutes, up to five days. */
export const shortSpan = fc.integer({ min: 0, max: 5 * 1_440 });

export const schedule: fc.Arbitrary<DueSchedule> = fc.record({
  days: fc.subarray([...WEEKDAYS]),
  times: fc.array(fc.oneof(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 240 })), { maxLength: 4 }),
  inWorkingTime: fc.boolean(),
});
