// conversations.*: which ones there are, who is in them, joining and opening.
import type { Json } from "../json.ts";
import { conversationJson } from "../payloads/conversation.ts";
import { SlackError } from "../slack-error.ts";
import {
  conversationForApp,
  isBotIn,
  joinConversation,
  leaveConversation,
  openDirectMessage,
} from "../workspace/conversations.ts";
import type { Conversation } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import { type Methods, needScope, pageOf } from "./method.ts";
import { needConversationScope } from "./scopes.ts";

const TYPES = {
  public_channel: { kind: "public", scope: "channels:read" },
  private_channel: { kind: "private", scope: "groups:read" },
  im: { kind: "im", scope: "im:read" },
} as const;

function isType(name: string): name is keyof typeof TYPES {
  return name in TYPES;
}

/** Those the app may see, of the types asked for. Throws `invalid_types` or `missing_scope`. */
export function conversationsOfTypes(args: Args, workspace: Workspace): Conversation[] {
  const asked = args.has("types") ? args.list("types") : ["public_channel"];
  const types = asked
    .filter((name) => name !== "mpim")
    .map((name) => {
      if (!isType(name)) throw new SlackError("invalid_types");
      return TYPES[name];
    });
  for (const { scope } of types) needScope(workspace, scope);
  const kinds = new Set<string>(types.map(({ kind }) => kind));
  return [...workspace.conversations.values()].filter(
    (each) =>
      kinds.has(each.kind) &&
      (each.kind === "public" || isBotIn(workspace, each)) &&
      !(args.flag("exclude_archived") && each.isArchived),
  );
}

function list(args: Args, workspace: Workspace): Json {
  const { items, nextCursor } = pageOf(conversationsOfTypes(args, workspace), args);
  return {
    channels: items.map((each) => conversationJson(workspace, each)),
    response_metadata: { next_cursor: nextCursor },
  };
}

function info(args: Args, workspace: Workspace): Json {
  const conversation = conversationForApp(workspace, args.text("channel"));
  needConversationScope(workspace, conversation, "read");
  return { channel: conversationJson(workspace, conversation) };
}

function members(args: Args, workspace: Workspace): Json {
  const conversation = conversationForApp(workspace, args.text("channel"));
  needConversationScope(workspace, conversation, "read");
  const { items, nextCursor } = pageOf(conversation.memberIds, args);
  return { members: items, response_metadata: { next_cursor: nextCursor } };
}

function open(args: Args, workspace: Workspace): Json {
  const userIds = args.list("users");
  const [userId] = userIds;
  const known = args.text("channel");
  if (known !== undefined) return { channel: conversationJson(workspace, conversationForApp(workspace, known)) };
  if (userId === undefined) throw new SlackError("users_list_not_supplied");
  if (userIds.length > 1) throw new SlackError("method_not_supported_for_channel_type");
  if (!workspace.people.has(userId)) throw new SlackError("user_not_found");
  if (workspace.deactivated.has(userId)) throw new SlackError("user_disabled");
  const wasOpen = workspace.conversations.has(`D${userId.slice(1)}`);
  const channel = conversationJson(workspace, openDirectMessage(workspace, userId));
  const whole = args.flag("return_im") ? channel : { id: channel["id"] };
  return { channel: whole, ...(wasOpen && { no_op: true, already_open: true }) };
}

function join(args: Args, workspace: Workspace): Json {
  const conversation = conversationForApp(workspace, args.text("channel"));
  if (conversation.kind !== "public") throw new SlackError("method_not_supported_for_channel_type");
  if (conversation.isArchived) throw new SlackError("is_archived");
  const isNew = joinConversation(workspace, conversation, workspace.app.botUserId);
  const channel = conversationJson(workspace, conversation);
  return isNew ? { channel } : { channel, warning: "already_in_channel" };
}

export const conversationMethods: Methods = {
  "conversations.list": { answer: list },
  "conversations.info": { answer: info },
  "conversations.members": { answer: members },
  "conversations.open": { scopes: ["im:write", "mpim:write"], answer: open },
  "conversations.join": { scopes: ["channels:join"], answer: join },
  "conversations.leave": {
    scopes: ["channels:manage", "groups:write"],
    answer: (args, workspace) => {
      const conversation = conversationForApp(workspace, args.text("channel"));
      const isGone = leaveConversation(workspace, conversation, workspace.app.botUserId);
      return isGone ? {} : { not_in_channel: true };
    },
  },
};
