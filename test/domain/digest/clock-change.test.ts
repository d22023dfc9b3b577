// Digests when the workspace's working time changes: none comes twice on a day.
import { expect, test } from "vitest";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR } from "../../../src/domain/calendar/work-calendar.ts";
import { type ClockChange, dueSince, dueThrough } from "../../../src/domain/digest/clock-change.ts";
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

test("a digest that was started since is due since then", () => {
  const change = { before: DEFAULT_WORK_CALENDAR, after: inZone("Asia/Shanghai"), at };
  const later = seoul("11-19T09:45:00");
  expect(dueSince({ since: later, plan }, change)).toEqual(later);
});

const nine = seoul("11-19T09:00:00");
const saved = { before: DEFAULT_WORK_CALENDAR, after: DEFAULT_WORK_CALENDAR, at: seoul("11-19T09:00:20") };
const due = (changes: readonly ClockChange[], now: string, calendar = DEFAULT_WORK_CALENDAR) => {
  return dueThrough({ since, plan }, calendar, changes, seoul(now)).map(({ dueAt }) => dueAt);
};

test("what was due by the old clocks and not looked at yet still comes, once", () => {
  expect(due([saved], "11-19T09:00:40")).toContainEqual(nine);
  expect(due([saved], "11-19T12:00:00").filter((each) => each.getTime() === nine.getTime())).toHaveLength(1);
});

test("of several changes the first is not forgotten over the last", () => {
  const west = inZone("America/Los_Angeles");
  const moved = { before: DEFAULT_WORK_CALENDAR, after: west, at: seoul("11-19T10:00:00") };
  const again = { before: west, after: { ...west, companyDays: {} }, at: seoul("11-19T10:05:00") };
  // 10:00 of the 18th there is 03:00 of the 19th in Seoul; the 19th's nine o'clock is the one of the 20th, 02:00.
  expect(due([moved, again], "11-20T01:59:00", west)).toEqual([nine].filter((each) => each > seoul("11-19T01:59:00")));
  expect(due([moved, again], "11-20T02:00:30", west)).toEqual([nine]);
});
