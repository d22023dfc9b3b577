// The frame that all forms share, and the fields that several forms have.
import type { InputBlock, KnownBlock, ModalView, PlainTextInput, PlainTextOption } from "@slack/types";
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

export interface TextChoice {
  /** In UTF-16 units. */
  most: number;
  placeholder?: string;
  hint?: string;
  initial?: string | null | undefined;
  isMultiline?: boolean;
  isOptional?: boolean;
  hasFocus?: boolean;
  /** Of the block, where it differs from the field's name: under a new one Slack takes the initial text anew. */
  blockId?: string | undefined;
}

/** A text to enter; the block and its action share the name under which it comes back. */
export function textField(name: string, label: string, choice: TextChoice): InputBlock {
  const { most, placeholder, hint, initial, isMultiline = false, isOptional = false, hasFocus = false } = choice;
  const element: PlainTextInput = {
    type: "plain_text_input",
    action_id: name,
    multiline: isMultiline,
    max_length: most,
    ...(hasFocus && { focus_on_load: true }),
    ...(placeholder !== undefined && { placeholder: { type: "plain_text", text: placeholder } }),
    ...(initial && { initial_value: initial }),
  };
  return {
    type: "input",
    block_id: choice.blockId ?? name,
    label: { type: "plain_text", text: label },
    optional: isOptional,
    ...(hint !== undefined && { hint: { type: "plain_text", text: hint } }),
    element,
  };
}

interface NumberChoice {
  most: number;
  initial?: number | undefined;
  hint?: string;
  isOptional?: boolean;
}

/** A whole number to enter, from one on. */
export function numberField(name: string, label: string, choice: NumberChoice): InputBlock {
  const { most, initial, hint, isOptional = false } = choice;
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    optional: isOptional,
    ...(hint !== undefined && { hint: { type: "plain_text", text: hint } }),
    element: {
      type: "number_input",
      action_id: name,
      is_decimal_allowed: false,
      min_value: "1",
      max_value: String(most),
      ...(initial !== undefined && { initial_value: String(initial) }),
    },
  };
}

/** A day to choose, with none preselected. */
export function dayField(name: string, label: string, initial?: string | null): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    element: { type: "datepicker", action_id: name, ...(initial && { initial_date: initial }) },
  };
}

/** Boxes to tick, each on its own. `ticked` are values. */
export function ticksField(
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
  ticked: readonly string[],
): InputBlock {
  const boxes = options.map((each) => option(each.label, each.value));
  const initial = boxes.filter((box) => ticked.includes(box.value ?? ""));
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    optional: true,
    element: {
      type: "checkboxes",
      action_id: name,
      options: boxes,
      ...(initial.length > 0 && { initial_options: initial }),
    },
  };
}

/** Several of a set to choose, or none. */
export function manyField(
  name: string,
  label: string,
  choice: { options: PlainTextOption[]; placeholder: string; chosen: readonly string[] },
): InputBlock {
  const chosen = choice.options.filter((each) => choice.chosen.includes(each.value ?? ""));
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    optional: true,
    element: {
      type: "multi_static_select",
      action_id: name,
      placeholder: { type: "plain_text", text: choice.placeholder },
      options: choice.options,
      ...(chosen.length > 0 && { initial_options: chosen }),
    },
  };
}

/** One person to choose. */
export function personField(name: string, label: string): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    element: { type: "users_select", action_id: name },
  };
}

interface PeopleChoice {
  most: number;
  hint?: string;
  /** Those who are chosen already, in their order. */
  members?: readonly MemberId[];
}

/** People to choose, or to leave empty. */
export function peopleField(name: string, label: string, { most, hint, members = [] }: PeopleChoice): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    optional: true,
    ...(hint !== undefined && { hint: { type: "plain_text", text: hint } }),
    element: {
      type: "multi_users_select",
      action_id: name,
      max_selected_items: most,
      ...(members.length > 0 && { initial_users: [...members] }),
    },
  };
}

/** A select whose options the app brings while one types; what is chosen already stands there. */
export function suggestField(
  name: string,
  label: string,
  { placeholder, hint, initial }: { placeholder: string; hint?: string; initial?: PlainTextOption },
): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    ...(hint !== undefined && { hint: { type: "plain_text", text: hint } }),
    element: {
      type: "external_select",
      action_id: name,
      min_query_length: 0,
      placeholder: { type: "plain_text", text: placeholder },
      ...(initial && { initial_option: initial }),
    },
  };
}

/** A channel of this workspace's own, to choose or to leave empty. */
export function channelField(name: string, label: string, hint: string, initial?: ChannelId | null): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    hint: { type: "plain_text", text: hint },
    optional: true,
    element: {
      type: "conversations_select",
      action_id: name,
      filter: { include: ["public", "private"], exclude_bot_users: true, exclude_external_shared_channels: true },
      ...(initial && { initial_conversation: initial }),
    },
  };
}
