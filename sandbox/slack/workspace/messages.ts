// Messages: posting, changing and deleting them, with the events that follow.
import type { Json } from "../json.ts";
import { messageJson, repliesTo } from "../payloads/message.ts";
import { SlackError } from "../slack-error.ts";
import { storedBlocks } from "./blocks.ts";
import { channelType } from "./conversations.ts";
import type { Conversation, StoredMessage } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

export interface NewMessage {
  userId: string;
  text: string;
  blocks?: readonly unknown[] | undefined;
  metadata?: Json | undefined;
  threadTs?: string | undefined;
  isBroadcast?: boolean;
  fileIds?: string[];
  ephemeralFor?: string | undefined;
  subtype?: string | undefined;
}

/** Throws `message_not_found`. Ephemerals are found by nobody. */
export function messageAt(workspace: Workspace, channelId: string, ts: string | undefined): StoredMessage {
  const message = workspace.messages.get(channelId)?.get(ts ?? "");
  if (message === undefined || message.ephemeralFor !== undefined) throw new SlackError("message_not_found");
  return message;
}

/** Stores it and tells the app. Throws `thread_not_found`. */
export function postMessage(workspace: Workspace, conversation: Conversation, draft: NewMessage): StoredMessage {
  const threadTs = draft.threadTs === undefined ? undefined : threadStart(workspace, conversation, draft.threadTs);
  const fileIds = draft.fileIds ?? [];
  const message: StoredMessage = {
    channelId: conversation.id,
    ts: workspace.nextTs(),
    threadTs,
    userId: draft.userId,
    text: draft.text,
    blocks: draft.blocks && storedBlocks(draft.blocks, workspace.ids),
    metadata: draft.metadata,
    reactions: [],
    fileIds,
    editedTs: undefined,
    ephemeralFor: draft.ephemeralFor,
    subtype: draft.subtype ?? defaultSubtype(fileIds, threadTs, draft.isBroadcast ?? false),
    pastBlocks: [],
    chosen: new Map(),
  };
  workspace.messages.get(conversation.id)?.set(message.ts, message);
  for (const id of fileIds) workspace.files.get(id)?.channelIds.push(conversation.id);
  if (threadTs !== undefined && message.ephemeralFor === undefined) rememberReply(workspace, message, threadTs);
  workspace.changed();
  if (message.ephemeralFor === undefined) announceMessage(workspace, conversation, message);
  return message;
}

function defaultSubtype(fileIds: string[], threadTs: string | undefined, isBroadcast: boolean): string | undefined {
  if (fileIds.length > 0) return "file_share";
  return isBroadcast && threadTs !== undefined ? "thread_broadcast" : undefined;
}

/** The ts of the thread's first message, also when a reply's ts was given. */
function threadStart(workspace: Workspace, conversation: Conversation, ts: string): string {
  const parent = workspace.messages.get(conversation.id)?.get(ts);
  if (parent === undefined) throw new SlackError("thread_not_found");
  return parent.threadTs ?? parent.ts;
}

function rememberReply(workspace: Workspace, message: StoredMessage, threadTs: string): void {
  const key = `${message.channelId}:${threadTs}`;
  const replies = workspace.replies.get(key) ?? [];
  replies.push(message.ts);
  workspace.replies.set(key, replies);
}

function announceMessage(workspace: Workspace, conversation: Conversation, message: StoredMessage): void {
  const json = messageJson(workspace, message);
  const where = { channel: conversation.id, channel_type: channelType(conversation) };
  workspace.announce({ ...json, type: "message", ...where }, conversation);
  if (message.text.includes(`<@${workspace.app.botUserId}>`) && conversation.kind !== "im") {
    workspace.announce({ ...json, type: "app_mention", channel: conversation.id }, conversation);
  }
}

export interface MessageChange {
  text: string;
  /** undefined takes the blocks away, as chat.update with only `text` does. */
  blocks: readonly unknown[] | undefined;
  metadata?: Json | undefined;
}

export function changeMessage(workspace: Workspace, message: StoredMessage, change: MessageChange): void {
  const previous = messageJson(workspace, message);
  if (message.blocks !== undefined) message.pastBlocks = [...message.pastBlocks, message.blocks].slice(-5);
  message.text = change.text;
  message.blocks = change.blocks && storedBlocks(change.blocks, workspace.ids);
  if (change.metadata !== undefined) message.metadata = change.metadata;
  message.editedTs = workspace.nextTs();
  workspace.changed();
  announceChange(workspace, message, "message_changed", {
    message: messageJson(workspace, message),
    previous_message: previous,
  });
}

/** A thread's first message leaves a tombstone while it has replies, as in Slack. */
export function deleteMessage(workspace: Workspace, message: StoredMessage): void {
  const previous = messageJson(workspace, message);
  if (message.ephemeralFor === undefined && repliesTo(workspace, message).length > 0) {
    Object.assign(message, {
      text: "This message was deleted.",
      blocks: undefined,
      metadata: undefined,
      reactions: [],
    });
    Object.assign(message, { subtype: "tombstone", userId: "USLACKBOT", fileIds: [] });
    workspace.changed();
    const tombstone = { message: messageJson(workspace, message), previous_message: previous };
    announceChange(workspace, message, "message_changed", tombstone);
    return;
  }
  forget(workspace, message);
  workspace.changed();
  if (message.ephemeralFor !== undefined) return;
  announceChange(workspace, message, "message_deleted", { deleted_ts: message.ts, previous_message: previous });
}

function forget(workspace: Workspace, message: StoredMessage): void {
  workspace.messages.get(message.channelId)?.delete(message.ts);
  const key = `${message.channelId}:${message.threadTs ?? ""}`;
  const left = workspace.replies.get(key)?.filter((ts) => ts !== message.ts);
  if (left !== undefined) workspace.replies.set(key, left);
}

function announceChange(workspace: Workspace, message: StoredMessage, subtype: string, parts: Json): void {
  const conversation = workspace.conversations.get(message.channelId);
  if (conversation === undefined || message.ephemeralFor !== undefined) return;
  workspace.announce(
    {
      type: "message",
      subtype,
      hidden: true,
      ...parts,
      channel: conversation.id,
      channel_type: channelType(conversation),
      ts: workspace.nextTs(),
    },
    conversation,
  );
}
