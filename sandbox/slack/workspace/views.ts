// Modals and homes: opening, pushing, updating, publishing, closing.
import type { ViewValues } from "../../protocol.ts";
import { isJson, type Json, stringIn } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import { storedBlocks } from "./blocks.ts";
import { currentConversations } from "./current-conversations.ts";
import { elementsIn, stateValues } from "./elements.ts";
import type { StoredView, Trigger } from "./stored.ts";
import type { Workspace } from "./workspace.ts";

const MAX_MODALS = 3;

/** The parts of a view that the app writes. */
function contentOf(workspace: Workspace, view: Json) {
  const blocks = Array.isArray(view["blocks"]) ? view["blocks"] : [];
  return {
    callbackId: stringIn(view, "callback_id") ?? "",
    externalId: stringIn(view, "external_id") ?? "",
    title: isJson(view["title"]) ? view["title"] : { type: "plain_text", text: "View Title", emoji: true },
    submit: isJson(view["submit"]) ? view["submit"] : null,
    close: isJson(view["close"]) ? view["close"] : null,
    blocks: storedBlocks(blocks, workspace.ids),
    privateMetadata: stringIn(view, "private_metadata") ?? "",
    notifyOnClose: view["notify_on_close"] === true,
    clearOnClose: view["clear_on_close"] === true,
  };
}

function newHash(workspace: Workspace): string {
  return `${Math.floor(workspace.now().getTime() / 1000)}.${workspace.ids.next("h")}`;
}

function storeView(
  workspace: Workspace,
  view: Json,
  own: Pick<StoredView, "personId" | "channelId" | "type" | "previousViewId">,
) {
  const content = contentOf(workspace, view);
  assertNewExternalId(workspace, content.externalId);
  const id = workspace.ids.next("V");
  const previous = own.previousViewId === null ? undefined : workspace.views.get(own.previousViewId);
  const stored: StoredView = {
    id,
    ...own,
    rootViewId: previous?.rootViewId ?? id,
    hash: newHash(workspace),
    ...content,
    pastBlocks: [],
    values: {},
  };
  rememberTyped(stored, currentConversations(workspace, stored));
  workspace.views.set(id, stored);
  return stored;
}

function assertNewExternalId(workspace: Workspace, externalId: string): void {
  if (externalId === "") return;
  for (const view of workspace.views.values()) {
    if (view.externalId === externalId) throw new SlackError("duplicate_external_id");
  }
}

/** Who opens a modal, and from which conversation. */
type Opener = Pick<Trigger, "personId" | "channelId">;

/** Opens it for this person in place of whatever modals they had. */
export function openModal(workspace: Workspace, { personId, channelId }: Opener, view: Json): StoredView {
  const stored = storeView(workspace, view, { personId, channelId, type: "modal", previousViewId: null });
  clearModals(workspace, personId);
  workspace.modals.set(personId, [stored.id]);
  workspace.changed();
  return stored;
}

/** Throws `push_limit_reached`, or `not_found` when the person has no modal open. */
export function pushModal(workspace: Workspace, { personId, channelId }: Opener, view: Json): StoredView {
  const stack = workspace.modals.get(personId) ?? [];
  const top = stack.at(-1);
  if (top === undefined) throw new SlackError("not_found");
  if (stack.length >= MAX_MODALS) throw new SlackError("push_limit_reached");
  const stored = storeView(workspace, view, { personId, channelId, type: "modal", previousViewId: top });
  workspace.modals.set(personId, [...stack, stored.id]);
  workspace.changed();
  return stored;
}

/**
 * Replaces the content. In a modal a field keeps what stands in it, its initial value too, while its block_id, action_id
 * and type stay: a new `initial_*` only shows under a new block_id. Throws `hash_conflict`.
 */
export function updateView(workspace: Workspace, stored: StoredView, view: Json, hash?: string): void {
  if (hash !== undefined && hash !== stored.hash) throw new SlackError("hash_conflict");
  const content = contentOf(workspace, view);
  if (content.externalId !== stored.externalId) assertNewExternalId(workspace, content.externalId);
  const known = stored.type === "modal" ? stateValues(stored.blocks, stored.values) : stored.values;
  stored.pastBlocks = [...stored.pastBlocks, stored.blocks].slice(-5);
  Object.assign(stored, content, { hash: newHash(workspace) });
  stored.values = currentConversations(workspace, stored);
  rememberTyped(stored, valuesFor(stored.blocks, known));
  workspace.changed();
}

/** Throws `hash_conflict`. */
export function publishHome(workspace: Workspace, personId: string, view: Json, hash?: string): StoredView {
  const known = workspace.homes.get(personId);
  if (known !== undefined) {
    updateView(workspace, known, view, hash);
    return known;
  }
  const stored = storeView(workspace, view, { personId, channelId: undefined, type: "home", previousViewId: null });
  workspace.homes.set(personId, stored);
  workspace.changed();
  return stored;
}

export function topModal(workspace: Workspace, personId: string): StoredView | undefined {
  const id = workspace.modals.get(personId)?.at(-1);
  return id === undefined ? undefined : workspace.views.get(id);
}

/** Takes one modal off the person's stack. */
export function closeModal(workspace: Workspace, view: StoredView): void {
  const stack = workspace.modals.get(view.personId) ?? [];
  workspace.modals.set(
    view.personId,
    stack.filter((id) => id !== view.id),
  );
  workspace.views.delete(view.id);
  workspace.changed();
}

/** Closes all the person's modals and returns them, the top one first. */
export function clearModals(workspace: Workspace, personId: string): StoredView[] {
  const stack = workspace.modals.get(personId) ?? [];
  const closed = stack.toReversed().flatMap((id) => workspace.views.get(id) ?? []);
  for (const view of closed) workspace.views.delete(view.id);
  workspace.modals.delete(personId);
  workspace.changed();
  return closed;
}

/** Those of the values whose element is still there. */
function valuesFor(blocks: readonly Json[], values: ViewValues): ViewValues {
  const kept: ViewValues = {};
  for (const { blockId, actionId, type } of elementsIn(blocks)) {
    const state = values[blockId]?.[actionId];
    if (state === undefined || (state["type"] ?? type) !== type) continue;
    kept[blockId] = { ...kept[blockId], [actionId]: state };
  }
  return kept;
}

/** Keeps what the person has typed so far. */
export function rememberTyped(view: StoredView, values: ViewValues): void {
  for (const [blockId, actions] of Object.entries(values)) {
    view.values[blockId] = { ...view.values[blockId], ...actions };
  }
}
