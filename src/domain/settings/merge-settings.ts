// What a form says of the settings, when somebody else may have changed them since it was opened.
import { isSame } from "./is-same.ts";
import { EMOJI_MEANINGS, PATTERN_KINDS, type Settings } from "./settings.ts";

/**
 * Only what the form changed counts; of a list, which entries were added and which taken off.
 *
 * @param shown as they stood when the form was opened
 * @param now as they stand
 */
export function mergeSettings(shown: Settings, entered: Partial<Settings>, now: Settings): Settings {
  const form: Settings = { ...shown, ...entered };
  return {
    voiceChannel: merged(shown.voiceChannel, form.voiceChannel, now.voiceChannel),
    language: merged(shown.language, form.language, now.language),
    quorum: merged(shown.quorum, form.quorum, now.quorum),
    rulingHours: merged(shown.rulingHours, form.rulingHours, now.rulingHours),
    emoji: mergedLists(EMOJI_MEANINGS, shown.emoji, form.emoji, now.emoji),
    patterns: mergedLists(PATTERN_KINDS, shown.patterns, form.patterns, now.patterns),
    jargon: mergedList(shown.jargon, form.jargon, now.jargon),
    isNudging: merged(shown.isNudging, form.isNudging, now.isNudging),
    calendar: {
      timeZone: merged(shown.calendar.timeZone, form.calendar.timeZone, now.calendar.timeZone),
      blocksByWeekday: mergedParts(
        shown.calendar.blocksByWeekday,
        form.calendar.blocksByWeekday,
        now.calendar.blocksByWeekday,
      ),
      holidays: merged(shown.calendar.holidays, form.calendar.holidays, now.calendar.holidays),
      companyDays: mergedParts(shown.calendar.companyDays, form.calendar.companyDays, now.calendar.companyDays),
    },
    targets: {
      byPain: mergedParts(shown.targets.byPain, form.targets.byPain, now.targets.byPain),
      byCustomerType: mergedParts(
        shown.targets.byCustomerType,
        form.targets.byCustomerType,
        now.targets.byCustomerType,
      ),
      spreadingPercent: merged(
        shown.targets.spreadingPercent,
        form.targets.spreadingPercent,
        now.targets.spreadingPercent,
      ),
    },
    duty: mergedList(shown.duty, form.duty, now.duty),
    leads: mergedList(shown.leads, form.leads, now.leads),
    askedPerDay: merged(shown.askedPerDay, form.askedPerDay, now.askedPerDay),
  };
}

function merged<Value>(shown: Value, entered: Value, now: Value): Value {
  return isSame(shown, entered) ? now : entered;
}

/** Each part on its own; what the form took out is out. */
function mergedParts<Parts extends Readonly<Record<string, unknown>>>(shown: Parts, entered: Parts, now: Parts): Parts {
  const names = new Set([...Object.keys(now), ...Object.keys(entered)]);
  const parts = [...names].map((name) => [name, merged(shown[name], entered[name], now[name])] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined)) as Parts;
}

type Lists<Name extends string> = Readonly<Record<Name, readonly string[]>>;

function mergedLists<Name extends string>(
  names: readonly Name[],
  shown: Lists<Name>,
  entered: Lists<Name>,
  now: Lists<Name>,
): Lists<Name> {
  const lists = names.map((name) => [name, mergedList(shown[name], entered[name], now[name])]);
  return Object.fromEntries(lists) as Lists<Name>;
}

/** Where nobody else changed it, as it was entered, in that order. */
function mergedList<Entry extends string>(
  shown: readonly Entry[],
  entered: readonly Entry[],
  now: readonly Entry[],
): readonly Entry[] {
  if (isSame(shown, now)) return entered;
  if (isSame(shown, entered)) return now;
  const kept = now.filter((each) => entered.includes(each) || !shown.includes(each));
  const added = entered.filter((each) => !shown.includes(each) && !now.includes(each));
  return [...kept, ...added];
}
