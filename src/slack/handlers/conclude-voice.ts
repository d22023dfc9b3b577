// Concluding a voice: the form opens from the card or from the ✅ prompt, and comes back with a conclusion.
import type { VoiceId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import { concludeVoice } from "../../usecases/voice/conclude-voice.ts";
import { readVoice } from "../../usecases/voice/find-voice.ts";
import { CONCLUDE_FIELDS } from "../field-names.ts";
import { readClick } from "../inbound/click.ts";
import { readConcludeForm, readOutcome } from "../inbound/forms.ts";
import { voiceId as voiceIdSchema } from "../inbound/payload.ts";
import { concludeForm } from "../views/conclude-form.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { type Desk, readerFor } from "./desk.ts";
import { openVoiceForm } from "./open-voice-form.ts";
import { type Delivery, errorAt, type FormAnswer } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export async function handleOpenConclude(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await openVoiceForm(desk, click, click.voiceId, (voice, reader) => {
    return voice.conclusion ? { kind: "already_concluded" } : concludeForm(voice, null, reader);
  });
}

/** Which outcome was chosen last in each open form: of two quick choices only the newest may draw it. */
const newestChoice = new Map<string, string>();

/** "Later" brings the field for the day, and any other outcome takes it away. What is typed stays: Slack keeps it. */
export async function handleOutcomeChosen(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { by, value, receipt, view } = readClick(body);
  if (view) newestChoice.set(view.id, receipt);
  await ack();
  const voiceId = voiceIdSchema.safeParse(view?.metadata).data;
  const voice = voiceId && (await readVoice(desk.world, desk.workspaceId, voiceId));
  if (!voice || !view) return;
  const reader = await readerFor(desk, by);
  if (newestChoice.get(view.id) !== receipt) return;
  await desk.client.views.update({ view_id: view.id, view: concludeForm(voice, readOutcome(value), reader) });
  if (newestChoice.get(view.id) === receipt) newestChoice.delete(view.id);
}

const FIELD_OF: Partial<Record<Refusal["kind"], string>> = {
  revisit_day_missing: CONCLUDE_FIELDS.revisitOn,
  revisit_day_past: CONCLUDE_FIELDS.revisitOn,
};

export const handleConcludeForm = voiceForm(CONCLUDE_FIELDS.reason, async (desk, wish, { values, reader }) => {
  const form = readConcludeForm(values);
  const { outcome, cause } = form;
  if (outcome === null) return errorAt(CONCLUDE_FIELDS.outcome, reader.words("refusal.choose"));
  if (cause === null) return errorAt(CONCLUDE_FIELDS.cause, reader.words("refusal.choose"));
  const result = await concludeVoice(desk.world, wish, { ...form, outcome, cause });
  if (result.kind !== "refused") return result;
  const hasDayField = CONCLUDE_FIELDS.revisitOn in values;
  return refusalAnswer(desk, { refusal: result.refusal, voiceId: wish.voiceId, hasDayField }, reader);
});

/** At the field it is about. When the day's field is not on the form yet, the form comes back with it. */
async function refusalAnswer(
  desk: Desk,
  refused: { refusal: Refusal; voiceId: VoiceId; hasDayField: boolean },
  reader: Reader,
): Promise<FormAnswer> {
  const { refusal } = refused;
  const field = FIELD_OF[refusal.kind] ?? CONCLUDE_FIELDS.reason;
  if (field === CONCLUDE_FIELDS.revisitOn && !refused.hasDayField) {
    const voice = await readVoice(desk.world, desk.workspaceId, refused.voiceId);
    if (voice) return { response_action: "update", view: concludeForm(voice, "later", reader) };
  }
  return errorAt(field, refusalText(refusal, reader));
}
