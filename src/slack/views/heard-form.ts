// After "the same voice": how one's own customer said it, for who wants to add it.
import type { ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { HEARD_FORM } from "../action-ids.ts";
import { HEARD_FIELDS } from "../field-names.ts";
import { section } from "./blocks.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function heardForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  return {
    type: "modal",
    callback_id: HEARD_FORM,
    private_metadata: voice.id,
    title: { type: "plain_text", text: words("heard.title") },
    submit: { type: "plain_text", text: words("heard.submit") },
    close: { type: "plain_text", text: words("heard.close") },
    blocks: [
      section(words("join.done")),
      voiceQuote(voice, reader, 300),
      {
        type: "input",
        block_id: HEARD_FIELDS.words,
        label: { type: "plain_text", text: words("heard.words") },
        element: {
          type: "plain_text_input",
          action_id: HEARD_FIELDS.words,
          multiline: true,
          max_length: WORDS_MOST,
          placeholder: { type: "plain_text", text: words("heard.placeholder") },
        },
      },
    ],
  };
}
