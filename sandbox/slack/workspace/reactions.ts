// Reactions on messages.
import { SlackError } from "../slack-error.ts";
import type { Conversation, StoredMessage } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

/** Throws `invalid_name` or `already_reacted`. */
export function addReaction(workspace: Workspace, message: StoredMessage, rawName: string, userId: string): void {
  const name = emojiName(rawName);
  const reaction = message.reactions.find((each) => each.name === name);
  if (reaction?.userIds.includes(userId)) throw new SlackError("already_reacted");
  if (reaction === undefined) message.reactions.push({ name, userIds: [userId] });
  else reaction.userIds.push(userId);
  announceReaction(workspace, "reaction_added", message, { name, userId });
}

/** Throws `invalid_name` or `no_reaction`. */
export function removeReaction(workspace: Workspace, message: StoredMessage, rawName: string, userId: string): void {
  const name = emojiName(rawName);
  const reaction = message.reactions.find((each) => each.name === name);
  if (!reaction?.userIds.includes(userId)) throw new SlackError("no_reaction");
  reaction.userIds = reaction.userIds.filter((id) => id !== userId);
  message.reactions = message.reactions.filter((each) => each.userIds.length > 0);
  announceReaction(workspace, "reaction_removed", message, { name, userId });
}

/** Without colons; a skin tone stays on (`thumbsup::skin-tone-2`). */
function emojiName(raw: string): string {
  const name = raw.replace(/^:(.*):$/, "$1");
  if (!/^[\p{Ll}\p{Lo}\p{N}_'+-]+(::skin-tone-[2-6])?$/u.test(name)) throw new SlackError("invalid_name");
  return name;
}

function announceReaction(
  workspace: Workspace,
  type: "reaction_added" | "reaction_removed",
  message: StoredMessage,
  { name, userId }: { name: string; userId: string },
): void {
  workspace.changed();
  const conversation: Conversation | undefined = workspace.conversations.get(message.channelId);
  workspace.announce(
    {
      type,
      user: userId,
      reaction: name,
      item: { type: "message", channel: message.channelId, ts: message.ts },
      item_user: message.userId,
    },
    conversation,
  );
}
