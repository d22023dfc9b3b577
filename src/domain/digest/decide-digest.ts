// Changing a digest: what must hold of it, and from when its windows count.
import { findCalendarMistake } from "../calendar/calendar-mistake.ts";
import { WEEKDAYS } from "../calendar/local-date.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { isSame } from "../settings/is-same.ts";
import { calendarOf, type Digest, type DigestPlan } from "./digest.ts";

export const DIGEST_NAME_MOST = 60;
export const ITEMS_LIMIT = 50;
export const TIMES_MOST = 6;
export const TAGS_MOST = 20;
/** A hundred working days. */
export const WAITING_HOURS_MOST = 900;

export type DigestRefusal =
  | { kind: "digest_name_too_long"; length: number; most: number }
  /** Neither days, nor a weekly nor a monthly page: nothing would ever come. */
  | { kind: "digest_never_due" }
  | { kind: "digest_times_missing" }
  | { kind: "digest_too_many_times"; most: number }
  /** Nobody works at that time on any of its days. @param minutes after 00:00 */
  | { kind: "digest_time_off_hours"; minutes: number }
  | { kind: "digest_hours_mistaken" }
  | { kind: "digest_items_out_of_range"; most: number }
  | { kind: "digest_waiting_out_of_range"; most: number }
  | { kind: "digest_too_many_tags"; most: number }
  /** Another digest stands in that channel. */
  | { kind: "digest_channel_taken" };

/** The first thing that is wrong with it, or null. @param workspaceCalendar the workspace's */
export function digestRefusal(
  { name, plan, isRunning }: Pick<Digest, "name" | "plan" | "isRunning">,
  workspaceCalendar: WorkCalendar,
): DigestRefusal | null {
  if (name.length > DIGEST_NAME_MOST) {
    return { kind: "digest_name_too_long", length: name.length, most: DIGEST_NAME_MOST };
  }
  const calendar = calendarOf(plan, workspaceCalendar);
  if (findCalendarMistake(calendar)) return { kind: "digest_hours_mistaken" };
  return (isRunning ? timeRefusal(plan, calendar) : null) ?? numberRefusal(plan);
}

function timeRefusal({ days, times, weeklyOn, isMonthly }: DigestPlan, calendar: WorkCalendar): DigestRefusal | null {
  if (days.length === 0 && weeklyOn === null && !isMonthly) return { kind: "digest_never_due" };
  if (times.length === 0) return { kind: "digest_times_missing" };
  if (times.length > TIMES_MOST) return { kind: "digest_too_many_times", most: TIMES_MOST };
  const asked = days.length > 0 ? days : WEEKDAYS;
  const blocks = asked.flatMap((day) => calendar.blocksByWeekday[day]);
  const idle = times.find((minutes) => !blocks.some(({ from, until }) => from <= minutes && minutes < until));
  return idle === undefined ? null : { kind: "digest_time_off_hours", minutes: idle };
}

function numberRefusal({ itemsMost, filter: { waitingHours, tags } }: DigestPlan): DigestRefusal | null {
  if (!isWithin(itemsMost, ITEMS_LIMIT)) return { kind: "digest_items_out_of_range", most: ITEMS_LIMIT };
  if (tags.length > TAGS_MOST) return { kind: "digest_too_many_tags", most: TAGS_MOST };
  const isWaitingFine = waitingHours === null || isWithin(waitingHours, WAITING_HOURS_MOST);
  return isWaitingFine ? null : { kind: "digest_waiting_out_of_range", most: WAITING_HOURS_MOST };
}

function isWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}

/** What was due before a digest was started, or before its times were changed, does not come after all. */
export function sinceOf(before: Digest, after: Pick<Digest, "plan" | "isRunning">, now: Date): Date {
  const hasStarted = after.isRunning && !before.isRunning;
  return hasStarted || !isSame(timesIn(before.plan), timesIn(after.plan)) ? now : before.since;
}

function timesIn({ days, times, weeklyOn, isMonthly, hours, timeZone }: DigestPlan) {
  return { days, times, weeklyOn, isMonthly, hours, timeZone };
}
