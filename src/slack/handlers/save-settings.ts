// A page of the settings comes back: what was entered is saved, or what is wrong is said at its field.
import type { z } from "zod";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import { PEOPLE_SETTINGS } from "../../domain/settings/decide-time.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { changeSettings, type SettingsOutcome } from "../../usecases/settings/settings.ts";
import type { submissionPayload } from "../inbound/payload.ts";
import { readSettingsMemory } from "../inbound/settings-form.ts";
import { maskedText } from "../views/masking-note.ts";
import type { Reader } from "../views/reader.ts";
import { settingRefusalField, settingRefusalText } from "../views/settings-refusal.ts";
import type { Desk } from "./desk.ts";
import { type Delivery, errorAt } from "./route.ts";

interface Page {
  form: z.infer<typeof submissionPayload>;
  /** What the page has; the other settings stay. */
  settings: Partial<Settings>;
  /** Where it is said when the page can't be saved now. */
  field: string;
  reader: Reader;
}

/**
 * Whoever opened a page was an admin then, and Slack hands it back only to them.
 *
 * @returns what is said to whom it was saved for; null where it was not
 */
export async function savePage(desk: Desk, ack: Delivery["ack"], page: Page): Promise<string | null> {
  const { settings, reader } = page;
  let masked: readonly IdentifierKind[] = [];
  try {
    const outcome = await save(desk, page);
    if (outcome.kind === "refused") {
      const sentence = settingRefusalText(outcome.refusal, reader);
      await ack(errorAt(settingRefusalField(outcome.refusal, settings.emoji ?? {}), sentence));
      return null;
    }
    if (outcome.kind === "done") ({ masked } = outcome);
    await ack();
  } catch (error) {
    await ack(errorAt(page.field, reader.words("failure.try_again")));
    throw error;
  }
  desk.readers.clear();
  return `${reader.words("settings.saved")}${maskedText(masked, reader)}`;
}

async function save(desk: Desk, { form: { user, view }, settings }: Page): Promise<SettingsOutcome> {
  const withBot = PEOPLE_SETTINGS.find((name) => settings[name]?.includes(desk.botUserId));
  if (withBot) return { kind: "refused", refusal: { kind: "not_people", name: withBot } };
  const { shownVersion } = readSettingsMemory(view.private_metadata);
  const wish = { workspaceId: desk.workspaceId, by: user.id, receipt: `view:${view.id}`, settings, shownVersion };
  return changeSettings(desk.world, wish);
}
