// The time zones, and the countries whose public holidays hold, as one finds them by typing a name.
import type { PlainTextOption } from "@slack/types";
import { HOLIDAY_COUNTRIES, type HolidayCountry } from "../../domain/calendar/holidays.ts";
import { asTimeZone, type TimeZone } from "../../domain/calendar/time-zone.ts";
import type { Language } from "../../locales/words.ts";
import { option } from "./blocks.ts";
import { cut } from "./cut.ts";
import type { Reader } from "./reader.ts";
import { aliasesOf } from "./time-zone-aliases.ts";

/** As many as a select takes. */
const OPTIONS_MOST = 100;
/** What Slack takes as a text of an option, in UTF-16 units. */
const OPTION_MOST = 75;

const SEOUL = asTimeZone("Asia/Seoul");
const TIME_ZONES: readonly TimeZone[] = [
  SEOUL,
  ...Intl.supportedValuesOf("timeZone")
    .map(asTimeZone)
    .filter((zone) => zone !== SEOUL),
  asTimeZone("UTC"),
];

/** By city, by the zone's own name or by country, in the reader's language or in English; Seoul first as long as nothing is typed. */
export function timeZoneOptions(typed: string, now: Date, reader: Reader): PlainTextOption[] {
  const found = typed.trim() === "" ? TIME_ZONES : zonesNamed(typed, reader.language);
  return found.slice(0, OPTIONS_MOST).map((zone) => timeZoneOption(zone, now, reader));
}

function zonesNamed(typed: string, language: Language): TimeZone[] {
  const names = zoneNames(language);
  return TIME_ZONES.filter((zone) => matches(typed, names.get(zone) ?? zone));
}

/** "Asia/Seoul", and below it "한국 표준시 · GMT+09:00". */
export function timeZoneOption(zone: TimeZone, now: Date, { language }: Reader): PlainTextOption {
  const description = `${zoneName(zone, "longGeneric", language, now)} · ${zoneName(zone, "longOffset", language, now)}`;
  return { ...option(zone, zone), description: { type: "plain_text", text: cut(description, OPTION_MOST) } };
}

/** Korea first, then "no public holidays", then by name. */
export function countryOptions(typed: string, reader: Reader): PlainTextOption[] {
  const { compare } = new Intl.Collator(reader.language);
  const others = HOLIDAY_COUNTRIES.filter((country) => country !== "kr");
  const byName = others.sort((one, other) => compare(countryName(one, reader), countryName(other, reader)));
  const all: HolidayCountry[] = ["kr", "none", ...byName];
  const found = all.filter((country) => matches(typed, namesOfCountry(country, reader).join(" ")));
  return found.slice(0, OPTIONS_MOST).map((country) => countryOption(country, reader));
}

export function countryOption(country: HolidayCountry, reader: Reader): PlainTextOption {
  return option(cut(countryName(country, reader), OPTION_MOST), country);
}

export function countryName(country: HolidayCountry, { language, words }: Reader): string {
  return country === "none" ? words("settings.time.no_holidays") : regionName(country, language);
}

/** In the reader's language, in English for those who type that, and as its people say it where that is shorter. */
function namesOfCountry(country: HolidayCountry, reader: Reader): string[] {
  const name = countryName(country, reader);
  if (country === "none") return [name];
  return [name, regionName(country, "en"), ...(country === "kr" ? ["한국"] : [])];
}

function regionName(country: HolidayCountry, language: Language): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(country.toUpperCase()) ?? country;
}

/** Every typed word, in whatever order. "New York" finds "America/New_York". */
function matches(typed: string, names: string): boolean {
  const text = plain(names);
  return plain(typed)
    .split(" ")
    .every((word) => text.includes(word));
}

/** Without case and accents. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_/]+/gu, " ")
    .trim();
}

// What a zone can be found by costs a quarter of a second for all of them, and does not change.
const zoneNamesKept = new Map<Language, ReadonlyMap<TimeZone, string>>();

function zoneNames(language: Language): ReadonlyMap<TimeZone, string> {
  const kept = zoneNamesKept.get(language) ?? readZoneNames(language);
  zoneNamesKept.set(language, kept);
  return kept;
}

function readZoneNames(language: Language): ReadonlyMap<TimeZone, string> {
  const countries = new Map<string, string>();
  for (const country of HOLIDAY_COUNTRIES) {
    for (const zone of zonesOf(country)) countries.set(zone, regionName(country, language));
  }
  return new Map(
    TIME_ZONES.map((zone) => {
      const name = zoneName(zone, "longGeneric", language, new Date(0));
      return [zone, [zone, name, countries.get(zone), aliasesOf(zone)].join(" ")];
    }),
  );
}

/** Not yet in TypeScript's own words for Intl. */
function zonesOf(country: HolidayCountry): readonly string[] {
  const locale = new Intl.Locale(`und-${country.toUpperCase()}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function zoneName(zone: TimeZone, kind: "longGeneric" | "longOffset", language: Language, now: Date): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: kind });
  return format.formatToParts(now).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
