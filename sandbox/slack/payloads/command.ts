// What Slack sends for a slash command: flat, all strings.
import type { Person } from "../../protocol.ts";
import type { Json } from "../json.ts";
import { newResponseUrl } from "../workspace/response-urls.ts";
import type { Conversation } from "../workspace/stored.ts";
import { newTrigger } from "../workspace/triggers.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { channelJson, responseUrlOf, VERIFICATION_TOKEN } from "./interaction.ts";
import { handleOf } from "./user.ts";

export interface TypedCommand {
  command: string;
  text: string;
}

export function commandPayload(
  workspace: Workspace,
  person: Person,
  conversation: Conversation,
  typed: TypedCommand,
): Json {
  const response = newResponseUrl(workspace, { personId: person.id, channelId: conversation.id });
  const channel = channelJson(conversation);
  return {
    token: VERIFICATION_TOKEN,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: conversation.id,
    channel_name: channel["name"],
    user_id: person.id,
    user_name: handleOf(person),
    command: typed.command,
    text: typed.text,
    api_app_id: workspace.app.appId,
    is_enterprise_install: "false",
    response_url: responseUrlOf(workspace, response.id),
    trigger_id: newTrigger(workspace, person.id, conversation.id).id,
  };
}
