// Due times against a minute-by-minute look at the wall clock and against their own laws.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type DueSchedule, dueTimes } from "../../../src/domain/calendar/due-times.ts";
import type { WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import { calendarAndInstant, schedule, shortSpan } from "./arbitraries.ts";
import { blocksOn, lookEachMinute, MINUTE_MS, weekdayAt } from "./minute-counter.ts";

/** Due where the wall clock passes, for the first time, a minute that the schedule names. */
function dueByLooking(due: DueSchedule, calendar: WorkCalendar, from: number, until: number): number[] {
  const found: number[] = [];
  let seen: number | undefined;
  for (const { at, latest } of lookEachMinute(calendar.timeZone, from - MINUTE_MS, until)) {
    for (let wallClock = (seen ?? latest) + MINUTE_MS; wallClock <= latest; wallClock += MINUTE_MS) {
      if (isNamed(due, calendar, wallClock) && found.at(-1) !== at) found.push(at);
    }
    seen = latest;
  }
  return found;
}

function isNamed(due: DueSchedule, calendar: WorkCalendar, wallClock: number): boolean {
  const minute = (wallClock / MINUTE_MS) % 1_440;
  if (!due.days.includes(weekdayAt(wallClock))) return false;
  if (!due.inWorkingTime) return due.times.includes(minute);
  const blocks = blocksOn(calendar, wallClock);
  const isWorked = (each: number) => blocks.some(({ from, until }) => from <= each && each < until);
  if (due.times.some(isWorked)) return due.times.includes(minute) && isWorked(minute);
  return due.times.length > 0 && blocks[0]?.from === minute;
}

test("due times are those a person would note by looking at the wall clock each minute", () => {
  fc.assert(
    fc.property(calendarAndInstant, schedule, shortSpan, ({ calendar, from }, due, minutes) => {
      const until = from + minutes * MINUTE_MS;
      const found = dueTimes(due, calendar, { from: new Date(from), until: new Date(until) });
      expect(found.map((at) => at.getTime())).toEqual(dueByLooking(due, calendar, from, until));
    }),
    { numRuns: 400 },
  );
});

test("windows that meet have together what the whole window has", () => {
  fc.assert(
    fc.property(calendarAndInstant, schedule, shortSpan, shortSpan, ({ calendar, from }, due, first, second) => {
      const start = new Date(from);
      const middle = new Date(from + first * MINUTE_MS);
      const until = new Date(middle.getTime() + second * MINUTE_MS);
      const parts = [
        ...dueTimes(due, calendar, { from: start, until: middle }),
        ...dueTimes(due, calendar, { from: middle, until }),
      ];
      expect(parts).toEqual(dueTimes(due, calendar, { from: start, until }));
    }),
    { numRuns: 500 },
  );
});
