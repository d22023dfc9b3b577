// Selects that list conversations: which ones they show, and the one they start with by default_to_current_conversation.
import type { Channel, ViewValues } from "../../protocol.ts";
import { isJson, type Json } from "../json.ts";
import { elementsIn, stateKey } from "./elements.ts";
import type { StoredView } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

/** Whether a select of conversations or channels lists this one, which the person can see. */
export function isListed(element: Json, channel: Pick<Channel, "kind">): boolean {
  if (String(element["type"]).endsWith("channels_select")) return channel.kind === "public";
  const filter = isJson(element["filter"]) ? element["filter"] : {};
  // Every direct message here is one with the app.
  if (filter["exclude_bot_users"] === true && channel.kind === "im") return false;
  const included = filter["include"];
  return !Array.isArray(included) || included.includes(channel.kind);
}

/** The state of the selects that start with the conversation the modal was opened from. `initial_*` goes before it. */
export function currentConversations(workspace: Workspace, view: StoredView): ViewValues {
  const current = workspace.conversations.get(view.channelId ?? "");
  const values: ViewValues = {};
  if (current === undefined || current.isArchived) return values;
  for (const { blockId, actionId, type, element } of elementsIn(view.blocks)) {
    const hasOwn = element["initial_conversation"] !== undefined || element["initial_conversations"] !== undefined;
    if (element["default_to_current_conversation"] !== true || hasOwn || !isListed(element, current)) continue;
    const chosen = type === "conversations_select" ? current.id : [current.id];
    values[blockId] = { ...values[blockId], [actionId]: { type, [stateKey(type) ?? ""]: chosen } };
  }
  return values;
}
