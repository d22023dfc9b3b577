// Receipts: what has been dealt with already, so that a second delivery of it changes nothing.
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { Db } from "./transaction.ts";

/** What a member is told about a voice once and never again: it names no delivery, and is kept. */
const NUDGE = "nudge:";

export function nudgeReceipt(voiceId: VoiceId, memberId: MemberId): string {
  return `${NUDGE}${voiceId}:${memberId}`;
}

/** False when it was there before. Waits for a transaction that is writing the same receipt. */
export async function takeReceipt(tx: Db, workspaceId: WorkspaceId, key: string, at: Date): Promise<boolean> {
  const { count } = await tx.receipt.createMany({ data: [{ workspaceId, key, at }], skipDuplicates: true });
  return count === 1;
}

export async function hasReceipt(db: Db, workspaceId: WorkspaceId, key: string): Promise<boolean> {
  return (await db.receipt.count({ where: { workspaceId, key } })) > 0;
}

/** Those of the keys that were taken before. */
export async function findReceipts(
  db: Db,
  workspaceId: WorkspaceId,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.receipt.findMany({ where: { workspaceId, key: { in: [...keys] } }, select: { key: true } });
  return new Set(rows.map((row) => row.key));
}

/** Slack repeats a delivery within an hour or so; older receipts of deliveries serve nobody. May run twice. */
export async function dropReceiptsBefore(db: Db, workspaceId: WorkspaceId, at: Date): Promise<void> {
  await db.receipt.deleteMany({ where: { workspaceId, at: { lt: at }, NOT: { key: { startsWith: NUDGE } } } });
}
