// A concluded voice is opened again, because it is not over or because a customer came back.
import type { ReopeningForm } from "../../domain/voice/event.ts";
import { decideReopen } from "../../domain/voice/reopen.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function reopenVoice(world: World, wish: VoiceWish, reason: string): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, gate }) => {
    const form: ReopeningForm = { why: "not_over", reason: gate.mask(reason) };
    return decideReopen(voice, form, wish.by, now);
  });
}

/** One press: the reason is that the customer got in touch again. */
export async function reopenForCustomer(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideReopen(voice, { why: "customer_back" }, wish.by, now));
}
