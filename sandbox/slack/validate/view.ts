// Whether Slack would take a view.
import { z } from "zod";
import { type Json, jsonList } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import { elementsIn } from "../workspace/elements.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Finding, findingsIn, inSlacksWords } from "./findings.ts";
import { limits } from "./limits.ts";
import { findingsInSlackFiles } from "./slack-files.ts";
import { findingsInBlocks } from "./surface.ts";
import { plainText } from "./text.ts";

const { view: viewLimits } = limits;

const common = {
  blocks: z.array(z.unknown()).min(viewLimits.blocks.min_items),
  private_metadata: z.string().max(viewLimits.private_metadata.max_length).optional(),
  callback_id: z.string().max(viewLimits.callback_id.max_length).optional(),
  external_id: z.string().max(255).optional(),
};

const modal = z.strictObject({
  type: z.literal("modal"),
  ...common,
  title: plainText(viewLimits.title.max_length),
  submit: plainText(viewLimits.submit.max_length).optional(),
  close: plainText(viewLimits.close.max_length).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});

const home = z.strictObject({ type: z.literal("home"), ...common });

/** Throws `invalid_arguments` and puts it among the problems. */
export function assertView(workspace: Workspace, method: string, view: Json, type: "modal" | "home"): void {
  const inFiles = findingsInSlackFiles(workspace, view["blocks"], "/view/blocks");
  const errors = inSlacksWords([...findingsInView(view, type), ...inFiles]);
  if (errors.length === 0) {
    warnOfScopes(workspace, method, view);
    return;
  }
  workspace.complain({ method, error: "invalid_arguments", detail: errors.join("; ") });
  const messages = errors.map((error) => `[ERROR] ${error}`);
  throw new SlackError("invalid_arguments", { response_metadata: { messages } });
}

/** Slack's page asks for the scope; what happens without it, it does not say. */
function warnOfScopes(workspace: Workspace, method: string, view: Json): void {
  const hasFiles = elementsIn(jsonList(view["blocks"])).some(({ type }) => type === "file_input");
  if (!hasFiles || workspace.manifest.scopes.has("files:read")) return;
  workspace.complain({ method, error: "missing_scope", detail: "a file_input needs files:read" }, "warning");
}

/** Everything wrong with it; empty when Slack would take it. */
export function findingsInView(view: Json, type: "modal" | "home"): Finding[] {
  const parsed = (type === "modal" ? modal : home).safeParse(view, { reportInput: true });
  const blocks = Array.isArray(view["blocks"]) ? view["blocks"] : [];
  const own = parsed.success ? [] : findingsIn(parsed.error, "/view");
  const inBlocks = findingsInBlocks(blocks, type).map(({ message, pointer }) => ({
    message,
    pointer: `/view${pointer}`,
  }));
  return [...own, ...inBlocks, ...missingSubmit(view, type)];
}

function missingSubmit(view: Json, type: "modal" | "home"): Finding[] {
  const hasInput = jsonList(view["blocks"]).some((block) => block["type"] === "input");
  if (type === "home" || !hasInput || view["submit"] !== undefined) return [];
  return [{ message: "`submit` is required when an input block is in the view", pointer: "/view/submit" }];
}
