// A listener confirms that their customer has been told, or a colleague does in their place.
import type { MemberId } from "../../domain/ids.ts";
import { decideTell } from "../../domain/voice/tell.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function tellCustomer(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideTell(voice, wish.by, now));
}

export async function tellCustomerFor(world: World, wish: VoiceWish, listenerId: MemberId): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideTell(voice, wish.by, now, listenerId));
}
