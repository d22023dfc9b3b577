// The form with which an admin sets what the workspace can set, with who changed what last.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { LIST_MOST, QUORUM_MOST, RULING_HOURS_MOST } from "../../domain/settings/decide-settings.ts";
import {
  EMOJI_MEANINGS,
  type EmojiMeaning,
  PATTERN_KINDS,
  type PatternKind,
  SETTING_LANGUAGES,
  type SettingChange,
  type Settings,
} from "../../domain/settings/settings.ts";
import { OPEN_ANSWERING, OPEN_TIME, SETTINGS_FORM } from "../action-ids.ts";
import type { ChannelState } from "../channels.ts";
import { emojiField, patternField, SETTING_FIELDS } from "../field-names.ts";
import { button, context, option, section } from "./blocks.ts";
import { voiceChannelText } from "./channel-text.ts";
import { channelField, modalOf, numberField, selectField, textField, ticksField } from "./form.ts";
import type { Reader } from "./reader.ts";
import { changeBlocks } from "./setting-changes.ts";

export interface SettingsState {
  changes: readonly SettingChange[];
  /** What the form remembers. */
  metadata: string;
  /** Where cards go as long as nothing is chosen. */
  voiceChannel?: ChannelState;
}

export function settingsForm(
  settings: Settings,
  { changes, metadata, voiceChannel }: SettingsState,
  reader: Reader,
): ModalView {
  const { words } = reader;
  const where = { label: words("settings.voice_channel"), hint: words("settings.voice_channel_about") };
  const frame = {
    callbackId: SETTINGS_FORM,
    title: words("settings.title"),
    submit: words("settings.submit"),
    metadata,
  };
  const blocks: KnownBlock[] = [
    {
      type: "actions",
      elements: [
        button(words("settings.open_time"), OPEN_TIME, OPEN_TIME),
        button(words("settings.open_answering"), OPEN_ANSWERING, OPEN_ANSWERING),
      ],
    },
    channelField(SETTING_FIELDS.voiceChannel, where.label, {
      hint: where.hint,
      isOptional: true,
      initial: settings.voiceChannel,
    }),
    ...(settings.voiceChannel === null && voiceChannel ? [context(voiceChannelText(voiceChannel, reader))] : []),
    selectField(SETTING_FIELDS.language, words("settings.language"), {
      options: SETTING_LANGUAGES.map((language) => option(words(`settings.languages.${language}`), language)),
      placeholder: words("settings.language"),
      initial: settings.language,
    }),
    rulingInput("quorum", { initial: settings.quorum, most: QUORUM_MOST }, reader),
    rulingInput("rulingHours", { initial: settings.rulingHours, most: RULING_HOURS_MOST }, reader),
    section(`*${words("settings.emoji_title")}*\n${words("settings.emoji_about")}`),
    ...EMOJI_MEANINGS.map((meaning) => emojiInput(meaning, settings, reader)),
    section(`*${words("settings.patterns_title")}*\n${words("settings.patterns_about")}`),
    ...PATTERN_KINDS.map((kind) => patternInput(kind, settings, reader)),
    listField(SETTING_FIELDS.jargon, settings.jargon, {
      label: words("settings.jargon"),
      hint: words("settings.jargon_about"),
      placeholder: words("settings.jargon_placeholder"),
    }),
    ticksField(
      SETTING_FIELDS.nudge,
      words("settings.nudge"),
      [{ value: SETTING_FIELDS.nudge, label: words("settings.nudge_on") }],
      settings.isNudging ? [SETTING_FIELDS.nudge] : [],
    ),
    ...changeBlocks(changes, reader),
  ];
  return modalOf(frame, blocks, reader);
}

function rulingInput(
  name: "quorum" | "rulingHours",
  choice: { initial: number; most: number },
  { words }: Reader,
): InputBlock {
  const hint = words(`settings.${name}_about`);
  return numberField(SETTING_FIELDS[name], words(`settings.${name}`), { ...choice, hint });
}

function emojiInput(meaning: EmojiMeaning, { emoji }: Settings, { words }: Reader): InputBlock {
  return textField(emojiField(meaning), words(`settings.emoji.${meaning}`), {
    most: LIST_MOST,
    isOptional: true,
    initial: emojiText(emoji[meaning]),
  });
}

/** With colons, unless these are the ones too many: what was entered without them must fit into the form again. */
function emojiText(names: readonly string[]): string {
  const marked = names.map((name) => `:${name}:`).join(" ");
  return marked.length <= LIST_MOST ? marked : names.join(" ");
}

function patternInput(kind: PatternKind, { patterns }: Settings, { words }: Reader): InputBlock {
  return listField(patternField(kind), patterns[kind], {
    label: words(`settings.patterns.${kind}`),
    placeholder: words("settings.patterns_placeholder"),
  });
}

function listField(
  name: string,
  entries: readonly string[],
  texts: { label: string; placeholder: string; hint?: string },
): InputBlock {
  const { label, ...rest } = texts;
  return textField(name, label, {
    ...rest,
    most: LIST_MOST,
    isMultiline: true,
    isOptional: true,
    initial: entries.join("\n"),
  });
}
