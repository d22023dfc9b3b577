// Confirming in place of a colleague that their customer was told: they are away, or no longer here.
import type { ModalView, PlainTextOption } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import { type Listener, placeOf, type Voice } from "../../domain/voice/voice.ts";
import { TOLD_FOR_FORM } from "../action-ids.ts";
import { CHOICE_FIELDS } from "../field-names.ts";
import { context, option } from "./blocks.ts";
import { cut } from "./cut.ts";
import { formOf, selectField } from "./form.ts";
import { type Reader, timeText } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** As many as a select takes. */
const LISTENERS_MOST = 100;
const NAME_MOST = 75;

export function toldForForm(voice: Voice, untold: readonly MemberId[], reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: TOLD_FOR_FORM, title: words("told_for.title"), submit: words("told_for.submit") };
  const listeners = voice.listeners.filter((listener) => untold.includes(listener.memberId)).slice(0, LISTENERS_MOST);
  const hidden = listeners.filter((listener) => reader.hidden.has(listener.memberId));
  const field = selectField(CHOICE_FIELDS.choice, words("told_for.who"), {
    options: listeners.map((listener) => {
      const at = hidden.indexOf(listener);
      const value = placeOf(voice, listener);
      return at < 0 ? option(nameOf(listener, reader), value) : hiddenOption(listener, { at, value }, reader);
    }),
    placeholder: words("told_for.who"),
  });
  return formOf(voice, frame, [voiceQuote(voice, reader, 300), field, context(words("told_for.about"))], reader);
}

/** Plain text: an option knows no mentions. */
function nameOf({ memberId }: Listener, reader: Reader): string {
  return cut(reader.names.get(memberId) ?? memberId, NAME_MOST);
}

/** Several are told apart by when they came: that of their voice, which its card shows to everyone. */
function hiddenOption(
  { joinedAt }: Listener,
  { at, value }: { at: number; value: string },
  reader: Reader,
): PlainTextOption {
  const label = at === 0 ? reader.words("names.hidden") : `${reader.words("names.hidden")} ${at + 1}`;
  return { ...option(label, value), description: { type: "plain_text", text: timeText(reader, joinedAt) } };
}
