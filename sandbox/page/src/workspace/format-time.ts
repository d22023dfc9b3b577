// Times as Slack writes them, in the acting person's zone and language.
import type { Words } from "../words.ts";

export interface Clock {
  tz: string;
  locale: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(clock: Clock, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${clock.locale} ${clock.tz} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(clock.locale, { timeZone: clock.tz, ...options });
  formats.set(key, made);
  return made;
}

export function dateOf(ts: string): Date {
  return new Date(Number.parseFloat(ts) * 1000);
}

export function clockTime(date: Date, clock: Clock): string {
  return format(clock, { hour: "numeric", minute: "2-digit" }).format(date);
}

/** The hour alone, for the narrow column beside grouped messages. */
export function shortTime(date: Date, clock: Clock): string {
  return format(clock, { hour: "numeric", minute: "2-digit", hourCycle: "h23" }).format(date);
}

export function dayKey(date: Date, clock: Clock): string {
  return format({ ...clock, locale: "sv-SE" }, { year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}

/** today | yesterday | tomorrow | null, by the person's own days. */
export function relativeDay(date: Date, clock: Clock): "today" | "yesterday" | "tomorrow" | null {
  const key = dayKey(date, clock);
  const at = (days: number) => dayKey(new Date(Date.now() + days * 86_400_000), clock);
  if (key === at(0)) return "today";
  if (key === at(-1)) return "yesterday";
  return key === at(1) ? "tomorrow" : null;
}

export function dayLabel(date: Date, clock: Clock, words: Words): string {
  const near = relativeDay(date, clock);
  if (near === "today") return words.today;
  if (near === "yesterday") return words.yesterday;
  return format(clock, { month: "long", day: "numeric", weekday: "long" }).format(date);
}

export function fullTime(date: Date, clock: Clock): string {
  return format(clock, { dateStyle: "full", timeStyle: "medium" }).format(date);
}

export function agoLabel(date: Date, words: Words): string {
  const minutes = Math.floor((Date.now() - date.getTime()) / 60_000);
  if (minutes < 1) return words.ago.now;
  if (minutes < 60) return minutes + words.ago.minute;
  if (minutes < 1440) return Math.floor(minutes / 60) + words.ago.hour;
  return Math.floor(minutes / 1440) + words.ago.day;
}

const RELATIVE = {
  ko: { today: "오늘", yesterday: "어제", tomorrow: "내일" },
  en: { today: "today", yesterday: "yesterday", tomorrow: "tomorrow" },
};

/** Slack's date tokens: {date_short_pretty}, {time} … */
export function slackDate(seconds: number, pattern: string, clock: Clock, words: Words): string {
  const date = new Date(seconds * 1000);
  const near = relativeDay(date, clock);
  const pretty = near && RELATIVE[clock.locale.startsWith("en") ? "en" : "ko"][near];
  const long = () => format(clock, { dateStyle: "full" }).format(date);
  const medium = () => format(clock, { dateStyle: "long" }).format(date);
  const short = () => format(clock, { dateStyle: "medium" }).format(date);
  const values: Record<string, () => string> = {
    date_num: () => dayKey(date, clock),
    date: medium,
    date_short: short,
    date_long: long,
    date_pretty: () => pretty || medium(),
    date_short_pretty: () => pretty || short(),
    date_long_pretty: () => pretty || long(),
    day_divider_pretty: () => pretty || long(),
    time: () => clockTime(date, clock),
    time_secs: () => format(clock, { timeStyle: "medium" }).format(date),
    ago: () => agoLabel(date, words),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole);
}
