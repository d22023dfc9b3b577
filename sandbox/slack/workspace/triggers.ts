// trigger_ids: each lets the app open one modal for one person within three seconds.
import { SlackError } from "../slack-error.ts";
import type { Trigger } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

const TRIGGER_LIFE_MS = 3000;

export function newTrigger(workspace: Workspace, personId: string, channelId: string | undefined): Trigger {
  const trigger: Trigger = {
    id: `${workspace.nextTs()}.${workspace.ids.next("TR")}`,
    personId,
    channelId,
    expiresAt: workspace.now().getTime() + TRIGGER_LIFE_MS,
    isUsed: false,
  };
  forgetOldTriggers(workspace);
  workspace.triggers.set(trigger.id, trigger);
  return trigger;
}

/** Throws `invalid_trigger_id`, `exchanged_trigger_id` or `expired_trigger_id`. */
export function exchangeTrigger(workspace: Workspace, id: string | undefined): Trigger {
  const trigger = workspace.triggers.get(id ?? "");
  if (trigger === undefined) throw new SlackError("invalid_trigger_id");
  if (trigger.isUsed) throw new SlackError("exchanged_trigger_id");
  if (workspace.now().getTime() > trigger.expiresAt) throw new SlackError("expired_trigger_id");
  trigger.isUsed = true;
  return trigger;
}

function forgetOldTriggers(workspace: Workspace): void {
  const excess = workspace.triggers.size - 1000;
  if (excess <= 0) return;
  for (const id of [...workspace.triggers.keys()].slice(0, excess)) workspace.triggers.delete(id);
}
