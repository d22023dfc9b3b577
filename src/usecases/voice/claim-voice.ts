// A member takes a voice on, lets it go, or hands it over; and what an emoji on a card means.
import { findHandedToApps } from "../../db/find-voices.ts";
import { hasReceipt, takeReceipt } from "../../db/receipts.ts";
import { noteReaction, type SeenReaction } from "../../db/seen-reactions.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { decideClaim, decideHandOver, decideRelease, decideToggleClaim } from "../../domain/voice/claim.ts";
import { accepted, refused } from "../../domain/voice/decision.ts";
import { isAnyApp } from "../member/know-member.ts";
import { transact, type World } from "../world.ts";
import {
  changeVoice,
  changeVoiceIn,
  changeVoiceInBackground,
  type Decide,
  type VoiceOutcome,
  type VoiceWish,
} from "./change-voice.ts";

/** An emoji of a member on a card: there now, or gone. */
export interface ReactionSeen {
  emoji: SeenReaction["emoji"];
  isThere: boolean;
}

/** Where many press for the first time: pressed again it stays. */
export async function takeOnVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideClaim(voice, wish.by, now));
}

/** The card's button: on, and off again. */
export async function toggleClaim(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideToggleClaim(voice, wish.by, now));
}

export async function handOverVoice(world: World, wish: VoiceWish, to: MemberId): Promise<VoiceOutcome> {
  const isApp = await isAnyApp(world, wish.workspaceId, [to]);
  return changeVoice(world, wish, (voice, { now }) => {
    return isApp ? refused({ kind: "not_a_person" }) : decideHandOver(voice, to, wish.by, now);
  });
}

/**
 * Whoever was not known to be an app when a voice was handed to it gives it back, and who handed it over is told. May run
 * twice, on many replicas.
 */
export async function handBackFromApps(world: World, workspaceId: WorkspaceId): Promise<void> {
  for (const { voiceId, memberId: by, giverId } of await findHandedToApps(world.prisma, workspaceId)) {
    const receipt = `hand_back:${voiceId}:${by}:${world.clock().getTime()}`;
    const wish = { workspaceId, voiceId, by, receipt };
    await changeVoiceInBackground(world, wish, (voice, { now }) => decideHandOver(voice, giverId, by, now));
  }
}

export async function claimByReaction(world: World, wish: VoiceWish, seen: ReactionSeen): Promise<VoiceOutcome> {
  return noteAndDecide(world, wish, seen, (voice, { now }) => {
    return seen.isThere ? decideClaim(voice, wish.by, now) : decideRelease(voice, wish.by, now);
  });
}

/** The emoji that asks for a conclusion changes nothing by itself: a conclusion needs a reason. */
export async function noteConcludeReaction(world: World, wish: VoiceWish, seen: ReactionSeen): Promise<VoiceOutcome> {
  return noteAndDecide(world, wish, seen, (voice) => {
    return voice.conclusion ? refused({ kind: "already_concluded" }) : accepted();
  });
}

/**
 * Only a change against what was last seen counts, so that an emoji which is still there does not claim again what its
 * member has let go by the button.
 */
export async function noteAndDecide(
  world: World,
  wish: VoiceWish,
  { emoji, isThere }: ReactionSeen,
  decide: Decide,
): Promise<VoiceOutcome> {
  return transact(world, async (tx, say) => {
    if (await hasReceipt(tx, wish.workspaceId, wish.receipt)) return { kind: "repeated" };
    const { workspaceId, voiceId, by: memberId } = wish;
    const isNews = await noteReaction(tx, { workspaceId, voiceId }, { memberId, emoji }, isThere);
    if (!isNews) {
      await takeReceipt(tx, workspaceId, wish.receipt, world.clock());
      return { kind: "repeated" };
    }
    return changeVoiceIn(world, { tx, say }, wish, decide);
  });
}
