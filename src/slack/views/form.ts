// The frame that all forms share, and the fields that several forms have.
import type {
  ConversationsSelect,
  InputBlock,
  InputBlockElement,
  KnownBlock,
  ModalView,
  NumberInput,
  PlainTextInput,
  PlainTextOption,
  StaticSelect,
} from "@slack/types";
import type { ChannelId, MemberId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { option } from "./blocks.ts";
import type { Reader } from "./reader.ts";

export interface FormFrame {
  /** The name under which the form comes back. */
  callbackId: string;
  title: string;
  submit: string;
  /** "취소" when left out. */
  close?: string;
}

/** The frame that all forms share. @param metadata what travels with it */
export function modalOf(
  { callbackId, title, submit, close, metadata }: FormFrame & { metadata: string },
  blocks: readonly KnownBlock[],
  { words }: Reader,
): ModalView {
  return {
    type: "modal",
    callback_id: callbackId,
    private_metadata: metadata,
    title: { type: "plain_text", text: title },
    submit: { type: "plain_text", text: submit },
    close: { type: "plain_text", text: close ?? words("post.close") },
    blocks: [...blocks],
  };
}

/** A form about one voice: its id stands first in the metadata, what the form remembers behind it. */
export function formOf(
  { id }: Pick<Voice, "id">,
  { memory, ...frame }: FormFrame & { memory?: string | undefined },
  blocks: readonly KnownBlock[],
  reader: Reader,
): ModalView {
  return modalOf({ ...frame, metadata: memory === undefined ? id : `${id} ${memory}` }, blocks, reader);
}

/** A form that only says something. */
export function pageOf(title: string, close: string, blocks: readonly KnownBlock[]): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: title },
    close: { type: "plain_text", text: close },
    blocks: [...blocks],
  };
}

interface InputFrame {
  hint?: string | undefined;
  isOptional?: boolean | undefined;
  /** Where it differs from the field's name: under a new one Slack takes what stands there at first anew. */
  blockId?: string | undefined;
}

type Named<Element> = Element & { action_id: string };

/** The frame of every field: the block and its action share the name under which what is entered comes back. */
export function inputOf<Element extends InputBlockElement>(
  label: string,
  element: Named<Element>,
  { hint, isOptional = false, blockId = element.action_id }: InputFrame = {},
): InputBlock & { element: Element } {
  return {
    type: "input",
    block_id: blockId,
    label: { type: "plain_text", text: label },
    optional: isOptional,
    ...(hint !== undefined && { hint: { type: "plain_text", text: hint } }),
    element,
  };
}

export interface TextChoice extends InputFrame {
  /** In UTF-16 units. */
  most: number;
  placeholder?: string;
  initial?: string | null | undefined;
  isMultiline?: boolean;
  hasFocus?: boolean;
}

/** A text to enter. */
export function textField(name: string, label: string, choice: TextChoice): InputBlock {
  const { most, placeholder, initial, isMultiline = false, hasFocus = false } = choice;
  const element: Named<PlainTextInput> = {
    type: "plain_text_input",
    action_id: name,
    multiline: isMultiline,
    max_length: most,
    ...(hasFocus && { focus_on_load: true }),
    ...(placeholder !== undefined && { placeholder: { type: "plain_text", text: placeholder } }),
    ...(initial && { initial_value: initial }),
  };
  return inputOf(label, element, choice);
}

interface NumberChoice extends InputFrame {
  most: number;
  initial?: number | undefined;
}

/** A whole number to enter, from one on. */
export function numberField(name: string, label: string, choice: NumberChoice): InputBlock {
  const { most, initial } = choice;
  const element: Named<NumberInput> = {
    type: "number_input",
    action_id: name,
    is_decimal_allowed: false,
    min_value: "1",
    max_value: String(most),
    ...(initial !== undefined && { initial_value: String(initial) }),
  };
  return inputOf(label, element, choice);
}

interface DayChoice extends InputFrame {
  initial?: string | null;
}

/** A day to choose, with none preselected. */
export function dayField(name: string, label: string, choice: DayChoice = {}): InputBlock {
  const { initial } = choice;
  return inputOf(label, { type: "datepicker", action_id: name, ...(initial && { initial_date: initial }) }, choice);
}

/** Boxes to tick, each on its own. `ticked` are values. */
export function ticksField(
  name: string,
  label: string,
  choices: readonly { value: string; label: string }[],
  ticked: readonly string[],
): InputBlock {
  const options = choices.map((each) => option(each.label, each.value));
  const initial = options.filter((box) => ticked.includes(box.value ?? ""));
  const boxes = {
    type: "checkboxes",
    action_id: name,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  } as const;
  return inputOf(label, boxes, { isOptional: true });
}

/** One of a set to choose, as its words. */
export function selectField(
  name: string,
  label: string,
  choice: {
    options: PlainTextOption[];
    placeholder: string;
    initial?: string | null | undefined;
    isOptional?: boolean;
  },
): InputBlock & { element: StaticSelect } {
  const initial = choice.options.find((each) => each.value === choice.initial);
  const element: Named<StaticSelect> = {
    type: "static_select",
    action_id: name,
    placeholder: { type: "plain_text", text: choice.placeholder },
    options: choice.options,
    ...(initial && { initial_option: initial }),
  };
  return inputOf(label, element, choice);
}

/** Several of a set to choose, or none. */
export function manyField(
  name: string,
  label: string,
  choice: { options: PlainTextOption[]; placeholder: string; chosen: readonly string[] },
): InputBlock {
  const chosen = choice.options.filter((each) => choice.chosen.includes(each.value ?? ""));
  const element = {
    type: "multi_static_select",
    action_id: name,
    placeholder: { type: "plain_text", text: choice.placeholder },
    options: choice.options,
    ...(chosen.length > 0 && { initial_options: chosen }),
  } as const;
  return inputOf(label, element, { isOptional: true });
}

/** One person to choose. */
export function personField(name: string, label: string): InputBlock {
  return inputOf(label, { type: "users_select", action_id: name });
}

interface PeopleChoice {
  most: number;
  hint?: string;
  /** Those who are chosen already, in their order. */
  members?: readonly MemberId[];
}

/** People to choose, or to leave empty. */
export function peopleField(name: string, label: string, { most, hint, members = [] }: PeopleChoice): InputBlock {
  const element = {
    type: "multi_users_select",
    action_id: name,
    max_selected_items: most,
    ...(members.length > 0 && { initial_users: [...members] }),
  } as const;
  return inputOf(label, element, { hint, isOptional: true });
}

/** A select whose options the app brings while one types; what is chosen already stands there. */
export function suggestField(
  name: string,
  label: string,
  choice: InputFrame & { placeholder: string; initial?: PlainTextOption },
): InputBlock {
  const { placeholder, initial } = choice;
  const element = {
    type: "external_select",
    action_id: name,
    min_query_length: 0,
    placeholder: { type: "plain_text", text: placeholder },
    ...(initial && { initial_option: initial }),
  } as const;
  return inputOf(label, element, choice);
}

interface ChannelChoice extends InputFrame {
  initial?: ChannelId | null;
}

/** A channel of this workspace's own, to choose. */
export function channelField(name: string, label: string, choice: ChannelChoice): InputBlock {
  const { initial } = choice;
  const element = {
    type: "conversations_select",
    action_id: name,
    filter: { include: ["public", "private"], exclude_bot_users: true, exclude_external_shared_channels: true },
    ...(initial && { initial_conversation: initial }),
  } satisfies ConversationsSelect;
  return inputOf(label, element, choice);
}
