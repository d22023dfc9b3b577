// Emoji on a card: 👀 claims, ✅ asks for the conclusion, 🚨 💬 🤔 rule. Each means the same as its button or entry.
import type { ChannelId, MemberId, VoiceId } from "../../domain/ids.ts";
import { RULINGS, type RulingKind } from "../../domain/voice/sets.ts";
import type { VoiceOutcome, VoiceWish } from "../../usecases/voice/change-voice.ts";
import { claimByReaction, noteConcludeReaction, type ReactionSeen } from "../../usecases/voice/claim-voice.ts";
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { voteByReaction } from "../../usecases/voice/rule-voice.ts";
import { CAPTURE_EMOJI, CLAIM_EMOJI, CONCLUDE_EMOJI, plainEmoji, VOTE_EMOJI } from "../action-ids.ts";
import { reactionEvent } from "../inbound/payload.ts";
import { askForConclusion } from "../views/conclude-ask.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
import { askToCapture } from "./capture.ts";
import { type Desk, readerFor } from "./desk.ts";
import type { Delivery } from "./route.ts";

/** One emoji of one member on one card: there now, or gone. */
export interface CardReaction {
  voiceId: VoiceId;
  by: MemberId;
  channelId: ChannelId;
  emoji: string;
  isThere: boolean;
  /** Names the delivery, or the comparison that found it. */
  receipt: string;
}

type Meaning = { kind: "claim" } | { kind: "conclude" } | { kind: "vote"; vote: RulingKind };

/** Null for the many emoji that mean nothing here. */
function meaningOf(emoji: string): Meaning | null {
  const includes = (list: readonly string[]) => list.includes(emoji);
  if (includes(CLAIM_EMOJI)) return { kind: "claim" };
  if (includes(CONCLUDE_EMOJI)) return { kind: "conclude" };
  const vote = RULINGS.find((ruling) => includes(VOTE_EMOJI[ruling]));
  return vote ? { kind: "vote", vote } : null;
}

export function hasMeaning(emoji: string): boolean {
  return meaningOf(emoji) !== null;
}

export async function handleReaction(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const { event, event_id: eventId } = reactionEvent.parse(body);
  const { channel, ts } = event.item;
  const emoji = plainEmoji(event.reaction);
  const isCapture = (CAPTURE_EMOJI as readonly string[]).includes(emoji);
  if (!channel || !ts || !(isCapture || hasMeaning(emoji))) return;
  const voiceId = await findVoiceOfCard(desk.world, desk.workspaceId, { channelId: channel, ts });
  const isThere = event.type === "reaction_added";
  const receipt = `event:${eventId}`;
  if (isCapture && isThere && voiceId === null && event.item_user !== desk.botUserId) {
    return askToCapture(desk, { by: event.user, channelId: channel, ts, receipt });
  }
  if (voiceId === null) return;
  await applyReaction(desk, { voiceId, by: event.user, channelId: channel, emoji, isThere, receipt });
}

/** May run twice: only what differs from what was last seen has an effect. */
export async function applyReaction(desk: Desk, reaction: CardReaction): Promise<void> {
  const { voiceId, by, receipt, emoji, isThere, channelId } = reaction;
  const meaning = meaningOf(emoji);
  if (!meaning) return;
  const wish = { workspaceId: desk.workspaceId, voiceId, by, receipt };
  const outcome = await change(desk, wish, { emoji, isThere }, meaning);
  if (outcome.kind === "repeated" || !isThere) return;
  const reader = await readerFor(desk, by);
  const to = { memberId: by, channelId };
  if (outcome.kind === "refused") return answer(desk, to, refusalText(outcome.refusal, reader));
  if (meaning.kind === "conclude") await answer(desk, to, askForConclusion(outcome.voice, reader));
}

function change(desk: Desk, wish: VoiceWish, seen: ReactionSeen, meaning: Meaning): Promise<VoiceOutcome> {
  switch (meaning.kind) {
    case "claim":
      return claimByReaction(desk.world, wish, seen);
    case "conclude":
      return noteConcludeReaction(desk.world, wish, seen);
    case "vote":
      return voteByReaction(desk.world, wish, seen, meaning.vote);
  }
}
