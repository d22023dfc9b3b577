// Finds the voice that a card stands for, by where the card is.
import { findCards, findDelivery, findKey, type Place } from "../../db/deliveries.ts";
import { findVoicesOfOrigin } from "../../db/find-voices.ts";
import { findVoice } from "../../db/voices.ts";
import type { VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { cardKey, voiceIdOfCard } from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { World } from "../world.ts";

export async function findVoiceOfCard(world: World, workspaceId: WorkspaceId, place: Place): Promise<VoiceId | null> {
  const key = await findKey(world.prisma, workspaceId, place);
  return key === null ? null : voiceIdOfCard(key);
}

export async function readVoice(world: World, workspaceId: WorkspaceId, voiceId: VoiceId): Promise<Voice | null> {
  return (await findVoice(world.prisma, workspaceId, voiceId))?.voice ?? null;
}

/** Whether some voice came from that message in Slack. */
export async function isPostedFrom(world: World, workspaceId: WorkspaceId, message: Place): Promise<boolean> {
  return (await findVoicesOfOrigin(world.prisma, workspaceId, message)).length > 0;
}

/** Where its card is; null as long as there is none. */
export async function findCardOfVoice(world: World, workspaceId: WorkspaceId, voiceId: VoiceId): Promise<Place | null> {
  return findDelivery(world.prisma, { workspaceId, key: cardKey(voiceId) });
}

/** Where many of them are; a voice without a card is missing. */
export async function readCards(
  world: World,
  workspaceId: WorkspaceId,
  voiceIds: readonly VoiceId[],
): Promise<Map<VoiceId, Place>> {
  return findCards(world.prisma, workspaceId, voiceIds);
}
