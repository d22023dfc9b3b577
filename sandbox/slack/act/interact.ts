// Using an element in a message, a modal or the home.
import type { Act, ActResult } from "../../protocol.ts";
import type { Json } from "../json.ts";
import { messageActionPayload, viewActionPayload } from "../payloads/action.ts";
import { SlackError } from "../slack-error.ts";
import { conversationForPerson } from "../workspace/conversations.ts";
import { elementsIn, hasState, type PlacedElement, stateAfter } from "../workspace/elements.ts";
import type { StoredMessage } from "../workspace/stored.ts";
import { rememberTyped } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { withFiles } from "./chosen-files.ts";
import { type Hands, interactWithApp, personAt, resultOf } from "./hands.ts";

type ActionAct = Extract<Act, { kind: "action" }>;

export async function interact(hands: Hands, act: ActionAct): Promise<ActResult> {
  return act.on.type === "message" ? interactInMessage(hands, act, act.on) : interactInView(hands, act, act.on);
}

async function interactInMessage(
  hands: Hands,
  act: ActionAct,
  on: Extract<ActionAct["on"], { type: "message" }>,
): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const conversation = conversationForPerson(workspace, on.channelId, act.as);
  const message = workspace.messages.get(conversation.id)?.get(on.ts);
  if (message === undefined || isHiddenFrom(message, act.as)) throw new SlackError("message_not_found");
  const placed = placedIn([message.blocks ?? [], ...message.pastBlocks], act);
  const action = actionJson(workspace, placed, act);
  if (hasState(placed.type)) {
    const chosen = message.chosen.get(act.as) ?? {};
    const state = stateAfter(placed.type, action);
    message.chosen.set(act.as, { ...chosen, [act.blockId]: { ...chosen[act.blockId], [placed.actionId]: state } });
  }
  if (!isDispatched(placed)) return { ok: true };
  const payload = messageActionPayload(workspace, person, { conversation, message }, action);
  return resultOf(await interactWithApp(hands, payload));
}

function isHiddenFrom(message: StoredMessage, personId: string): boolean {
  return message.ephemeralFor !== undefined && message.ephemeralFor !== personId;
}

async function interactInView(
  hands: Hands,
  act: ActionAct,
  on: Exclude<ActionAct["on"], { type: "message" }>,
): Promise<ActResult> {
  const { workspace } = hands;
  const person = personAt(workspace, act.as);
  const view = on.type === "home" ? workspace.homes.get(act.as) : workspace.views.get(on.viewId);
  if (view === undefined || view.personId !== act.as) throw new SlackError("view_not_found");
  const placed = placedIn([view.blocks, ...view.pastBlocks], act);
  const action = actionJson(workspace, placed, act);
  rememberTyped(view, withFiles(workspace, act.as, on.values));
  if (hasState(placed.type)) {
    rememberTyped(view, { [act.blockId]: { [placed.actionId]: stateAfter(placed.type, action) } });
  }
  if (!isDispatched(placed)) return { ok: true };
  const payload = viewActionPayload(workspace, person, view, action);
  return resultOf(await interactWithApp(hands, payload));
}

/** The element as it stands, or as it stood before the last updates: somebody may click on what they still see. */
function placedIn(versions: Json[][], act: ActionAct): PlacedElement {
  for (const blocks of versions) {
    const found = elementsIn(blocks).find(
      (each) => each.blockId === act.blockId && each.actionId === act.action.action_id,
    );
    if (found !== undefined) return found;
  }
  throw new SlackError("action_not_found");
}

/** Elements of input blocks only report when the block says `dispatch_action`. */
function isDispatched(placed: PlacedElement): boolean {
  return placed.input === undefined || placed.input["dispatch_action"] === true;
}

/** Keys that Slack copies from the element into the action. */
const COPIED = ["text", "value", "placeholder", "confirm", "style", "url", "min_query_length"];
const INITIAL = /^initial_/;

function actionJson(workspace: Workspace, placed: PlacedElement, act: ActionAct): Json {
  const copied = Object.entries(placed.element).filter(([key]) => COPIED.includes(key) || INITIAL.test(key));
  return {
    ...act.action,
    ...Object.fromEntries(copied),
    type: placed.type,
    block_id: placed.blockId,
    action_id: placed.actionId,
    action_ts: act.actionTs ?? workspace.nextTs(),
  };
}
