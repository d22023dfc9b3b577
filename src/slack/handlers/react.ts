// Emoji on a card: 👀 claims, ✅ asks for the conclusion. Each means the same as its button.
import type { ChannelId, MemberId, VoiceId } from "../../domain/ids.ts";
import { claimByReaction, noteConcludeReaction } from "../../usecases/voice/claim-voice.ts";
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { CLAIM_EMOJI, CONCLUDE_EMOJI, plainEmoji } from "../action-ids.ts";
import { reactionEvent } from "../inbound/payload.ts";
import { askForConclusion } from "../views/conclude-ask.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
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

const includes = (emoji: readonly string[], name: string) => emoji.includes(name);

export function hasMeaning(emoji: string): boolean {
  return includes(CLAIM_EMOJI, emoji) || includes(CONCLUDE_EMOJI, emoji);
}

export async function handleReaction(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const { event, event_id: eventId } = reactionEvent.parse(body);
  const { channel, ts } = event.item;
  const emoji = plainEmoji(event.reaction);
  if (!channel || !ts || !hasMeaning(emoji)) return;
  const voiceId = await findVoiceOfCard(desk.world, desk.workspaceId, { channelId: channel, ts });
  if (voiceId === null) return;
  const isThere = event.type === "reaction_added";
  const receipt = `event:${eventId}`;
  await applyReaction(desk, { voiceId, by: event.user, channelId: channel, emoji, isThere, receipt });
}

/** May run twice: only what differs from what was last seen has an effect. */
export async function applyReaction(desk: Desk, reaction: CardReaction): Promise<void> {
  const { voiceId, by, receipt, emoji, isThere, channelId } = reaction;
  const wish = { workspaceId: desk.workspaceId, voiceId, by, receipt };
  const isClaim = includes(CLAIM_EMOJI, emoji);
  const note = isClaim ? claimByReaction : noteConcludeReaction;
  const outcome = await note(desk.world, wish, { emoji, isThere });
  if (outcome.kind === "repeated" || !isThere) return;
  const reader = await readerFor(desk, by);
  const to = { memberId: by, channelId };
  if (outcome.kind === "refused") return answer(desk, to, refusalText(outcome.refusal, reader));
  if (!isClaim) await answer(desk, to, askForConclusion(voiceId, outcome.voice.words, reader));
}
