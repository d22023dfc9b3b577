// The briefs at openings of work: which was the last, and which voices were named in them.
import type { VoiceId, WindowId, WorkspaceId } from "../domain/ids.ts";
import type { Db } from "./transaction.ts";

/**
 * When the last one began that was said, will be, or had nothing to say; null where there was none.
 *
 * @param askedForSince what was planned before and not said is not asked for any more
 */
export async function findLastBriefed(db: Db, workspaceId: WorkspaceId, askedForSince: Date): Promise<Date | null> {
  const rows = await db.$queryRaw<{ due_at: Date }[]>`
    SELECT w.due_at FROM digest_windows w
    LEFT JOIN deliveries d ON d.workspace_id = w.workspace_id AND d.key = 'opening:' || w.id AND d.ts IS NOT NULL
    WHERE w.workspace_id = ${workspaceId} AND w.rhythm = 'opening'
      AND ((w.finished_at IS NULL AND w.planned_at > ${askedForSince}) OR d.key IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM digest_items i WHERE i.workspace_id = w.workspace_id AND i.window_id = w.id))
    ORDER BY w.due_at DESC LIMIT 1`;
  return rows[0]?.due_at ?? null;
}

/** The voices that were named in one since then. */
export async function findBriefed(db: Db, workspaceId: WorkspaceId, since: Date): Promise<VoiceId[]> {
  const window = { rhythm: "opening", dueAt: { gte: since } };
  const rows = await db.digestItem.findMany({ where: { workspaceId, window }, select: { voiceId: true } });
  return rows.map((row) => row.voiceId as VoiceId);
}

/** The last one that names a voice. */
export async function findLastBrief(db: Db, workspaceId: WorkspaceId): Promise<WindowId | null> {
  const where = { workspaceId, rhythm: "opening", items: { some: {} } };
  const row = await db.digestWindow.findFirst({ where, orderBy: { dueAt: "desc" }, select: { id: true } });
  return (row?.id ?? null) as WindowId | null;
}
