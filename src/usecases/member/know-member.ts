// Names and languages of people, as last read from Slack.
import { findMembers, type Member, type SlackMember, saveMember } from "../../db/members.ts";
import { type MemberId, SLACKBOT, type WorkspaceId } from "../../domain/ids.ts";
import type { World } from "../world.ts";

export async function readMember(world: World, workspaceId: WorkspaceId, memberId: MemberId): Promise<Member | null> {
  return (await findMembers(world.prisma, workspaceId, [memberId]))[0] ?? null;
}

/** May run twice. */
export async function rememberMember(world: World, workspaceId: WorkspaceId, member: SlackMember): Promise<void> {
  await saveMember(world.prisma, workspaceId, member);
}

/** Is one of them an app? What Slack was never asked about is taken for a person: who waits can't wait for the answer. */
export async function isAnyApp(world: World, workspaceId: WorkspaceId, ids: readonly MemberId[]): Promise<boolean> {
  if (ids.includes(SLACKBOT)) return true;
  const members = await findMembers(world.prisma, workspaceId, ids);
  return members.some((member) => member.isBot);
}

/** Of those whom Slack was asked about; others are shown as mentions. */
export async function readNames(
  world: World,
  workspaceId: WorkspaceId,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, string>> {
  const members = await findMembers(world.prisma, workspaceId, [...new Set(ids)]);
  return new Map(members.map((member) => [member.memberId, member.name]));
}
