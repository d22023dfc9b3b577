// A member has a customer of their own waiting on the same voice.
import { maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import { decideHear, decideJoin } from "../../domain/voice/join.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function joinVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideJoin(voice, wish.by, now));
}

/** How their own customer said it; passes the identifier gate here. */
export async function hearVoice(world: World, wish: VoiceWish, words: string): Promise<VoiceOutcome> {
  const masked = maskIdentifiers(words).text;
  return changeVoice(world, wish, (voice, now) => decideHear(voice, masked, wish.by, now));
}
