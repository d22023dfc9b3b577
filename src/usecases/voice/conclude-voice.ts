// A member concludes a voice with a reason the customer can be told.
import { decideConclude } from "../../domain/voice/conclude.ts";
import type { ConclusionForm } from "../../domain/voice/event.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function concludeVoice(world: World, wish: VoiceWish, form: ConclusionForm): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, today, gate }) => {
    const masked = { ...form, reason: gate.mask(form.reason), affected: gate.maskAny(form.affected) };
    return decideConclude(voice, masked, wish.by, now, today);
  });
}
