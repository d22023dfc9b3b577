// What Slack last said of people: names and languages.
import type { MemberId, WorkspaceId } from "../domain/ids.ts";
import { type Notice, noticesIn } from "../domain/member/notices.ts";
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
  /** An app, or Slackbot. */
  isBot: boolean;
  /** In which tone they pass texts on to Korean customers. */
  tone: Tone;
  /** Of the notices they may do without, those they do not want. */
  mutedNotices: Notice[];
  readAt: Date;
}

/** What Slack says of a person; the others are their own choice here. */
export type SlackMember = Omit<Member, "tone" | "mutedNotices">;

export async function findMembers(db: Db, workspaceId: WorkspaceId, ids: readonly MemberId[]): Promise<Member[]> {
  const rows = await db.member.findMany({ where: { workspaceId, memberId: { in: [...ids] } } });
  return rows.map((row) => {
    const own = { tone: row.tone as Tone, mutedNotices: noticesIn(row.mutedNotices) };
    return { ...row, memberId: row.memberId as MemberId, ...own };
  });
}

/** May run twice; the later reading wins. */
export async function saveMember(db: Db, workspaceId: WorkspaceId, member: SlackMember): Promise<void> {
  const { name, locale, isAdmin, isActive, isBot, readAt, memberId } = member;
  await db.$executeRaw`
    INSERT INTO members (workspace_id, member_id, name, locale, is_admin, is_active, is_bot, read_at)
    VALUES (${workspaceId}, ${memberId}, ${name}, ${locale}, ${isAdmin}, ${isActive}, ${isBot}, ${readAt})
    ON CONFLICT (workspace_id, member_id)
      DO UPDATE SET name = ${name}, locale = ${locale}, is_admin = ${isAdmin},
        is_active = ${isActive}, is_bot = ${isBot}, read_at = ${readAt}`;
}

/** Of someone of whom Slack was asked before; of anyone else nothing happens. May run twice. */
export async function saveTone(db: Db, workspaceId: WorkspaceId, memberId: MemberId, tone: Tone): Promise<void> {
  await db.member.updateMany({ where: { workspaceId, memberId }, data: { tone } });
}

/** The same of the notices they do not want: all of them anew. */
export async function saveMutedNotices(
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  mutedNotices: readonly Notice[],
): Promise<void> {
  await db.member.updateMany({ where: { workspaceId, memberId }, data: { mutedNotices: [...mutedNotices] } });
}

/** Slack could not bring a message to them. Who was never read stays to be read: by then the id is the name. May run twice. */
export async function markInactive(db: Db, workspaceId: WorkspaceId, memberId: MemberId): Promise<void> {
  await db.$executeRaw`
    INSERT INTO members (workspace_id, member_id, name, is_active, read_at)
    VALUES (${workspaceId}, ${memberId}, ${memberId}, false, ${new Date(0)})
    ON CONFLICT (workspace_id, member_id) DO UPDATE SET is_active = false`;
}
