// Conversations: finding them, who is in them, opening direct messages with the app.
import { SlackError } from "../slack-error.ts";
import type { Conversation } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

export function isBotIn(workspace: Workspace, conversation: Conversation): boolean {
  return conversation.memberIds.includes(workspace.app.botUserId);
}

/** Slack's `channel_type`. */
export function channelType(conversation: Conversation): "channel" | "group" | "im" {
  if (conversation.kind === "im") return "im";
  return conversation.kind === "private" ? "group" : "channel";
}

/** The conversation as the app may know of it: by id, not a private one it is outside of. Throws `channel_not_found`. */
export function conversationForApp(workspace: Workspace, channelId: string | undefined): Conversation {
  const conversation = workspace.conversations.get(channelId ?? "");
  if (conversation === undefined) throw new SlackError("channel_not_found");
  if (conversation.kind !== "public" && !isBotIn(workspace, conversation)) throw new SlackError("channel_not_found");
  return conversation;
}

/** As conversationForApp, and the app must be a member. Throws `not_in_channel`. */
export function conversationWithApp(workspace: Workspace, channelId: string | undefined): Conversation {
  const conversation = conversationForApp(workspace, channelId);
  if (!isBotIn(workspace, conversation)) throw new SlackError("not_in_channel");
  return conversation;
}

/** The conversation as a person sees it. Throws `channel_not_found`. */
export function conversationForPerson(workspace: Workspace, channelId: string, personId: string): Conversation {
  const conversation = workspace.conversations.get(channelId);
  if (conversation === undefined) throw new SlackError("channel_not_found");
  if (conversation.kind !== "public" && !conversation.memberIds.includes(personId)) {
    throw new SlackError("channel_not_found");
  }
  return conversation;
}

/** The direct message between the app and a person; the id is the same in every run. */
export function openDirectMessage(workspace: Workspace, personId: string): Conversation {
  const id = `D${personId.slice(1)}`;
  const known = workspace.conversations.get(id);
  if (known !== undefined) return known;
  const conversation: Conversation = {
    id,
    name: personId,
    kind: "im",
    topic: "",
    memberIds: [personId, workspace.app.botUserId],
    createdAt: Math.floor(workspace.now().getTime() / 1000),
    isArchived: false,
  };
  workspace.conversations.set(id, conversation);
  workspace.messages.set(id, new Map());
  workspace.changed();
  return conversation;
}

/** True when it changed anything. The app hears of it when it is in the conversation, also of its own coming. */
export function joinConversation(workspace: Workspace, conversation: Conversation, userId: string): boolean {
  if (conversation.memberIds.includes(userId)) return false;
  conversation.memberIds.push(userId);
  workspace.changed();
  workspace.announce(membershipEvent(workspace, "member_joined_channel", conversation, userId), conversation);
  return true;
}

/** True when it changed anything. The app hears of it also when it is the one that left. */
export function leaveConversation(workspace: Workspace, conversation: Conversation, userId: string): boolean {
  if (!conversation.memberIds.includes(userId)) return false;
  const event = membershipEvent(workspace, "member_left_channel", conversation, userId);
  const couldHear = { ...conversation, memberIds: [...conversation.memberIds] };
  conversation.memberIds = conversation.memberIds.filter((id) => id !== userId);
  workspace.changed();
  workspace.announce(event, couldHear);
  return true;
}

function membershipEvent(workspace: Workspace, type: string, conversation: Conversation, userId: string) {
  return {
    type,
    user: userId,
    channel: conversation.id,
    channel_type: conversation.kind === "private" ? "G" : "C",
    team: workspace.team.id,
  };
}
