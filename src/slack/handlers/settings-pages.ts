// The settings' own pages: working time, and how soon a voice is to be answered by whom. They open above the settings.
import type { ModalView } from "@slack/types";
import type { Settings } from "../../domain/settings/settings.ts";
import { readSettingChanges } from "../../usecases/settings/read-setting-changes.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { ANSWERING_FIELDS, TIME_FIELDS } from "../field-names.ts";
import { readClick } from "../inbound/click.ts";
import { submissionPayload } from "../inbound/payload.ts";
import { readAnsweringForm, readSettingsMemory, writeSettingsMemory } from "../inbound/settings-form.ts";
import { readTimeForm } from "../inbound/time-form.ts";
import { answeringForm } from "../views/answering-form.ts";
import type { Reader } from "../views/reader.ts";
import { timeForm } from "../views/time-form.ts";
import { timeMistakeText } from "../views/time-mistake.ts";
import { answer } from "./answer.ts";
import { type Desk, readerAtOnce } from "./desk.ts";
import { type Delivery, errorAt, type Handler } from "./route.ts";
import { savePage } from "./save-settings.ts";

export const handleOpenTime = opening((settings, metadata, reader, now) => {
  return timeForm(settings.calendar, { metadata, now }, reader);
});

export const handleOpenAnswering = opening(answeringForm);

type Draw = (settings: Settings, metadata: string, reader: Reader, now: Date) => ModalView;

/** The button stands in the settings, which only admins can open. */
function opening(draw: Draw): Handler {
  return async (desk, { body, ack }) => {
    const { by, triggerId = "", view } = readClick(body);
    await ack();
    const reader = await readerAtOnce(desk, by);
    const { responseUrl } = readSettingsMemory(view?.metadata ?? "");
    const { world, workspaceId } = desk;
    try {
      // The version before the settings, as where the settings open.
      const { version } = await readSettingChanges(world, workspaceId, 0);
      const settings = await readSettings(world, workspaceId);
      const metadata = writeSettingsMemory({ shownVersion: version, responseUrl });
      await desk.client.views.push({ trigger_id: triggerId, view: draw(settings, metadata, reader, world.clock()) });
    } catch (error) {
      desk.log.warn({ err: error }, "a page of the settings could not be opened");
      await answer(desk, { memberId: by, responseUrl }, reader.words("failure.press_again"));
    }
  };
}

export async function handleTimeForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const form = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, form.user.id);
  const read = readTimeForm(form.view.state.values);
  if (read.kind === "mistaken") {
    return ack(errorAt(TIME_FIELDS[read.of], timeMistakeText(read.mistake, reader, read.of)));
  }
  if (read.kind === "unchosen") return ack(errorAt(TIME_FIELDS[read.of], reader.words("refusal.choose")));
  const settings = { calendar: read.calendar };
  const saved = await savePage(desk, ack, { form, settings, field: TIME_FIELDS.hours, reader });
  if (saved !== null) await sayIsSaved(desk, form, saved);
}

export async function handleAnsweringForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const form = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, form.user.id);
  const settings = readAnsweringForm(form.view.state.values);
  const saved = await savePage(desk, ack, { form, settings, field: ANSWERING_FIELDS.askedPerDay, reader });
  if (saved !== null) await sayIsSaved(desk, form, saved);
}

async function sayIsSaved(
  desk: Desk,
  { user, view }: { user: { id: Settings["duty"][number] }; view: { private_metadata: string } },
  saved: string,
): Promise<void> {
  const { responseUrl } = readSettingsMemory(view.private_metadata);
  await answer(desk, { memberId: user.id, responseUrl }, saved);
}
