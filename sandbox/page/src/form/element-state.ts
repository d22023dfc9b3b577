// An element's value in the very shape Slack gives it in `state.values`.
import type { Option, StatefulElement } from "../blocks/block-types.ts";

export interface ElementState extends Record<string, unknown> {
  type: string;
}

export interface FileEntry {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  /** For the thumbnail; never sent. */
  preview?: string;
}

/** What the element holds before anyone touches it, where the server does not say. */
export function initialState(element: StatefulElement): ElementState {
  const { type } = element;
  switch (element.type) {
    case "plain_text_input":
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return { type, value: element.initial_value ?? null };
    case "rich_text_input":
      return element.initial_value ? { type, rich_text_value: element.initial_value } : { type };
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return { type, selected_option: element.initial_option ?? null };
    case "multi_static_select":
    case "multi_external_select":
    case "checkboxes":
      return { type, selected_options: element.initial_options ?? [] };
    case "users_select":
      return { type, selected_user: element.initial_user ?? null };
    case "multi_users_select":
      return { type, selected_users: element.initial_users ?? [] };
    case "conversations_select":
      return { type, selected_conversation: element.initial_conversation ?? null };
    case "multi_conversations_select":
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case "channels_select":
      return { type, selected_channel: element.initial_channel ?? null };
    case "multi_channels_select":
      return { type, selected_channels: element.initial_channels ?? [] };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type, selected_time: element.initial_time ?? null };
    case "datetimepicker":
      return { type, selected_date_time: element.initial_date_time ?? null };
    case "file_input":
      return { type, files: [] };
  }
}

/** Slack's single key of each state beside `type`. */
export function heldBy(state: ElementState): unknown {
  const key = Object.keys(state).find((one) => one !== "type");
  return key ? state[key] : undefined;
}

export function isFilled(state: ElementState): boolean {
  const value = heldBy(state);
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== "";
}

/** The state as it is sent: without the page's own additions. */
export function sentState(state: ElementState): ElementState {
  if (!Array.isArray(state["files"])) return state;
  const files = (state["files"] as FileEntry[]).map(({ preview: _, ...file }) => file);
  return { ...state, files };
}

/** False when the offered options no longer hold what was chosen before an update of the view. */
export function stillFits(element: StatefulElement, state: ElementState): boolean {
  if (state.type !== element.type) return false;
  const offered = optionsOf(element);
  const chosen = [state["selected_option"] ?? [], state["selected_options"] ?? []].flat() as Option[];
  return offered === null || chosen.every((one) => offered.some((option) => option.value === one.value));
}

/** Null for elements without options of their own. */
function optionsOf(element: StatefulElement): Option[] | null {
  switch (element.type) {
    case "static_select":
    case "multi_static_select": {
      const groups = element.option_groups ?? [];
      return [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
    }
    case "radio_buttons":
    case "checkboxes":
      return element.options;
    default:
      return null;
  }
}
