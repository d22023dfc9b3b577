// The form with which a voice is posted. No recipient, no team, and no number of customers: by design.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { VoiceForm } from "../../domain/voice/event.ts";
import { WORDS_MOST } from "../../domain/voice/post.ts";
import {
  CUSTOMER_TYPES,
  INBOUND_CHANNELS,
  INQUIRY_TYPES,
  JOURNEY_STAGES,
  PAINS,
  USUAL_PAIN,
} from "../../domain/voice/sets.ts";
import { POST_FORM } from "../action-ids.ts";
import { POST_FIELDS } from "../field-names.ts";
import { copyReady, option, section, selectField } from "./blocks.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

export interface PostFormState {
  /** Masked already; longer than the field holds is shown below the notice instead of lost. */
  words: string;
  /** Sentences above the fields, each ready for mrkdwn. */
  notices: string[];
  /** Comes back with the submission: what the gate took out of the prefilled words, and where to answer. */
  metadata: string;
}

/** How much of what did not fit can be shown: sections of 3,000 characters each. */
const OVERFLOW_SECTIONS = 12;

export function postForm(state: PostFormState, reader: Reader): ModalView {
  const { words } = reader;
  const fits = fittingPart(state.words);
  const overflow = state.words.slice(fits.length);
  const notices = [...state.notices];
  if (overflow !== "") notices.push(words("command.too_long_below", { most: WORDS_MOST, length: state.words.length }));
  return {
    type: "modal",
    callback_id: POST_FORM,
    private_metadata: state.metadata,
    title: { type: "plain_text", text: words("post.title") },
    submit: { type: "plain_text", text: words("post.submit") },
    close: { type: "plain_text", text: words("post.close") },
    blocks: [
      ...notices.map((notice) => section(notice)),
      ...piecesOf(overflow),
      ...voiceFields({ ...NOTHING_YET, words: fits }, reader),
    ],
  };
}

/** Never ends between the two halves of an emoji. */
function fittingPart(words: string): string {
  const part = words.slice(0, WORDS_MOST);
  return words.length > WORDS_MOST && /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}

function piecesOf(overflow: string): KnownBlock[] {
  const pieces: KnownBlock[] = [];
  for (let rest = overflow; rest !== "" && pieces.length < OVERFLOW_SECTIONS; ) {
    const piece = fittingPart(rest);
    pieces.push(copyReady(piece));
    rest = rest.slice(piece.length);
  }
  return pieces;
}

function wordsField(initial: string, { words }: Reader): InputBlock {
  return {
    type: "input",
    block_id: POST_FIELDS.words,
    label: { type: "plain_text", text: words("post.words") },
    hint: { type: "plain_text", text: words("post.words_hint") },
    element: {
      type: "plain_text_input",
      action_id: POST_FIELDS.words,
      multiline: true,
      max_length: WORDS_MOST,
      focus_on_load: true,
      placeholder: { type: "plain_text", text: words("post.words_placeholder") },
      ...(initial !== "" && { initial_value: initial }),
    },
  };
}

const NOTHING_YET: VoiceForm = {
  words: "",
  pain: USUAL_PAIN,
  inquiryType: null,
  journeyStage: null,
  inboundChannel: null,
  customerType: null,
};

/** The fields of a voice, with what stands in them. */
export function voiceFields(form: VoiceForm, reader: Reader): InputBlock[] {
  const { words } = reader;
  const placeholder = words("post.choose");
  const optional = true;
  return [
    wordsField(form.words, reader),
    selectField(POST_FIELDS.pain, words("post.pain"), {
      options: PAINS.map((pain) => option(words(`pain.${pain}`), pain)),
      placeholder: words("post.pain"),
      initial: form.pain,
    }),
    selectField(POST_FIELDS.inquiryType, words("post.inquiry_type"), {
      options: INQUIRY_TYPES.map((type) => option(words(`inquiry_type.${type}`), type)),
      placeholder,
      optional,
      initial: form.inquiryType,
    }),
    selectField(POST_FIELDS.journeyStage, words("post.journey_stage"), {
      options: JOURNEY_STAGES.map((stage) => option(words(`journey_stage.${stage}`), stage)),
      placeholder,
      optional,
      initial: form.journeyStage,
    }),
    selectField(POST_FIELDS.inboundChannel, words("post.inbound_channel"), {
      options: INBOUND_CHANNELS.map((channel) => option(words(`inbound_channel.${channel}`), channel)),
      placeholder,
      optional,
      initial: form.inboundChannel,
    }),
    selectField(POST_FIELDS.customerType, words("post.customer_type"), {
      options: CUSTOMER_TYPES.map((type) => option(words(`customer_type.${type}`), type)),
      placeholder,
      optional,
      initial: form.customerType,
    }),
  ];
}

/** A sentence for the form's notices. */
export function unknownCommandNotice(word: string, { words }: Reader): string {
  return words("command.unknown", { word: escapeMrkdwn(word) });
}
