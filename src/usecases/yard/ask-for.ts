// Asks for something to be done soon that changes nothing in the yard: a comparison with Slack, a fresh App Home.
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { transact, type World } from "../world.ts";

export async function askForReconciliation(world: World, workspaceId: WorkspaceId): Promise<void> {
  await transact(world, (_tx, say) => say({ kind: "cards.reconcile", payload: { workspaceId } }));
}

export async function askForHome(world: World, workspaceId: WorkspaceId, memberId: MemberId): Promise<void> {
  await transact(world, (_tx, say) => say({ kind: "home.show", payload: { workspaceId, memberId } }));
}
