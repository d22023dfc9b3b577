// Messages, edits, deletions, reactions and files by people.
import type { Act, ActResult } from "../../protocol.ts";
import { SlackError } from "../slack-error.ts";
import { conversationForPerson } from "../workspace/conversations.ts";
import { storeFile } from "../workspace/files.ts";
import { changeMessage, deleteMessage, messageAt, postMessage } from "../workspace/messages.ts";
import { addReaction, removeReaction } from "../workspace/reactions.ts";
import type { StoredMessage } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { personAt } from "./hands.ts";
import { typedText } from "./typed-text.ts";

type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

export function say(workspace: Workspace, act: ActOf<"message">): ActResult {
  personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, act.channelId, act.as);
  if (!conversation.memberIds.includes(act.as)) throw new SlackError("not_in_channel");
  if (conversation.kind === "im" && workspace.manifest.isMessagesTabReadOnly) {
    throw new SlackError("restricted_action_read_only_channel");
  }
  if (conversation.isArchived) throw new SlackError("is_archived");
  const fileIds = act.fileIds ?? [];
  if (fileIds.some((id) => workspace.files.get(id)?.userId !== act.as)) throw new SlackError("file_not_found");
  if (act.text === "" && fileIds.length === 0) throw new SlackError("no_text");
  const { threadTs } = act;
  const text = typedText(act.text);
  const message = postMessage(workspace, conversation, { userId: act.as, text, threadTs, fileIds });
  return { ok: true, channelId: conversation.id, ts: message.ts };
}

function ownMessage(workspace: Workspace, act: ActOf<"edit"> | ActOf<"delete">, error: string): StoredMessage {
  personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, act.channelId, act.as);
  const message = messageAt(workspace, conversation.id, act.ts);
  if (message.userId !== act.as) throw new SlackError(error);
  return message;
}

export function edit(workspace: Workspace, act: ActOf<"edit">): ActResult {
  const message = ownMessage(workspace, act, "cant_update_message");
  changeMessage(workspace, message, { text: typedText(act.text), blocks: undefined });
  return { ok: true };
}

/** Admins delete anybody's. */
export function remove(workspace: Workspace, act: ActOf<"delete">): ActResult {
  const { isAdmin, isOwner } = personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, act.channelId, act.as);
  const message =
    isAdmin || isOwner
      ? messageAt(workspace, conversation.id, act.ts)
      : ownMessage(workspace, act, "cant_delete_message");
  deleteMessage(workspace, message);
  return { ok: true };
}

export function react(workspace: Workspace, act: ActOf<"react"> | ActOf<"unreact">): ActResult {
  personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, act.channelId, act.as);
  const message = messageAt(workspace, conversation.id, act.ts);
  const change = act.kind === "react" ? addReaction : removeReaction;
  change(workspace, message, act.name, act.as);
  return { ok: true };
}

export function upload(workspace: Workspace, act: ActOf<"upload">): ActResult {
  personAt(workspace, act.as);
  const content = Buffer.from(act.base64, "base64");
  const { name, mimetype } = act;
  const file = storeFile(workspace, { name, mimetype, userId: act.as, content, isComplete: true });
  return { ok: true, fileId: file.id };
}
