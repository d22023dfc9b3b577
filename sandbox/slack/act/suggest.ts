// Asking the app for the options of an external select while somebody types in it.
import type { Act, ActResult } from "../../protocol.ts";
import { type Json, jsonList } from "../json.ts";
import { suggestionPayload } from "../payloads/action.ts";
import { SlackError } from "../slack-error.ts";
import { inSlacksWords } from "../validate/findings.ts";
import { findingsInSuggestions } from "../validate/suggestions.ts";
import { withDefaults } from "../workspace/blocks.ts";
import { elementsIn } from "../workspace/elements.ts";
import type { StoredView } from "../workspace/stored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Hands, interactWithApp, personAt, resultOf } from "./hands.ts";

type SuggestAct = Extract<Act, { kind: "suggest" }>;

/** Without `min_query_length` Slack's client waits for three characters. */
const DEFAULT_MIN_QUERY = 3;

/** Answers `options`: the app's options or groups of them; none, without asking, while the query is too short. */
export async function suggestOptions(hands: Hands, act: SuggestAct): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const view: StoredView | undefined = act.viewId === undefined ? undefined : workspace.views.get(act.viewId);
  if (act.viewId !== undefined && view?.personId !== act.as) throw new SlackError("view_not_found");
  if (view !== undefined && act.value.length < minQuery(view, act)) return { ok: true, options: [] };
  const answer = await interactWithApp(hands, suggestionPayload(workspace, person, view, act));
  if (answer.status !== "acked") return resultOf(answer);
  return shown(workspace, answer.body);
}

/** Throws `action_not_found`. */
function minQuery(view: StoredView, act: SuggestAct): number {
  const placed = elementsIn(view.blocks).find((each) => each.blockId === act.blockId && each.actionId === act.actionId);
  if (placed === undefined || !placed.type.endsWith("external_select")) throw new SlackError("action_not_found");
  const min = placed.element["min_query_length"];
  return typeof min === "number" ? min : DEFAULT_MIN_QUERY;
}

/** What Slack would not show, the client shows as no result: it must be seen. */
function shown(workspace: Workspace, body: Json): ActResult {
  const findings = findingsInSuggestions(body);
  if (findings.length > 0) {
    const detail = inSlacksWords(findings).join("; ");
    workspace.complain({ method: "block_suggestion", error: "invalid_options", detail });
    return { ok: false, error: "invalid_options" };
  }
  const offered = [...jsonList(body["options"]), ...jsonList(body["option_groups"])];
  return { ok: true, options: offered.map((each) => withDefaults(each, workspace.ids)) };
}
