// What Slack sends for a global shortcut and for one on a message.
import type { Person } from "../../protocol.ts";
import type { Json } from "../json.ts";
import { newResponseUrl } from "../workspace/response-urls.ts";
import type { Conversation, StoredMessage } from "../workspace/stored.ts";
import { newTrigger } from "../workspace/triggers.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { channelJson, interactionJson, responseUrlOf } from "./interaction.ts";
import { messageJson } from "./message.ts";

export function globalShortcutPayload(
  workspace: Workspace,
  person: Person,
  callbackId: string,
  channelId: string | undefined,
): Json {
  return {
    type: "shortcut",
    ...interactionJson(workspace, person),
    action_ts: workspace.nextTs(),
    callback_id: callbackId,
    trigger_id: newTrigger(workspace, person.id, channelId).id,
  };
}

export function messageShortcutPayload(
  workspace: Workspace,
  person: Person,
  callbackId: string,
  on: { conversation: Conversation; message: StoredMessage },
): Json {
  const { conversation, message } = on;
  const response = newResponseUrl(workspace, {
    personId: person.id,
    channelId: conversation.id,
    threadTs: message.threadTs,
  });
  return {
    type: "message_action",
    ...interactionJson(workspace, person),
    action_ts: workspace.nextTs(),
    callback_id: callbackId,
    trigger_id: newTrigger(workspace, person.id, conversation.id).id,
    response_url: responseUrlOf(workspace, response.id),
    message_ts: message.ts,
    channel: channelJson(conversation),
    message: messageJson(workspace, message),
  };
}
