// Public holidays by country, and for which years they are known.
import * as koreanYears from "@hyunbinseo/holidays-kr/all";
import RuleBook from "date-holidays";
import { DAY_MS, dateOfDayNumber, dayNumberOf, isLocalDate, type LocalDate } from "./local-date.ts";

/** ISO 3166 codes in lower case. Apart from Korea they are those of date-holidays; a test says when it has more. */
// biome-ignore format: one code a line would be two hundred lines.
export const HOLIDAY_COUNTRIES = [
  "ad", "ae", "ag", "ai", "al", "am", "ao", "ar", "as", "at", "au", "aw", "ax", "az", "ba", "bb", "bd", "be",
  "bf", "bg", "bh", "bi", "bj", "bl", "bm", "bn", "bo", "bq", "br", "bs", "bw", "by", "bz", "ca", "cc", "cd",
  "cf", "cg", "ch", "ci", "ck", "cl", "cm", "cn", "co", "cr", "cu", "cv", "cw", "cx", "cy", "cz", "de", "dj",
  "dk", "dm", "do", "dz", "ec", "ee", "eg", "eh", "er", "es", "et", "fi", "fj", "fo", "fr", "ga", "gb", "gd",
  "ge", "gf", "gg", "gh", "gi", "gl", "gm", "gn", "gp", "gq", "gr", "gt", "gu", "gw", "gy", "hk", "hn", "hr",
  "ht", "hu", "ic", "id", "ie", "il", "im", "in", "ir", "is", "it", "je", "jm", "jp", "ke", "km", "kn", "kr",
  "ky", "kz", "lc", "li", "lk", "lr", "ls", "lt", "lu", "lv", "ly", "ma", "mc", "md", "me", "mf", "mg", "mk",
  "ml", "mq", "mr", "ms", "mt", "mu", "mw", "mx", "my", "mz", "na", "nc", "ne", "nf", "ng", "ni", "nl", "no",
  "nz", "pa", "pe", "pf", "ph", "pk", "pl", "pm", "pr", "pt", "py", "re", "ro", "rs", "ru", "rw", "sa", "sc",
  "sd", "se", "sg", "sh", "si", "sj", "sk", "sl", "sm", "sn", "so", "sr", "ss", "st", "sv", "sx", "sz", "tc",
  "td", "tg", "th", "tn", "to", "tr", "tt", "tw", "tz", "ua", "ug", "us", "uy", "uz", "va", "vc", "ve", "vg",
  "vi", "vn", "vu", "wf", "xk", "yt", "za", "zm", "zw",
] as const;

/** What a calendar's settings name. */
export type HolidayCountry = (typeof HOLIDAY_COUNTRIES)[number] | "none";

/** One country's public holidays. Weekends are not among them unless a holiday falls on one. */
export interface HolidayCalendar {
  /** False when that year is neither published nor can be reckoned: no day of it then counts as a holiday. */
  isKnown(year: number): boolean;
  /** The holiday's names in the country's own language; none on other days and in unknown years. */
  namesOn(date: LocalDate): readonly string[];
}

const COUNTRIES: ReadonlySet<string> = new Set<HolidayCountry>([...HOLIDAY_COUNTRIES, "none"]);

export function isHolidayCountry(text: string): text is HolidayCountry {
  return COUNTRIES.has(text);
}

// From the official gazette, with substitute and temporary holidays. date-holidays puts 설날 2026 on the wrong days.
function koreanHolidays(): HolidayCalendar {
  const years = new Set(Object.keys(koreanYears).map((name) => Number(name.slice("y".length))));
  const names = new Map<string, readonly string[]>(Object.values(koreanYears).flatMap((year) => Object.entries(year)));
  return {
    isKnown: (year) => years.has(year),
    namesOn: (date) => names.get(date) ?? [],
  };
}

/** What date-holidays reckons for every calendar; Islamic holidays end with 2076. */
const RECKONED_YEARS = { first: 1970, last: 2076 };

type NamesByDay = ReadonlyMap<string, readonly string[]>;

/** By date-holidays. A country's rules and years are worked out when they are first asked for: 20 to 100 ms. */
function reckonedHolidays(country: HolidayCountry): HolidayCalendar {
  const isKnown = (year: number) => year >= RECKONED_YEARS.first && year <= RECKONED_YEARS.last;
  const years = new Map<number, NamesByDay>();
  let rules: RuleBook | undefined;
  return {
    isKnown,
    namesOn(date) {
      const year = Number(date.slice(0, "YYYY".length));
      if (!isKnown(year)) return [];
      let names = years.get(year);
      if (names === undefined) {
        // In UTC start and end are what the country's own clocks show.
        rules ??= new RuleBook(country, { types: ["public"], timezone: "UTC" });
        names = namesByDay(rules, year);
        years.set(year, names);
      }
      return names.get(date) ?? [];
    },
  };
}

/** Only days that are free from midnight to midnight: on an afternoon off, people work in the morning. */
function namesByDay(rules: RuleBook, year: number): NamesByDay {
  const names = new Map<string, string[]>();
  // From the year before, because a holiday of several days may reach into this one.
  for (const holiday of [...rules.getHolidays(year - 1), ...rules.getHolidays(year)]) {
    // Islamic and Jewish holidays start the evening before; `date` is the day that calendars print.
    const first = holiday.date.slice(0, "YYYY-MM-DD".length);
    if (!isLocalDate(first)) continue;
    const wholeDays = Math.floor((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS);
    for (let day = 0; day < wholeDays; day += 1) {
      const date = dateOfDayNumber(dayNumberOf(first) + day);
      const known = names.get(date) ?? [];
      if (!known.includes(holiday.name)) names.set(date, [...known, holiday.name]);
    }
  }
  return names;
}

const noHolidays: HolidayCalendar = { isKnown: () => true, namesOn: () => [] };

const reckoned = Object.fromEntries(HOLIDAY_COUNTRIES.map((country) => [country, reckonedHolidays(country)]));

export const HOLIDAY_CALENDARS: Readonly<Record<HolidayCountry, HolidayCalendar>> = {
  ...(reckoned as Record<HolidayCountry, HolidayCalendar>),
  kr: koreanHolidays(),
  none: noHolidays,
};
