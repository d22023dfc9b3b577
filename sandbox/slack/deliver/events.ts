// Which events the app hears of, and the envelope they come in.
import { VERIFICATION_TOKEN } from "../payloads/interaction.ts";
import { channelType, isBotIn } from "../workspace/conversations.ts";
import type { Conversation } from "../workspace/stored.ts";
import type { SlackEvent, Workspace } from "../workspace/workspace.ts";
import type { Deliverer } from "./deliver.ts";

/** Only what the manifest subscribes to, and only from conversations the app is in. */
export function announceTo(workspace: Workspace, deliverer: Deliverer) {
  return (event: SlackEvent, conversation?: Conversation): void => {
    if (!workspace.manifest.events.has(subscriptionFor(event, conversation))) return;
    if (conversation !== undefined && !isBotIn(workspace, conversation)) return;
    deliverer.tell(event.type, eventCallback(workspace, event));
  };
}

function subscriptionFor(event: SlackEvent, conversation: Conversation | undefined): string {
  if (event.type !== "message" || conversation === undefined) return event.type;
  const names = { channel: "message.channels", group: "message.groups", im: "message.im" };
  return names[channelType(conversation)];
}

function eventCallback(workspace: Workspace, event: SlackEvent) {
  const { team, app } = workspace;
  const eventId = workspace.ids.next("Ev");
  return {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event: { ...event, event_ts: event["ts"] ?? workspace.nextTs() },
    type: "event_callback",
    event_id: eventId,
    event_time: Math.floor(workspace.now().getTime() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}
