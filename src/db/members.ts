// What Slack last said of people: names and languages.
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import type { Db } from "./transaction.ts";

export interface Member {
  memberId: MemberId;
  name: string;
  /** Slack's locale, "ko-KR"; null where Slack does not say. */
  locale: string | null;
  readAt: Date;
}

export async function findMembers(db: Db, workspaceId: WorkspaceId, ids: readonly MemberId[]): Promise<Member[]> {
  const rows = await db.member.findMany({ where: { workspaceId, memberId: { in: [...ids] } } });
  return rows.map((row) => ({ ...row, memberId: row.memberId as MemberId }));
}

/** May run twice; the later reading wins. */
export async function saveMember(db: Db, workspaceId: WorkspaceId, member: Member): Promise<void> {
  const { name, locale, readAt, memberId } = member;
  await db.$executeRaw`
    INSERT INTO members (workspace_id, member_id, name, locale, read_at)
    VALUES (${workspaceId}, ${memberId}, ${name}, ${locale}, ${readAt})
    ON CONFLICT (workspace_id, member_id) DO UPDATE SET name = ${name}, locale = ${locale}, read_at = ${readAt}`;
}
