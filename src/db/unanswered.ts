// The answer ledger: voices that stand and that no person has answered since they were last opened.
import type { VoiceId, WorkspaceId } from "../domain/ids.ts";
import { PAINS } from "../domain/voice/sets.ts";
import type { Voice } from "../domain/voice/voice.ts";
import { findVoices } from "./find-voices.ts";
import type { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";

const UNANSWERED = { isAnswered: false, withdrawnAt: null, mergedIntoId: null } satisfies Prisma.VoiceWhereInput;

/** Those last opened in a window of time, half-open. */
interface OpenedIn {
  from: Date;
  until: Date;
}

/** What hurts most first, and of what hurts alike the oldest: so it can be read page by page, however many there are. */
export async function findUnanswered(
  db: Db,
  workspaceId: WorkspaceId,
  { skip, take, except = [] }: { skip: number; take: number; except?: readonly VoiceId[] },
  opened?: OpenedIn,
): Promise<Voice[]> {
  const { from = null, until = null } = opened ?? {};
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM voices
    WHERE workspace_id = ${workspaceId} AND NOT is_answered AND withdrawn_at IS NULL AND merged_into_id IS NULL
      AND (${from}::timestamptz IS NULL OR (opened_at >= ${from}::timestamptz AND opened_at < ${until}::timestamptz))
      AND NOT (id = ANY(${[...except]}::uuid[]))
    ORDER BY array_position(${[...PAINS]}::text[], pain), opened_at, id
    OFFSET ${skip} LIMIT ${take}`;
  return findVoices(
    db,
    workspaceId,
    rows.map((row) => row.id as VoiceId),
  );
}

export async function countUnanswered(db: Db, workspaceId: WorkspaceId, opened?: OpenedIn): Promise<number> {
  const openedAt = opened && { gte: opened.from, lt: opened.until };
  return db.voice.count({ where: { workspaceId, ...UNANSWERED, ...(openedAt && { openedAt }) } });
}
