// A week's numbers: only what is in the window, in working minutes, against a count by hand, hour by hour.
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { isWorkingTime } from "../../../src/domain/calendar/working-time.ts";
import {
  type Ending,
  type Opening,
  percentOf,
  type Spans,
  weekNumbers,
  windowBefore,
} from "../../../src/domain/digest/numbers.ts";

const calendar = DEFAULT_WORK_CALENDAR;
const HOUR = 3_600_000;
/** Monday, 9:00 in Seoul, two weeks before the end. */
const START = new Date("2026-11-09T00:00:00Z").getTime();
const week = { from: new Date(START + 7 * 24 * HOUR), until: new Date(START + 14 * 24 * HOUR) };
const at = (hour: number) => new Date(START + hour * HOUR);
const opening = (openedAt: Date, answeredAt: Date | null, more: Partial<Opening> = {}): Opening => {
  return { openedAt, answeredAt, journeyStage: null, inquiryType: null, ...more };
};

function hoursBetween(from: Date, until: Date): number {
  let hours = 0;
  for (let ms = from.getTime(); ms < until.getTime(); ms += HOUR) if (isWorkingTime(calendar, new Date(ms))) hours += 1;
  return hours;
}

/** The smallest of them that is no shorter than this share of all. */
function naiveRank(values: readonly number[], share: number): number {
  const fits = values.filter((value) => values.filter((each) => each <= value).length >= share * values.length);
  return Math.min(...fits);
}

function naiveSpans(pairs: readonly [Date, Date][]): Spans | null {
  const minutes = pairs.map(([from, until]) => hoursBetween(from, until) * 60);
  if (minutes.length === 0) return null;
  return { median: naiveRank(minutes, 0.5), p90: naiveRank(minutes, 0.9), worst: Math.max(...minutes) };
}

const hour = fc.nat(15 * 24);
const STAGES = ["payment", "delivery", null] as const;
const anOpening = fc.record({ from: hour, wait: fc.option(fc.nat(120)), stage: fc.constantFrom(...STAGES) });
const anEnding = fc.record({ from: hour, wait: fc.nat(60), told: fc.option(fc.nat(60)) });

test("any weeks count as they do by hand", () => {
  fc.assert(
    fc.property(fc.array(anOpening, { maxLength: 12 }), fc.array(anEnding, { maxLength: 8 }), (some, others) => {
      const openings = some.map(({ from, wait, stage }) => {
        return opening(at(from), wait === null ? null : at(from + wait), { journeyStage: stage });
      });
      const endings: Ending[] = others.map(({ from, wait, told }) => {
        return {
          openedAt: at(from),
          concludedAt: at(from + wait),
          toldAt: told === null ? null : at(from + wait + told),
        };
      });
      for (const window of [week, windowBefore(week)]) {
        const isIn = (date: Date | null) => date !== null && date >= window.from && date < window.until;
        const opened = openings.filter((each) => isIn(each.openedAt));
        const answers = openings.filter((each) => isIn(each.answeredAt));
        const told = endings.filter((each) => isIn(each.toldAt));
        const pairs = (each: readonly Opening[]) =>
          each.map(({ openedAt, answeredAt }): [Date, Date] => [openedAt, answeredAt ?? openedAt]);
        const byStage = (["payment", "delivery"] as const).flatMap((is) => {
          const those = answers.filter((each) => each.journeyStage === is);
          return those.length < 3 ? [] : [{ is, spans: naiveSpans(pairs(those)) }];
        });
        const whole = told.map(({ openedAt, toldAt }): [Date, Date] => [openedAt, toldAt ?? openedAt]);
        const numbers = weekNumbers({ openings, endings }, calendar, window);
        expect(numbers).toMatchObject({
          opened: opened.length,
          answered: opened.filter(({ answeredAt }) => answeredAt && answeredAt < window.until).length,
          concluded: endings.filter((each) => isIn(each.concludedAt)).length,
          firstAnswer: naiveSpans(pairs(answers)),
          telling: naiveSpans(whole),
        });
        expect([...numbers.byStage].sort((a, b) => (a.is < b.is ? 1 : -1))).toEqual(byStage);
        const all = whole.reduce((sum, [from, until]) => sum + hoursBetween(from, until), 0);
        const inside = told.reduce((sum, { openedAt, concludedAt }) => sum + hoursBetween(openedAt, concludedAt), 0);
        expect(numbers.internalPercent).toBe(percentOf(inside, all));
      }
    }),
    { numRuns: 300 },
  );
});

test("nights, weekends and holidays are nobody's wait", () => {
  const friday = new Date("2026-11-20T17:30:00+09:00");
  const monday = new Date("2026-11-23T09:10:00+09:00");
  const window = { from: friday, until: new Date("2026-11-24T09:00:00+09:00") };
  expect(weekNumbers({ openings: [opening(friday, monday)], endings: [] }, calendar, window).firstAnswer).toEqual({
    median: 40,
    p90: 40,
    worst: 40,
  });
});

test("an answer after the week's end does not make the week better, and an old wait that ended in it is not left out", () => {
  const openings = [opening(at(167), at(400)), opening(at(335), at(337))];
  const numbers = weekNumbers({ openings, endings: [] }, calendar, week);
  expect([numbers.opened, numbers.answered, numbers.firstAnswer]).toEqual([1, 0, null]);
  const late = weekNumbers({ openings: [opening(at(0), at(200))], endings: [] }, calendar, week);
  expect([late.opened, late.firstAnswer?.worst]).toEqual([0, hoursBetween(at(0), at(200)) * 60]);
});

test("a share is 100 percent only where nothing is missing", () => {
  expect([percentOf(0, 0), percentOf(0, 9), percentOf(1, 999), percentOf(998, 999), percentOf(9, 9)]).toEqual([
    null,
    0,
    1,
    99,
    100,
  ]);
});
