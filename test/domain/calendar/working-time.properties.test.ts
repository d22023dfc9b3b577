// The business-hours clock against a minute counter and against its own laws, on random calendars.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import {
  addWorkingMinutes,
  isWorkingTime,
  nextWorkingInstant,
  workingMinutesBefore,
  workingMinutesBetween,
} from "../../../src/domain/calendar/working-time.ts";
import { calendarAndInstant, shortSpan } from "./arbitraries.ts";
import { isWorkAt, lookEachMinute, MINUTE_MS } from "./minute-counter.ts";

const anyMs = fc.integer({ min: 0, max: 40 * 24 * 60 * MINUTE_MS });

test("working minutes are those a person would count by looking at the wall clock each minute", () => {
  fc.assert(
    fc.property(calendarAndInstant, shortSpan, ({ calendar, from }, minutes) => {
      const until = from + minutes * MINUTE_MS;
      let counted = 0;
      for (const look of lookEachMinute(calendar.timeZone, from, until)) if (isWorkAt(calendar, look)) counted += 1;
      expect(workingMinutesBetween(calendar, new Date(from), new Date(until))).toBe(counted);
    }),
    { numRuns: 300 },
  );
});

test("the clock runs at exactly the minutes in which the counter sees work", () => {
  fc.assert(
    fc.property(calendarAndInstant, ({ calendar, from }) => {
      const until = from + 1_440 * MINUTE_MS;
      for (const look of lookEachMinute(calendar.timeZone, from, until)) {
        if (isWorkingTime(calendar, new Date(look.at)) !== isWorkAt(calendar, look)) {
          expect.fail(`differs at ${new Date(look.at).toISOString()}`);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("work next begins at the first minute in which the counter sees work", () => {
  fc.assert(
    fc.property(calendarAndInstant, ({ calendar, from }) => {
      const next = nextWorkingInstant(calendar, new Date(from)).getTime();
      const reach = Math.min(next, from + 8 * 1_440 * MINUTE_MS);
      for (const look of lookEachMinute(calendar.timeZone, from, reach + MINUTE_MS)) {
        if (isWorkAt(calendar, look) !== (look.at === next))
          expect.fail(`differs at ${new Date(look.at).toISOString()}`);
      }
    }),
    { numRuns: 200 },
  );
});

// Five to forty days from near a clock change or a holiday: across it, and over weekends and holidays behind it.
const longSpan = fc.integer({ min: 5 * 1_440, max: 40 * 1_440 });
/** The lists of holidays that the counter goes by end there. */
const LISTS_END_MS = Date.parse("2027-12-31T00:00Z");
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** How many of the minutes before each are work. */
function workBefore(calendar: WorkCalendar, from: number, minutes: number): Int32Array {
  const sums = new Int32Array(minutes + 1);
  let index = 0;
  for (const look of lookEachMinute(calendar.timeZone, from, from + minutes * MINUTE_MS)) {
    sums[index + 1] = (sums[index] ?? 0) + (isWorkAt(calendar, look) ? 1 : 0);
    index += 1;
  }
  return sums;
}

test("over weeks all four agree with the counter, whatever their start and end", () => {
  fc.assert(
    fc.property(
      calendarAndInstant,
      longSpan,
      fc.array(fc.tuple(share, share), { minLength: 5, maxLength: 20 }),
      (...given) => {
        const [{ calendar, from }, span, shares] = given;
        const minutes = Math.min(span, (LISTS_END_MS - from) / MINUTE_MS);
        const sums = workBefore(calendar, from, minutes);
        const at = (minute: number) => new Date(from + minute * MINUTE_MS);
        const sum = (minute: number) => sums[minute] ?? 0;
        for (const pair of shares) {
          const [first = 0, last = 0] = pair.map((part) => Math.floor(part * (minutes - 1))).sort((a, b) => a - b);
          const worked = sum(last) - sum(first);
          expect(workingMinutesBetween(calendar, at(first), at(last))).toBe(worked);
          expect(isWorkingTime(calendar, at(first))).toBe(sum(first + 1) > sum(first));
          const next = sums.findIndex((_, minute) => minute >= first && sum(minute + 1) > sum(minute));
          if (next >= 0) expect(nextWorkingInstant(calendar, at(first))).toEqual(at(next));
          const end = worked === 0 ? first : sums.indexOf(sum(last));
          expect(addWorkingMinutes(calendar, at(first), worked)).toEqual(at(end));
        }
      },
    ),
    { numRuns: 120 },
  );
});

test("adding working minutes and counting them again gives the same number", () => {
  fc.assert(
    fc.property(calendarAndInstant, shortSpan, ({ calendar, from }, minutes) => {
      const start = new Date(from + 123);
      expect(workingMinutesBetween(calendar, start, addWorkingMinutes(calendar, start, minutes))).toBe(minutes);
    }),
    { numRuns: 1_000 },
  );
});

test("what began so many working minutes before an instant has waited so long, and a moment earlier no less", () => {
  fc.assert(
    fc.property(calendarAndInstant, shortSpan, ({ calendar, from }, minutes) => {
      const until = new Date(from + 123);
      const began = workingMinutesBefore(calendar, until, minutes);
      expect(workingMinutesBetween(calendar, began, until)).toBe(minutes);
      if (minutes > 0)
        expect(workingMinutesBetween(calendar, new Date(began.getTime() + 1), until)).toBeLessThan(minutes);
    }),
    { numRuns: 1_000 },
  );
});

test("adding the minutes counted up to an instant gives the first instant with that count, to the millisecond", () => {
  fc.assert(
    fc.property(calendarAndInstant, anyMs, ({ calendar, from }, span) => {
      const [start, end] = [new Date(from), new Date(from + span)];
      const reached = addWorkingMinutes(calendar, start, workingMinutesBetween(calendar, start, end));
      expect(reached.getTime()).toBeLessThanOrEqual(end.getTime());
      expect(workingMinutesBetween(calendar, reached, end)).toBe(0);
      const wasWorkingUntilThen = isWorkingTime(calendar, new Date(reached.getTime() - 1));
      expect(reached.getTime() === start.getTime() || wasWorkingUntilThen).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("more minutes or a later start never give an earlier end", () => {
  fc.assert(
    fc.property(calendarAndInstant, shortSpan, shortSpan, ({ calendar, from }, minutes, more) => {
      const end = addWorkingMinutes(calendar, new Date(from), minutes).getTime();
      expect(addWorkingMinutes(calendar, new Date(from), minutes + more).getTime()).toBeGreaterThanOrEqual(end);
      const laterStart = new Date(from + more * MINUTE_MS);
      expect(addWorkingMinutes(calendar, laterStart, minutes).getTime()).toBeGreaterThanOrEqual(end);
    }),
    { numRuns: 1_000 },
  );
});

test("the minutes of two ranges that meet add up to those of the whole, and never exceed the time that passed", () => {
  fc.assert(
    fc.property(calendarAndInstant, anyMs, anyMs, ({ calendar, from }, first, second) => {
      const [start, middle, end] = [new Date(from), new Date(from + first), new Date(from + first + second)];
      const parts = workingMinutesBetween(calendar, start, middle) + workingMinutesBetween(calendar, middle, end);
      const whole = workingMinutesBetween(calendar, start, end);
      expect(Math.round(parts * MINUTE_MS)).toBe(Math.round(whole * MINUTE_MS));
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual((first + second) / MINUTE_MS);
    }),
    { numRuns: 1_000 },
  );
});

test("the next working instant is at work, has no work before it and is its own next", () => {
  fc.assert(
    fc.property(calendarAndInstant, ({ calendar, from }) => {
      const next = nextWorkingInstant(calendar, new Date(from));
      expect(isWorkingTime(calendar, next)).toBe(true);
      expect(workingMinutesBetween(calendar, new Date(from), next)).toBe(0);
      expect(nextWorkingInstant(calendar, next)).toEqual(next);
    }),
    { numRuns: 1_000 },
  );
});

test("a range that ends before it begins has no working minutes", () => {
  fc.assert(
    fc.property(calendarAndInstant, shortSpan, ({ calendar, from }, minutes) => {
      expect(workingMinutesBetween(calendar, new Date(from), new Date(from - minutes * MINUTE_MS))).toBe(0);
    }),
  );
});
