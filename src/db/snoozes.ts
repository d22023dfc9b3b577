// Snoozes: of which voices a member does not want to hear until a day. Nobody else's list knows of them.
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { Db, Tx } from "./transaction.ts";

/** Whoever has put off one of these voices beyond today. */
export async function findSnoozers(
  db: Db,
  workspaceId: WorkspaceId,
  voiceIds: readonly VoiceId[],
  today: string,
): Promise<ReadonlyMap<VoiceId, MemberId[]>> {
  const rows = await db.snooze.findMany({
    where: { workspaceId, voiceId: { in: [...voiceIds] }, until: { gt: today } },
  });
  const byVoice = new Map<VoiceId, MemberId[]>();
  for (const row of rows) {
    const voiceId = row.voiceId as VoiceId;
    byVoice.set(voiceId, [...(byVoice.get(voiceId) ?? []), row.memberId as MemberId]);
  }
  return byVoice;
}

/** The voices that a member has put off beyond today. */
export async function findSnoozed(
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  today: string,
): Promise<VoiceId[]> {
  const where = { workspaceId, memberId, until: { gt: today } };
  const rows = await db.snooze.findMany({ where, select: { voiceId: true } });
  return rows.map((row) => row.voiceId as VoiceId);
}

/** The day until which a member does not want to hear of it; null where they never said so. */
export async function findSnooze(
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  voiceId: VoiceId,
): Promise<string | null> {
  const key = { workspaceId, memberId, voiceId };
  return (await db.snooze.findUnique({ where: { workspaceId_memberId_voiceId: key } }))?.until ?? null;
}

/** @param until null ends it */
export async function saveSnooze(
  tx: Tx,
  key: { workspaceId: WorkspaceId; memberId: MemberId; voiceId: VoiceId },
  until: string | null,
): Promise<void> {
  if (until === null) {
    await tx.snooze.deleteMany({ where: key });
    return;
  }
  const { workspaceId, memberId, voiceId } = key;
  await tx.$executeRaw`
    INSERT INTO snoozes (workspace_id, member_id, voice_id, until)
    VALUES (${workspaceId}, ${memberId}, ${voiceId}::uuid, ${until})
    ON CONFLICT (workspace_id, member_id, voice_id) DO UPDATE SET until = ${until}`;
}

/** Those whose day has come serve nobody. May run twice. */
export async function dropSnoozesBefore(db: Db, workspaceId: WorkspaceId, today: string): Promise<void> {
  await db.snooze.deleteMany({ where: { workspaceId, until: { lte: today } } });
}
