// What Slack sends when a modal is submitted or closed.
import type { Person } from "../../protocol.ts";
import { isJson, type Json } from "../json.ts";
import { elementsIn, stateValue, stateValues } from "../workspace/elements.ts";
import { newResponseUrl } from "../workspace/response-urls.ts";
import type { StoredView } from "../workspace/stored.ts";
import { newTrigger } from "../workspace/triggers.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { interactionJson, responseUrlOf } from "./interaction.ts";
import { viewJson } from "./view.ts";

export function viewSubmissionPayload(workspace: Workspace, person: Person, view: StoredView): Json {
  return {
    type: "view_submission",
    ...interactionJson(workspace, person),
    trigger_id: newTrigger(workspace, person.id, view.channelId).id,
    view: viewJson(workspace, view),
    response_urls: responseUrls(workspace, person, view),
  };
}

/** One for each select with `response_url_enabled` in which a conversation was chosen. */
function responseUrls(workspace: Workspace, person: Person, view: StoredView): Json[] {
  const values = stateValues(view.blocks, view.values);
  return elementsIn(view.blocks).flatMap(({ blockId, actionId, type, element }) => {
    if (element["response_url_enabled"] !== true) return [];
    const state = values[blockId]?.[actionId];
    const channelId = isJson(state) ? stateValue(state, type) : undefined;
    if (typeof channelId !== "string") return [];
    const response = newResponseUrl(workspace, { personId: person.id, channelId });
    const url = responseUrlOf(workspace, response.id);
    return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url: url }];
  });
}

export function viewClosedPayload(workspace: Workspace, person: Person, view: StoredView, isCleared: boolean): Json {
  return {
    type: "view_closed",
    ...interactionJson(workspace, person),
    view: viewJson(workspace, view),
    is_cleared: isCleared,
  };
}
