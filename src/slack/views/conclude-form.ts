// The form with which a voice is concluded: outcome, cause, and the reason the customer is told.
import type { InputBlock, ModalView } from "@slack/types";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import { CAUSES, OUTCOMES, type Outcome } from "../../domain/voice/sets.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { CONCLUDE_FORM } from "../action-ids.ts";
import { CONCLUDE_FIELDS } from "../field-names.ts";
import { context, option, selectField } from "./blocks.ts";
import { dayField, formOf } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** The day's field is there exactly when the outcome chosen so far is "later"; it is then required, and empty. */
export function concludeForm(voice: Voice, outcome: Outcome | null, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: CONCLUDE_FORM, title: words("conclude.title"), submit: words("conclude.submit") };
  return formOf(
    voice,
    frame,
    [
      context(words("conclude.voice")),
      voiceQuote(voice, reader),
      outcomeField(outcome, reader),
      ...(outcome === "later" ? [dayField(CONCLUDE_FIELDS.revisitOn, words("conclude.revisit"))] : []),
      selectField(CONCLUDE_FIELDS.cause, words("conclude.cause"), {
        options: CAUSES.map((cause) => option(words(`cause.${cause}`), cause)),
        placeholder: words("conclude.cause_placeholder"),
      }),
      reasonField(reader),
    ],
    reader,
  );
}

function outcomeField(outcome: Outcome | null, { words }: Reader): InputBlock {
  const field = selectField(CONCLUDE_FIELDS.outcome, words("conclude.outcome"), {
    options: OUTCOMES.map((each) => option(words(`outcome.${each}`), each)),
    placeholder: words("conclude.outcome_placeholder"),
    initial: outcome ?? undefined,
  });
  return { ...field, dispatch_action: true };
}

function reasonField({ words }: Reader): InputBlock {
  return {
    type: "input",
    block_id: CONCLUDE_FIELDS.reason,
    label: { type: "plain_text", text: words("conclude.reason") },
    hint: { type: "plain_text", text: words("conclude.reason_hint") },
    element: {
      type: "plain_text_input",
      action_id: CONCLUDE_FIELDS.reason,
      multiline: true,
      max_length: WORDS_MOST,
      placeholder: { type: "plain_text", text: words("conclude.reason_placeholder") },
    },
  };
}
