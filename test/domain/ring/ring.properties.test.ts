// What must hold of rings over any days of work: minute by minute, of several voices that ask the same people.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDateOf } from "../../../src/domain/calendar/local-time.ts";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { isWorkingTime, workingMinutesBetween } from "../../../src/domain/calendar/working-time.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import {
  ASKED_MOST,
  type Askable,
  type AskedRing,
  nextRing,
  RINGS,
  type RingMoment,
  type Unanswered,
} from "../../../src/domain/ring/ring.ts";
import { DEFAULT_TARGETS, targetOf } from "../../../src/domain/voice/target.ts";
import { calendarAndInstant } from "../calendar/arbitraries.ts";

const member = fc.integer({ min: 0, max: 7 }).map((n) => `U${n}` as MemberId);
const list = fc.uniqueArray(member, { maxLength: 6 });
const candidates: fc.Arbitrary<Askable["candidates"]> = fc.record({
  concluders: list,
  claimers: list,
  duty: list,
  leads: list,
  recent: list,
});

interface Asking {
  voice: number;
  ring: AskedRing;
}

interface Life {
  openedAfter: number[];
  pains: ("blocked" | "severe" | "mild")[];
  /** How far apart the ticks are; after an outage far. */
  gaps: number[];
  candidates: Askable["candidates"][];
  askedPerDay: number;
}

const life: fc.Arbitrary<Life> = fc.record({
  openedAfter: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 3, maxLength: 3 }),
  pains: fc.array(fc.constantFrom("blocked" as const, "severe" as const, "mild" as const), {
    minLength: 3,
    maxLength: 3,
  }),
  gaps: fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 900 })), {
    minLength: 40,
    maxLength: 120,
  }),
  candidates: fc.array(candidates, { minLength: 3, maxLength: 3 }),
  askedPerDay: fc.integer({ min: 1, max: 3 }),
});

/** Ticks through a life as the use case does, and answers everyone who was asked, in order. */
function lived(
  { openedAfter, pains, gaps, candidates: people, askedPerDay }: Life,
  from: number,
  calendar = DEFAULT_WORK_CALENDAR,
) {
  const voices = openedAfter.map((minutes, index): Unanswered => {
    const openedAt = new Date(from + minutes * 60_000);
    const involved = [`U${index}` as MemberId];
    return {
      pain: pains[index] ?? "mild",
      customerType: null,
      isSpreading: false,
      openedAt,
      pausedUntil: null,
      involved,
    };
  });
  const askings: Asking[] = [];
  let now = new Date(from);
  for (const gap of gaps) {
    now = new Date(now.getTime() + gap * 60_000);
    const moment: RingMoment = { now, calendar, targets: DEFAULT_TARGETS, askedPerDay };
    for (const [index, voice] of voices.entries()) {
      const asked = askings.filter((each) => each.voice === index).map((each) => each.ring);
      const state: Askable = {
        candidates: people[index] as Askable["candidates"],
        unasked: new Set(["U7" as MemberId]),
        askedToday: countsOn(askings, now, calendar.timeZone),
      };
      const next = voice.openedAt <= now ? nextRing(voice, asked, state, moment) : null;
      if (next) askings.push({ voice: index, ring: { ...next, askedAt: now } });
    }
  }
  return { voices, askings };
}

type Zone = typeof DEFAULT_WORK_CALENDAR.timeZone;

function countsOn(askings: readonly Asking[], at: Date, zone: Zone): Map<MemberId, number> {
  const counts = new Map<MemberId, number>();
  const today = localDateOf(at, zone);
  for (const { ring } of askings) {
    if (localDateOf(ring.askedAt, zone) !== today) continue;
    for (const memberId of ring.memberIds) counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
  }
  return counts;
}

describe("over any life of three voices", () => {
  const START = Date.parse("2026-11-19T00:30:00Z");
  const always = (check: (run: ReturnType<typeof lived>, input: Life) => void) => {
    fc.assert(fc.property(life, (input) => check(lived(input, START), input)));
  };

  test("somebody is asked at all", () => {
    let count = 0;
    always(({ askings }) => {
      count += askings.length;
    });
    expect(count).toBeGreaterThan(50);
  });

  test("the rings of a voice come in their order, none twice, and no member twice", () => {
    always(({ voices, askings }) => {
      for (const index of voices.keys()) {
        const rings = askings.filter((each) => each.voice === index).map((each) => each.ring);
        const order = rings.map((each) => RINGS.indexOf(each.ring));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        const ids = rings.flatMap((each) => each.memberIds);
        expect(new Set(ids).size).toBe(ids.length);
      }
    });
  });

  test("a step of working time lies between two rings, and no ring comes before its turn", () => {
    always(({ voices, askings }) => {
      for (const [index, voice] of voices.entries()) {
        const step = (targetOf(voice, DEFAULT_TARGETS)?.minutes ?? 0) / 2;
        const times = askings.filter((each) => each.voice === index).map((each) => each.ring.askedAt);
        for (const [turn, at] of times.entries()) {
          const waited = workingMinutesBetween(DEFAULT_WORK_CALENDAR, voice.openedAt, at);
          expect(waited).toBeGreaterThanOrEqual(step * (turn + 1));
          const before = times[turn - 1];
          if (before) {
            expect(workingMinutesBetween(DEFAULT_WORK_CALENDAR, before, at)).toBeGreaterThanOrEqual(Math.max(step, 10));
          }
        }
      }
    });
  });

  test("nobody is asked more often on a day than is set, nor who waits or does not want to be, nor too many at once", () => {
    always(({ askings }, { askedPerDay }) => {
      for (const { voice, ring } of askings) {
        const counts = countsOn(askings, ring.askedAt, DEFAULT_WORK_CALENDAR.timeZone);
        for (const count of counts.values()) expect(count).toBeLessThanOrEqual(askedPerDay);
        expect(ring.memberIds).not.toContain(`U${voice}`);
        expect(ring.memberIds).not.toContain("U7");
        expect(ring.memberIds.length).toBeGreaterThan(0);
        expect(ring.memberIds.length).toBeLessThanOrEqual(ASKED_MOST);
      }
    });
  });
});

test("in any calendar nobody is asked while nobody works", () => {
  fc.assert(
    fc.property(calendarAndInstant, life, ({ calendar, from }, input) => {
      for (const { ring } of lived(input, from, calendar).askings) {
        expect(isWorkingTime(calendar, ring.askedAt)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("whose turn has come stays so until they are asked, as long as there is work", () => {
  const at = (ms: number): RingMoment => {
    return { now: new Date(ms), calendar: DEFAULT_WORK_CALENDAR, targets: DEFAULT_TARGETS, askedPerDay: 3 };
  };
  const openedAt = new Date("2026-11-19T00:30:00Z");
  const minutes = fc.integer({ min: 0, max: 4_000 });
  fc.assert(
    fc.property(minutes, minutes, candidates, (one, two, each) => {
      const voice: Unanswered = {
        pain: "severe",
        customerType: null,
        isSpreading: false,
        openedAt,
        pausedUntil: null,
        involved: [],
      };
      const people: Askable = { candidates: each, unasked: new Set(), askedToday: new Map() };
      const [first, second] = [Math.min(one, two), Math.max(one, two)].map((n) =>
        at(openedAt.getTime() + n * 60_000),
      ) as [RingMoment, RingMoment];
      const early = nextRing(voice, [], people, first);
      if (early && isWorkingTime(DEFAULT_WORK_CALENDAR, second.now)) {
        expect(nextRing(voice, [], people, second)).toEqual(early);
      }
    }),
  );
});
