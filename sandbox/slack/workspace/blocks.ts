// What Slack adds to blocks when it stores them: the ids and defaults that the app left out.
import { isJson, type Json } from "../json.ts";
import { hasState } from "./elements.ts";
import type { Ids } from "./ids.ts";

const ACTIONABLE = new Set(["button", "overflow", "icon_button", "feedback_buttons", "workflow_button"]);

/** A copy with block_id on every block, action_id on every interactive element, `emoji` and `verbatim` on texts. */
export function storedBlocks(blocks: readonly unknown[], ids: Ids): Json[] {
  return blocks.filter(isJson).map((block) => {
    const stored = withDefaults(block, ids);
    return { ...stored, block_id: stored["block_id"] ?? ids.next("b") };
  });
}

/** A copy with what Slack adds inside a block or an option. */
export function withDefaults(json: Json, ids: Ids): Json {
  const copy: Json = {};
  for (const [key, value] of Object.entries(json)) copy[key] = valueWithDefaults(value, ids);
  return { ...copy, ...missingDefaults(json, ids) };
}

function valueWithDefaults(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((each) => valueWithDefaults(each, ids));
  return isJson(value) ? withDefaults(value, ids) : value;
}

function missingDefaults(json: Json, ids: Ids): Json {
  const type = json["type"];
  if (type === "plain_text") return { emoji: json["emoji"] ?? true };
  if (type === "mrkdwn") return { verbatim: json["verbatim"] ?? false };
  const isElement = typeof type === "string" && (ACTIONABLE.has(type) || hasState(type));
  return isElement && json["action_id"] === undefined ? { action_id: ids.next("a") } : {};
}
