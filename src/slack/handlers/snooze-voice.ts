// A member puts a voice off for themselves: the form opens, and comes back.
import type { ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { readSnooze, type SnoozeWish, snoozeVoice } from "../../usecases/ring/snooze-voice.ts";
import { SNOOZE_FIELDS } from "../field-names.ts";
import { readClick } from "../inbound/click.ts";
import { readSnoozeForm } from "../inbound/forms.ts";
import { type Reader, shielded } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { snoozedNote, snoozeForm } from "../views/snooze-form.ts";
import type { Desk } from "./desk.ts";
import { openVoiceForm } from "./open-voice-form.ts";
import { type Delivery, errorAt } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export async function handleOpenSnooze(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await openVoiceForm(desk, click, click.voiceId, (voice, reader) => {
    return drawSnooze(desk, voice, { memberId: click.by, reader: shielded(reader, voice) });
  });
}

export async function drawSnooze(
  { world, workspaceId }: Desk,
  voice: Voice,
  { memberId, reader }: { memberId: MemberId; reader: Reader },
): Promise<ModalView> {
  const until = await readSnooze(world, { workspaceId, voiceId: voice.id, memberId });
  return snoozeForm(voice, until, reader);
}

/** One sentence takes the form's place: until when. */
export const handleSnoozeForm = voiceForm(SNOOZE_FIELDS.choice, async (desk, wish, { values, reader }) => {
  const snooze: SnoozeWish | null = readSnoozeForm(values);
  if (snooze === null) return errorAt(SNOOZE_FIELDS.choice, reader.words("refusal.choose"));
  const outcome = await snoozeVoice(desk.world, wish, snooze);
  if (outcome.kind === "done") return { response_action: "update", view: snoozedNote(outcome.until, reader) };
  const field = outcome.refusal.kind === "pause_day_past" ? SNOOZE_FIELDS.day : SNOOZE_FIELDS.choice;
  return errorAt(field, refusalText(outcome.refusal, reader));
});
