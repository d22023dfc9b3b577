// What a workspace has set, and who changed it from what to what.
import { keptCalendar } from "../domain/calendar/work-calendar.ts";
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import type { SettingChange, SettingName, Settings } from "../domain/settings/settings.ts";
import { Prisma, type SettingChange as SettingChangeRow } from "./generated/client.ts";
import type { Db, Tx } from "./transaction.ts";

/** @param defaults what holds where nothing was set */
export async function findSettings(db: Db, workspaceId: WorkspaceId, defaults: Settings): Promise<Settings> {
  const rows = await db.setting.findMany({ where: { workspaceId } });
  const known = rows.filter(({ name }) => name in defaults);
  // Written by this code from these very types, so their values are taken at their word.
  const settings = { ...defaults, ...Object.fromEntries(known.map(({ name, value }) => [name, value])) } as Settings;
  return { ...settings, calendar: keptCalendar(settings.calendar) };
}

/** The caller holds the lock. */
export async function saveSettings(tx: Tx, workspaceId: WorkspaceId, changes: readonly SettingChange[]): Promise<void> {
  const known = await findSettingsVersion(tx, workspaceId);
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

/** How many changes there have been. */
export async function findSettingsVersion(db: Db, workspaceId: WorkspaceId): Promise<number> {
  return db.settingChange.count({ where: { workspaceId } });
}

/** As they stood at that version: what was changed since then is undone. @param now as they stand */
export async function findSettingsAt(
  db: Db,
  workspaceId: WorkspaceId,
  { version, now }: { version: number; now: Settings },
): Promise<Settings> {
  const where = { workspaceId, version: { gt: version } };
  const since = await db.settingChange.findMany({ where, orderBy: { version: "desc" } });
  return { ...now, ...Object.fromEntries(since.map(({ name, before }) => [name, before])) } as Settings;
}

/** The newest first. */
export async function findSettingChanges(db: Db, workspaceId: WorkspaceId, most: number): Promise<SettingChange[]> {
  const rows = await db.settingChange.findMany({ where: { workspaceId }, orderBy: { version: "desc" }, take: most });
  return rows.map(changeOf);
}

/** All of these settings, the oldest first. */
export async function findChangesOf(
  db: Db,
  workspaceId: WorkspaceId,
  ...names: readonly SettingName[]
): Promise<SettingChange[]> {
  const where = { workspaceId, name: { in: [...names] } };
  const rows = await db.settingChange.findMany({ where, orderBy: { version: "asc" } });
  return rows.map(changeOf);
}

/** Written by this code too. */
function changeOf({ name, before, after, memberId, at }: SettingChangeRow): SettingChange {
  return { name, before, after, by: memberId as MemberId, at } as SettingChange;
}

/** Null says that the environment decides. */
function jsonOf(value: SettingChange["after"]) {
  return value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
}
