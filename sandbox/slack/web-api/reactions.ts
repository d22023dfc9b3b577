// reactions.* and pins.*: marks on messages.
import type { Json } from "../json.ts";
import { messageJson } from "../payloads/message.ts";
import { SlackError } from "../slack-error.ts";
import { conversationWithApp } from "../workspace/conversations.ts";
import { messageAt } from "../workspace/messages.ts";
import { addReaction, removeReaction } from "../workspace/reactions.ts";
import type { StoredMessage } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import { type Methods, pageOf } from "./method.ts";

function target(args: Args, workspace: Workspace): StoredMessage {
  const conversation = conversationWithApp(workspace, args.text("channel"));
  const ts = args.text("timestamp");
  if (ts === undefined) throw new SlackError("no_item_specified");
  return messageAt(workspace, conversation.id, ts);
}

function change(how: typeof addReaction) {
  return (args: Args, workspace: Workspace): Json => {
    how(workspace, target(args, workspace), args.text("name") ?? "", workspace.app.botUserId);
    return {};
  };
}

/** Items that a user (the app when not named) has reacted to. */
function listReactions(args: Args, workspace: Workspace): Json {
  const userId = args.text("user") ?? workspace.app.botUserId;
  const reacted = [...workspace.messages.values()]
    .flatMap((messages) => [...messages.values()])
    .filter((message) => message.reactions.some((reaction) => reaction.userIds.includes(userId)))
    .reverse();
  const { items, nextCursor } = pageOf(reacted, args);
  return {
    items: items.map((message) => ({
      type: "message",
      channel: message.channelId,
      message: messageJson(workspace, message),
    })),
    response_metadata: { next_cursor: nextCursor },
  };
}

function pin(args: Args, workspace: Workspace): Json {
  const message = target(args, workspace);
  const pins = workspace.pins.get(message.channelId) ?? [];
  if (pins.includes(message.ts)) throw new SlackError("already_pinned");
  workspace.pins.set(message.channelId, [...pins, message.ts]);
  workspace.changed();
  return {};
}

function unpin(args: Args, workspace: Workspace): Json {
  const message = target(args, workspace);
  const pins = workspace.pins.get(message.channelId) ?? [];
  if (!pins.includes(message.ts)) throw new SlackError("no_pin");
  workspace.pins.set(
    message.channelId,
    pins.filter((ts) => ts !== message.ts),
  );
  workspace.changed();
  return {};
}

function listPins(args: Args, workspace: Workspace): Json {
  const conversation = conversationWithApp(workspace, args.text("channel"));
  const messages = workspace.messages.get(conversation.id);
  const items = (workspace.pins.get(conversation.id) ?? []).flatMap((ts) => {
    const message = messages?.get(ts);
    return message === undefined
      ? []
      : [{ type: "message", channel: conversation.id, message: messageJson(workspace, message) }];
  });
  return { items };
}

export const reactionMethods: Methods = {
  "reactions.add": { scopes: ["reactions:write"], answer: change(addReaction) },
  "reactions.remove": { scopes: ["reactions:write"], answer: change(removeReaction) },
  "reactions.get": {
    scopes: ["reactions:read"],
    answer: (args, workspace) => {
      const message = target(args, workspace);
      return { type: "message", channel: message.channelId, message: messageJson(workspace, message) };
    },
  },
  "reactions.list": { scopes: ["reactions:read"], answer: listReactions },
  "pins.add": { scopes: ["pins:write"], answer: pin },
  "pins.remove": { scopes: ["pins:write"], answer: unpin },
  "pins.list": { scopes: ["pins:read"], answer: listPins },
};
