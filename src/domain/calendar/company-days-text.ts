// The company's own days as people write them, one a line: "2026-12-24 09:00-13:00", "2026-12-31 휴무".
import { blocksText, plainText } from "./clock-text.ts";
import { type HoursMistake, type HoursMistakeKind, isOverlapping, linesOf, readSpans } from "./hours-text.ts";
import {
  dateOfDayNumber,
  dayNumberOf,
  isLocalDate,
  type LocalDate,
  MINUTES_PER_DAY,
  weekdayOfDayNumber,
} from "./local-date.ts";
import { CALENDAR_WORDS, type CalendarLanguage, readWeekdays } from "./weekday-text.ts";
import type { WorkBlock, WorkCalendar } from "./work-calendar.ts";

type CompanyDays = WorkCalendar["companyDays"];
type Rule = { readonly dates: readonly LocalDate[]; readonly blocks: readonly WorkBlock[] };

/** Nobody closes for longer; a wrong year would name thousands of days. */
const LONGEST_RANGE = 366;

// A weekday may stand behind the date: 2026-12-24(목).
const DATE = String.raw`(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})(?!\d)\s?[.일]?\s?(?:\(([^)]*)\))?`;
const LINE = new RegExp(String.raw`^${DATE}(?:\s?-\s?${DATE})?\s*:?\s*(.*)$`, "u");

/**
 * No text is no own days. Lines add up and must not overlap; a line that closes a day takes away what lines above it
 * said, and hours of that day below it are refused. Hours end at midnight: what comes after is the next day's, whose
 * usual hours would end with a word about it.
 */
export function readCompanyDays(
  text: string,
): { readonly companyDays: CompanyDays } | { readonly mistake: HoursMistake } {
  const found: Record<LocalDate, readonly WorkBlock[]> = {};
  for (const line of linesOf(text)) {
    const rule = readRule(plainText(line.text));
    if (typeof rule === "string") return { mistake: { ...line, kind: rule } };
    for (const date of rule.dates) {
      const before = found[date];
      const blocks = [...(before ?? []), ...rule.blocks].sort((one, other) => one.from - other.from);
      const isClosed = before?.length === 0 && rule.blocks.length > 0;
      if (rule.blocks.length === 0) found[date] = [];
      else if (isClosed || isOverlapping(blocks)) return { mistake: { ...line, kind: "overlap" } };
      else found[date] = blocks;
    }
  }
  return { companyDays: found };
}

function readRule(plain: string): Rule | HoursMistakeKind {
  const [, year, month, day, weekday, lastYear, lastMonth, lastDay, lastWeekday, hours = ""] = LINE.exec(plain) ?? [];
  const first = readDate([year, month, day], weekday);
  const last = lastYear === undefined ? first : readDate([lastYear, lastMonth, lastDay], lastWeekday);
  if (first === null || last === null) return "no-such-day";
  const length = last - first + 1;
  if (length < 1 || length > LONGEST_RANGE) return "no-such-day";
  const blocks = readSpans(hours);
  if (typeof blocks === "string") return blocks;
  if (blocks.some(({ until }) => until > MINUTES_PER_DAY)) return "ends-before-begins";
  return { dates: Array.from({ length }, (_, index) => dateOfDayNumber(first + index)), blocks };
}

/** Its day number; null when there is no such day, or it is another weekday than is said. */
function readDate(parts: readonly (string | undefined)[], weekday: string | undefined): number | null {
  const date = parts.map((part) => part?.padStart(2, "0")).join("-");
  if (!isLocalDate(date)) return null;
  const day = dayNumberOf(date);
  if (weekday === undefined) return day;
  const said = readWeekdays(weekday);
  return said?.length === 1 && said[0] === weekdayOfDayNumber(day) ? day : null;
}

/** As `readCompanyDays` reads it: in order, neighbours that are alike on one line. */
export function companyDaysText(companyDays: CompanyDays, language: CalendarLanguage): string {
  const words = CALENDAR_WORDS[language];
  const runs: { first: LocalDate; last: LocalDate; hours: string }[] = [];
  for (const date of Object.keys(companyDays).filter(isLocalDate).sort()) {
    const hours = blocksText(companyDays[date] ?? []) || words.closed;
    const run = runs.at(-1);
    const isNext = run !== undefined && dayNumberOf(date) === dayNumberOf(run.last) + 1;
    if (isNext && run.hours === hours) run.last = date;
    else runs.push({ first: date, last: date, hours });
  }
  return runs
    .map(({ first, last, hours }) => {
      const dates = first === last ? first : `${first} ${words.until} ${last}`;
      return `${dates} ${hours}`;
    })
    .join("\n");
}
