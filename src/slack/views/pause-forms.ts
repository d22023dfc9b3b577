// The forms with which a voice is set to wait, or to be talked over on another day.
import type { KnownBlock, ModalView } from "@slack/types";
import { ACCESSIBILITY_DAYS_MOST, PAUSE_LINE_MOST } from "../../domain/voice/pause.ts";
import { isAboutAccessibility, type Voice } from "../../domain/voice/voice.ts";
import { TALK_FORM, WAIT_FORM } from "../action-ids.ts";
import { PAUSE_FIELDS } from "../field-names.ts";
import { section } from "./blocks.ts";
import { dayField, formOf, textField } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function waitForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: WAIT_FORM, title: words("wait.title"), submit: words("wait.submit") };
  const fields = [
    textField(PAUSE_FIELDS.forWhom, words("wait.whom"), {
      most: PAUSE_LINE_MOST,
      placeholder: words("wait.whom_placeholder"),
    }),
    textField(PAUSE_FIELDS.what, words("wait.what"), {
      most: PAUSE_LINE_MOST,
      placeholder: words("wait.what_placeholder"),
    }),
    dayField(PAUSE_FIELDS.until, words("wait.until")),
  ];
  return formOf(voice, frame, [...headOf(voice, reader), ...fields], reader);
}

export function talkForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: TALK_FORM, title: words("talk.title"), submit: words("talk.submit") };
  const fields = [
    dayField(PAUSE_FIELDS.until, words("talk.until")),
    textField(PAUSE_FIELDS.why, words("talk.why"), {
      most: PAUSE_LINE_MOST,
      isOptional: !isAboutAccessibility(voice),
      placeholder: words("talk.why_placeholder"),
    }),
  ];
  return formOf(voice, frame, [...headOf(voice, reader), ...fields], reader);
}

function headOf(voice: Voice, reader: Reader): KnownBlock[] {
  const notice = reader.words("pause.accessibility", { days: ACCESSIBILITY_DAYS_MOST });
  return [voiceQuote(voice, reader, 300), ...(isAboutAccessibility(voice) ? [section(notice)] : [])];
}
