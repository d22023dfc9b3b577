// A member has a customer of their own waiting on the same voice.
import { decideHear, decideJoin } from "../../domain/voice/join.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function joinVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideJoin(voice, wish.by, now));
}

/** How their own customer said it. */
export async function hearVoice(world: World, wish: VoiceWish, words: string): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, gate }) => decideHear(voice, gate.mask(words), wish.by, now));
}
