// Keyed hashes of what the gate masked: by them the same order or phone is found again, and nothing can be read.
import type { VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { Db, Tx } from "./transaction.ts";

export interface IdentifierHash {
  /** "phone", "email", "order" ... */
  kind: string;
  hash: string;
}

/** May run twice. */
export async function saveIdentifierHashes(
  tx: Tx,
  { workspaceId, voiceId }: { workspaceId: WorkspaceId; voiceId: VoiceId },
  hashes: readonly IdentifierHash[],
): Promise<void> {
  if (hashes.length === 0) return;
  const data = hashes.map(({ kind, hash }) => ({ workspaceId, voiceId, kind, hash }));
  await tx.identifierHash.createMany({ data, skipDuplicates: true });
}

/** The voices in which it was masked. */
export async function findVoicesOfIdentifier(
  db: Db,
  workspaceId: WorkspaceId,
  { kind, hash }: IdentifierHash,
): Promise<VoiceId[]> {
  const rows = await db.identifierHash.findMany({ where: { workspaceId, kind, hash }, select: { voiceId: true } });
  return rows.map((row) => row.voiceId as VoiceId);
}
