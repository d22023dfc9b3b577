// The order of a digest, who is in it, and what counts as done.
import { expect, test } from "vitest";
import { DAY_MS, type LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { byUrgency, isDoneSince, needOf } from "../../../src/domain/digest/need.ts";
import type { Pain } from "../../../src/domain/voice/sets.ts";
import type { Voice } from "../../../src/domain/voice/voice.ts";
import { someVoice } from "../../support/some-voice.ts";

/** Friday 18:00 in Seoul. */
const NOW = new Date("2026-11-20T09:00:00Z");
const waiting = (pain: Pain, hoursAgo: number) => ({
  pain,
  openedAt: new Date(NOW.getTime() - hoursAgo * 3_600_000),
});
const by = { memberId: "U2" as never };

test("is pain times waiting time", () => {
  const voices = [waiting("mild", 8), waiting("blocked", 3), waiting("severe", 3), waiting("praise", 9)];
  const order = byUrgency(voices, DEFAULT_WORK_CALENDAR, NOW).map((each) => each.pain);
  expect(order).toEqual(["blocked", "mild", "severe", "praise"]);
});

test("a night does not make a voice wait longer", () => {
  const beforeTheNight = { pain: "mild" as const, openedAt: new Date("2026-11-19T08:00:00Z") };
  const inTheMorning = { pain: "severe" as const, openedAt: new Date("2026-11-20T00:00:00Z") };
  const morning = new Date("2026-11-20T02:00:00Z");
  // One hour yesterday and two today make three; twice two make four.
  expect(byUrgency([beforeTheNight, inTheMorning], DEFAULT_WORK_CALENDAR, morning)[0]).toBe(inTheMorning);
});

test("leaves out whose customers have all been told", () => {
  const listeners = [{ memberId: "U1" as never, joinedAt: NOW, words: null, toldAt: NOW, via: null }];
  const conclusion = { ...someVoice().conclusion, ...by } as Voice["conclusion"];
  expect(needOf(someVoice({ listeners, conclusion }))).toBeNull();
});

test.each<[string, Partial<Voice>, "claim" | "conclusion" | "telling", boolean]>([
  ["nothing", {}, "claim", false],
  ["taken on", { claims: [{ ...by, claimedAt: NOW }] }, "claim", true],
  ["taken on, of what was taken on already", { claims: [{ ...by, claimedAt: NOW }] }, "conclusion", false],
  ["promised", { claims: [{ ...by, claimedAt: NOW }], promise: { ...by, promisedAt: NOW } }, "conclusion", true],
  ["concluded", { conclusion: { ...by } as never }, "conclusion", true],
  ["concluded, of what was concluded already", { conclusion: { ...by } as never }, "telling", false],
  ["taken back", { withdrawnAt: NOW }, "claim", true],
  ["paused", { pause: { kind: "talking", why: "", until: "2026-12-01", ...by, askedAt: null } }, "claim", true],
  ["promised long before", { promise: { ...by, promisedAt: new Date(NOW.getTime() - 15 * DAY_MS) } }, "claim", false],
  [
    "paused until the day of the digest, and not asked yet",
    { pause: { kind: "talking", why: "", until: "2026-11-20", ...by, askedAt: null } },
    "claim",
    false,
  ],
  [
    "paused until a day that has come",
    { pause: { kind: "talking", why: "", until: "2026-11-20", ...by, askedAt: NOW } },
    "claim",
    false,
  ],
])("%s: a digest that asked is answered or not", (_name, more, need, isDone) => {
  expect(isDoneSince(someVoice(more), { need, at: NOW, day: "2026-11-20" as LocalDate })).toBe(isDone);
});
