// Time zones: how far a zone's clocks are from UTC, and when they change.
import { DAY_MS } from "./local-date.ts";

/** An IANA name such as "Asia/Seoul", known to this machine's Intl. */
export type TimeZone = string & { readonly brand: "TimeZone" };

/** A stretch of time, half-open, with one offset from UTC (east is positive). All in milliseconds. */
export type OffsetSpan = { readonly from: number; readonly until: number; readonly offset: number };

/** False for bare offsets ("+09:00"), which newer Intls accept but which say nothing of daylight saving. */
export function isTimeZone(text: string): text is TimeZone {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** For text that must already be a time zone. Throws RangeError; at an edge, ask `isTimeZone` instead. */
export function asTimeZone(text: string): TimeZone {
  if (!isTimeZone(text)) throw new RangeError(`Not a time zone: ${text}`);
  return text;
}

// Asking Intl costs microseconds and a year asks hundreds of times. A zone's past never changes while the process
// runs, so what is kept here cannot be seen from outside. Weeks, because no zone changes its clocks twice in one.
const WEEK_MS = 7 * DAY_MS;
type ZoneMemory = { readonly format: Intl.DateTimeFormat; readonly weeks: Map<number, readonly OffsetSpan[]> };
const memories = new Map<TimeZone, ZoneMemory>();

/** The stretch around `ms` (since the epoch): at most a week long, so it may end where nothing changes. */
export function offsetSpanAt(zone: TimeZone, ms: number): OffsetSpan {
  const memory = memoryOf(zone);
  const week = Math.floor(ms / WEEK_MS);
  let spans = memory.weeks.get(week);
  if (spans === undefined) {
    spans = spansOfWeek(memory.format, week);
    memory.weeks.set(week, spans);
  }
  const span = spans.find(({ until }) => ms < until);
  if (span === undefined) throw new RangeError(`No time zone offset at ${ms}`);
  return span;
}

function memoryOf(zone: TimeZone): ZoneMemory {
  let memory = memories.get(zone);
  if (memory === undefined) {
    memory = { format: wallClockFormat(zone), weeks: new Map() };
    memories.set(zone, memory);
  }
  return memory;
}

function wallClockFormat(timeZone: TimeZone): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

function spansOfWeek(format: Intl.DateTimeFormat, week: number): readonly OffsetSpan[] {
  const from = week * WEEK_MS;
  const until = from + WEEK_MS;
  const before = readOffset(format, from);
  const after = readOffset(format, until - 1);
  if (before === after) return [{ from, until, offset: before }];

  let lastBefore = from;
  let change = until - 1;
  while (change - lastBefore > 1) {
    const middle = Math.floor((lastBefore + change) / 2);
    if (readOffset(format, middle) === before) lastBefore = middle;
    else change = middle;
  }
  return [
    { from, until: change, offset: before },
    { from: change, until, offset: after },
  ];
}

/** Milliseconds from UTC to the wall clock. */
function readOffset(format: Intl.DateTimeFormat, ms: number): number {
  const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(ms)) {
    if (type in wall) wall[type as keyof typeof wall] = Number(value);
  }
  const wallMs = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return wallMs - Math.floor(ms / 1000) * 1000;
}
