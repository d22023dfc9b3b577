// The buttons of a week's blockages: own it, or write which step is to go.
import { readBlockage, toggleOwn, writeStep } from "../../usecases/digest/own-blockage.ts";
import { STEP_FIELDS } from "../field-names.ts";
import { channelOfStepMemory, readBlockageMark, writeStepMemory } from "../inbound/blockage.ts";
import { readClick } from "../inbound/click.ts";
import { textOf } from "../inbound/forms.ts";
import { submissionPayload } from "../inbound/payload.ts";
import { blockageRefusalText, ownedText } from "../views/blockage-answers.ts";
import { maskingNote } from "../views/masking-note.ts";
import { stepForm } from "../views/step-form.ts";
import { answer } from "./answer.ts";
import { readerAtOnce, readerFor } from "./desk.ts";
import { errorAt, type Handler } from "./route.ts";

/** The page is drawn anew a little later, so the presser is told at once. */
export const handleOwnBlockage: Handler = async (desk, { body, ack }) => {
  const { by, receipt, value, ...click } = readClick(body);
  const mark = readBlockageMark(value);
  const to = { ...click, memberId: by };
  if (!mark) return ack();
  try {
    const place = { workspaceId: desk.workspaceId, ...mark };
    const outcome = await toggleOwn(desk.world, { place, by, receipt });
    await ack();
    if (outcome.kind === "repeated") return;
    const reader = await readerFor(desk, by);
    const said =
      outcome.kind === "done" ? ownedText(outcome.blockage, by, reader) : blockageRefusalText(outcome.refusal, reader);
    await answer(desk, to, said);
  } catch (error) {
    await ack();
    await answer(desk, to, (await readerFor(desk, by)).words("failure.press_again"));
    throw error;
  }
};

/** The ack comes first: the trigger lives three seconds. */
export const handleOpenStep: Handler = async (desk, { body, ack }) => {
  await ack();
  const { by, value, ...click } = readClick(body);
  const mark = readBlockageMark(value);
  const to = { ...click, memberId: by };
  const reader = await readerFor(desk, by);
  try {
    const blockage = mark && (await readBlockage(desk.world, { workspaceId: desk.workspaceId, ...mark }));
    if (!blockage) return await answer(desk, to, blockageRefusalText({ kind: "gone" }, reader));
    const view = stepForm(blockage, writeStepMemory(value ?? "", click.channelId), reader);
    await desk.client.views.open({ trigger_id: click.triggerId ?? "", view });
  } catch (error) {
    desk.log.warn({ err: error }, "a form could not be opened");
    await answer(desk, to, reader.words("failure.press_again"));
  }
};

export const handleStepForm: Handler = async (desk, { body, ack }) => {
  const { user, view } = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, user.id);
  const mark = readBlockageMark(view.private_metadata);
  const refuse = (sentence: string) => ack(errorAt(STEP_FIELDS.step, sentence));
  if (!mark) return refuse(blockageRefusalText({ kind: "gone" }, reader));
  try {
    const place = { workspaceId: desk.workspaceId, ...mark };
    const wish = { place, by: user.id, receipt: `view:${view.id}` };
    const outcome = await writeStep(desk.world, wish, textOf(view.state.values, STEP_FIELDS.step));
    if (outcome.kind === "refused") return refuse(blockageRefusalText(outcome.refusal, reader));
    await ack();
    if (outcome.kind !== "done" || outcome.masked.length === 0) return;
    const to = { memberId: user.id, channelId: channelOfStepMemory(view.private_metadata) };
    await answer(desk, to, maskingNote(outcome.masked, null, reader));
  } catch (error) {
    await refuse(reader.words("failure.try_again"));
    throw error;
  }
};
