// What the forms about one voice have in common: read, change, answer in the ack; the form keeps what was typed.
import type { VoiceOutcome, VoiceWish } from "../../usecases/voice/change-voice.ts";
import type { FormValues } from "../inbound/payload.ts";
import { submissionPayload, voiceId as voiceIdSchema } from "../inbound/payload.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { type Desk, readerAtOnce } from "./desk.ts";
import { errorAt, type FormAnswer, type Handler } from "./route.ts";

/** What became of it, or an answer of its own for the form: another field, or the form drawn anew. */
type FormChange = (
  desk: Desk,
  wish: VoiceWish,
  form: { values: FormValues; reader: Reader },
) => Promise<VoiceOutcome | FormAnswer>;

/** @param field where a refusal or a failure is said, unless the change answers otherwise */
export function voiceForm(field: string, change: FormChange): Handler {
  return async (desk, { body, ack }) => {
    const { user, view } = submissionPayload.parse(body);
    const reader = await readerAtOnce(desk, user.id);
    const voiceId = voiceIdSchema.safeParse(view.private_metadata).data;
    if (!voiceId) return ack(errorAt(field, refusalText({ kind: "voice_unknown" }, reader)));
    const wish = { workspaceId: desk.workspaceId, voiceId, by: user.id, receipt: `view:${view.id}` };
    try {
      const outcome = await change(desk, wish, { values: view.state.values, reader });
      if ("response_action" in outcome) await ack(outcome);
      else if (outcome.kind === "refused") await ack(errorAt(field, refusalText(outcome.refusal, reader)));
      else await ack();
    } catch (error) {
      await ack(errorAt(field, reader.words("failure.try_again")));
      throw error;
    }
  };
}
