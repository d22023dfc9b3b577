// A message in Slack's JSON, as API answers, events and payloads carry it.
import type { Json } from "../json.ts";
import type { StoredMessage } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fileJson } from "./file.ts";

export function messageJson(workspace: Workspace, message: StoredMessage): Json {
  return {
    type: "message",
    subtype: message.subtype,
    hidden: message.subtype === "tombstone" ? true : undefined,
    ...authorJson(workspace, message),
    text: message.text,
    ts: message.ts,
    team: workspace.team.id,
    ...threadJson(workspace, message),
    blocks: message.blocks,
    files: message.fileIds.length === 0 ? undefined : filesJson(workspace, message),
    edited: message.editedTs === undefined ? undefined : { user: message.userId, ts: message.editedTs },
    reactions:
      message.reactions.length === 0
        ? undefined
        : message.reactions.map(({ name, userIds }) => ({ name, users: [...userIds], count: userIds.length })),
    pinned_to: workspace.pins.get(message.channelId)?.includes(message.ts) ? [message.channelId] : undefined,
  };
}

function authorJson(workspace: Workspace, message: StoredMessage): Json {
  const { app, team } = workspace;
  if (message.userId !== app.botUserId) return { user: message.userId };
  const profile = { id: app.botId, app_id: app.appId, name: app.name, deleted: false, team_id: team.id };
  return { user: app.botUserId, bot_id: app.botId, app_id: app.appId, bot_profile: profile };
}

function threadJson(workspace: Workspace, message: StoredMessage): Json {
  const siblings = workspace.messages.get(message.channelId);
  if (message.threadTs !== undefined) {
    return { thread_ts: message.threadTs, parent_user_id: siblings?.get(message.threadTs)?.userId };
  }
  const replies = repliesTo(workspace, message);
  const last = replies.at(-1);
  if (last === undefined) return {};
  const replyUsers = [...new Set(replies.map((reply) => reply.userId))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: replyUsers,
    reply_users_count: replyUsers.length,
    latest_reply: last.ts,
  };
}

/** Oldest first, without ephemerals. */
export function repliesTo(workspace: Workspace, message: { channelId: string; ts: string }): StoredMessage[] {
  const tsOfReplies = workspace.replies.get(`${message.channelId}:${message.ts}`) ?? [];
  const siblings = workspace.messages.get(message.channelId);
  return tsOfReplies.flatMap((ts) => siblings?.get(ts) ?? []);
}

function filesJson(workspace: Workspace, message: StoredMessage): Json[] {
  return message.fileIds.flatMap((id) => {
    const file = workspace.files.get(id);
    return file === undefined ? [] : [fileJson(workspace, file)];
  });
}
