// chat.*: the app's messages.
import { isJson, type Json, stringIn } from "../json.ts";
import { messageJson } from "../payloads/message.ts";
import { SlackError } from "../slack-error.ts";
import { assertMessageBlocks } from "../validate/message.ts";
import { conversationForApp, conversationWithApp, isBotIn } from "../workspace/conversations.ts";
import { changeMessage, deleteMessage, messageAt, postMessage } from "../workspace/messages.ts";
import type { StoredMessage } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import { assertMayPost, chatTarget } from "./chat-target.ts";
import type { Methods } from "./method.ts";

const MAX_POST = 40_000;
/** chat.update takes less than chat.postMessage. */
const MAX_UPDATE = 4_000;
const MAX_METADATA = 8_000;

interface Content {
  text: string;
  blocks: unknown[] | undefined;
}

/** Throws `no_text`, `msg_too_long`, `invalid_blocks_format` or `invalid_blocks`. */
function contentOf(args: Args, workspace: Workspace, method: string, maxText: number): Content {
  const text = args.text("text") ?? "";
  const blocks = args.array("blocks");
  if (args.text("blocks") !== undefined && blocks === undefined) throw new SlackError("invalid_blocks_format");
  const hasBlocks = blocks !== undefined && blocks.length > 0;
  if (text === "" && !hasBlocks && !args.has("attachments")) throw new SlackError("no_text");
  if (text.length > maxText) throw new SlackError("msg_too_long");
  assertMessageBlocks(workspace, method, { text, blocks });
  return { text, blocks: hasBlocks ? blocks : undefined };
}

/** Throws `invalid_metadata_format` or `metadata_too_large`. */
function metadataOf(args: Args): Json | undefined {
  if (!args.has("metadata")) return undefined;
  const metadata = args.object("metadata");
  const isValid = metadata && stringIn(metadata, "event_type") && isJson(metadata["event_payload"]);
  if (!isValid) throw new SlackError("invalid_metadata_format");
  if (JSON.stringify(metadata).length > MAX_METADATA) throw new SlackError("metadata_too_large");
  return metadata;
}

function post(args: Args, workspace: Workspace): Json {
  const conversation = chatTarget(workspace, args.text("channel"));
  assertMayPost(workspace, conversation);
  const metadata = metadataOf(args);
  const message = postMessage(workspace, conversation, {
    userId: workspace.app.botUserId,
    ...contentOf(args, workspace, "chat.postMessage", MAX_POST),
    metadata,
    threadTs: args.text("thread_ts"),
    isBroadcast: args.flag("reply_broadcast"),
  });
  return { channel: conversation.id, ts: message.ts, message: { ...messageJson(workspace, message), metadata } };
}

function ownMessage(args: Args, workspace: Workspace, error: string): StoredMessage {
  const conversation = conversationForApp(workspace, args.text("channel"));
  const message = messageAt(workspace, conversation.id, args.text("ts"));
  if (message.userId !== workspace.app.botUserId) throw new SlackError(error);
  return message;
}

/** Text without blocks takes the blocks away, blocks without text keep the text. */
function update(args: Args, workspace: Workspace): Json {
  const message = ownMessage(args, workspace, "cant_update_message");
  const { text, blocks } = contentOf(args, workspace, "chat.update", MAX_UPDATE);
  changeMessage(workspace, message, {
    text: args.has("text") ? text : message.text,
    blocks,
    metadata: metadataOf(args),
  });
  return { channel: message.channelId, ts: message.ts, text: message.text, message: messageJson(workspace, message) };
}

function remove(args: Args, workspace: Workspace): Json {
  const message = ownMessage(args, workspace, "cant_delete_message");
  deleteMessage(workspace, message);
  return { channel: message.channelId, ts: message.ts };
}

function postEphemeral(args: Args, workspace: Workspace): Json {
  const conversation = chatTarget(workspace, args.text("channel"));
  if (!isBotIn(workspace, conversation)) throw new SlackError("not_in_channel");
  const userId = args.text("user");
  if (userId === undefined || !workspace.people.has(userId)) throw new SlackError("user_not_found");
  if (!conversation.memberIds.includes(userId)) throw new SlackError("user_not_in_channel");
  const message = postMessage(workspace, conversation, {
    userId: workspace.app.botUserId,
    ...contentOf(args, workspace, "chat.postEphemeral", MAX_POST),
    threadTs: args.text("thread_ts"),
    ephemeralFor: userId,
  });
  return { message_ts: message.ts };
}

function getPermalink(args: Args, workspace: Workspace): Json {
  const conversation = conversationWithApp(workspace, args.text("channel"));
  const message = messageAt(workspace, conversation.id, args.text("message_ts"));
  const { threadTs, ts } = message;
  const thread = threadTs === undefined ? "" : `?thread_ts=${threadTs}&cid=${conversation.id}`;
  const permalink = `${workspace.url}/archives/${conversation.id}/p${ts.replace(".", "")}${thread}`;
  return { channel: conversation.id, permalink };
}

export const chatMethods: Methods = {
  "chat.postMessage": { scopes: ["chat:write"], answer: post },
  "chat.update": { scopes: ["chat:write"], answer: update },
  "chat.delete": { scopes: ["chat:write"], answer: remove },
  "chat.postEphemeral": { scopes: ["chat:write"], answer: postEphemeral },
  "chat.getPermalink": { answer: getPermalink },
};
