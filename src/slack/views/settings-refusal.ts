// What is wrong with a setting: the sentence, and the field at which it stands.
import type { SettingRefusal } from "../../domain/settings/decide-settings.ts";
import { EMOJI_MEANINGS, type EmojiMeaning, PATTERN_KINDS, type PatternKind } from "../../domain/settings/settings.ts";
import { emojiField, patternField, SETTING_FIELDS } from "../field-names.ts";
import type { Reader } from "./reader.ts";

export function settingRefusalText(refusal: SettingRefusal, { words }: Reader): string {
  switch (refusal.kind) {
    case "quorum_out_of_range":
    case "ruling_hours_out_of_range":
    case "too_many_entries":
      return words(`setting_refusal.${refusal.kind}`, { most: refusal.most });
    case "list_too_long": {
      const { length, most } = refusal;
      return words(`setting_refusal.${refusal.kind}`, { length, most, over: length - most });
    }
    case "emoji_malformed":
    case "emoji_twice":
      return words(`setting_refusal.${refusal.kind}`, { emoji: refusal.emoji });
    case "pattern_unusable":
      return words(`setting_refusal.${refusal.kind}`, { example: refusal.example });
  }
}

/** @param entered the emoji in each field, to find the one that is meant */
export function settingRefusalField(
  refusal: SettingRefusal,
  entered: Readonly<Record<string, readonly string[]>>,
): string {
  switch (refusal.kind) {
    case "quorum_out_of_range":
      return SETTING_FIELDS.quorum;
    case "ruling_hours_out_of_range":
      return SETTING_FIELDS.rulingHours;
    case "pattern_unusable":
      return patternField(refusal.pattern);
    case "too_many_entries":
    case "list_too_long":
      return listField(refusal.name);
    case "emoji_malformed":
    case "emoji_twice": {
      const holding = EMOJI_MEANINGS.filter((meaning) => entered[meaning]?.includes(refusal.emoji));
      return emojiField(holding.at(-1) ?? "claim");
    }
  }
}

/** Too many emoji in all are said at the first of them. */
function listField(name: "jargon" | "emoji" | EmojiMeaning | PatternKind): string {
  const pattern = PATTERN_KINDS.find((kind) => kind === name);
  if (pattern) return patternField(pattern);
  if (name === "jargon") return SETTING_FIELDS.jargon;
  return emojiField(EMOJI_MEANINGS.find((meaning) => meaning === name) ?? "claim");
}
