// response_urls: five answers within thirty minutes, also where the app is not a member.
import { SlackError } from "../slack-error.ts";
import type { ResponseUrl } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

const USES = 5;
const LIFE_MS = 30 * 60 * 1000;

export interface ResponseTo {
  personId: string;
  channelId: string;
  originalTs?: string | undefined;
  threadTs?: string | undefined;
}

export function newResponseUrl(workspace: Workspace, to: ResponseTo): ResponseUrl {
  const number = workspace.ids.next("R");
  const response: ResponseUrl = {
    id: `${workspace.team.id}-${number}`,
    personId: to.personId,
    channelId: to.channelId,
    originalTs: to.originalTs,
    threadTs: to.threadTs,
    usesLeft: USES,
    expiresAt: workspace.now().getTime() + LIFE_MS,
  };
  workspace.responseUrls.set(response.id, response);
  return response;
}

/** Throws `expired_url` or `used_url`. */
export function spendResponseUrl(workspace: Workspace, id: string): ResponseUrl {
  const response = workspace.responseUrls.get(id);
  if (response === undefined || workspace.now().getTime() > response.expiresAt) throw new SlackError("expired_url");
  if (response.usesLeft === 0) throw new SlackError("used_url");
  response.usesLeft -= 1;
  return response;
}
