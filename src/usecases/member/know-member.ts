// Names and languages of people, as last read from Slack.
import { findMembers, type Member, saveMember } from "../../db/members.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import type { World } from "../world.ts";

export async function readMember(world: World, workspaceId: WorkspaceId, memberId: MemberId): Promise<Member | null> {
  return (await findMembers(world.prisma, workspaceId, [memberId]))[0] ?? null;
}

/** May run twice. */
export async function rememberMember(world: World, workspaceId: WorkspaceId, member: Member): Promise<void> {
  await saveMember(world.prisma, workspaceId, member);
}
