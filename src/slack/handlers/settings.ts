// `/voc settings`: the form opens for the workspace's admins, and comes back with what they set.
import type { MemberId } from "../../domain/ids.ts";
import { readSettingChanges } from "../../usecases/settings/read-setting-changes.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { SETTING_FIELDS } from "../field-names.ts";
import { submissionPayload } from "../inbound/payload.ts";
import { readSettingsForm, readSettingsMemory, writeSettingsMemory } from "../inbound/settings-form.ts";
import { voiceChannelTrouble } from "../views/channel-text.ts";
import { CHANGES_SHOWN } from "../views/setting-changes.ts";
import { settingsForm } from "../views/settings-form.ts";
import { answer } from "./answer.ts";
import { type Desk, isAdmin, readerAtOnce, readerFor } from "./desk.ts";
import type { Delivery } from "./route.ts";
import { savePage } from "./save-settings.ts";

export async function openSettings(
  desk: Desk,
  { by, triggerId, responseUrl }: { by: MemberId; triggerId: string; responseUrl: string },
): Promise<void> {
  const { world, workspaceId } = desk;
  const reader = await readerFor(desk, by);
  const to = { memberId: by, responseUrl };
  if (!(await isAdmin(desk, by))) return answer(desk, to, reader.words("settings.admins_only"));
  try {
    // The version before the settings: what is saved in between is shown, and merging it once more does no harm.
    const { changes, names, version } = await readSettingChanges(world, workspaceId, CHANGES_SHOWN);
    const settings = await readSettings(world, workspaceId);
    const metadata = writeSettingsMemory({ shownVersion: version, responseUrl });
    const state = { changes, metadata, voiceChannel: desk.channels.voice() };
    const view = settingsForm(settings, state, { ...reader, names });
    await desk.client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    desk.log.warn({ err: error }, "the settings could not be opened");
    await answer(desk, to, reader.words("failure.enter_again"));
  }
}

export async function handleSettingsForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const form = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, form.user.id);
  const settings = readSettingsForm(form.view.state.values);
  const saved = await savePage(desk, ack, { form, settings, field: SETTING_FIELDS.language, reader });
  if (saved === null) return;
  await desk.channels.refresh();
  const trouble = voiceChannelTrouble(desk.channels.voice(), reader);
  const said = trouble === null ? saved : `${saved}\n${trouble}`;
  const { responseUrl } = readSettingsMemory(form.view.private_metadata);
  await answer(desk, { memberId: form.user.id, responseUrl }, said);
}
