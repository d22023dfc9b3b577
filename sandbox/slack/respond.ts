// What the app says through a response_url or in a command's ack.
import type { Json } from "./json.ts";
import { stringIn } from "./json.ts";
import { SlackError } from "./slack-error.ts";
import { assertMessageBlocks } from "./validate/message.ts";
import { changeMessage, deleteMessage, postMessage } from "./workspace/messages.ts";
import type { ResponseUrl, StoredMessage } from "./workspace/stored.ts";
import type { Workspace } from "./workspace/workspace.ts";

export type RespondTo = Pick<ResponseUrl, "personId" | "channelId"> & Partial<ResponseUrl>;

/** Posts, replaces or deletes as the body says. Throws `no_text`, `invalid_blocks` and others, in Slack's words. */
export function respondInConversation(workspace: Workspace, to: RespondTo, body: Json): void {
  const original = originalOf(workspace, to);
  if (body["delete_original"] === true) {
    if (original !== undefined) deleteMessage(workspace, original);
    return;
  }
  const text = stringIn(body, "text") ?? "";
  const blocks = Array.isArray(body["blocks"]) ? body["blocks"] : undefined;
  if (text === "" && blocks === undefined) throw new SlackError("no_text");
  assertMessageBlocks(workspace, "response_url", { text, blocks });
  if (body["replace_original"] === true && original !== undefined) {
    changeMessage(workspace, original, { text, blocks });
    return;
  }
  const conversation = workspace.conversations.get(to.channelId);
  if (conversation === undefined) throw new SlackError("channel_not_found");
  const isPublic = body["response_type"] === "in_channel";
  postMessage(workspace, conversation, {
    userId: workspace.app.botUserId,
    text,
    blocks,
    threadTs: stringIn(body, "thread_ts") ?? to.threadTs,
    ephemeralFor: isPublic ? undefined : to.personId,
  });
}

function originalOf(workspace: Workspace, to: RespondTo): StoredMessage | undefined {
  if (to.originalTs === undefined) return undefined;
  return workspace.messages.get(to.channelId)?.get(to.originalTs);
}
