// Submitting and closing modals, and doing what the app's answer says: errors, update, push, clear.
import type { Act, ActResult } from "../../protocol.ts";
import { isJson, type Json, stringIn } from "../json.ts";
import { viewClosedPayload, viewSubmissionPayload } from "../payloads/view-interaction.ts";
import { SlackError } from "../slack-error.ts";
import { assertView } from "../validate/view.ts";
import type { StoredView } from "../workspace/stored.ts";
import { clearModals, closeModal, pushModal, rememberTyped, updateView } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { handOver, withFiles } from "./chosen-files.ts";
import { type Hands, interactWithApp, personAt, resultOf } from "./hands.ts";
import { refusedInputs } from "./inputs.ts";

export async function submitModal(hands: Hands, act: Extract<Act, { kind: "submit" }>): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const view = modalOf(workspace, act.as, act.viewId);
  rememberTyped(view, withFiles(workspace, act.as, act.values));
  const refused = act.isUnchecked ? undefined : refusedInputs(view);
  if (refused !== undefined) return { ok: false, errors: refused };
  handOver(workspace, view);
  const payload = viewSubmissionPayload(workspace, person, view);
  const answer = await interactWithApp(hands, payload);
  if (answer.status !== "acked") return resultOf(answer);
  return followAnswer(workspace, view, answer.body);
}

function modalOf(workspace: Workspace, personId: string, viewId: string): StoredView {
  const view = workspace.views.get(viewId);
  if (view === undefined || view.personId !== personId || view.type !== "modal") throw new SlackError("view_not_found");
  return view;
}

function followAnswer(workspace: Workspace, view: StoredView, body: Json): ActResult {
  const action = stringIn(body, "response_action");
  if (action === "errors") return withErrors(workspace, view, body["errors"]);
  if (action === "clear") {
    clearModals(workspace, view.personId);
    return { ok: true };
  }
  if (action === "update" || action === "push") {
    const next = isJson(body["view"]) ? body["view"] : {};
    assertView(workspace, `view_submission ${action}`, next, "modal");
    if (action === "push") pushModal(workspace, view, next);
    else updateView(workspace, view, next);
    return { ok: true };
  }
  closeModal(workspace, view);
  return { ok: true };
}

/** Slack shows an error only under an input block; any other key makes it say that something went wrong. */
function withErrors(workspace: Workspace, view: StoredView, raw: unknown): ActResult {
  const errors = Object.entries(isJson(raw) ? raw : {}).map(([blockId, text]) => [blockId, String(text)] as const);
  const inputs = view.blocks.filter((block) => block["type"] === "input").map((block) => block["block_id"]);
  const strangers = errors.filter(([blockId]) => !inputs.includes(blockId));
  if (strangers.length > 0 || errors.length === 0) {
    const detail = `errors for blocks that are no inputs of the modal: ${strangers.map(([id]) => id).join(", ")}`;
    workspace.complain({ method: "view_submission", error: "invalid_errors", detail });
    return { ok: false, error: "dispatch_failed" };
  }
  return { ok: false, errors: Object.fromEntries(errors) };
}

/** Closes one modal, or with `clear` (and `clear_on_close`) all of them; the app hears of those that asked for it. */
export async function closeModals(hands: Hands, act: Extract<Act, { kind: "close" }>): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const view = modalOf(workspace, act.as, act.viewId);
  const isCleared = act.clear === true || view.clearOnClose;
  const closed = isCleared ? clearModals(workspace, act.as) : [view];
  if (!isCleared) closeModal(workspace, view);
  const told = closed.filter((each) => each.notifyOnClose);
  const answers = await Promise.all(
    told.map((each) => interactWithApp(hands, viewClosedPayload(workspace, person, each, isCleared))),
  );
  // The person sees the modal closed whatever the app does with the news.
  return { ok: true, ...(answers.some((answer) => answer.status !== "acked") && { error: "operation_timeout" }) };
}
