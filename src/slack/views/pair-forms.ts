// Two voices: merging one into another, or saying that they stand against each other; and undoing that.
import type { ModalView, PlainTextOption } from "@slack/types";
import { isFolded } from "../../domain/voice/folded.ts";
import { PROMPT_MOST } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { CONFLICT_FORM, MERGE_FORM, NO_CONFLICT_FORM } from "../action-ids.ts";
import { CHOICE_FIELDS, PAIR_FIELDS } from "../field-names.ts";
import { context, option } from "./blocks.ts";
import { cut, nameOfWords } from "./cut.ts";
import { formOf, selectField, suggestField, textField } from "./form.ts";
import { type Reader, timeText } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function mergeForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: MERGE_FORM, title: words("merge.title"), submit: words("merge.submit") };
  const blocks = [
    voiceQuote(voice, reader, 300),
    suggestField(PAIR_FIELDS.other, words("merge.other"), { placeholder: words("pair.placeholder") }),
    context(words("merge.about")),
  ];
  return formOf(voice, frame, blocks, reader);
}

export function conflictForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: CONFLICT_FORM, title: words("conflict.title"), submit: words("conflict.submit") };
  const note = textField(PAIR_FIELDS.note, words("conflict.note"), {
    most: PROMPT_MOST,
    isMultiline: true,
    isOptional: true,
    placeholder: words("conflict.note_placeholder"),
  });
  const other = suggestField(PAIR_FIELDS.other, words("conflict.other"), { placeholder: words("pair.placeholder") });
  const blocks = [voiceQuote(voice, reader, 300), other, note];
  return formOf(voice, frame, blocks, reader);
}

export function noConflictForm(voice: Voice, others: readonly Voice[], reader: Reader): ModalView {
  const { words } = reader;
  const frame = {
    callbackId: NO_CONFLICT_FORM,
    title: words("no_conflict.title"),
    submit: words("no_conflict.submit"),
  };
  const field = selectField(CHOICE_FIELDS.choice, words("no_conflict.which"), {
    options: others.slice(0, CHOICES_MOST).map((other) => voiceOption(other, reader)),
    placeholder: words("no_conflict.which"),
  });
  return formOf(voice, frame, [voiceQuote(voice, reader, 300), field], reader);
}

/** As many as a select takes; the oldest conflicts first, so that after some are gone the others come. */
const CHOICES_MOST = 100;
/** What Slack takes as the text of an option, in UTF-16 units. */
const OPTION_MOST = 75;

/** The customer's words, and since when. */
export function voiceOption(voice: Voice, reader: Reader): PlainTextOption {
  const name = isFolded(voice) ? reader.words("fold.name") : nameOfWords(voice.words, OPTION_MOST);
  const label = option(name === "" ? reader.words("origin.gone") : name, voice.id);
  return { ...label, description: { type: "plain_text", text: cut(timeText(reader, voice.postedAt), OPTION_MOST) } };
}
