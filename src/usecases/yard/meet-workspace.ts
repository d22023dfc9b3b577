// The app starts in a workspace, and remembers when it first did.
import { meetWorkspace as saveWorkspace, type Workspace } from "../../db/workspaces.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import type { World } from "../world.ts";

export async function meetWorkspace(
  world: World,
  met: { workspaceId: WorkspaceId; name: string; botUserId: MemberId },
): Promise<Workspace> {
  return saveWorkspace(world.prisma, { ...met, firstSeenAt: world.clock() });
}
