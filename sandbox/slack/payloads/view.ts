// A view in Slack's JSON, complete with state, hash and the ids of the views around it.
import type { Json } from "../json.ts";
import { stateValues } from "../workspace/elements.ts";
import type { StoredView } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";

export function viewJson(workspace: Workspace, view: StoredView): Json {
  const { app, team } = workspace;
  return {
    id: view.id,
    team_id: team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: stateValues(view.blocks, view.values) },
    hash: view.hash,
    title: view.title,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close,
    submit: view.submit,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: app.appId,
    external_id: view.externalId,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
}
