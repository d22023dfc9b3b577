// Who changed which setting last, from what to what, in short lines.
import type { KnownBlock } from "@slack/types";
import { companyDaysText } from "../../domain/calendar/company-days-text.ts";
import { hoursText } from "../../domain/calendar/hours-text.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { EMOJI_MEANINGS, PATTERN_KINDS, type SettingChange } from "../../domain/settings/settings.ts";
import { CUSTOMER_TYPES } from "../../domain/voice/sets.ts";
import { type ResponseTargets, TARGET_PAINS } from "../../domain/voice/target.ts";
import { context, section } from "./blocks.ts";
import { cut } from "./cut.ts";
import { dateToken, escapeMrkdwn, nameOf, type Reader } from "./reader.ts";
import { countryName } from "./time-choices.ts";

export const CHANGES_SHOWN = 5;
/** Of a list: so many entries are named, each so long in UTF-16 units. */
const ENTRIES_NAMED = 3;
const ENTRY_MOST = 30;
/** Of a week's hours. */
const WEEK_MOST = 80;

export function changeBlocks(changes: readonly SettingChange[], reader: Reader): KnownBlock[] {
  if (changes.length === 0) return [];
  const { words } = reader;
  const lines = changes.slice(0, CHANGES_SHOWN).map((change) => {
    const who = nameOf(reader, change.by);
    const line = words("settings.changed", {
      when: dateToken(reader, change.at),
      who,
      what: words(`settings.name.${change.name}`),
    });
    const difference = differenceOf(change, reader);
    return context(difference === "" ? line : `${line} (${difference})`);
  });
  return [{ type: "divider" }, section(`*${words("settings.changes")}*`), ...lines];
}

/** Empty where only the order of a list changed. */
function differenceOf(change: SettingChange, reader: Reader): string {
  const { words } = reader;
  switch (change.name) {
    case "voiceChannel":
      return fromTo(change, (id) => (id === null ? words("settings.by_environment") : `<#${id}>`));
    case "language":
      return fromTo(change, (language) => words(`settings.languages.${language}`));
    case "quorum":
    case "rulingHours":
    case "askedPerDay":
      return fromTo(change, String);
    case "isNudging":
      return fromTo(change, (isOn) => words(isOn ? "settings.on" : "settings.off"));
    case "emoji":
      return listed(change, reader, (map) => {
        return EMOJI_MEANINGS.flatMap((meaning) => {
          return map[meaning].map((name) => `${words(`settings.emoji.${meaning}`)} :${name}:`);
        });
      });
    case "patterns":
      return listed(change, reader, (map) => {
        return PATTERN_KINDS.flatMap((kind) =>
          map[kind].map((each) => `${words(`settings.patterns.${kind}`)} ${each}`),
        );
      });
    case "jargon":
      return listed(change, reader, (entries) => entries);
    case "calendar":
      return calendarDifference(change, reader);
    case "targets":
      return targetsDifference(change, reader);
    case "duty":
    case "leads":
      return cameAndWent(change, reader, (id) => nameOf(reader, id));
  }
}

type Difference<Value> = { before: Value; after: Value };

function calendarDifference({ before, after }: Difference<WorkCalendar>, reader: Reader): string {
  const week = (calendar: WorkCalendar) => {
    return escapeMrkdwn(cut(hoursText(calendar.blocksByWeekday, reader.language).replaceAll("\n", " / "), WEEK_MOST));
  };
  const country = ({ holidays }: WorkCalendar) => escapeMrkdwn(countryName(holidays, reader));
  return [
    changedTo({ before, after }, ({ timeZone }) => timeZone),
    changedTo({ before, after }, week),
    changedTo({ before, after }, country),
    listed({ before, after }, reader, ({ companyDays }) => linesOf(companyDaysText(companyDays, reader.language))),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Each time that changed, with what it is for. */
function targetsDifference({ before, after }: Difference<ResponseTargets>, reader: Reader): string {
  const { words } = reader;
  const minutes = (count: number | undefined) => {
    return count === undefined ? words("settings.answering.none") : words("span.minutes", { count });
  };
  const parts: [name: string, difference: string][] = [
    ...TARGET_PAINS.map((pain): [string, string] => {
      return [words(`pain.${pain}`), changedTo({ before, after }, ({ byPain }) => minutes(byPain[pain]))];
    }),
    ...CUSTOMER_TYPES.map((type): [string, string] => {
      const difference = changedTo({ before, after }, ({ byCustomerType }) => minutes(byCustomerType[type]));
      return [words(`customer_type.${type}`), difference];
    }),
    [
      words("settings.answering.spreading_short"),
      changedTo({ before, after }, ({ spreadingPercent }) => `${spreadingPercent}%`),
    ],
  ];
  return parts.flatMap(([name, difference]) => (difference === "" ? [] : [`${name} ${difference}`])).join(" · ");
}

/** Empty where nobody sees a difference. */
function changedTo<Value>(change: Difference<Value>, textOf: (value: Value) => string): string {
  return textOf(change.before) === textOf(change.after) ? "" : fromTo(change, textOf);
}

function fromTo<Value>({ before, after }: Difference<Value>, textOf: (value: Value) => string): string {
  return `${textOf(before)} → ${textOf(after)}`;
}

function listed<Value>(
  { before, after }: Difference<Value>,
  reader: Reader,
  entriesOf: (value: Value) => readonly string[],
): string {
  const entries = { before: entriesOf(before), after: entriesOf(after) };
  return cameAndWent(entries, reader, (entry) => escapeMrkdwn(cut(entry, ENTRY_MOST)));
}

/** @param textOf an entry as it is said, ready for mrkdwn */
function cameAndWent<Entry>(
  { before: old, after: now }: Difference<readonly Entry[]>,
  { words }: Reader,
  textOf: (entry: Entry) => string,
): string {
  const named = (entries: readonly Entry[]) => {
    const which = entries.slice(0, ENTRIES_NAMED).map(textOf);
    if (entries.length > ENTRIES_NAMED) which.push("…");
    return which.join(words("names.separator"));
  };
  const added = now.filter((entry) => !old.includes(entry));
  const removed = old.filter((entry) => !now.includes(entry));
  return [
    ...(added.length > 0 ? [words("settings.added", { which: named(added) })] : []),
    ...(removed.length > 0 ? [words("settings.removed", { which: named(removed) })] : []),
  ].join(" · ");
}
