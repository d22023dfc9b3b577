// After "the same voice": how one's own customer said it, for who wants to add it.
import type { ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { HEARD_FORM } from "../action-ids.ts";
import { HEARD_FIELDS } from "../field-names.ts";
import { section } from "./blocks.ts";
import { formOf } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function heardForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = {
    callbackId: HEARD_FORM,
    title: words("heard.title"),
    submit: words("heard.submit"),
    close: words("heard.close"),
  };
  return formOf(
    voice,
    frame,
    [
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
    reader,
  );
}
