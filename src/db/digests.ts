// Digests: what each channel reads, and when.

import type { Digest, DigestPlan } from "../domain/digest/digest.ts";
import type { ChannelId, DigestId, MemberId, WorkspaceId } from "../domain/ids.ts";
import type { Digest as DigestRow } from "./generated/client.ts";
import { plainJson } from "./plain-json.ts";
import type { Db, Tx } from "./transaction.ts";

export async function findDigests(db: Db, workspaceId: WorkspaceId): Promise<Digest[]> {
  const rows = await db.digest.findMany({ where: { workspaceId }, orderBy: { since: "asc" } });
  return rows.map(digestOf);
}

export async function findDigest(db: Db, workspaceId: WorkspaceId, id: DigestId): Promise<Digest | null> {
  const row = await db.digest.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  return row && digestOf(row);
}

export async function findDigestOfChannel(
  db: Db,
  workspaceId: WorkspaceId,
  channelId: ChannelId,
): Promise<Digest | null> {
  const row = await db.digest.findUnique({ where: { workspaceId_channelId: { workspaceId, channelId } } });
  return row && digestOf(row);
}

/** False where the channel has one already, which stays. May run twice, on several replicas at once. */
export async function addDigest(db: Db, digest: Digest): Promise<boolean> {
  const { count } = await db.digest.createMany({ data: [columnsOf(digest)], skipDuplicates: true });
  return count === 1;
}

/** Waits for whoever is changing it at this moment. */
export async function lockDigest(tx: Tx, workspaceId: WorkspaceId, id: DigestId): Promise<Digest | null> {
  await tx.$queryRaw`SELECT 1 FROM digests WHERE workspace_id = ${workspaceId} AND id = ${id}::uuid FOR UPDATE`;
  return findDigest(tx, workspaceId, id);
}

/** The caller holds the lock. */
export async function saveDigest(tx: Tx, digest: Digest, changedById: MemberId): Promise<void> {
  const { workspaceId, id } = digest;
  const data = { ...columnsOf(digest), changedById };
  await tx.digest.update({ where: { workspaceId_id: { workspaceId, id } }, data });
}

function columnsOf({ plan, ...digest }: Digest) {
  return { ...digest, plan: plainJson(plan) };
}

/** Written by this code, so the plan is taken at its word. */
function digestOf({ changedById: _by, plan, ...row }: DigestRow): Digest {
  return {
    ...row,
    workspaceId: row.workspaceId as WorkspaceId,
    id: row.id as DigestId,
    channelId: row.channelId as ChannelId,
    plan: plan as unknown as DigestPlan,
  };
}
