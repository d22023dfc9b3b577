// Putting a voice off for oneself: which day a choice means, and how long it holds.
import { expect, test } from "vitest";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { isSnoozed, snoozeDay } from "../../../src/domain/ring/snooze.ts";

test.each([
  ["2026-11-19", "tomorrow", "2026-11-20"],
  ["2026-12-31", "three_days", "2027-01-03"],
  ["2026-11-19", "next_week", "2026-11-23"],
  ["2026-11-22", "next_week", "2026-11-23"],
  ["2026-11-23", "next_week", "2026-11-30"],
] as const)("on %s, %s is %s", (today, choice, day) => {
  expect(snoozeDay(choice, today as LocalDate)).toBe(day);
});

test("it holds until its day has come", () => {
  expect(isSnoozed("2026-11-20", "2026-11-19")).toBe(true);
  expect(isSnoozed("2026-11-20", "2026-11-20")).toBe(false);
  expect(isSnoozed(null, "2026-11-20")).toBe(false);
});
