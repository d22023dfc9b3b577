// The workspace in which the app is installed.
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import type { Db, Tx } from "./transaction.ts";

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

/** What must not be decided twice at once in a workspace is decided one after the other, until the transaction ends. */
export async function lockWorkspace(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM workspaces WHERE workspace_id = ${workspaceId} FOR UPDATE`;
}
