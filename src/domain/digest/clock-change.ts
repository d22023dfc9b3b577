// What a change of working time does to digests: what was due by the old clocks does not come again by the new ones.
import { DAY_MS, MINUTE_MS } from "../calendar/local-date.ts";
import { instantOf, localDateOf } from "../calendar/local-time.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { SettingChange } from "../settings/settings.ts";
import { calendarOf, type Digest } from "./digest.ts";
import { type DueWindow, dueWindows, WINDOW_TOO_OLD_MS } from "./due-windows.ts";

/** Of the workspace. */
export interface ClockChange {
  before: WorkCalendar;
  after: WorkCalendar;
  at: Date;
}

/** Windows younger than a day are looked for: an older change has nothing to say of them. */
const LOOKED_BACK_MS = 2 * DAY_MS;

/** The first first. @param changes of any settings, the first first */
export function clockChangesIn(changes: readonly SettingChange[]): ClockChange[] {
  return changes.flatMap((change) => {
    return change.name === "calendar" ? [{ before: change.before, after: change.after, at: change.at }] : [];
  });
}

/**
 * Those that are due now by the clocks of their time: by the old ones until working time was changed, since then by the new
 * ones. Oldest first.
 */
export function dueThrough(
  digest: Pick<Digest, "since" | "plan">,
  calendar: WorkCalendar,
  changes: readonly ClockChange[],
  now: Date,
): DueWindow[] {
  const lately = changes.filter(({ at }) => now.getTime() - at.getTime() < LOOKED_BACK_MS);
  const due: DueWindow[] = [];
  let since = digest.since;
  for (const change of lately) {
    const before = calendarOf(digest.plan, change.before);
    due.push(...dueWindows(digest.plan, before, since, change.at).filter(({ dueAt }) => dueAt < change.at));
    since = dueSince({ ...digest, since }, change);
  }
  due.push(...dueWindows(digest.plan, calendar, since, now));
  return due.filter(({ dueAt }) => now.getTime() - dueAt.getTime() < WINDOW_TOO_OLD_MS);
}

/**
 * Since when windows of a digest are due: since it was started or its times were changed, and since the working time was.
 * In another time zone, only once its clocks show what the old ones had shown then.
 */
export function dueSince({ since, plan }: Pick<Digest, "since" | "plan">, change: ClockChange): Date {
  if (change.at <= since) return since;
  const { timeZone } = calendarOf(plan, change.before);
  const day = localDateOf(change.at, timeZone);
  const minutes = (change.at.getTime() - instantOf(day, 0, timeZone).getTime()) / MINUTE_MS;
  const again = instantOf(day, minutes, calendarOf(plan, change.after).timeZone);
  return again > change.at ? again : change.at;
}
