// Digests when the workspace's working time changes: none comes twice on a day.
import { expect, test } from "vitest";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { dueSince } from "../../../src/domain/digest/clock-change.ts";
import { defaultPlan } from "../../../src/domain/digest/digest.ts";

const seoul = (text: string) => new Date(`2026-${text}+09:00`);
const inZone = (zone: string) => ({ ...DEFAULT_WORK_CALENDAR, timeZone: asTimeZone(zone) });
const since = seoul("11-01T00:00:00");
const at = seoul("11-19T09:30:00");
const plan = defaultPlan("ko");

test.each([
  ["hours alone: from the change on", DEFAULT_WORK_CALENDAR, plan, "11-19T09:30:00"],
  ["a zone to the west: once its clocks show half past nine too", inZone("Asia/Shanghai"), plan, "11-19T10:30:00"],
  ["a zone to the east: from the change on", inZone("Pacific/Auckland"), plan, "11-19T09:30:00"],
  [
    "a digest with a zone of its own: from the change on",
    inZone("Asia/Shanghai"),
    { ...plan, timeZone: asTimeZone("Asia/Tokyo") },
    "11-19T09:30:00",
  ],
])("%s", (_, after, own, expected) => {
  const change = { before: DEFAULT_WORK_CALENDAR, after, at };
  expect(dueSince({ since, plan: own }, change)).toEqual(seoul(expected));
});

test("a digest that was started since is due since then, and where nothing changed too", () => {
  const change = { before: DEFAULT_WORK_CALENDAR, after: inZone("Asia/Shanghai"), at };
  const later = seoul("11-19T09:45:00");
  expect(dueSince({ since: later, plan }, change)).toEqual(later);
  expect(dueSince({ since, plan }, null)).toEqual(since);
});
