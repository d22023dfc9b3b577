// Between what is chosen in a select and Slack's state of it.
import type { Option } from "../blocks/block-types.ts";
import type { ElementState } from "../form/element-state.ts";
import { heldBy } from "../form/element-state.ts";
import { plainString } from "../form/plain-string.ts";
import type { Choice } from "./choice.ts";

const KEYS: Record<string, string> = {
  static_select: "selected_option",
  external_select: "selected_option",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  users_select: "selected_user",
  multi_users_select: "selected_users",
  conversations_select: "selected_conversation",
  multi_conversations_select: "selected_conversations",
  channels_select: "selected_channel",
  multi_channels_select: "selected_channels",
};

export function choiceState(type: string, chosen: Choice[]): ElementState {
  const values = chosen.map((choice) => choice.option ?? choice.key);
  return { type, [KEYS[type] ?? ""]: type.startsWith("multi_") ? values : (values[0] ?? null) };
}

export function chosenIn(state: ElementState, findById: (id: string) => Choice): Choice[] {
  const value = heldBy(state);
  const values = Array.isArray(value) ? value : [value ?? []].flat();
  return values.map((one: Option | string) => (typeof one === "string" ? findById(one) : choiceOf(one)));
}

export function choiceOf(option: Option): Choice {
  const note = option.description && plainString(option.description);
  return { key: option.value ?? option.text.text, label: plainString(option.text), note, option };
}
