// Joining and leaving channels, opening the app's home and direct message.
import type { Act, ActResult } from "../../protocol.ts";
import { viewJson } from "../payloads/view.ts";
import { SlackError } from "../slack-error.ts";
import { joinConversation, leaveConversation, openDirectMessage } from "../workspace/conversations.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { personAt } from "./hands.ts";

type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

/** `as` may be the app's bot user id: somebody invites or removes the app. */
export function comeOrGo(workspace: Workspace, act: ActOf<"join"> | ActOf<"leave">): ActResult {
  if (act.as !== workspace.app.botUserId) personAt(workspace, act.as);
  const conversation = workspace.conversations.get(act.channelId);
  if (conversation === undefined || conversation.kind === "im") throw new SlackError("channel_not_found");
  if (act.kind === "join") joinConversation(workspace, conversation, act.as);
  else leaveConversation(workspace, conversation, act.as);
  return { ok: true, channelId: conversation.id };
}

export function openHome(workspace: Workspace, act: ActOf<"open_home">): ActResult {
  personAt(workspace, act.as);
  const conversation = openDirectMessage(workspace, act.as);
  const view = workspace.homes.get(act.as);
  workspace.announce({
    type: "app_home_opened",
    user: act.as,
    channel: conversation.id,
    tab: "home",
    view: view && viewJson(workspace, view),
  });
  return { ok: true };
}

export function openIm(workspace: Workspace, act: ActOf<"open_im">): ActResult {
  personAt(workspace, act.as);
  return { ok: true, channelId: openDirectMessage(workspace, act.as).id };
}
