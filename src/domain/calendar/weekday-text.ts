// Weekdays as people write them in Korean or English: 월-금, 월수금, 평일, Mon-Fri, weekends.
import { WEEKDAYS, type Weekday } from "./local-date.ts";

export type CalendarLanguage = "ko" | "en";

type Words = {
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly everyDay: string;
  readonly closed: string;
  /** Between the first and the last of several days. */
  readonly until: string;
};

export const CALENDAR_WORDS: Readonly<Record<CalendarLanguage, Words>> = {
  ko: {
    weekdays: { mon: "월", tue: "화", wed: "수", thu: "목", fri: "금", sat: "토", sun: "일" },
    everyDay: "매일",
    closed: "휴무",
    until: "~",
  },
  en: {
    weekdays: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
    everyDay: "Every day",
    closed: "closed",
    until: "to",
  },
};

const KOREAN = "월화수목금토일";

const ENGLISH: readonly RegExp[] = [
  /^mon(?:days?)?\.?$/,
  /^tue(?:s|sdays?)?\.?$/,
  /^wed(?:s|nesdays?)?\.?$/,
  /^thu(?:r|rs|rsdays?)?\.?$/,
  /^fri(?:days?)?\.?$/,
  /^sat(?:urdays?)?\.?$/,
  /^sun(?:days?)?\.?$/,
];

const SEVERAL: readonly { readonly name: RegExp; readonly weekdays: readonly Weekday[] }[] = [
  { name: /^(?:평일|주중|weekdays?)$/, weekdays: WEEKDAYS.slice(0, 5) },
  { name: /^(?:주말|weekends?)$/, weekdays: WEEKDAYS.slice(5) },
  { name: /^(?:매일|daily|everyday)$/, weekdays: WEEKDAYS },
];

/** The weekdays that a plain text names, in the week's order, each once; null when a word of it is none. */
export function readWeekdays(plain: string): readonly Weekday[] | null {
  const words = plain
    .replaceAll("every day", "everyday")
    .replaceAll(/요일/gu, "")
    .split(/[,\s]+/u)
    .map((word) => word.replace(/(?:에는|은|에)$/u, ""))
    .filter((word) => word !== "");
  const found = words.map(weekdaysOf);
  if (found.length === 0 || found.includes(null)) return null;
  return WEEKDAYS.filter((weekday) => found.some((weekdays) => weekdays?.includes(weekday)));
}

function weekdaysOf(word: string): readonly Weekday[] | null {
  const several = SEVERAL.find(({ name }) => name.test(word));
  if (several) return several.weekdays;
  if (/^[월화수목금토일]+$/u.test(word)) return WEEKDAYS.filter((_, index) => word.includes(KOREAN.charAt(index)));
  const [first = -1, last = first, ...more] = word.split("-").map(weekdayNumber);
  if (first < 0 || last < 0 || more.length > 0) return null;
  // 금-월 goes on over the end of the week.
  const length = ((last - first + 7) % 7) + 1;
  return WEEKDAYS.filter((_, index) => (index - first + 7) % 7 < length);
}

/** 0 for Monday; -1 for what is no weekday. */
function weekdayNumber(word: string): number {
  const number = ENGLISH.findIndex((name) => name.test(word));
  return number < 0 && word.length === 1 ? KOREAN.indexOf(word) : number;
}

/** As `readWeekdays` reads it: three or more neighbours as 월-금, all of them as 매일. */
export function weekdaysText(weekdays: readonly Weekday[], language: CalendarLanguage): string {
  const words = CALENDAR_WORDS[language];
  if (weekdays.length === WEEKDAYS.length) return words.everyDay;
  const runs: Weekday[][] = [];
  WEEKDAYS.forEach((weekday, index) => {
    if (!weekdays.includes(weekday)) return;
    const before = WEEKDAYS[index - 1];
    const run = runs.at(-1);
    if (run && before && run.includes(before)) run.push(weekday);
    else runs.push([weekday]);
  });
  return runs.map((run) => runText(run.map((weekday) => words.weekdays[weekday]))).join(",");
}

function runText(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(",");
}
