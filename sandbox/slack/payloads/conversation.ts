// A conversation in Slack's JSON, as the app's token sees it.
import type { Json } from "../json.ts";
import { isBotIn } from "../workspace/conversations.ts";
import type { Conversation } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";

export function conversationJson(workspace: Workspace, conversation: Conversation): Json {
  const { id, kind, createdAt, isArchived } = conversation;
  const common = {
    id,
    created: createdAt,
    is_archived: isArchived,
    is_im: kind === "im",
    is_mpim: false,
    is_org_shared: false,
    context_team_id: workspace.team.id,
    updated: createdAt * 1000,
  };
  if (kind === "im") {
    return {
      ...common,
      user: conversation.name,
      is_user_deleted: workspace.deactivated.has(conversation.name),
      priority: 0,
    };
  }
  return {
    ...common,
    name: conversation.name,
    name_normalized: conversation.name,
    is_channel: kind === "public",
    is_group: kind === "private",
    is_private: kind === "private",
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
    unlinked: 0,
    creator: conversation.memberIds[0] ?? "",
    is_member: isBotIn(workspace, conversation),
    topic: { value: conversation.topic, creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
    previous_names: [],
    shared_team_ids: [workspace.team.id],
    num_members: conversation.memberIds.length,
  };
}
