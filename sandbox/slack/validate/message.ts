// Whether Slack would take a message's text and blocks.
import { isJson, jsonList } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { inSlacksWords } from "./findings.ts";
import { MORE_LIMITS } from "./limits.ts";
import { findingsInSlackFiles } from "./slack-files.ts";
import { findingsInBlocks } from "./surface.ts";
import { charactersIn } from "./tables.ts";

/** Throws `invalid_blocks` or `msg_blocks_too_long` and puts it among the problems; a missing text is only a warning. */
export function assertMessageBlocks(
  workspace: Workspace,
  method: string,
  { text, blocks }: { text: string; blocks: readonly unknown[] | undefined },
): void {
  if (blocks === undefined || blocks.length === 0) return;
  const errors = inSlacksWords([
    ...findingsInBlocks(blocks, "message"),
    ...findingsInSlackFiles(workspace, blocks, "/blocks"),
  ]);
  if (errors.length > 0) {
    workspace.complain({ method, error: "invalid_blocks", detail: errors.join("; ") });
    const messages = errors.map((error) => `[ERROR] ${error}`);
    throw new SlackError("invalid_blocks", { errors, response_metadata: { messages } });
  }
  const characters = charactersIn(blocks);
  if (characters > MORE_LIMITS.messageCharacters) {
    workspace.complain({ method, error: "msg_blocks_too_long", detail: `${characters} characters` });
    throw new SlackError("msg_blocks_too_long");
  }
  if (blocks.some(hasManyChartParts)) {
    const detail = `a chart with more than ${MORE_LIMITS.safeChartParts} series or segments, which Slack may refuse`;
    workspace.complain({ method, error: "chart_may_be_refused", detail }, "warning");
  }
  if (text === "") {
    const detail = "blocks without `text`: notifications and screen readers have nothing to say";
    workspace.complain({ method, error: "missing_text_in_message", detail }, "warning");
  }
}

function hasManyChartParts(block: unknown): boolean {
  const chart = isJson(block) && block["type"] === "data_visualization" ? block["chart"] : undefined;
  if (!isJson(chart)) return false;
  return Math.max(jsonList(chart["series"]).length, jsonList(chart["segments"]).length) > MORE_LIMITS.safeChartParts;
}
