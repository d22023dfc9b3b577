// A listener confirms that their customer has been told, or a colleague does in their place.
import { refused } from "../../domain/voice/decision.ts";
import { decideTell } from "../../domain/voice/tell.ts";
import { listenerAt } from "../../domain/voice/voice.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function tellCustomer(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideTell(voice, wish.by, now));
}

/** @param place of the listener, by `placeOf` */
export async function tellCustomerFor(world: World, wish: VoiceWish, place: string): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => {
    const listener = listenerAt(voice, place);
    return listener ? decideTell(voice, wish.by, now, listener.memberId) : refused({ kind: "listener_gone" });
  });
}
