// A member has a customer of their own waiting on the same voice.
import { decideJoin } from "../../domain/voice/join.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function joinVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideJoin(voice, wish.by, now));
}
