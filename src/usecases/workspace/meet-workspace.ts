// The app starts in a workspace: remembers it, and heals what Slack does not show as it should.
import { dropReceiptsBefore } from "../../db/receipts.ts";
import { findStaleVoices } from "../../db/voices.ts";
import { meetWorkspace as saveWorkspace, type Workspace } from "../../db/workspaces.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { transact, type World } from "../world.ts";

export async function meetWorkspace(
  world: World,
  met: { workspaceId: WorkspaceId; name: string; botUserId: MemberId },
): Promise<Workspace> {
  return saveWorkspace(world.prisma, { ...met, firstSeenAt: world.clock() });
}

const HEAL_MOST = 200;

/** Enqueues a refresh for each card that shows less than its voice's newest version. May run twice, on any replica. */
export async function healCards(world: World, workspaceId: WorkspaceId): Promise<number> {
  const stale = await findStaleVoices(world.prisma, workspaceId, HEAL_MOST);
  if (stale.length === 0) return 0;
  await transact(world, async (_tx, say) => {
    for (const voiceId of stale) await say({ kind: "voice.show", payload: { workspaceId, voiceId } });
  });
  return stale.length;
}

const RECEIPTS_KEPT_MS = 7 * 24 * 3600 * 1000;

export async function dropOldReceipts(world: World, workspaceId: WorkspaceId): Promise<void> {
  await dropReceiptsBefore(world.prisma, workspaceId, new Date(world.clock().getTime() - RECEIPTS_KEPT_MS));
}

/** Asks for a comparison of reactions with those last seen; at start, and now and then. */
export async function askForReconciliation(world: World, workspaceId: WorkspaceId): Promise<void> {
  await transact(world, (_tx, say) => say({ kind: "reactions.reconcile", payload: { workspaceId } }));
}

/** Draws a member's App Home soon. */
export async function askForHome(world: World, workspaceId: WorkspaceId, memberId: MemberId): Promise<void> {
  await transact(world, (_tx, say) => say({ kind: "home.show", payload: { workspaceId, memberId } }));
}
