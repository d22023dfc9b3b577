// The form that opens a concluded voice again comes back with a reason.
import { reopenVoice } from "../../usecases/voice/reopen-voice.ts";
import { REOPEN_FIELDS } from "../field-names.ts";
import { textOf } from "../inbound/forms.ts";
import { voiceForm } from "./voice-form.ts";

export const handleReopenForm = voiceForm(REOPEN_FIELDS.reason, (desk, wish, { values }) => {
  return reopenVoice(desk.world, wish, textOf(values, REOPEN_FIELDS.reason));
});
