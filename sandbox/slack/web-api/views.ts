// views.*: modals and homes.
import type { Json } from "../json.ts";
import { viewJson } from "../payloads/view.ts";
import { SlackError } from "../slack-error.ts";
import { assertView } from "../validate/view.ts";
import type { StoredView } from "../workspace/stored.ts";
import { exchangeTrigger } from "../workspace/triggers.ts";
import { openModal, publishHome, pushModal, updateView } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import type { Methods } from "./method.ts";

/** Throws `invalid_arguments`. */
function viewIn(args: Args, workspace: Workspace, method: string, type: "modal" | "home"): Json {
  const view = args.object("view");
  if (view === undefined) {
    const messages = ["[ERROR] missing required field: view"];
    throw new SlackError("invalid_arguments", { response_metadata: { messages } });
  }
  assertView(workspace, method, view, type);
  return view;
}

/** The trigger is spent before the view is looked at only when the view is valid, as in Slack. */
function opens(method: "views.open" | "views.push", how: typeof openModal) {
  return (args: Args, workspace: Workspace): Json => {
    const view = viewIn(args, workspace, method, "modal");
    const trigger = exchangeTrigger(workspace, args.text("trigger_id") ?? args.text("interactivity_pointer"));
    return { view: viewJson(workspace, how(workspace, trigger, view)) };
  };
}

function update(args: Args, workspace: Workspace): Json {
  const stored = storedView(args, workspace);
  const view = viewIn(args, workspace, "views.update", stored.type);
  updateView(workspace, stored, view, args.text("hash"));
  return { view: viewJson(workspace, stored) };
}

function storedView(args: Args, workspace: Workspace): StoredView {
  const id = args.text("view_id");
  const externalId = args.text("external_id");
  const stored =
    id === undefined
      ? [...workspace.views.values()].find((view) => externalId !== undefined && view.externalId === externalId)
      : workspace.views.get(id);
  if (stored === undefined) throw new SlackError("not_found");
  return stored;
}

function publish(args: Args, workspace: Workspace): Json {
  if (!workspace.manifest.hasHome) throw new SlackError("not_enabled");
  const userId = args.text("user_id");
  if (userId === undefined || !workspace.people.has(userId)) throw new SlackError("user_not_found");
  const view = viewIn(args, workspace, "views.publish", "home");
  return { view: viewJson(workspace, publishHome(workspace, userId, view, args.text("hash"))) };
}

export const viewMethods: Methods = {
  "views.open": { answer: opens("views.open", openModal) },
  "views.push": { answer: opens("views.push", pushModal) },
  "views.update": { answer: update },
  "views.publish": { answer: publish },
};
