// After "the same voice": how one's own customer said it, for who wants to add it.
import type { ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { HEARD_FORM } from "../action-ids.ts";
import { HEARD_FIELDS } from "../field-names.ts";
import { section } from "./blocks.ts";
import { formOf, textField } from "./form.ts";
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
  const field = textField(HEARD_FIELDS.words, words("heard.words"), {
    most: WORDS_MOST,
    isMultiline: true,
    placeholder: words("heard.placeholder"),
  });
  return formOf(voice, frame, [section(words("join.done")), voiceQuote(voice, reader, 300), field], reader);
}
