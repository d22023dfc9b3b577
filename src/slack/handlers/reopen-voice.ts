// Opening a concluded voice again: by the form, or by one press when the customer is back.
import { reopenVoice } from "../../usecases/voice/reopen-voice.ts";
import { REOPEN_FIELDS } from "../field-names.ts";
import { textOf } from "../inbound/forms.ts";
import { submissionPayload, voiceId as voiceIdSchema } from "../inbound/payload.ts";
import { refusalText } from "../views/refusal.ts";
import { type Desk, readerAtOnce } from "./desk.ts";
import { type Delivery, errorAt } from "./route.ts";

export async function handleReopenForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, view } = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, user.id);
  const voiceId = voiceIdSchema.safeParse(view.private_metadata).data;
  if (!voiceId) return ack(errorAt(REOPEN_FIELDS.reason, refusalText({ kind: "voice_unknown" }, reader)));
  const wish = { workspaceId: desk.workspaceId, voiceId, by: user.id, receipt: `view:${view.id}` };
  const reason = textOf(view.state.values, REOPEN_FIELDS.reason);
  try {
    const outcome = await reopenVoice(desk.world, wish, { reason, isCustomerBack: false });
    await ack(
      outcome.kind === "refused" ? errorAt(REOPEN_FIELDS.reason, refusalText(outcome.refusal, reader)) : undefined,
    );
  } catch (error) {
    await ack(errorAt(REOPEN_FIELDS.reason, reader.words("failure.try_again")));
    throw error;
  }
}
