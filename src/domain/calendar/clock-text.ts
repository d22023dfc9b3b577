// Clock times and spans of a day as people write them in Korean or English: 09:00, 9시 반, 오후 6시, 9am-6pm.
import { MINUTES_PER_DAY } from "./local-date.ts";

/** Why a text is no span of a day. */
export type SpanMistake =
  /** No clock time or span is read there, or one that does not exist. */
  | "no-such-time"
  /** "9-6" or "9-12, 1-6": the afternoon is meant, and the night would be read. On a company day also any night. */
  | "ends-before-begins"
  /** Nothing is there, or it ends when it begins. */
  | "empty";

/** Minutes after 00:00; over midnight `until` is more than 1440. */
export type ClockSpan = { readonly from: number; readonly until: number };

type Half = "am" | "pm";

/** As it stands there: 9 without a half of the day may be in the morning or, if the other end says so, at night. */
type WrittenTime = { readonly hour: number; readonly minute: number; readonly half: Half | null };

const NOON = MINUTES_PER_DAY / 2;

/** One way of writing for what keyboards and people write in many: dashes, commas, widths, capitals. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212~\u223c\u301c]|부터|\b(?:to|until|till)\b/gu, "-")
    .replaceAll(/[、;·・]|까지/gu, (found) => (found === "까지" ? "" : ","))
    .replaceAll(/정오|\bnoon\b/gu, "12:00")
    .replaceAll(/자정|\bmidnight\b/gu, "00:00")
    .replaceAll(/\b([ap])\.\s?m\b\.?/gu, "$1m")
    .replaceAll(/\s*([-,])\s*/gu, "$1")
    .trim();
}

/** Of a plain text, what stands between commas and blanks; a time keeps together. */
export function piecesOf(plain: string): string[] {
  return plain
    .replaceAll(/(^|[-,])am\s*(?=\d)/gu, "$1오전")
    .replaceAll(/(^|[-,])pm\s*(?=\d)/gu, "$1오후")
    .replaceAll(/(오전|오후)\s+/gu, "$1")
    .replaceAll(/\s+(?=시|분|[ap]m(?![a-z]))/gu, "")
    .replaceAll(/시\s+(?=\d+분|반)/gu, "시")
    .split(/[,\s]+/u)
    .filter((piece) => piece !== "");
}

const TIME = /^(오전|오후)?(\d{1,2})(?::?(\d{2})|시(?:(\d{1,2})분|(반))?)?([ap]m)?$/u;
const HALVES: Readonly<Record<string, Half>> = { 오전: "am", 오후: "pm", am: "am", pm: "pm" };

function writtenTime(piece: string): WrittenTime | null {
  const [, before, hour, digits, minutes, halfPast, after] = TIME.exec(piece) ?? [];
  if (hour === undefined || (before && after)) return null;
  const minute = halfPast ? 30 : Number(digits ?? minutes ?? 0);
  const time = { hour: Number(hour), minute, half: HALVES[before ?? after ?? ""] ?? null };
  return isOnClock(time) ? time : null;
}

function isOnClock({ hour, minute, half }: WrittenTime): boolean {
  if (minute > 59 || hour * 60 + minute > MINUTES_PER_DAY) return false;
  if (half === "am") return hour <= 12;
  return half === null || (hour > 0 && hour < 24);
}

function minutesOf({ hour, minute, half }: WrittenTime): number {
  if (half === null) return hour * 60 + minute;
  return (hour % 12) * 60 + minute + (half === "pm" ? NOON : 0);
}

/** What a time may mean whose other end says morning or afternoon and which itself says nothing. */
function bothHalves(time: WrittenTime): number[] {
  if (time.half !== null || time.hour === 0 || time.hour > 12) return [minutesOf(time)];
  return [minutesOf({ ...time, half: "am" }), minutesOf({ ...time, half: "pm" })];
}

/** The span in a piece of plain text. A half of the day said once counts for both ends: 9-6pm, 오후 1시-6시. */
export function readSpan(piece: string): ClockSpan | SpanMistake {
  const [first, second, ...more] = piece.split("-").map(writtenTime);
  if (!first || !second || more.length > 0) return "no-such-time";
  let from = minutesOf(first);
  let until = minutesOf(second) || MINUTES_PER_DAY;
  if (first.half === null && second.half !== null) {
    const ends = until;
    const options = bothHalves(first);
    from = options.findLast((option) => option < ends) ?? options.at(-1) ?? from;
  } else if (first.half !== null && second.half === null) {
    const options = bothHalves(second).map((option) => option || MINUTES_PER_DAY);
    const after = options.filter((option) => option > from);
    until = Math.min(...(after.length > 0 ? after : options));
  }
  return spanBetween(from, until);
}

function spanBetween(from: number, until: number): ClockSpan | SpanMistake {
  if (from === MINUTES_PER_DAY) return "no-such-time";
  if (from === until) return "empty";
  if (from < until) return { from, until };
  // Who writes 9-6 means 18:00. A shift over midnight begins in the afternoon.
  return from > NOON ? { from, until: until + MINUTES_PER_DAY } : "ends-before-begins";
}

/** Minutes after 00:00, less than 1440. */
export function readTime(piece: string): number | SpanMistake {
  const time = writtenTime(piece);
  const minutes = time === null ? MINUTES_PER_DAY : minutesOf(time);
  return minutes < MINUTES_PER_DAY ? minutes : "no-such-time";
}

/** As `readSpan` reads them, one after the other. */
export function blocksText(spans: readonly ClockSpan[]): string {
  return spans.map(({ from, until }) => `${timeText(from)}-${timeText(until)}`).join(", ");
}

/** Past midnight, the time of the next day. */
export function timeText(minutes: number): string {
  const ofDay = minutes > MINUTES_PER_DAY ? minutes - MINUTES_PER_DAY : minutes;
  const [hour, minute] = [Math.floor(ofDay / 60), ofDay % 60];
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
