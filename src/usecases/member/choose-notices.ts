// A member says which of the notices they want.
import { saveMutedNotices } from "../../db/members.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { NOTICES, type Notice } from "../../domain/member/notices.ts";
import { transact, type World } from "../world.ts";

/** @param wanted all of them; the others are left out from now on. May run twice. */
export async function chooseNotices(
  world: World,
  { workspaceId, memberId }: { workspaceId: WorkspaceId; memberId: MemberId },
  wanted: readonly Notice[],
): Promise<void> {
  const muted = NOTICES.filter((notice) => !wanted.includes(notice));
  await transact(world, async (tx, say) => {
    await saveMutedNotices(tx, workspaceId, memberId, muted);
    await say({ kind: "home.show", payload: { workspaceId, memberId, isAwaited: true } });
  });
}
