// A listener confirms that their customer has been told.
import { decideTell } from "../../domain/voice/tell.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function tellCustomer(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideTell(voice, wish.by, now));
}
