// The form with which a concluded voice is opened again: why it is not over.
import type { ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { REOPEN_FORM } from "../action-ids.ts";
import { REOPEN_FIELDS } from "../field-names.ts";
import { context } from "./blocks.ts";
import { formOf } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function reopenForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: REOPEN_FORM, title: words("reopen.title"), submit: words("reopen.submit") };
  return formOf(
    voice,
    frame,
    [
      voiceQuote(voice, reader),
      context(words("reopen.about")),
      {
        type: "input",
        block_id: REOPEN_FIELDS.reason,
        label: { type: "plain_text", text: words("reopen.reason") },
        element: {
          type: "plain_text_input",
          action_id: REOPEN_FIELDS.reason,
          multiline: true,
          max_length: WORDS_MOST,
          placeholder: { type: "plain_text", text: words("reopen.reason_placeholder") },
        },
      },
    ],
    reader,
  );
}
