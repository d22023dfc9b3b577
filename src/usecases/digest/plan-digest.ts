// Plans digest windows: what is due, or asked for, becomes a window with its voices, once.
import { finishWindow, fixItems, planWindow } from "../../db/digest-windows.ts";
import { findOpenVoices } from "../../db/find-voices.ts";
import { takeReceipt } from "../../db/receipts.ts";
import { findWorkspace } from "../../db/workspaces.ts";
import { DEFAULT_DUE_SCHEDULE, latestDue } from "../../domain/calendar/due-times.ts";
import { voicesInNeed } from "../../domain/digest/digest.ts";
import type { ChannelId, MemberId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import { transactInBackground, type World } from "../world.ts";

export interface DigestTarget {
  workspaceId: WorkspaceId;
  channelId: ChannelId;
}

/** "silent": nothing needs anyone, so nothing is said. */
export type DigestOutcome = "planned" | "silent" | "not_due" | "repeated";

/** A window missed while the app was down is still posted when it is younger than this. */
export const DIGEST_TOO_OLD_MS = 24 * 3600 * 1000;

/** The daily digest, when its hour has come and it was not planned yet. Safe on many replicas, at any minute. */
export async function planDueDigest(world: World, target: DigestTarget): Promise<DigestOutcome> {
  const now = world.clock();
  const dueAt = latestDue(DEFAULT_DUE_SCHEDULE, world.calendar, now);
  const workspace = await findWorkspace(world.prisma, target.workspaceId);
  if (!dueAt || !workspace || dueAt < workspace.firstSeenAt) return "not_due";
  if (now.getTime() - dueAt.getTime() >= DIGEST_TOO_OLD_MS) return "not_due";
  return plan(world, target, { digest: "daily", dueAt, askedById: null });
}

/** The same at a person's word, at any time. */
export async function planDigestNow(
  world: World,
  target: DigestTarget,
  asked: { by: MemberId; receipt: string },
): Promise<DigestOutcome> {
  return plan(world, target, { digest: `now:${asked.receipt}`, dueAt: world.clock(), askedById: asked.by });
}

async function plan(
  world: World,
  target: DigestTarget,
  asked: { digest: string; dueAt: Date; askedById: MemberId | null },
): Promise<DigestOutcome> {
  const { workspaceId } = target;
  return transactInBackground(world, async (tx, say) => {
    const now = world.clock();
    if (asked.askedById && !(await takeReceipt(tx, workspaceId, asked.digest, now))) return "repeated";
    const id = world.newId() as WindowId;
    const window = { ...target, ...asked, id, plannedAt: now, finishedAt: null };
    if (!(await planWindow(tx, window))) return "repeated";
    const voices = voicesInNeed(await findOpenVoices(tx, workspaceId), now);
    if (voices.length === 0) {
      await finishWindow(tx, workspaceId, id, now);
      return "silent";
    }
    const ids = voices.map((voice) => voice.id);
    await fixItems(tx, window, ids);
    await say({ kind: "digest.show", payload: { workspaceId, windowId: id } });
    return "planned";
  });
}
