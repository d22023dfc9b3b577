// conversations.history and conversations.replies.
import type { Json } from "../json.ts";
import { messageJson, repliesTo } from "../payloads/message.ts";
import { SlackError } from "../slack-error.ts";
import { conversationWithApp } from "../workspace/conversations.ts";
import type { StoredMessage } from "../workspace/stored.ts";
import { isTimestamp } from "../workspace/timestamps.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import { type Methods, pageOf } from "./method.ts";
import { needConversationScope } from "./scopes.ts";

/** Metadata comes only with include_all_metadata. */
function withMetadata(workspace: Workspace, message: StoredMessage, args: Args): Json {
  const json = messageJson(workspace, message);
  return args.flag("include_all_metadata") && message.metadata !== undefined
    ? { ...json, metadata: message.metadata }
    : json;
}

function bound(args: Args, key: "oldest" | "latest"): number | undefined {
  const raw = args.text(key);
  if (raw === undefined) return undefined;
  if (!(isTimestamp(raw) || /^\d+(\.\d+)?$/.test(raw))) throw new SlackError(`invalid_ts_${key}`);
  return Number(raw);
}

/** Whether a ts lies between oldest and latest; the ends count only with `inclusive`. */
function range(args: Args): (ts: string) => boolean {
  const oldest = bound(args, "oldest") ?? Number.NEGATIVE_INFINITY;
  const latest = bound(args, "latest") ?? Number.POSITIVE_INFINITY;
  const isInclusive = args.flag("inclusive");
  return (ts) => {
    const at = Number(ts);
    return isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function history(args: Args, workspace: Workspace): Json {
  const conversation = conversationWithApp(workspace, args.text("channel"));
  needConversationScope(workspace, conversation, "history");
  const isInRange = range(args);
  const visible = [...(workspace.messages.get(conversation.id)?.values() ?? [])].filter(
    (message) =>
      message.ephemeralFor === undefined &&
      (message.threadTs === undefined || message.subtype === "thread_broadcast") &&
      isInRange(message.ts),
  );
  const { items, nextCursor } = pageOf(visible.reverse(), args);
  return {
    messages: items.map((message) => withMetadata(workspace, message, args)),
    has_more: nextCursor !== "",
    pin_count: workspace.pins.get(conversation.id)?.length ?? 0,
    ...(nextCursor !== "" && { response_metadata: { next_cursor: nextCursor } }),
  };
}

/** The first message always comes first, then the replies, oldest first. */
function replies(args: Args, workspace: Workspace): Json {
  const conversation = conversationWithApp(workspace, args.text("channel"));
  needConversationScope(workspace, conversation, "history");
  const asked = workspace.messages.get(conversation.id)?.get(args.text("ts") ?? "");
  if (asked === undefined || asked.ephemeralFor !== undefined) throw new SlackError("thread_not_found");
  const first = workspace.messages.get(conversation.id)?.get(asked.threadTs ?? asked.ts) ?? asked;
  const isInRange = range(args);
  const inRange = repliesTo(workspace, first).filter((message) => isInRange(message.ts));
  const { items, nextCursor } = pageOf([first, ...inRange], args, 1000);
  return {
    messages: items.map((message) => withMetadata(workspace, message, args)),
    has_more: nextCursor !== "",
    ...(nextCursor !== "" && { response_metadata: { next_cursor: nextCursor } }),
  };
}

export const historyMethods: Methods = {
  "conversations.history": { answer: history },
  "conversations.replies": { answer: replies },
};
