// The answer ledger: voices that stand and that no person has answered since they were last opened.
import type { TimeWindow } from "../domain/calendar/due-times.ts";
import type { VoiceId, WorkspaceId } from "../domain/ids.ts";
import { PAINS } from "../domain/voice/sets.ts";
import type { Voice } from "../domain/voice/voice.ts";
import { findVoices } from "./find-voices.ts";
import type { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";

const UNANSWERED = { isAnswered: false, withdrawnAt: null, mergedIntoId: null } satisfies Prisma.VoiceWhereInput;

/** Not all of them. */
export interface UnansweredQuery {
  except?: readonly VoiceId[];
  /** Those last opened in one of these. */
  openedIn?: readonly TimeWindow[];
}

/** What hurts most first, and of what hurts alike the oldest: so it can be read page by page, however many there are. */
export async function findUnanswered(
  db: Db,
  workspaceId: WorkspaceId,
  { skip, take }: { skip: number; take: number },
  { except = [], openedIn }: UnansweredQuery = {},
): Promise<Voice[]> {
  const [froms, untils] = [openedIn?.map(({ from }) => from) ?? [], openedIn?.map(({ until }) => until) ?? []];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM voices
    WHERE workspace_id = ${workspaceId} AND NOT is_answered AND withdrawn_at IS NULL AND merged_into_id IS NULL
      AND (${openedIn === undefined} OR EXISTS (
        SELECT 1 FROM unnest(${froms}::timestamptz[], ${untils}::timestamptz[]) AS window_of (began, ended)
        WHERE opened_at >= began AND opened_at < ended))
      AND NOT (id = ANY(${[...except]}::uuid[]))
    ORDER BY array_position(${[...PAINS]}::text[], pain), opened_at, id
    OFFSET ${skip} LIMIT ${take}`;
  return findVoices(
    db,
    workspaceId,
    rows.map((row) => row.id as VoiceId),
  );
}

/**
 * Their cards show something that is not of the voice and has changed: the sweep draws them. Whoever changes one just now
 * draws it anyway. Answers how many were marked, `most` at most.
 */
export async function markUnansweredStale(db: Db, workspaceId: WorkspaceId, most: number): Promise<number> {
  return db.$executeRaw`
    UPDATE voices SET shown_version = version - 1
    WHERE workspace_id = ${workspaceId} AND id IN (
      SELECT id FROM voices WHERE workspace_id = ${workspaceId} AND NOT is_answered AND withdrawn_at IS NULL
        AND merged_into_id IS NULL AND pain <> 'praise' AND shown_version = version
      LIMIT ${most} FOR NO KEY UPDATE SKIP LOCKED)`;
}

export async function countUnanswered(
  db: Db,
  workspaceId: WorkspaceId,
  { except = [], openedIn }: UnansweredQuery = {},
): Promise<number> {
  const isIn = openedIn && { OR: openedIn.map(({ from, until }) => ({ openedAt: { gte: from, lt: until } })) };
  return db.voice.count({ where: { workspaceId, ...UNANSWERED, id: { notIn: [...except] }, ...isIn } });
}
