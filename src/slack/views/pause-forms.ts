// The forms with which a voice is set to wait, or to be talked over on another day.
import type { InputBlock, ModalView } from "@slack/types";
import { PAUSE_LINE_MOST } from "../../domain/voice/pause.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { TALK_FORM, WAIT_FORM } from "../action-ids.ts";
import { PAUSE_FIELDS } from "../field-names.ts";
import { dayField, formOf } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function waitForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: WAIT_FORM, title: words("wait.title"), submit: words("wait.submit") };
  const fields = [
    line(PAUSE_FIELDS.forWhom, words("wait.whom"), words("wait.whom_placeholder")),
    line(PAUSE_FIELDS.what, words("wait.what"), words("wait.what_placeholder")),
    dayField(PAUSE_FIELDS.until, words("wait.until")),
  ];
  return formOf(voice, frame, [voiceQuote(voice, reader, 300), ...fields], reader);
}

export function talkForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: TALK_FORM, title: words("talk.title"), submit: words("talk.submit") };
  return formOf(
    voice,
    frame,
    [voiceQuote(voice, reader, 300), dayField(PAUSE_FIELDS.until, words("talk.until"))],
    reader,
  );
}

function line(name: string, label: string, placeholder: string): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    element: {
      type: "plain_text_input",
      action_id: name,
      max_length: PAUSE_LINE_MOST,
      placeholder: { type: "plain_text", text: placeholder },
    },
  };
}
