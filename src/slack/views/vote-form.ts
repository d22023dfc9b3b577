// "Is it an issue?": one member's word on it, with what they said before.
import type { ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import { RULINGS } from "../../domain/voice/sets.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { VOTE_FORM } from "../action-ids.ts";
import { VOTE_FIELDS } from "../field-names.ts";
import { option } from "./blocks.ts";
import { formOf, inputOf } from "./form.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** The choice that takes one's word back. */
export const NO_VOTE = "none";

export function voteForm(voice: Voice, memberId: MemberId, reader: Reader): ModalView {
  const { words } = reader;
  const options = [
    ...RULINGS.map((ruling) => option(words(`ruling.${ruling}`), ruling)),
    option(words("vote.none"), NO_VOTE),
  ];
  const own = voice.votes.find((each) => each.memberId === memberId)?.vote;
  const initial = options.find((each) => each.value === own);
  const frame = { callbackId: VOTE_FORM, title: words("vote.title"), submit: words("vote.submit") };
  return formOf(
    voice,
    frame,
    [
      voiceQuote(voice, reader, 300),
      inputOf(words("vote.choice"), {
        type: "radio_buttons",
        action_id: VOTE_FIELDS.vote,
        options,
        ...(initial && { initial_option: initial }),
      }),
    ],
    reader,
  );
}
