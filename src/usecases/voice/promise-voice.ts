// A member says that something will be done about a voice.
import { decidePromise } from "../../domain/voice/promise.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function promiseVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decidePromise(voice, wish.by, now));
}
