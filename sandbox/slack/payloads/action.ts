// What Slack sends when somebody uses an element in a message or a view, and when a select asks for its options.
import type { Person } from "../../protocol.ts";
import type { Json } from "../json.ts";
import { stateValues } from "../workspace/elements.ts";
import { newResponseUrl } from "../workspace/response-urls.ts";
import type { Conversation, StoredMessage, StoredView } from "../workspace/stored.ts";
import { newTrigger } from "../workspace/triggers.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { channelJson, interactionJson, responseUrlOf } from "./interaction.ts";
import { messageJson } from "./message.ts";
import { viewJson } from "./view.ts";

export function messageActionPayload(
  workspace: Workspace,
  person: Person,
  on: { conversation: Conversation; message: StoredMessage },
  action: Json,
): Json {
  const { conversation, message } = on;
  const isEphemeral = message.ephemeralFor !== undefined;
  const response = newResponseUrl(workspace, {
    personId: person.id,
    channelId: conversation.id,
    originalTs: message.ts,
    threadTs: message.threadTs,
  });
  return {
    type: "block_actions",
    ...interactionJson(workspace, person),
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      thread_ts: message.threadTs,
    },
    trigger_id: newTrigger(workspace, person.id, conversation.id).id,
    channel: channelJson(conversation),
    // Slack leaves `message` out for ephemerals.
    message: isEphemeral ? undefined : messageJson(workspace, message),
    state: { values: stateValues(message.blocks ?? [], message.chosen.get(person.id) ?? {}) },
    response_url: responseUrlOf(workspace, response.id),
    actions: [action],
  };
}

export function viewActionPayload(workspace: Workspace, person: Person, view: StoredView, action: Json): Json {
  return {
    type: "block_actions",
    ...interactionJson(workspace, person),
    container: { type: "view", view_id: view.id },
    trigger_id: newTrigger(workspace, person.id, view.channelId).id,
    view: viewJson(workspace, view),
    actions: [action],
  };
}

export interface Asked {
  blockId: string;
  actionId: string;
  /** What was typed so far. */
  value: string;
}

export function suggestionPayload(
  workspace: Workspace,
  person: Person,
  view: StoredView | undefined,
  asked: Asked,
): Json {
  return {
    type: "block_suggestion",
    ...interactionJson(workspace, person),
    container: view === undefined ? { type: "message" } : { type: "view", view_id: view.id },
    view: view && viewJson(workspace, view),
    block_id: asked.blockId,
    action_id: asked.actionId,
    value: asked.value,
  };
}
