// Concluding a voice: the form opens from the card or from the ✅ prompt, and comes back with a conclusion.
import type { ModalView } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import { draftReason } from "../../domain/text/draft-reason.ts";
import { jargonIn } from "../../domain/text/jargon.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { openGate } from "../../usecases/gate.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { concludeVoice } from "../../usecases/voice/conclude-voice.ts";
import { findCardOfVoice, readVoice } from "../../usecases/voice/find-voice.ts";
import { CONCLUDE_FIELDS, DRAFTED_REASON } from "../field-names.ts";
import { type Click, readClick } from "../inbound/click.ts";
import { readConcludeForm, readOutcome } from "../inbound/forms.ts";
import { type FormValues, readFormMemory } from "../inbound/payload.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import { type ConcludeState, concludeForm, jargonMark, jargonOf, NOTHING_ENTERED } from "../views/conclude-form.ts";
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
    return voice.conclusion ? { kind: "already_concluded" } : concludeForm(voice, { entered: NOTHING_ENTERED }, reader);
  });
}

/** Which outcome was chosen last in each open form: of two quick choices only the newest may draw it. */
const newestChoice = new Map<string, string>();

/** "Later" brings the field for the day, and any other outcome takes it away. What is typed stays: Slack keeps it. */
export async function handleOutcomeChosen(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  const { view, receipt, value } = click;
  if (view) newestChoice.set(view.id, receipt);
  await ack();
  await redraw(desk, click, async () => {
    if (view && newestChoice.get(view.id) !== receipt) return null;
    const state = stateOf(view?.values ?? {});
    const jargon = jargonOf(readFormMemory(view?.metadata ?? "").memory);
    return { ...state, jargon, entered: { ...state.entered, outcome: readOutcome(value) } };
  });
  if (view && newestChoice.get(view.id) === receipt) newestChoice.delete(view.id);
}

/** Puts what people explained in the thread into the reason's field; who signs the conclusion reads and mends it. */
export async function handleDraftReason(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await redraw(desk, click, async (voice) => {
    const draft = await draftFromThread(desk, voice);
    const { entered, isDrafted = false } = stateOf(click.view?.values ?? {});
    if (draft === null) return { entered, isDrafted, draft: "none" };
    const reason = entered.reason.trim() === "" ? draft : `${entered.reason.trimEnd()}\n${draft}`;
    return { entered: { ...entered, reason }, isDrafted: true, draft: "found" };
  });
}

function stateOf(values: FormValues): ConcludeState {
  return { entered: readConcludeForm(values), isDrafted: DRAFTED_REASON in values };
}

/** @param draw what the open form shows next; null leaves it as it is */
async function redraw(
  desk: Desk,
  { by, view }: Click,
  draw: (voice: Voice) => Promise<ConcludeState | null>,
): Promise<void> {
  const { voiceId } = readFormMemory(view?.metadata ?? "");
  const voice = voiceId && (await readVoice(desk.world, desk.workspaceId, voiceId));
  if (!voice || !view) return;
  const reader = await readerFor(desk, by);
  const state = await draw(voice);
  if (state) await desk.client.views.update({ view_id: view.id, view: concludeForm(voice, state, reader) });
}

/** Null when nothing there explains anything, or Slack does not let us read it now. */
async function draftFromThread(desk: Desk, voice: Voice): Promise<string | null> {
  const card = await findCardOfVoice(desk.world, desk.workspaceId, voice.id);
  if (!card) return null;
  try {
    const { messages = [] } = await desk.client.conversations.replies({
      channel: card.channelId,
      ts: card.ts,
      limit: THREAD_MOST,
    });
    const spoken = messages.filter((message) => message.ts !== card.ts && message.user && !message.bot_id);
    const replies = spoken.map(({ text = "", user }) => ({
      text: plainTextOf(text),
      isReporter: user === voice.reporterId,
    }));
    const gate = openGate(desk.world, await readSettings(desk.world, desk.workspaceId));
    const draft = draftReason(replies);
    return draft === null ? null : gate.mask(draft);
  } catch (error) {
    desk.log.warn({ err: error }, "a thread could not be read for a draft");
    return null;
  }
}

const THREAD_MOST = 100;

const FIELD_OF: Partial<Record<Refusal["kind"], string>> = {
  revisit_day_missing: CONCLUDE_FIELDS.revisitOn,
  revisit_day_past: CONCLUDE_FIELDS.revisitOn,
  text_too_long: CONCLUDE_FIELDS.affected,
};

export const handleConcludeForm = voiceForm(CONCLUDE_FIELDS.reason, async (desk, wish, { values, memory, reader }) => {
  const form = readConcludeForm(values);
  const { outcome, cause } = form;
  if (outcome === null) return errorAt(CONCLUDE_FIELDS.outcome, reader.words("refusal.choose"));
  if (cause === null) return errorAt(CONCLUDE_FIELDS.cause, reader.words("refusal.choose"));
  const { jargon: glossary } = await readSettings(desk.world, desk.workspaceId);
  const jargon = jargonIn(form.reason, glossary);
  if (jargon.length > 0 && memory !== jargonMark(jargon)) {
    const view = await drawnAgain(desk, wish.voiceId, { ...stateOf(values), jargon }, reader);
    if (view) return { response_action: "update", view };
  }
  const result = await concludeVoice(desk.world, wish, { ...form, outcome, cause });
  if (result.kind !== "refused") return result;
  return refusalAnswer(desk, { refusal: result.refusal, voiceId: wish.voiceId, values }, reader);
});

/** At the field it is about. When the day's field is not on the form yet, the form comes back with it. */
async function refusalAnswer(
  desk: Desk,
  { refusal, voiceId, values }: { refusal: Refusal; voiceId: VoiceId; values: FormValues },
  reader: Reader,
): Promise<FormAnswer> {
  const state = stateOf(values);
  const reasonField = state.isDrafted ? DRAFTED_REASON : CONCLUDE_FIELDS.reason;
  const field = FIELD_OF[refusal.kind] ?? reasonField;
  if (field === CONCLUDE_FIELDS.revisitOn && !(CONCLUDE_FIELDS.revisitOn in values)) {
    const view = await drawnAgain(desk, voiceId, state, reader);
    if (view) return { response_action: "update", view };
  }
  return errorAt(field, refusalText(refusal, reader));
}

async function drawnAgain(
  desk: Desk,
  voiceId: VoiceId,
  state: ConcludeState,
  reader: Reader,
): Promise<ModalView | null> {
  const voice = await readVoice(desk.world, desk.workspaceId, voiceId);
  return voice && concludeForm(voice, state, reader);
}
