// Scopes that depend on the kind of conversation: channels:*, groups:* or im:*.
import { channelType } from "../workspace/conversations.ts";
import type { Conversation } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { needScope } from "./method.ts";

const PREFIX = { channel: "channels", group: "groups", im: "im" } as const;

export function needConversationScope(
  workspace: Workspace,
  conversation: Conversation,
  right: "read" | "history" | "write",
): void {
  needScope(workspace, `${PREFIX[channelType(conversation)]}:${right}`);
}
