// What Slack last said of people: names and languages.
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import type { Tone } from "../domain/voice/sets.ts";
import type { Db } from "./transaction.ts";

export interface Member {
  memberId: MemberId;
  name: string;
  /** Slack's locale, "ko-KR"; null where Slack does not say. */
  locale: string | null;
  /** May change the settings: Slack's admins and owners. */
  isAdmin: boolean;
  /** False when Slack says that the account is deactivated. */
  isActive: boolean;
  /** In which tone they pass texts on to Korean customers. */
  tone: Tone;
  readAt: Date;
}

/** What Slack says of a person; the tone is their own choice here. */
export type SlackMember = Omit<Member, "tone">;

export async function findMembers(db: Db, workspaceId: WorkspaceId, ids: readonly MemberId[]): Promise<Member[]> {
  const rows = await db.member.findMany({ where: { workspaceId, memberId: { in: [...ids] } } });
  return rows.map((row) => ({ ...row, memberId: row.memberId as MemberId, tone: row.tone as Tone }));
}

/** May run twice; the later reading wins. */
export async function saveMember(db: Db, workspaceId: WorkspaceId, member: SlackMember): Promise<void> {
  const { name, locale, isAdmin, isActive, readAt, memberId } = member;
  await db.$executeRaw`
    INSERT INTO members (workspace_id, member_id, name, locale, is_admin, is_active, read_at)
    VALUES (${workspaceId}, ${memberId}, ${name}, ${locale}, ${isAdmin}, ${isActive}, ${readAt})
    ON CONFLICT (workspace_id, member_id)
      DO UPDATE SET name = ${name}, locale = ${locale}, is_admin = ${isAdmin},
        is_active = ${isActive}, read_at = ${readAt}`;
}

/** Of someone of whom Slack was asked before; of anyone else nothing happens. May run twice. */
export async function saveTone(db: Db, workspaceId: WorkspaceId, memberId: MemberId, tone: Tone): Promise<void> {
  await db.member.updateMany({ where: { workspaceId, memberId }, data: { tone } });
}

/** Slack could not bring a message to them. Of someone of whom Slack was never asked nothing happens. May run twice. */
export async function markInactive(db: Db, workspaceId: WorkspaceId, memberId: MemberId): Promise<void> {
  await db.member.updateMany({ where: { workspaceId, memberId }, data: { isActive: false } });
}
