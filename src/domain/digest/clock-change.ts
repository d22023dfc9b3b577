// What a change of working time does to digests: what was due by the old clocks does not come again by the new ones.
import { MINUTE_MS } from "../calendar/local-date.ts";
import { instantOf, localDateOf } from "../calendar/local-time.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { calendarOf, type Digest } from "./digest.ts";

/** Of the workspace. */
export interface ClockChange {
  before: WorkCalendar;
  after: WorkCalendar;
  at: Date;
}

/**
 * Since when windows of a digest are due: since it was started or its times were changed, and since the working time was.
 * In another time zone, only once its clocks show what the old ones had shown then.
 */
export function dueSince({ since, plan }: Pick<Digest, "since" | "plan">, change: ClockChange | null): Date {
  if (!change || change.at <= since) return since;
  const { timeZone } = calendarOf(plan, change.before);
  const day = localDateOf(change.at, timeZone);
  const minutes = (change.at.getTime() - instantOf(day, 0, timeZone).getTime()) / MINUTE_MS;
  const again = instantOf(day, minutes, calendarOf(plan, change.after).timeZone);
  return again > change.at ? again : change.at;
}
