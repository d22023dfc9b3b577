// Who changed which setting, with their names as far as they are known.
import { findSettingChanges } from "../../db/settings.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import type { SettingChange } from "../../domain/settings/settings.ts";
import { readNames } from "../member/know-member.ts";
import type { World } from "../world.ts";

/** The newest first. */
export async function readSettingChanges(
  world: World,
  workspaceId: WorkspaceId,
  most: number,
): Promise<{ changes: SettingChange[]; names: ReadonlyMap<MemberId, string> }> {
  const changes = await findSettingChanges(world.prisma, workspaceId, most);
  return {
    changes,
    names: await readNames(
      world,
      workspaceId,
      changes.map((change) => change.by),
    ),
  };
}
