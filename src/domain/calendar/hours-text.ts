// A week's working hours as people write them, one rule a line: "월-금 09:00-12:00, 13:00-18:00"; and the way back.
import {
  blocksText,
  type ClockSpan,
  piecesOf,
  plainText,
  readSpan,
  readTime,
  type SpanMistake,
  timeText,
} from "./clock-text.ts";
import { MINUTES_PER_DAY, WEEKDAYS, type Weekday } from "./local-date.ts";
import { CALENDAR_WORDS, type CalendarLanguage, readWeekdays, weekdaysText } from "./weekday-text.ts";
import type { WorkBlock, WorkCalendar } from "./work-calendar.ts";

/** `line` counts from 1, blank lines too; `text` is that line as it was typed, without the blanks around it. */
export type HoursMistake = { readonly line: number; readonly text: string; readonly kind: HoursMistakeKind };

export type HoursMistakeKind =
  | SpanMistake
  /** No day is read there, or one that does not exist. */
  | "no-such-day"
  /** Two blocks of a day share time, or a day that is closed has hours. */
  | "overlap";

type Mistaken = { readonly mistake: HoursMistake };
type BlocksByWeekday = WorkCalendar["blocksByWeekday"];

type Rule = { readonly weekdays: readonly Weekday[]; readonly spans: readonly ClockSpan[] };
type Shift = ClockSpan & { readonly weekday: Weekday };

const NOTHING: Mistaken = { mistake: { line: 1, text: "", kind: "empty" } };

/** Where a line's days end: at a time, or at the word for a closed day. */
const HOURS_BEGIN = /\d|오전|오후|\b[ap]m\b|정기|휴|쉬|쉼|쉽|closed|\boff\b|day off/u;
const CLOSED = /^(?:정기 ?)?(?:휴무일?|휴업|휴일|쉼|쉬는 ?날|쉽니다|closed|off|day off)\.?$/u;

/**
 * Days that no line names have no work. Lines add up, in any order, and must not overlap. A line that says 휴무 or
 * closed takes away what lines above it said of its days, so that 일 휴무 may follow 매일; hours of such a day below
 * it are refused. What begins in the afternoon and ends before it begins goes on into the next weekday.
 */
export function readHours(text: string): { readonly blocksByWeekday: BlocksByWeekday } | Mistaken {
  const lines = linesOf(text);
  if (lines.length === 0) return NOTHING;
  const closed = new Set<Weekday>();
  let shifts: Shift[] = [];
  for (const line of lines) {
    const rule = readRule(plainText(line.text));
    if (typeof rule === "string") return { mistake: { ...line, kind: rule } };
    if (rule.spans.length === 0) {
      shifts = shifts.filter(({ weekday }) => !rule.weekdays.includes(weekday));
      for (const weekday of rule.weekdays) closed.add(weekday);
    } else {
      shifts = [...shifts, ...shiftsOf(rule)];
      const isClosed = rule.weekdays.some((weekday) => closed.has(weekday));
      if (isClosed || hasOverlap(blocksOf(shifts))) return { mistake: { ...line, kind: "overlap" } };
    }
  }
  return { blocksByWeekday: blocksOf(shifts) };
}

/** The lines that say something. */
export function linesOf(text: string): { readonly line: number; readonly text: string }[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line.trim() }));
  return lines.filter((line) => line.text !== "");
}

function readRule(plain: string): Rule | HoursMistakeKind {
  const begin = plain.search(HOURS_BEGIN);
  const weekdays = readWeekdays((begin < 0 ? plain : plain.slice(0, begin)).replace(/\s*:?\s*$/u, ""));
  if (weekdays === null) return "no-such-day";
  if (begin < 0) return "empty";
  const spans = readSpans(plain.slice(begin));
  return typeof spans === "string" ? spans : { weekdays, spans };
}

/** None for the word that closes a day. Each begins later than the one before it. */
export function readSpans(plain: string): readonly ClockSpan[] | SpanMistake {
  if (CLOSED.test(plain)) return [];
  const spans: ClockSpan[] = [];
  for (const piece of piecesOf(plain)) {
    const span = readSpan(piece);
    if (typeof span === "string") return span;
    if (span.from < (spans.at(-1)?.from ?? 0)) return "ends-before-begins";
    spans.push(span);
  }
  return spans.length === 0 ? "empty" : spans;
}

