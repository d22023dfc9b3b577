// What every act needs at hand: the workspace, the way to the app, and the answer when the app does not answer.
import type { ActResult, Person } from "../../protocol.ts";
import type { Deliverer } from "../deliver/deliver.ts";
import type { Answer } from "../deliver/delivery.ts";
import type { Json } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface Hands {
  workspace: Workspace;
  deliverer: Deliverer;
}

/** Throws `user_not_found`, or `account_inactive` for somebody deactivated. */
export function personAt(workspace: Workspace, id: string): Person {
  const person = workspace.people.get(id);
  if (person === undefined) throw new SlackError("user_not_found");
  if (workspace.deactivated.has(id)) throw new SlackError("account_inactive");
  return person;
}

/** Slack's word for how the app took it. */
export function resultOf(answer: Answer): ActResult {
  switch (answer.status) {
    case "acked":
      return { ok: true };
    case "timeout":
      return { ok: false, error: "operation_timeout" };
    case "not_connected":
    case "failed":
      return { ok: false, error: "dispatch_failed" };
  }
}

/** Sends an interaction, unless the manifest has interactivity switched off: then Slack sends none. */
export async function interactWithApp({ workspace, deliverer }: Hands, payload: Json): Promise<Answer> {
  const kind = String(payload["type"]);
  if (workspace.manifest.isInteractive) return deliverer.ask("interactive", kind, payload);
  const detail = "settings.interactivity.is_enabled is not true in the manifest";
  workspace.complain({ method: kind, error: "interactivity_disabled", detail });
  return { status: "failed", detail };
}
