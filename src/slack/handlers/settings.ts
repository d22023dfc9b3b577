// `/voc settings`: the form opens for the workspace's admins, and comes back with what they set.
import type { MemberId } from "../../domain/ids.ts";
import { readSettingChanges } from "../../usecases/settings/read-setting-changes.ts";
import { changeSettings, readSettings } from "../../usecases/settings/settings.ts";
import { SETTING_FIELDS } from "../field-names.ts";
import { submissionPayload } from "../inbound/payload.ts";
import { readSettingsForm, readSettingsMemory, writeSettingsMemory } from "../inbound/settings-form.ts";
import { voiceChannelTrouble } from "../views/channel-text.ts";
import { CHANGES_SHOWN } from "../views/setting-changes.ts";
import { settingsForm } from "../views/settings-form.ts";
import { settingRefusalField, settingRefusalText } from "../views/settings-refusal.ts";
import { answer } from "./answer.ts";
import { type Desk, isAdmin, readerAtOnce, readerFor } from "./desk.ts";
import { type Delivery, errorAt } from "./route.ts";

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

/** Who opened the form was an admin then, and Slack hands a form back only to whoever opened it. */
export async function handleSettingsForm(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, view } = submissionPayload.parse(body);
  const reader = await readerAtOnce(desk, user.id);
  const settings = readSettingsForm(view.state.values);
  const { shownVersion, responseUrl } = readSettingsMemory(view.private_metadata);
  const wish = { workspaceId: desk.workspaceId, by: user.id, receipt: `view:${view.id}`, settings, shownVersion };
  try {
    const outcome = await changeSettings(desk.world, wish);
    if (outcome.kind === "refused") {
      const field = settingRefusalField(outcome.refusal, settings.emoji ?? {});
      return ack(errorAt(field, settingRefusalText(outcome.refusal, reader)));
    }
    await ack();
  } catch (error) {
    await ack(errorAt(SETTING_FIELDS.language, reader.words("failure.try_again")));
    throw error;
  }
  desk.languages.clear();
  await desk.channels.refresh();
  const trouble = voiceChannelTrouble(desk.channels.voice(), reader);
  const said = trouble === null ? reader.words("settings.saved") : `${reader.words("settings.saved")}\n${trouble}`;
  await answer(desk, { memberId: user.id, responseUrl }, said);
}
