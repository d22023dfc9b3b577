// What a workspace has set, and who changed it from what to what.
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import type { SettingChange, Settings } from "../domain/settings/settings.ts";
import { Prisma } from "./generated/client.ts";
import type { Db, Tx } from "./transaction.ts";

/** @param defaults what holds where nothing was set */
export async function findSettings(db: Db, workspaceId: WorkspaceId, defaults: Settings): Promise<Settings> {
  const rows = await db.setting.findMany({ where: { workspaceId } });
  const known = rows.filter(({ name }) => name in defaults);
  // Written by this code from these very types, so their values are taken at their word.
  return { ...defaults, ...Object.fromEntries(known.map(({ name, value }) => [name, value])) } as Settings;
}

/** Two admins at once come one after the other. */
export async function lockSettings(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM workspaces WHERE workspace_id = ${workspaceId} FOR UPDATE`;
}

/** The caller holds the lock. */
export async function saveSettings(tx: Tx, workspaceId: WorkspaceId, changes: readonly SettingChange[]): Promise<void> {
  const known = await tx.settingChange.count({ where: { workspaceId } });
  for (const { name, after } of changes) {
    await tx.setting.deleteMany({ where: { workspaceId, name } });
    if (after !== null) await tx.setting.create({ data: { workspaceId, name, value: after as Prisma.InputJsonValue } });
  }
  await tx.settingChange.createMany({
    data: changes.map(({ name, before, after, by, at }, index) => {
      const version = known + 1 + index;
      return { workspaceId, version, name, before: jsonOf(before), after: jsonOf(after), memberId: by, at };
    }),
  });
}

/** The newest first. */
export async function findSettingChanges(db: Db, workspaceId: WorkspaceId, most: number): Promise<SettingChange[]> {
  const rows = await db.settingChange.findMany({ where: { workspaceId }, orderBy: { version: "desc" }, take: most });
  return rows.map(({ name, before, after, memberId, at }) => {
    return { name, before, after, by: memberId as MemberId, at } as SettingChange;
  });
}

/** Null says that the environment decides. */
function jsonOf(value: SettingChange["after"]) {
  return value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
}
