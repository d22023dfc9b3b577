// The workspace in which the app is installed.
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import type { Db } from "./transaction.ts";

export interface Workspace {
  workspaceId: WorkspaceId;
  name: string;
  botUserId: MemberId;
  firstSeenAt: Date;
}

/** Remembers the first start, and what Slack calls the workspace now. May run twice. */
export async function meetWorkspace(db: Db, workspace: Workspace): Promise<Workspace> {
  const { workspaceId, name, botUserId, firstSeenAt } = workspace;
  const data = [{ workspaceId, name, botUserId, firstSeenAt }];
  await db.workspace.createMany({ data, skipDuplicates: true });
  const row = await db.workspace.update({ where: { workspaceId }, data: { name, botUserId } });
  return { workspaceId, name, botUserId, firstSeenAt: row.firstSeenAt };
}

export async function findWorkspace(db: Db, workspaceId: WorkspaceId): Promise<Workspace | null> {
  return (await db.workspace.findUnique({ where: { workspaceId } })) as Workspace | null;
}
