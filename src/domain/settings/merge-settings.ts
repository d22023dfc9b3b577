// What a form says of the settings, when somebody else may have changed them since it was opened.
import { EMOJI_MEANINGS, PATTERN_KINDS, type Settings } from "./settings.ts";

type List = readonly string[];

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
  };
}

function merged<Value>(shown: Value, entered: Value, now: Value): Value {
  return Object.is(shown, entered) ? now : entered;
}

function mergedLists<Name extends string>(
  names: readonly Name[],
  shown: Readonly<Record<Name, List>>,
  entered: Readonly<Record<Name, List>>,
  now: Readonly<Record<Name, List>>,
): Readonly<Record<Name, List>> {
  const lists = names.map((name) => [name, mergedList(shown[name], entered[name], now[name])]);
  return Object.fromEntries(lists) as Record<Name, List>;
}

/** Where nobody else changed it, as it was entered, in that order. */
function mergedList(shown: List, entered: List, now: List): List {
  if (isSame(shown, now)) return entered;
  if (isSame(shown, entered)) return now;
  const kept = now.filter((each) => entered.includes(each) || !shown.includes(each));
  const added = entered.filter((each) => !shown.includes(each) && !now.includes(each));
  return [...kept, ...added];
}

function isSame(one: List, other: List): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
