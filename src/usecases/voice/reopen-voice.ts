// A concluded voice is opened again, because it is not over or because a customer came back.
import { maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import type { ReopeningForm } from "../../domain/voice/event.ts";
import { decideReopen } from "../../domain/voice/reopen.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** The reason passes the identifier gate here. */
export async function reopenVoice(world: World, wish: VoiceWish, form: ReopeningForm): Promise<VoiceOutcome> {
  const masked = { ...form, reason: maskIdentifiers(form.reason).text };
  return changeVoice(world, wish, (voice, now) => decideReopen(voice, masked, wish.by, now));
}

/** One press: the reason is that the customer got in touch again. */
export async function reopenForCustomer(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return reopenVoice(world, wish, { reason: "", isCustomerBack: true });
}
