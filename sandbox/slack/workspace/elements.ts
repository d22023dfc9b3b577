// Interactive elements inside blocks, and the state Slack reports for each of them.
import type { ViewValues } from "../../protocol.ts";
import { isJson, type Json, jsonList, stringIn } from "../json.ts";

export interface PlacedElement {
  blockId: string;
  actionId: string;
  type: string;
  element: Json;
  /** The input block it stands in; undefined for sections, actions ... */
  input: Json | undefined;
}

/** Every element of these blocks that a person can use, nested ones too. */
export function elementsIn(blocks: readonly Json[]): PlacedElement[] {
  return blocks.flatMap((block) => {
    const input = block["type"] === "input" ? block : undefined;
    const nested = [...jsonList(block["child_blocks"]), ...jsonList(block["elements"]).filter(isCard)];
    return [...directElements(block).flatMap((element) => placed(block, element, input)), ...elementsIn(nested)];
  });
}

function isCard(element: Json): boolean {
  return element["type"] === "card";
}

function directElements(block: Json): Json[] {
  const one = [block["accessory"], block["element"]].filter(isJson);
  const several = block["type"] === "card" ? jsonList(block["actions"]) : jsonList(block["elements"]);
  return [...one, ...several];
}

function placed(block: Json, element: Json, input: Json | undefined): PlacedElement[] {
  const actionId = stringIn(element, "action_id");
  if (actionId === undefined) return [];
  return [
    { blockId: stringIn(block, "block_id") ?? "", actionId, type: stringIn(element, "type") ?? "", element, input },
  ];
}

/** type → [key in state, key of the initial value]. Elements that are not here have no state. */
const STATE_KEYS: Record<string, readonly [string, string]> = {
  plain_text_input: ["value", "initial_value"],
  email_text_input: ["value", "initial_value"],
  url_text_input: ["value", "initial_value"],
  number_input: ["value", "initial_value"],
  rich_text_input: ["rich_text_value", "initial_value"],
  static_select: ["selected_option", "initial_option"],
  external_select: ["selected_option", "initial_option"],
  radio_buttons: ["selected_option", "initial_option"],
  checkboxes: ["selected_options", "initial_options"],
  multi_static_select: ["selected_options", "initial_options"],
  multi_external_select: ["selected_options", "initial_options"],
  users_select: ["selected_user", "initial_user"],
  multi_users_select: ["selected_users", "initial_users"],
  conversations_select: ["selected_conversation", "initial_conversation"],
  multi_conversations_select: ["selected_conversations", "initial_conversations"],
  channels_select: ["selected_channel", "initial_channel"],
  multi_channels_select: ["selected_channels", "initial_channels"],
  datepicker: ["selected_date", "initial_date"],
  timepicker: ["selected_time", "initial_time"],
  datetimepicker: ["selected_date_time", "initial_date_time"],
  file_input: ["files", "initial_files"],
};

export function hasState(type: string): boolean {
  return type in STATE_KEYS;
}

/** The key of the state that holds the value: `value`, `selected_users` ... */
export function stateKey(type: string): string | undefined {
  return STATE_KEYS[type]?.[0];
}

/** Slack's `state.values`: what was typed, else the initial value, else null (an empty list for lists). */
export function stateValues(blocks: readonly Json[], typed: ViewValues): ViewValues {
  const values: ViewValues = {};
  for (const { blockId, actionId, type, element } of elementsIn(blocks)) {
    const keys = STATE_KEYS[type];
    if (keys === undefined) continue;
    const [key, initialKey] = keys;
    const initial = { type, [key]: element[initialKey] ?? (isList(type) ? [] : null) };
    const mine = typed[blockId]?.[actionId];
    const isMine = mine !== undefined && (mine["type"] ?? type) === type && isStillOffered(element, mine[key]);
    values[blockId] = { ...values[blockId], [actionId]: isMine ? { ...initial, ...mine, type } : initial };
  }
  return values;
}

/** False when the options changed and no longer hold what was chosen; other elements have no options of their own. */
function isStillOffered(element: Json, value: unknown): boolean {
  if (element["options"] === undefined && element["option_groups"] === undefined) return true;
  const offered = optionsOf(element).map((option) => option["value"]);
  const chosen = Array.isArray(value) ? jsonList(value) : [value].filter(isJson);
  return chosen.every((option) => offered.includes(option["value"]));
}

/** The options of a select, radio buttons or checkboxes, those in groups too. */
export function optionsOf(element: Json): Json[] {
  const groups = jsonList(element["option_groups"]);
  return [...jsonList(element["options"]), ...groups.flatMap((group) => jsonList(group["options"]))];
}

/** Whether its value is a list: an empty one when nothing was given. */
export function isList(type: string): boolean {
  return type === "checkboxes" || type === "file_input" || type.startsWith("multi_");
}

/** What an action on this element leaves in the state: the page sends `selected_option` and the like. */
export function stateAfter(type: string, action: Json): Json {
  const keys = STATE_KEYS[type];
  return keys === undefined ? { type } : { type, [keys[0]]: action[keys[0]] ?? null };
}

/** The value of an element's state: null, an empty text or an empty list when nothing was given. */
export function stateValue(state: Json | undefined, type: string): unknown {
  const keys = STATE_KEYS[type];
  return keys === undefined ? null : state?.[keys[0]];
}
