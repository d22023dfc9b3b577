// Who changed which setting last, from what to what, in short lines.
import type { KnownBlock } from "@slack/types";
import { EMOJI_MEANINGS, PATTERN_KINDS, type SettingChange } from "../../domain/settings/settings.ts";
import { context, section } from "./blocks.ts";
import { cut } from "./cut.ts";
import { dateToken, escapeMrkdwn, nameOf, type Reader } from "./reader.ts";

export const CHANGES_SHOWN = 5;
/** Of a list: so many entries are named, each so long in UTF-16 units. */
const ENTRIES_NAMED = 3;
const ENTRY_MOST = 30;

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
  }
}

function fromTo<Value>({ before, after }: { before: Value; after: Value }, textOf: (value: Value) => string): string {
  return `${textOf(before)} → ${textOf(after)}`;
}

function listed<Value>(
  { before, after }: { before: Value; after: Value },
  { words }: Reader,
  entriesOf: (value: Value) => readonly string[],
): string {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const named = (entries: readonly string[]) => {
    const which = entries.slice(0, ENTRIES_NAMED).map((entry) => escapeMrkdwn(cut(entry, ENTRY_MOST)));
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
