// The blockages of a week, as its window keeps them: found once, then owned, or rid of a step.
import { BLOCKAGES_MOST, type Blockage } from "../domain/digest/blockages.ts";
import type { WeekBlockage } from "../domain/digest/own-blockage.ts";
import { keyOf, obstacleOf } from "../domain/digest/waits.ts";
import type { MemberId, VoiceId, WindowId, WorkspaceId } from "../domain/ids.ts";
import type { Blockage as BlockageRow } from "./generated/client.ts";
import type { Db, Tx } from "./transaction.ts";

/** In their order. Those that are there already stay. */
export async function fixBlockages(
  db: Db,
  { workspaceId, id: windowId }: { workspaceId: WorkspaceId; id: WindowId },
  blockages: readonly Blockage[],
): Promise<void> {
  await db.blockage.createMany({
    data: blockages.slice(0, BLOCKAGES_MOST).map(({ obstacle, minutes, voiceIds }, position) => {
      const waited = { waitedMinutes: Math.round(minutes), voiceIds: [...voiceIds] };
      return { workspaceId, windowId, key: keyOf(obstacle), position, ...waited };
    }),
    skipDuplicates: true,
  });
}

export async function findBlockages(db: Db, workspaceId: WorkspaceId, windowId: WindowId): Promise<WeekBlockage[]> {
  const rows = await db.blockage.findMany({ where: { workspaceId, windowId }, orderBy: { position: "asc" } });
  return rows.flatMap((row) => blockageOf(row) ?? []);
}

/** Which one, as its buttons and its form say. */
export interface BlockagePlace {
  workspaceId: WorkspaceId;
  windowId: WindowId;
  position: number;
}

export async function findBlockage(db: Db, place: BlockagePlace): Promise<WeekBlockage | null> {
  const row = await db.blockage.findFirst({ where: { ...place } });
  return row && blockageOf(row);
}

/** Waits for whoever is changing it at this moment. */
export async function lockBlockage(tx: Tx, place: BlockagePlace): Promise<WeekBlockage | null> {
  const { workspaceId, windowId, position } = place;
  await tx.$queryRaw`SELECT 1 FROM blockages
    WHERE workspace_id = ${workspaceId} AND window_id = ${windowId}::uuid AND position = ${position} FOR UPDATE`;
  return findBlockage(tx, place);
}

/** The caller holds the lock. */
export async function saveBlockage(tx: Tx, blockage: WeekBlockage): Promise<void> {
  const { workspaceId, windowId, obstacle, ownerId, step, stepById } = blockage;
  const where = { workspaceId_windowId_key: { workspaceId, windowId, key: keyOf(obstacle) } };
  await tx.blockage.update({ where, data: { ownerId, step, stepById } });
}

function blockageOf({ key, waitedMinutes, ...row }: BlockageRow): WeekBlockage | null {
  const obstacle = obstacleOf(key);
  if (obstacle === null) return null;
  return {
    workspaceId: row.workspaceId as WorkspaceId,
    windowId: row.windowId as WindowId,
    position: row.position,
    obstacle,
    minutes: waitedMinutes,
    voiceIds: row.voiceIds as VoiceId[],
    ownerId: row.ownerId as MemberId | null,
    step: row.step,
    stepById: row.stepById as MemberId | null,
  };
}
