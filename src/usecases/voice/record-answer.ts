// A person wrote in a card's thread, or took it back: who and when is recorded, what is not.
import type { MessageTs } from "../../domain/ids.ts";
import { decideAnswer, decideAnswerGone } from "../../domain/voice/answer.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** When it was said is in Slack's ts, however late we hear of it. */
export async function recordAnswer(world: World, wish: VoiceWish, messageTs: MessageTs): Promise<VoiceOutcome> {
  const saidAt = new Date(Number(messageTs) * 1000);
  const reply = { by: wish.by, messageTs, saidAt };
  return changeVoice(world, wish, (voice, { now }) => decideAnswer(voice, reply, now));
}

/** The reply was deleted, or edited until no words were left. */
export async function dropAnswer(world: World, wish: VoiceWish, messageTs: MessageTs): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideAnswerGone(voice, wish.by, messageTs, now));
}
