// The reactions last seen on each card.
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { Db, Tx } from "./transaction.ts";

export interface SeenReaction {
  memberId: MemberId;
  emoji: string;
}

export async function findSeenReactionsOf(
  db: Db,
  workspaceId: WorkspaceId,
  voiceIds: readonly VoiceId[],
): Promise<Map<VoiceId, SeenReaction[]>> {
  const rows = await db.seenReaction.findMany({ where: { workspaceId, voiceId: { in: [...voiceIds] } } });
  const seen = new Map<VoiceId, SeenReaction[]>();
  for (const { voiceId, memberId, emoji } of rows) {
    const id = voiceId as VoiceId;
    seen.set(id, [...(seen.get(id) ?? []), { memberId: memberId as MemberId, emoji }]);
  }
  return seen;
}

/** False when it was already so: the reaction was seen before, or known to be gone. */
export async function noteReaction(
  tx: Tx,
  voice: { workspaceId: WorkspaceId; voiceId: VoiceId },
  reaction: SeenReaction,
  isThere: boolean,
): Promise<boolean> {
  const row = { ...voice, ...reaction };
  const { count } = isThere
    ? await tx.seenReaction.createMany({ data: [row], skipDuplicates: true })
    : await tx.seenReaction.deleteMany({ where: row });
  return count > 0;
}
