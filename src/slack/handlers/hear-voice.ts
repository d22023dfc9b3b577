// How a listener's own customer said it comes back from its form.
import { hearVoice } from "../../usecases/voice/join-voice.ts";
import { HEARD_FIELDS } from "../field-names.ts";
import { textOf } from "../inbound/forms.ts";
import { voiceForm } from "./voice-form.ts";

export const handleHeardForm = voiceForm(HEARD_FIELDS.words, (desk, wish, { values }) => {
  return hearVoice(desk.world, wish, textOf(values, HEARD_FIELDS.words));
});
