// Asks for something to be done soon that changes nothing in the yard: a comparison with Slack, a fresh App Home.
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import type { OwnPage } from "../../domain/voice/own-voices.ts";
import { transact, type World } from "../world.ts";

export async function askForReconciliation(world: World, workspaceId: WorkspaceId): Promise<void> {
  await transact(world, (_tx, say) => say({ kind: "cards.reconcile", payload: { workspaceId } }));
}

/** For a member who looks at it. @param turnedTo the page of a list to which the member turned */
export async function askForHome(
  world: World,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  turnedTo?: OwnPage,
): Promise<void> {
  const payload = { workspaceId, memberId, turnedTo, isAwaited: true };
  await transact(world, (_tx, say) => say({ kind: "home.show", payload }));
}
