// Posts a digest window: the parent, then a reply for each voice, and goes on where it stopped. Later the parent is drawn
// anew as things change.
import { findDelivery, type Place } from "../../db/deliveries.ts";
import { type DigestItem, type DigestWindow, findItems, findWindow, finishWindow } from "../../db/digest-windows.ts";
import { findVoice } from "../../db/voices.ts";
import { WINDOW_TOO_OLD_MS } from "../../domain/digest/due-windows.ts";
import { digestItemKey, digestKey } from "../../domain/voice/delivery-keys.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { type DrawnWindow, drawnOf, drawParent, itemDrawer, readWindow } from "./draw-digest.ts";
import { drawAlone, postOnce, showAt, showOnce } from "./post-once.ts";
import { type Stage, settingsOf, waitForWork } from "./stage.ts";

const DONE: JobResult = { kind: "done" };

export async function showDigest(
  stage: Stage,
  { workspaceId, windowId }: JobPayloads["digest.show"],
): Promise<JobResult> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  if (!window || window.finishedAt || stage.channels.isAbsent(window.channelId)) return DONE;
  const drawn = drawnOf(window, await settingsOf(stage, workspaceId));
  if (!drawn || isTooOld(stage, window)) {
    await finishWindow(stage.prisma, workspaceId, windowId, stage.clock());
    return DONE;
  }
  const items = await findItems(stage.prisma, workspaceId, windowId);
  const parent = await postParent(stage, drawn, items.length);
  for (const item of items) await postItem(stage, drawn, parent, item);
  await finishWindow(stage.prisma, workspaceId, windowId, stage.clock());
  // What changed while the replies were being posted: each is drawn once more, and most turn out to be right.
  const then = items.map(({ voiceId }) => ({ kind: "voice.show" as const, payload: { workspaceId, voiceId } }));
  return { kind: "done", then };
}

/** What it had to say is in a newer one. */
function isTooOld(stage: Stage, { dueAt }: DigestWindow): boolean {
  return stage.clock().getTime() - dueAt.getTime() >= WINDOW_TOO_OLD_MS;
}

/** Nothing is posted off-hours, unless a person asked for it: it goes on when work does. */
function keepHours(stage: Stage, { window, calendar }: DrawnWindow): void {
  if (window.askedById) return;
  waitForWork(calendar, stage.clock());
}

async function postParent(stage: Stage, drawn: DrawnWindow, items: number): Promise<Place> {
  const { workspaceId, channelId, id } = drawn.window;
  const key = digestKey(id);
  const known = await findDelivery(stage.prisma, { workspaceId, key });
  if (known) return known;
  keepHours(stage, drawn);
  const said = await drawParent(stage, drawn, items);
  const place = await showOnce(stage, { workspaceId, key, channelId }, said);
  if (!place) throw new Error("a digest was deleted as it came");
  return place;
}

async function postItem(stage: Stage, drawn: DrawnWindow, parent: Place, { voiceId, need }: DigestItem): Promise<void> {
  const { workspaceId, id } = drawn.window;
  const key = digestItemKey(id, voiceId);
  if (await findDelivery(stage.prisma, { workspaceId, key })) return;
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  if (!found) return;
  keepHours(stage, drawn);
  const said = (await itemDrawer(stage, found.voice))(drawn, need);
  await postOnce(stage, { workspaceId, key, channelId: parent.channelId, threadTs: parent.ts }, said);
}

/** May run twice. A window that is not posted yet is drawn when it is. */
export async function refreshDigest(
  stage: Stage,
  { workspaceId, windowId }: JobPayloads["digest.refresh"],
): Promise<JobResult> {
  const drawn = await readWindow(stage, workspaceId, windowId);
  if (!drawn) return DONE;
  const to = { workspaceId, key: digestKey(windowId) };
  await drawAlone(stage, to, async (parent) => {
    const items = await findItems(stage.prisma, workspaceId, windowId);
    await showAt(stage, to, parent, await drawParent(stage, drawn, items.length));
  });
  return DONE;
}
