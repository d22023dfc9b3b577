// The form with which a concluded voice is opened again: why it is not over.
import type { ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { REOPEN_FORM } from "../action-ids.ts";
import { REOPEN_FIELDS } from "../field-names.ts";
import { context } from "./blocks.ts";
import { formOf, textField } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function reopenForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: REOPEN_FORM, title: words("reopen.title"), submit: words("reopen.submit") };
  const field = textField(REOPEN_FIELDS.reason, words("reopen.reason"), {
    most: WORDS_MOST,
    isMultiline: true,
    placeholder: words("reopen.reason_placeholder"),
  });
  return formOf(voice, frame, [voiceQuote(voice, reader), context(words("reopen.about")), field], reader);
}
