// The slow truth the calendar is tested against: it looks at a wall clock every minute and knows nothing of src.
import type { WorkBlock, WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import { AMERICAN_HOLIDAYS } from "./american-holidays.ts";
import { KOREAN_HOLIDAYS } from "./korean-holidays.ts";

export const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 1_440 * MINUTE_MS;

/** Longer than any clock in the tested years goes back. */
const LEAD_MS = 3 * 60 * MINUTE_MS;

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** One look: `at` the instant, `latest` the latest wall-clock time shown up to then, as if it were UTC. */
export type Look = { readonly at: number; readonly latest: number };

/**
 * A look at each whole minute of [from, until). Since `latest` never goes back, an hour that clocks show twice
 * passes once, at its first showing, and the end of a skipped hour shows all of it at once.
 */
export function* lookEachMinute(timeZone: string, from: number, until: number): Generator<Look> {
  const readWallClock = wallClockReader(timeZone);
  let latest = Number.NEGATIVE_INFINITY;
  for (let at = from - LEAD_MS; at < until; at += MINUTE_MS) {
    latest = Math.max(latest, readWallClock(at));
    if (at >= from) yield { at, latest };
  }
}

export function isWorkAt(calendar: WorkCalendar, { latest }: Look): boolean {
  const minute = (latest % DAY_MS) / MINUTE_MS;
  return blocksOn(calendar, latest).some((block) => block.from <= minute && minute < block.until);
}

const HOLIDAYS: Readonly<Record<string, ReadonlySet<string>>> = { kr: KOREAN_HOLIDAYS, us: AMERICAN_HOLIDAYS };

// Whoever looks each minute asks for the same day a thousand times.
let last: { readonly calendar: WorkCalendar; readonly day: number; readonly blocks: readonly WorkBlock[] } | undefined;

export function blocksOn(calendar: WorkCalendar, wallClock: number): readonly WorkBlock[] {
  const day = Math.floor(wallClock / DAY_MS);
  if (last?.calendar !== calendar || last.day !== day) last = { calendar, day, blocks: lookUp(calendar, wallClock) };
  return last.blocks;
}

function lookUp(calendar: WorkCalendar, wallClock: number): readonly WorkBlock[] {
  const day = new Date(wallClock).toISOString().slice(0, 10);
  const ownWord = Object.entries(calendar.companyDays).find(([companyDay]) => companyDay === day);
  if (ownWord !== undefined) return ownWord[1];
  if (HOLIDAYS[calendar.holidays]?.has(day)) return [];
  return calendar.blocksByWeekday[weekdayAt(wallClock)];
}

export function weekdayAt(wallClock: number) {
  return WEEKDAYS[new Date(wallClock).getUTCDay()] ?? "sun";
}

/** Asks Intl once a quarter of an hour: in the tested years no zone changes its clocks between two. */
function wallClockReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  let quarter = Number.NaN;
  let wallClockOfQuarter = Number.NaN;
  return (at) => {
    const quarterOfAt = Math.floor(at / QUARTER_MS) * QUARTER_MS;
    if (quarterOfAt !== quarter) {
      quarter = quarterOfAt;
      wallClockOfQuarter = Date.parse(`${format.format(quarter).replace(" ", "T")}Z`);
    }
    return wallClockOfQuarter + (at - quarter);
  };
}