function shiftsOf({ weekdays, spans }: Rule): Shift[] {
  return weekdays.flatMap((weekday) => spans.map((span) => ({ ...span, weekday })));
}

function blocksOf(shifts: readonly Shift[]): BlocksByWeekday {
  const blocks: Record<Weekday, WorkBlock[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const { weekday, from, until } of shifts) {
    blocks[weekday].push({ from, until: Math.min(until, MINUTES_PER_DAY) });
    if (until > MINUTES_PER_DAY) blocks[weekdayAfter(weekday)].push({ from: 0, until: until - MINUTES_PER_DAY });
  }
  for (const weekday of WEEKDAYS) blocks[weekday].sort((one, other) => one.from - other.from);
  return blocks;
}

function hasOverlap(blocks: BlocksByWeekday): boolean {
  return WEEKDAYS.some((weekday) => isOverlapping(blocks[weekday]));
}

/** Of blocks in order: one begins before the one before it has ended. */
export function isOverlapping(blocks: readonly WorkBlock[]): boolean {
  return blocks.some(({ from }, index) => from < (blocks[index - 1]?.until ?? 0));
}

function weekdayAfter(weekday: Weekday): Weekday {
  return neighbour(weekday, 1);
}

function neighbour(weekday: Weekday, days: 1 | -1): Weekday {
  return WEEKDAYS.at((WEEKDAYS.indexOf(weekday) + days) % WEEKDAYS.length) ?? weekday;
}

/** As `readHours` reads it: a line for each kind of day, days without work left out. */
export function hoursText(blocks: BlocksByWeekday, language: CalendarLanguage): string {
  const daysByHours = new Map<string, Weekday[]>();
  for (const weekday of WEEKDAYS) {
    const hours = blocksText(shiftsBeginningOn(blocks, weekday));
    if (hours !== "") daysByHours.set(hours, [...(daysByHours.get(hours) ?? []), weekday]);
  }
  const { everyDay, closed } = CALENDAR_WORDS[language];
  if (daysByHours.size === 0) return `${everyDay} ${closed}`;
  return Array.from(daysByHours, ([hours, days]) => `${weekdaysText(days, language)} ${hours}`).join("\n");
}

/** A night shift belongs to the day on which it begins. */
function shiftsBeginningOn(blocks: BlocksByWeekday, weekday: Weekday): ClockSpan[] {
  const morning = nightEndAfter(blocks, neighbour(weekday, -1));
  const own = morning === null ? blocks[weekday] : blocks[weekday].slice(1);
  const end = nightEndAfter(blocks, weekday);
  const last = own.at(-1);
  if (end === null || last === undefined) return [...own];
  return [...own.slice(0, -1), { from: last.from, until: MINUTES_PER_DAY + end }];
}

/** When the night shift that begins on that day ends on the next; null when there is none. */
function nightEndAfter(blocks: BlocksByWeekday, weekday: Weekday): number | null {
  const [last, next] = [blocks[weekday].at(-1), blocks[weekdayAfter(weekday)][0]];
  if (last?.until !== MINUTES_PER_DAY || next?.from !== 0) return null;
  // Only what `readSpan` would read as one.
  return last.from > MINUTES_PER_DAY / 2 && next.until < last.from ? next.until : null;
}

/** Clock times, apart by commas, blanks or lines: minutes after 00:00, ascending, each once. */
export function readTimes(text: string): { readonly times: readonly number[] } | Mistaken {
  const found = new Set<number>();
  for (const line of linesOf(text)) {
    for (const piece of piecesOf(plainText(line.text))) {
      const time = readTime(piece);
      if (typeof time === "string") return { mistake: { ...line, kind: time } };
      found.add(time);
    }
  }
  return found.size === 0 ? NOTHING : { times: [...found].sort((one, other) => one - other) };
}

/** As `readTimes` reads it. */
export function timesText(times: readonly number[]): string {
  return times.map(timeText).join(", ");
}
