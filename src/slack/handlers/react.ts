// Emoji on a card: each means the same as its button or its entry in the menu; which emoji that are is a setting.
import type { ChannelId, MemberId, VoiceId } from "../../domain/ids.ts";
import { type EmojiMap, type EmojiMeaning, meaningOf, plainEmoji } from "../../domain/settings/settings.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import type { VoiceOutcome, VoiceWish } from "../../usecases/voice/change-voice.ts";
import { claimByReaction, noteConcludeReaction, type ReactionSeen } from "../../usecases/voice/claim-voice.ts";
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { voteByReaction } from "../../usecases/voice/rule-voice.ts";
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
  /** Without its skin tone. */
  emoji: string;
  isThere: boolean;
  /** Names the delivery, or the comparison that found it. */
  receipt: string;
}

/** What means something on a card; a message elsewhere can only be captured. */
export type CardMeaning = Exclude<EmojiMeaning, "capture">;

export function cardMeaningOf(map: EmojiMap, emoji: string): CardMeaning | null {
  const meaning = meaningOf(map, emoji);
  return meaning === "capture" ? null : meaning;
}

export async function handleReaction(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const { event, event_id: eventId } = reactionEvent.parse(body);
  const { channel, ts } = event.item;
  const { emoji: map } = await readSettings(desk.world, desk.workspaceId);
  const meaning = meaningOf(map, event.reaction);
  if (!channel || !ts || meaning === null) return;
  const voiceId = await findVoiceOfCard(desk.world, desk.workspaceId, { channelId: channel, ts });
  const isThere = event.type === "reaction_added";
  const receipt = `event:${eventId}`;
  if (meaning === "capture") {
    if (!isThere || voiceId !== null || event.item_user === desk.botUserId) return;
    return askToCapture(desk, { by: event.user, channelId: channel, ts, receipt });
  }
  if (voiceId === null) return;
  const reaction = { voiceId, by: event.user, channelId: channel, emoji: plainEmoji(event.reaction), isThere, receipt };
  await applyReaction(desk, reaction, meaning);
}

/** May run twice: only what differs from what was last seen has an effect. */
export async function applyReaction(desk: Desk, reaction: CardReaction, meaning: CardMeaning): Promise<void> {
  const { voiceId, by, receipt, emoji, isThere, channelId } = reaction;
  const wish = { workspaceId: desk.workspaceId, voiceId, by, receipt };
  const outcome = await change(desk, wish, { emoji, isThere }, meaning);
  if (outcome.kind === "repeated" || !isThere) return;
  const reader = await readerFor(desk, by);
  const to = { memberId: by, channelId };
  if (outcome.kind === "refused") return answer(desk, to, refusalText(outcome.refusal, reader));
  if (meaning === "conclude") await answer(desk, to, askForConclusion(outcome.voice, reader));
}

function change(desk: Desk, wish: VoiceWish, seen: ReactionSeen, meaning: CardMeaning): Promise<VoiceOutcome> {
  switch (meaning) {
    case "claim":
      return claimByReaction(desk.world, wish, seen);
    case "conclude":
      return noteConcludeReaction(desk.world, wish, seen);
    case "issue":
    case "inquiry":
    case "more":
      return voteByReaction(desk.world, wish, seen, meaning);
  }
}
