// A direct message to one member, once under its key, or drawn anew.
import { findDelivery } from "../../db/deliveries.ts";
import { markInactive } from "../../db/members.ts";
import type { ChannelId, MemberId, WorkspaceId } from "../../domain/ids.ts";
import { slackErrorOf, UNREACHABLE_ERRORS } from "../../slack/client.ts";
import type { Said } from "../../slack/views/blocks.ts";
import { showOnce } from "./post-once.ts";
import type { Stage } from "./stage.ts";

/** False for an account that is deactivated and can't be told anything: noted, and no failure. */
export async function sayTo(
  stage: Stage,
  to: { workspaceId: WorkspaceId; memberId: MemberId; key: string },
  said: Said,
): Promise<boolean> {
  const { workspaceId, memberId } = to;
  try {
    const known = await findDelivery(stage.prisma, to);
    await showOnce(stage, { ...to, channelId: known?.channelId ?? (await openDirect(stage, memberId)) }, said);
    return true;
  } catch (error) {
    if (!UNREACHABLE_ERRORS.includes(slackErrorOf(error) ?? "")) throw error;
    await markInactive(stage.prisma, workspaceId, memberId);
    stage.log.warn({ memberId }, "a person can't be reached any more");
    return false;
  }
}

async function openDirect(stage: Stage, memberId: MemberId): Promise<ChannelId> {
  const { channel } = await stage.slack.background.conversations.open({ users: memberId });
  if (!channel?.id) throw new Error("Slack opened a direct message without an id");
  return channel.id as ChannelId;
}
