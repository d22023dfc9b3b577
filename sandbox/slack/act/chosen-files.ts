// Files chosen in a file_input: the page and the tests name them by id, the app gets whole file objects.
import type { ViewValues } from "../../protocol.ts";
import { isJson, type Json, stringIn } from "../json.ts";
import { fileJson } from "../payloads/file.ts";
import { SlackError } from "../slack-error.ts";
import { elementsIn } from "../workspace/elements.ts";
import type { StoredFile, StoredView } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** A copy with whole file objects. Throws `file_not_found` for what this person never uploaded. */
export function withFiles(workspace: Workspace, personId: string, values: ViewValues): ViewValues {
  const filled = structuredClone(values);
  for (const state of Object.values(filled).flatMap((actions) => Object.values(actions))) {
    if (!Array.isArray(state["files"])) continue;
    state["files"] = state["files"].map((chosen: unknown) => fileJson(workspace, ownFile(workspace, personId, chosen)));
  }
  return filled;
}

function ownFile(workspace: Workspace, personId: string, chosen: unknown): StoredFile {
  const id = isJson(chosen) ? stringIn(chosen, "id") : chosen;
  const stored = typeof id === "string" ? workspace.files.get(id) : undefined;
  if (stored === undefined || stored.userId !== personId) throw new SlackError("file_not_found");
  return stored;
}

/** From now on the app may show these files in its own blocks. */
export function handOver(workspace: Workspace, view: StoredView): void {
  for (const { blockId, actionId, type } of elementsIn(view.blocks)) {
    if (type !== "file_input") continue;
    for (const file of filesIn(view.values[blockId]?.[actionId])) {
      const stored = workspace.files.get(stringIn(file, "id") ?? "");
      if (stored !== undefined) stored.isHandedToApp = true;
    }
  }
}

function filesIn(state: Json | undefined): Json[] {
  const files = state?.["files"];
  return Array.isArray(files) ? files.filter(isJson) : [];
}
