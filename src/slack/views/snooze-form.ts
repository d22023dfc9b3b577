// The small form with which a member puts a voice off for themselves, and the sentence that says until when.
import type { KnownBlock, ModalView } from "@slack/types";
import { SNOOZE_CHOICES } from "../../domain/ring/snooze.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { SNOOZE_FORM } from "../action-ids.ts";
import { SNOOZE_FIELDS, SNOOZE_OVER } from "../field-names.ts";
import { option, section } from "./blocks.ts";
import { dayField, formOf, selectField } from "./form.ts";
import { noteView } from "./note.ts";
import { dayText, type Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** @param until of their snooze; null where there is none to end */
export function snoozeForm(voice: Voice, until: string | null, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: SNOOZE_FORM, title: words("snooze.title"), submit: words("snooze.submit") };
  const options = SNOOZE_CHOICES.map((choice) => option(words(`snooze.choice.${choice}`), choice));
  const over = until === null ? [] : [option(words("snooze.choice.over"), SNOOZE_OVER)];
  const blocks: KnownBlock[] = [
    voiceQuote(voice, reader, 300),
    section(until === null ? words("snooze.about") : words("snooze.until", { day: dayText(reader, until) })),
    selectField(SNOOZE_FIELDS.choice, words("snooze.choose"), {
      options: [...options, ...over],
      placeholder: words("snooze.placeholder"),
      isOptional: true,
    }),
    dayField(SNOOZE_FIELDS.day, words("snooze.day"), { isOptional: true }),
  ];
  return formOf(voice, frame, blocks, reader);
}

/** @param until null where they hear of it again */
export function snoozedNote(until: string | null, reader: Reader): ModalView {
  const { words } = reader;
  const sentence = until === null ? words("snooze.over") : words("snooze.done", { day: dayText(reader, until) });
  return noteView(words("snooze.title"), sentence, reader);
}
