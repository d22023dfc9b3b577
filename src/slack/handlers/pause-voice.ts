// The forms that set a voice to wait, or to be talked over on another day, come back.

import type { Refusal } from "../../domain/voice/decision.ts";
import type { PauseForm } from "../../domain/voice/event.ts";
import { pauseVoice } from "../../usecases/voice/pause-voice.ts";
import { PAUSE_FIELDS } from "../field-names.ts";
import { dateOf, textOf } from "../inbound/forms.ts";
import type { FormValues } from "../inbound/payload.ts";
import { refusalText } from "../views/refusal.ts";
import { errorAt, type Handler } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export const handleWaitForm: Handler = pauseFormOf((values) => ({
  kind: "waiting",
  forWhom: textOf(values, PAUSE_FIELDS.forWhom),
  what: textOf(values, PAUSE_FIELDS.what),
  until: dateOf(values, PAUSE_FIELDS.until) ?? "",
}));

export const handleTalkForm: Handler = pauseFormOf((values) => ({
  kind: "talking",
  why: textOf(values, PAUSE_FIELDS.why),
  until: dateOf(values, PAUSE_FIELDS.until) ?? "",
}));

const FIELD_OF: Partial<Record<Refusal["kind"], string>> = {
  wait_incomplete: PAUSE_FIELDS.forWhom,
  wait_too_long: PAUSE_FIELDS.forWhom,
  text_too_long: PAUSE_FIELDS.why,
  accessibility_why_missing: PAUSE_FIELDS.why,
};

function pauseFormOf(read: (values: FormValues) => PauseForm): Handler {
  return voiceForm(PAUSE_FIELDS.until, async (desk, wish, { values, reader }) => {
    const outcome = await pauseVoice(desk.world, wish, read(values));
    const field = outcome.kind === "refused" ? FIELD_OF[outcome.refusal.kind] : undefined;
    if (outcome.kind !== "refused" || field === undefined) return outcome;
    return errorAt(field, refusalText(outcome.refusal, reader));
  });
}
