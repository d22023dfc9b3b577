// Who changed which setting, with their names as far as they are known.
import { findChangesOf, findSettingChanges, findSettingsVersion } from "../../db/settings.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { emojiBeginnings, type SettingChange } from "../../domain/settings/settings.ts";
import { readNames } from "../member/know-member.ts";
import type { World } from "../world.ts";

/** The newest first, and how many there have been in all. */
export async function readSettingChanges(
  world: World,
  workspaceId: WorkspaceId,
  most: number,
): Promise<{ changes: SettingChange[]; names: ReadonlyMap<MemberId, string>; version: number }> {
  const version = await findSettingsVersion(world.prisma, workspaceId);
  const changes = await findSettingChanges(world.prisma, workspaceId, most);
  return {
    version,
    changes,
    names: await readNames(world, workspaceId, changes.flatMap(peopleIn)),
  };
}

/** Who changed it, and who came or went by it. */
function peopleIn({ name, before, after, by }: SettingChange): MemberId[] {
  return name === "duty" || name === "leads" ? [by, ...before, ...after] : [by];
}

/** Since when an emoji means what it means; those that always did are missing. */
export async function readEmojiBeginnings(world: World, workspaceId: WorkspaceId): Promise<ReadonlyMap<string, Date>> {
  return emojiBeginnings(await findChangesOf(world.prisma, workspaceId, "emoji"));
}
