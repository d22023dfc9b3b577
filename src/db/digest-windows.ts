// Digest windows and what stands in them. The unique key (digest, due at) makes each one exactly once.
import type { ChannelId, MemberId, VoiceId, WindowId, WorkspaceId } from "../domain/ids.ts";
import type { Db, Tx } from "./transaction.ts";

export interface DigestWindow {
  workspaceId: WorkspaceId;
  id: WindowId;
  /** "daily", or "now:<what asked for it>". */
  digest: string;
  dueAt: Date;
  channelId: ChannelId;
  askedById: MemberId | null;
  plannedAt: Date;
  finishedAt: Date | null;
}

/** False when the window exists already. */
export async function planWindow(tx: Tx, window: DigestWindow): Promise<boolean> {
  const { count } = await tx.digestWindow.createMany({ data: [window], skipDuplicates: true });
  return count === 1;
}

export async function findWindow(db: Db, workspaceId: WorkspaceId, id: WindowId): Promise<DigestWindow | null> {
  const row = await db.digestWindow.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  return row as DigestWindow | null;
}

/** The voices a window names, first in order first. Written once, so that a resumed digest goes on where it stopped. */
export async function fixItems(db: Db, window: DigestWindow, voiceIds: readonly VoiceId[]): Promise<void> {
  const key = { workspaceId: window.workspaceId, windowId: window.id };
  await db.digestItem.createMany({
    data: voiceIds.map((voiceId, position) => ({ ...key, voiceId, position })),
    skipDuplicates: true,
  });
}

export async function findItems(db: Db, workspaceId: WorkspaceId, windowId: WindowId): Promise<VoiceId[]> {
  const rows = await db.digestItem.findMany({ where: { workspaceId, windowId }, orderBy: { position: "asc" } });
  return rows.map((row) => row.voiceId as VoiceId);
}

/** The windows that name a voice, newest first. */
export async function findWindowsOf(
  db: Db,
  workspaceId: WorkspaceId,
  voiceId: VoiceId,
  most: number,
): Promise<WindowId[]> {
  const rows = await db.digestItem.findMany({
    where: { workspaceId, voiceId },
    orderBy: { window: { plannedAt: "desc" } },
    take: most,
  });
  return rows.map((row) => row.windowId as WindowId);
}

/** Planned since then and not posted whole yet. */
export async function findUnfinishedWindows(db: Db, workspaceId: WorkspaceId, since: Date): Promise<WindowId[]> {
  const rows = await db.digestWindow.findMany({
    where: { workspaceId, finishedAt: null, plannedAt: { gt: since } },
    select: { id: true },
  });
  return rows.map((row) => row.id as WindowId);
}

export async function finishWindow(db: Db, workspaceId: WorkspaceId, id: WindowId, at: Date): Promise<void> {
  await db.digestWindow.update({ where: { workspaceId_id: { workspaceId, id } }, data: { finishedAt: at } });
}
