// Confirming in place of a colleague that their customer was told: they are away, or no longer here.
import type { ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { TOLD_FOR_FORM } from "../action-ids.ts";
import { CHOICE_FIELDS } from "../field-names.ts";
import { context, option, selectField } from "./blocks.ts";
import { cut } from "./cut.ts";
import { formOf } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** As many as a select takes. */
const LISTENERS_MOST = 100;
const NAME_MOST = 75;

export function toldForForm(voice: Voice, listeners: readonly MemberId[], reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: TOLD_FOR_FORM, title: words("told_for.title"), submit: words("told_for.submit") };
  const field = selectField(CHOICE_FIELDS.choice, words("told_for.who"), {
    options: listeners.slice(0, LISTENERS_MOST).map((id) => option(nameFor(id, reader), id)),
    placeholder: words("told_for.who"),
  });
  return formOf(voice, frame, [voiceQuote(voice, reader, 300), field, context(words("told_for.about"))], reader);
}

/** Plain text: an option knows no mentions. */
function nameFor(id: MemberId, reader: Reader): string {
  if (reader.hidden.has(id)) return reader.words("names.hidden");
  return cut(reader.names.get(id) ?? id, NAME_MOST);
}
