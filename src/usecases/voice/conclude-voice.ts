// A member concludes a voice with a reason the customer can be told.
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import { decideConclude } from "../../domain/voice/conclude.ts";
import type { ConclusionForm } from "../../domain/voice/event.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** The reason passes the identifier gate here. */
export async function concludeVoice(world: World, wish: VoiceWish, form: ConclusionForm): Promise<VoiceOutcome> {
  const masked = { ...form, reason: maskIdentifiers(form.reason).text };
  return changeVoice(world, wish, (voice, now) => {
    return decideConclude(voice, masked, wish.by, now, localDateOf(now, world.calendar.timeZone));
  });
}
