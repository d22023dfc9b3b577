// The forms that set a voice to wait, or to be talked over on another day, come back.
import type { PauseForm } from "../../domain/voice/event.ts";
import { pauseVoice } from "../../usecases/voice/pause-voice.ts";
import { PAUSE_FIELDS } from "../field-names.ts";
import { dateOf, textOf } from "../inbound/forms.ts";
import type { FormValues } from "../inbound/payload.ts";
import type { Handler } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export const handleWaitForm: Handler = pauseFormOf((values) => ({
  kind: "waiting",
  forWhom: textOf(values, PAUSE_FIELDS.forWhom),
  what: textOf(values, PAUSE_FIELDS.what),
  until: dateOf(values, PAUSE_FIELDS.until) ?? "",
}));

export const handleTalkForm: Handler = pauseFormOf((values) => ({
  kind: "talking",
  until: dateOf(values, PAUSE_FIELDS.until) ?? "",
}));

function pauseFormOf(read: (values: FormValues) => PauseForm): Handler {
  return voiceForm(PAUSE_FIELDS.until, (desk, wish, { values }) => pauseVoice(desk.world, wish, read(values)));
}
