// Handing a voice over to a person, and asking people or a team about it.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { ASKED_MOST, QUESTION_MOST } from "../../domain/voice/ask-around.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { ASK_FORM, HAND_OVER_FORM } from "../action-ids.ts";
import { ASK_FIELDS, HAND_OVER_FIELDS } from "../field-names.ts";
import { context } from "./blocks.ts";
import { channelField, formOf, peopleField, personField, textField } from "./form.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function handOverForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: HAND_OVER_FORM, title: words("handover.title"), submit: words("handover.submit") };
  const field = personField(HAND_OVER_FIELDS.to, words("handover.to"));
  return formOf(voice, frame, [voiceQuote(voice, reader, 300), field, context(words("handover.about"))], reader);
}

/** @param helpers names of those who took on voices like this one; nobody is bound by it */
export function askForm(voice: Voice, helpers: readonly string[], reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: ASK_FORM, title: words("ask.title"), submit: words("ask.submit") };
  const who = helpers.map(escapeMrkdwn).join(words("names.separator"));
  const hints: KnownBlock[] = helpers.length > 0 ? [context(words("ask.helpers", { who }))] : [];
  // A team is reached in its channel.
  const team = channelField(ASK_FIELDS.channel, words("ask.channel"), {
    hint: words("ask.channel_hint"),
    isOptional: true,
  });
  const members = peopleField(ASK_FIELDS.members, words("ask.members"), { most: ASKED_MOST });
  const fields = [members, team, questionField(reader)];
  return formOf(voice, frame, [voiceQuote(voice, reader, 300), ...hints, ...fields], reader);
}

function questionField({ words }: Reader): InputBlock {
  return textField(ASK_FIELDS.question, words("ask.question"), {
    most: QUESTION_MOST,
    isMultiline: true,
    placeholder: words("ask.question_placeholder"),
  });
}
