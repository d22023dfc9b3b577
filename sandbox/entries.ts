// What someone enters into a form, as the state that Slack's client would report for each field.
import type { PersonState, View, ViewValues } from "./protocol.ts";
import { type Json, jsonList, stringIn } from "./slack/json.ts";
import { isListed } from "./slack/workspace/current-conversations.ts";
import { elementsIn, hasState, isList, optionsOf, type PlacedElement, stateKey } from "./slack/workspace/elements.ts";

/**
 * A text, a date (2026-11-25), a time (09:30), the value or visible text of an option, the id of a person, a channel or
 * a file; several of them for fields that take several. Empty text and empty list: nothing, what stood there is gone.
 */
export type Entry = string | readonly string[];

/** block id → what someone enters there. */
export type Entries = Record<string, Entry>;

/** An option of an external select, as the app suggests it. */
export interface Suggestion {
  label: string;
  value: string;
}

export interface Sight {
  /** What the person sees of the workspace: people and channels to choose from. */
  state: PersonState;
  /** The options an external select has shown for this query. */
  suggest(field: PlacedElement, query: string): Promise<Json[]>;
  /** Takes people and channels that Slack's client would not offer. */
  isUnchecked: boolean;
}

/** Everything that stands in the view, with the entries over it. */
export async function valuesWith(view: View, entries: Entries, sight: Sight): Promise<ViewValues> {
  const values = structuredClone(view.values);
  for (const [blockId, entry] of Object.entries(entries)) {
    const field = fieldOf(view, blockId);
    values[blockId] = { ...values[blockId], [field.actionId]: await stateOf(view, field, entry, sight) };
  }
  return values;
}

/** The one field of a block. */
export function fieldOf(view: View, blockId: string): PlacedElement {
  const fields = elementsIn(view.blocks as Json[]).filter(({ type }) => hasState(type));
  const found = fields.find((field) => field.blockId === blockId);
  if (found) return found;
  throw new Error(`no field ${blockId} in "${view.title}", only ${fields.map((field) => field.blockId).join(", ")}`);
}

export async function stateOf(view: View, field: PlacedElement, entry: Entry, sight: Sight): Promise<Json> {
  const { type } = field;
  const wanted = (typeof entry === "string" ? [entry] : entry).filter((each) => each !== "");
  if (wanted.length > 1 && !isList(type)) throw new Error(`${field.blockId} takes one value, not ${wanted.length}`);
  const chosen: unknown[] = [];
  for (const each of wanted) chosen.push(await choiceOf(view, field, each, sight));
  return { type, [stateKey(type) ?? "value"]: isList(type) ? chosen : (chosen[0] ?? null) };
}

async function choiceOf(view: View, field: PlacedElement, wanted: string, sight: Sight): Promise<unknown> {
  const { type, element } = field;
  switch (type) {
    case "static_select":
    case "multi_static_select":
    case "radio_buttons":
    case "checkboxes":
      return found(optionNamed(optionsOf(element), wanted), field, wanted, optionsOf(element));
    case "external_select":
    case "multi_external_select":
      return suggested(view, field, wanted, sight);
    case "users_select":
    case "multi_users_select":
      return personNamed(field, wanted, sight);
    case "conversations_select":
    case "multi_conversations_select":
    case "channels_select":
    case "multi_channels_select":
      return channelNamed(field, wanted, sight);
    case "file_input":
      return { id: wanted };
    case "datetimepicker":
      return Number(wanted);
    case "rich_text_input":
      return {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: wanted }] }],
      };
    default:
      return wanted;
  }
}

function optionNamed(options: readonly Json[], wanted: string): Json | undefined {
  return options.find((each) => each["value"] === wanted) ?? options.find((each) => labelOf(each) === wanted);
}

export function labelOf(option: Json): string {
  const [text] = jsonList([option["text"]]);
  return (text && stringIn(text, "text")) ?? "";
}

function found(option: Json | undefined, field: PlacedElement, wanted: string, offered: readonly Json[]): Json {
  if (option) return option;
  const names = offered.map((each) => `${labelOf(each)} (${String(each["value"])})`).join(", ");
  throw new Error(`no option ${wanted} in ${field.blockId}, only: ${names}`);
}

/** What is chosen already or was shown before; else what the app suggests for the word itself, or for nothing typed. */
async function suggested(view: View, field: PlacedElement, wanted: string, sight: Sight): Promise<Json> {
  const { blockId, actionId, type } = field;
  const standing = [view.values[blockId]?.[actionId]?.[stateKey(type) ?? ""]].flat();
  const seen = jsonList(standing);
  for (const query of [wanted, ""]) {
    const option = optionNamed(seen, wanted);
    if (option) return option;
    seen.push(...(await sight.suggest(field, query)));
  }
  return found(optionNamed(seen, wanted), field, wanted, seen);
}

function personNamed(field: PlacedElement, id: string, { state, isUnchecked }: Sight): string {
  const isThere = state.people.some((person) => person.id === id && !person.isDeactivated);
  if (isUnchecked || isThere || id === state.app.botUserId) return id;
  throw new Error(`${field.blockId} offers no person ${id}`);
}

function channelNamed(field: PlacedElement, id: string, { state, isUnchecked }: Sight): string {
  const channel = state.channels.find((each) => each.id === id);
  if (isUnchecked || (channel && isListed(field.element, channel))) return id;
  throw new Error(`${field.blockId} offers no conversation ${id}`);
}
