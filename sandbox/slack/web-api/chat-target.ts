// Where a chat.* call wants to post: a channel id, #name, or a person's id.
import { SlackError } from "../slack-error.ts";
import { conversationForApp, isBotIn, openDirectMessage } from "../workspace/conversations.ts";
import type { Conversation } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Throws `channel_not_found`. */
export function chatTarget(workspace: Workspace, channel: string | undefined): Conversation {
  if (channel === undefined) throw new SlackError("channel_not_found");
  if (workspace.people.has(channel)) return openDirectMessage(workspace, channel);
  if (!channel.startsWith("#")) return conversationForApp(workspace, channel);
  const named = [...workspace.conversations.values()].find(
    (each) => each.kind !== "im" && each.name === channel.slice(1),
  );
  return conversationForApp(workspace, named?.id);
}

/** Throws `is_archived`, `messages_tab_disabled` or `not_in_channel` (unless chat:write.public lets it in). */
export function assertMayPost(workspace: Workspace, conversation: Conversation): void {
  if (conversation.isArchived) throw new SlackError("is_archived");
  if (conversation.kind === "im" && !workspace.manifest.hasMessagesTab) throw new SlackError("messages_tab_disabled");
  if (isBotIn(workspace, conversation)) return;
  const mayPostAnywhere = conversation.kind === "public" && workspace.manifest.scopes.has("chat:write.public");
  if (!mayPostAnywhere) throw new SlackError("not_in_channel");
}
