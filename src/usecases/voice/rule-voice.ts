// Members vote on whether a voice is an issue; enough of one mind, or the time, make the ruling.
import { findUnruled } from "../../db/find-voices.ts";
import { findSettings } from "../../db/settings.ts";
import { findWorkspace } from "../../db/workspaces.ts";
import { addWorkingMinutes, isWorkingTime } from "../../domain/calendar/working-time.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import { decideRuleByQuorum, decideRuleByTime, decideUnvote, decideVote } from "../../domain/voice/rule.ts";
import type { RulingKind } from "../../domain/voice/sets.ts";
import type { World } from "../world.ts";
import { changeVoice, changeVoiceInBackground, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";
import { noteAndDecide, type ReactionSeen } from "./claim-voice.ts";

/** @param vote null takes back whatever the member said */
export async function voteOnVoice(world: World, wish: VoiceWish, vote: RulingKind | null): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, settings }) => {
    if (vote === null) return decideUnvote(voice, null, wish.by, now);
    return decideVote(voice, vote, wish.by, now, settings.quorum);
  });
}

export async function voteByReaction(
  world: World,
  wish: VoiceWish,
  seen: ReactionSeen,
  vote: RulingKind,
): Promise<VoiceOutcome> {
  return noteAndDecide(world, wish, seen, (voice, { now, settings }) => {
    if (!seen.isThere) return decideUnvote(voice, vote, wish.by, now);
    return decideVote(voice, vote, wish.by, now, settings.quorum);
  });
}

/**
 * Rules where the time has come, counted from the first vote, and where fewer votes are enough now than when they were
 * given; in working hours only. May run twice, on many replicas.
 */
export async function ruleByTime(world: World, workspaceId: WorkspaceId): Promise<void> {
  const now = world.clock();
  const workspace = await findWorkspace(world.prisma, workspaceId);
  const { calendar, rulingHours, quorum } = await findSettings(world.prisma, workspaceId, world.defaults);
  if (!workspace || !isWorkingTime(calendar, now)) return;
  for (const { id: voiceId, votedAt, most } of await findUnruled(world.prisma, workspaceId)) {
    const isTime = addWorkingMinutes(calendar, votedAt, rulingHours * 60) <= now;
    if (!isTime && most < quorum) continue;
    // One receipt for each try: votes that were taken back in this moment rule on another day.
    const wish = { workspaceId, voiceId, by: workspace.botUserId, receipt: `rule:${voiceId}:${now.getTime()}` };
    await changeVoiceInBackground(world, wish, (voice, moment) => {
      return isTime
        ? decideRuleByTime(voice, wish.by, moment.now)
        : decideRuleByQuorum(voice, wish.by, moment.now, moment.settings.quorum);
    });
  }
}
