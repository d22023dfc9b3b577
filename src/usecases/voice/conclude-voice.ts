// A member concludes a voice with a reason the customer can be told.
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import { decideConclude } from "../../domain/voice/conclude.ts";
import type { ConclusionForm } from "../../domain/voice/event.ts";
import { transact, type World } from "../world.ts";
import { changeVoiceIn, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** The reason passes the identifier gate here; who wrote it is told what was masked. */
export async function concludeVoice(world: World, wish: VoiceWish, form: ConclusionForm): Promise<VoiceOutcome> {
  const { text, found } = maskIdentifiers(form.reason);
  return transact(world, async (tx, say) => {
    const outcome = await changeVoiceIn(world, tx, say, {
      wish,
      decide: (voice, now) => {
        const today = localDateOf(now, world.calendar.timeZone);
        return decideConclude(voice, { ...form, reason: text }, wish.by, now, today);
      },
    });
    if (outcome.kind === "done" && found.length > 0) {
      const { workspaceId, voiceId, by: memberId } = wish;
      const kinds = found.map((each) => each.kind);
      await say({ kind: "masking.tell", payload: { workspaceId, voiceId, memberId, text: "reason", kinds } });
    }
    return outcome;
  });
}
