// Concluding a voice: the form opens from the card or from the ✅ prompt, and comes back with a conclusion.
import type { ModalView } from "@slack/types";
import { dateOfDayNumber, dayNumberOf, type LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { VoiceId } from "../../domain/ids.ts";
import { jargonIn } from "../../domain/text/jargon.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { openGate } from "../../usecases/gate.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { concludeVoice } from "../../usecases/voice/conclude-voice.ts";
import { readVoice } from "../../usecases/voice/find-voice.ts";
import { CONCLUDE_FIELDS, DRAFTED_REASON } from "../field-names.ts";
import { type Click, readClick } from "../inbound/click.ts";
import { readConcludeForm, readOutcome } from "../inbound/forms.ts";
import { type FormValues, readFormMemory } from "../inbound/payload.ts";
import {
  type ConcludeEntries,
  type ConcludeState,
  concludeForm,
  jargonMark,
  jargonOf,
  NOTHING_ENTERED,
} from "../views/conclude-form.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor, settingsAtHand } from "./desk.ts";
import { openVoiceForm } from "./open-voice-form.ts";
import { type Delivery, errorAt, type FormAnswer, type Handler } from "./route.ts";
import { draftFromThread } from "./thread-draft.ts";
import { voiceForm } from "./voice-form.ts";

export const handleOpenConclude: Handler = openConclude(() => NOTHING_ENTERED);
/** "Later", with a day that can be changed. */
export const handlePutOff: Handler = openConclude((today) => {
  const revisitOn = dateOfDayNumber(dayNumberOf(today) + PUT_OFF_DAYS);
  return { ...NOTHING_ENTERED, outcome: "later", cause: "unknown", revisitOn };
});
export const handleDecline: Handler = openConclude(() => {
  return { ...NOTHING_ENTERED, outcome: "declined", cause: "policy" };
});

/** To look again in two weeks; an accessibility voice may not be put off for longer. */
const PUT_OFF_DAYS = 14;

/** @param enter what is chosen in the form from the first */
function openConclude(enter: (today: LocalDate) => ConcludeEntries): Handler {
  return async (desk, { body, ack }) => {
    const click = readClick(body);
    await ack();
    const { calendar } = await settingsAtHand(desk);
    const entered = enter(localDateOf(desk.world.clock(), calendar.timeZone));
    await openVoiceForm(desk, click, click.voiceId, (voice, reader) => {
      return voice.conclusion ? { kind: "already_concluded" } : concludeForm(voice, { entered }, reader);
    });
  };
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

/**
 * Puts what people explained in the thread into the reason's field; who signs the conclusion reads and mends it. Where
 * something stands there already the draft stands beside it: they may be typing.
 */
export async function handleDraftReason(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await redraw(desk, click, async (voice) => {
    const draft = await draftFromThread(desk, voice);
    const { entered, isDrafted = false } = stateOf(click.view?.values ?? {});
    if (draft === null) return { entered, isDrafted, draft: "none" };
    if (entered.reason.trim() !== "") return { entered, isDrafted, draft: { beside: draft } };
    return { entered: { ...entered, reason: draft }, isDrafted: true, draft: "found" };
  });
}

function stateOf(values: FormValues): ConcludeState {
  return { entered: readConcludeForm(values), isDrafted: DRAFTED_REASON in values };
}

/** @param draw what the open form shows next; null leaves it as it is */
async function redraw(desk: Desk, click: Click, draw: (voice: Voice) => Promise<ConcludeState | null>): Promise<void> {
  const { by, view } = click;
  const reader = await readerFor(desk, by);
  try {
    const { voiceId } = readFormMemory(view?.metadata ?? "");
    const voice = voiceId && (await readVoice(desk.world, desk.workspaceId, voiceId));
    if (!voice || !view) return;
    const state = await draw(voice);
    if (state) await desk.client.views.update({ view_id: view.id, view: await formAgain(desk, voice, state, reader) });
  } catch (error) {
    desk.log.warn({ err: error }, "the form of a conclusion could not be drawn anew");
    await answer(desk, { ...click, memberId: by }, reader.words("failure.press_again"));
  }
}

const FIELD_OF: Partial<Record<Refusal["kind"], string>> = {
  revisit_day_missing: CONCLUDE_FIELDS.revisitOn,
  revisit_day_past: CONCLUDE_FIELDS.revisitOn,
  accessibility_day_too_far: CONCLUDE_FIELDS.revisitOn,
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

/** At the field it is about. When the day's field is not on the form yet, the form comes back with it and says why. */
async function refusalAnswer(
  desk: Desk,
  { refusal, voiceId, values }: { refusal: Refusal; voiceId: VoiceId; values: FormValues },
  reader: Reader,
): Promise<FormAnswer> {
  const state = stateOf(values);
  const reasonField = state.isDrafted ? DRAFTED_REASON : CONCLUDE_FIELDS.reason;
  const field = FIELD_OF[refusal.kind] ?? reasonField;
  if (field === CONCLUDE_FIELDS.revisitOn && !(CONCLUDE_FIELDS.revisitOn in values)) {
    const view = await drawnAgain(desk, voiceId, { ...state, dayTrouble: refusalText(refusal, reader) }, reader);
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
  return voice && formAgain(desk, voice, state, reader);
}

/** What was typed goes out to Slack again with the form, so it passes the gate first. */
async function formAgain(desk: Desk, voice: Voice, state: ConcludeState, reader: Reader): Promise<ModalView> {
  const { mask, maskAny } = openGate(desk.world, await settingsAtHand(desk));
  const { reason, affected } = state.entered;
  const entered = { ...state.entered, reason: mask(reason), affected: maskAny(affected) };
  return concludeForm(voice, { ...state, entered }, reader);
}
