// Within how many working minutes a voice is to be answered, which rule says so, and when that is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { workingMinutesBetween } from "../../../src/domain/calendar/working-time.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { CUSTOMER_TYPES, PAINS } from "../../../src/domain/voice/sets.ts";
import {
  answerDueAt,
  DEFAULT_TARGETS,
  type ResponseTargets,
  type Target,
  targetOf,
} from "../../../src/domain/voice/target.ts";
import type { Voice } from "../../../src/domain/voice/voice.ts";
import { someVoice } from "../../support/some-voice.ts";

const seoul = (text: string) => new Date(`${text}+09:00`);
const withTypes = (byCustomerType: ResponseTargets["byCustomerType"]): ResponseTargets => {
  return { ...DEFAULT_TARGETS, byCustomerType };
};
const vip = withTypes({ vip: 45, at_risk: 200 });

describe("a voice's target", () => {
  const rows: [string, Partial<Voice>, ResponseTargets, Target | null][] = [
    ["blocked", { pain: "blocked" }, DEFAULT_TARGETS, usual(30, { pain: "blocked" })],
    ["severe", { pain: "severe" }, DEFAULT_TARGETS, usual(60, { pain: "severe" })],
    ["mild", { pain: "mild" }, DEFAULT_TARGETS, usual(240, { pain: "mild" })],
    ["praise, though it goes round", { pain: "praise", isSpreading: true, customerType: "vip" }, vip, null],
    ["a type without a rule", { pain: "severe", customerType: "new" }, vip, usual(60, { pain: "severe" })],
    ["a type that is sooner", { pain: "severe", customerType: "vip" }, vip, usual(45, { customerType: "vip" })],
    [
      "a type that is later than its pain",
      { pain: "blocked", customerType: "vip" },
      vip,
      usual(30, { pain: "blocked" }),
    ],
    [
      "as soon: the pain says why",
      { pain: "mild", customerType: "vip" },
      withTypes({ vip: 240 }),
      usual(240, { pain: "mild" }),
    ],
    [
      "spreading",
      { pain: "severe", isSpreading: true },
      DEFAULT_TARGETS,
      { ...usual(60, { pain: "severe" }), minutes: 30 },
    ],
    [
      "spreading, of a type",
      { pain: "mild", customerType: "vip", isSpreading: true },
      vip,
      { ...usual(45, { customerType: "vip" }), minutes: 23 },
    ],
    [
      "never less than a minute",
      { pain: "blocked", isSpreading: true },
      { ...DEFAULT_TARGETS, spreadingPercent: 1 },
      { ...usual(30, { pain: "blocked" }), minutes: 1 },
    ],
  ];
  test.each(rows)("%s", (_name, form, targets, expected) => {
    expect(targetOf(someVoice(form), targets)).toEqual(expected);
  });

  function usual(minutes: number, rule: Target["rule"]): Target {
    return { minutes, rule, usualMinutes: minutes };
  }
});

describe("when an answer is due", () => {
  const reopening = (at: string) => {
    return { why: "customer_back", memberId: "U1" as MemberId, reopenedAt: seoul(at) } as const;
  };
  const rows: [string, Partial<Voice>, string][] = [
    ["on a working morning", { postedAt: seoul("2026-11-26T10:05:00") }, "2026-11-26T11:05:00"],
    ["just before closing", { postedAt: seoul("2026-11-26T17:30:00") }, "2026-11-27T09:30:00"],
    ["at night", { postedAt: seoul("2026-11-26T23:00:00") }, "2026-11-27T10:00:00"],
    ["over a weekend", { postedAt: seoul("2026-11-27T17:30:00") }, "2026-11-30T09:30:00"],
    ["over 추석", { postedAt: seoul("2026-09-23T18:00:00") }, "2026-09-28T10:00:00"],
    [
      "since it was opened again",
      { postedAt: seoul("2026-11-02T10:00:00"), reopening: reopening("2026-11-26T14:00:00") },
      "2026-11-26T15:00:00",
    ],
  ];
  test.each(rows)("%s", (_name, form, due) => {
    expect(answerDueAt(someVoice(form), DEFAULT_TARGETS, DEFAULT_WORK_CALENDAR)).toEqual(seoul(due));
  });

  test("is never for praise", () => {
    expect(answerDueAt(someVoice({ pain: "praise" }), DEFAULT_TARGETS, DEFAULT_WORK_CALENDAR)).toBeNull();
  });
});

const minutes = fc.integer({ min: 1, max: 3_000 });
const anyTargets: fc.Arbitrary<ResponseTargets> = fc.record({
  byPain: fc.record({ blocked: minutes, severe: minutes, mild: minutes }),
  byCustomerType: fc.dictionary(fc.constantFrom(...CUSTOMER_TYPES), minutes),
  spreadingPercent: fc.integer({ min: 1, max: 100 }),
});
const anyVoice = fc
  .record({
    pain: fc.constantFrom(...PAINS),
    customerType: fc.option(fc.constantFrom(...CUSTOMER_TYPES)),
    isSpreading: fc.boolean(),
    postedAt: fc.date({ min: seoul("2026-01-01T00:00:00"), max: seoul("2026-12-31T00:00:00"), noInvalidDate: true }),
  })
  .map((form) => someVoice(form));

test("exactly the target's minutes of work pass until an answer is due, and what is worse is never due later", () => {
  fc.assert(
    fc.property(anyVoice, anyTargets, (voice, targets) => {
      const target = targetOf(voice, targets);
      const dueAt = answerDueAt(voice, targets, DEFAULT_WORK_CALENDAR);
      expect([target === null, dueAt === null]).toEqual([voice.pain === "praise", voice.pain === "praise"]);
      if (!target || !dueAt) return;
      expect(workingMinutesBetween(DEFAULT_WORK_CALENDAR, voice.postedAt, dueAt)).toBe(target.minutes);
      expect(target.minutes).toBeGreaterThanOrEqual(1);
      for (const easier of [{ isSpreading: false }, { customerType: null }]) {
        expect(targetOf({ ...voice, ...easier }, targets)?.minutes).toBeGreaterThanOrEqual(target.minutes);
      }
    }),
  );
});
