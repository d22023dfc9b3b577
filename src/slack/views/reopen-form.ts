// The form with which a concluded voice is opened again: why it is not over.
import type { ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { REOPEN_FORM } from "../action-ids.ts";
import { REOPEN_FIELDS } from "../field-names.ts";
import { context } from "./blocks.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function reopenForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  return {
    type: "modal",
    callback_id: REOPEN_FORM,
    private_metadata: voice.id,
    title: { type: "plain_text", text: words("reopen.title") },
    submit: { type: "plain_text", text: words("reopen.submit") },
    close: { type: "plain_text", text: words("reopen.close") },
    blocks: [
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
  };
}
