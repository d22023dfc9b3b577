// The keys that every interaction payload carries: who, where, which app.
import type { Person } from "../../protocol.ts";
import type { Json } from "../json.ts";
import type { Conversation } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { handleOf } from "./user.ts";

/** Slack's old verification token; signatures replaced it, but it is still sent. */
export const VERIFICATION_TOKEN = "local-verification-token";

export function interactionJson(workspace: Workspace, person: Person): Json {
  const handle = handleOf(person);
  return {
    token: VERIFICATION_TOKEN,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: person.id, username: handle, name: handle, team_id: workspace.team.id },
    api_app_id: workspace.app.appId,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** `channel` as payloads name it: private ones and direct messages have no readable name there. */
export function channelJson(conversation: Conversation): Json {
  const names = { public: conversation.name, private: "privategroup", im: "directmessage" };
  return { id: conversation.id, name: names[conversation.kind] };
}

export function responseUrlOf(workspace: Workspace, id: string): string {
  return `${workspace.url}/response/${id}`;
}
