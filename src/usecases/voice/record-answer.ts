// A person wrote in a card's thread: who and when is recorded, what is not.
import type { MessageTs } from "../../domain/ids.ts";
import { decideAnswer } from "../../domain/voice/answer.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function recordAnswer(world: World, wish: VoiceWish, messageTs: MessageTs): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideAnswer(voice, wish.by, messageTs, now));
}
