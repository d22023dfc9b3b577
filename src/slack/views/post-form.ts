// The form with which a voice is posted. No recipient, no team, and no number of customers: by design.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { BLANK_FORM, type VoiceForm } from "../../domain/voice/event.ts";
import { FILES_MOST, fittingWords, PROMPT_MOST, WORDS_MOST } from "../../domain/voice/post.ts";
import {
  CONTACTS,
  CUSTOMER_TYPES,
  INBOUND_CHANNELS,
  INQUIRY_TYPES,
  JOURNEY_STAGES,
  PAINS,
  SPEAKERS,
  USUAL_PAIN,
} from "../../domain/voice/sets.ts";
import { POST_FORM } from "../action-ids.ts";
import { POST_FIELDS, POST_MARKS } from "../field-names.ts";
import { copyReady, option, section } from "./blocks.ts";
import { inputOf, modalOf, selectField, textField, ticksField } from "./form.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";

export interface PostFormState {
  /** Masked already; longer than the field holds is shown below the notice instead of lost. */
  words: string;
  /** Sentences above the fields, each ready for mrkdwn. */
  notices: string[];
  /** Comes back with the submission: what the gate took out of the prefilled words, and where to answer. */
  metadata: string;
  /** "나도 고객": what somebody who works here met with themselves. */
  isOwn: boolean;
}

/** How much of what did not fit can be shown: sections of 3,000 characters each. */
const OVERFLOW_SECTIONS = 12;

export function postForm(state: PostFormState, reader: Reader): ModalView {
  const { words } = reader;
  const fits = fittingWords(state.words);
  const overflow = state.words.slice(fits.length);
  const notices = [...state.notices];
  if (state.isOwn) notices.push(words("post.own_about"));
  if (overflow !== "") notices.push(words("command.too_long_below", { most: WORDS_MOST, length: state.words.length }));
  const form = { ...BLANK_FORM, words: fits, pain: USUAL_PAIN, ...(state.isOwn && { speaker: "employee" as const }) };
  const frame = {
    callbackId: POST_FORM,
    title: words(state.isOwn ? "post.own_title" : "post.title"),
    submit: words("post.submit"),
    metadata: state.metadata,
  };
  const blocks = [
    ...notices.map((notice) => section(notice)),
    ...piecesOf(overflow),
    ...voiceFields(form, { isOwn: state.isOwn }, reader),
    filesField(reader),
    altTextField(null, reader),
  ];
  return modalOf(frame, blocks, reader);
}

function piecesOf(overflow: string): KnownBlock[] {
  const pieces: KnownBlock[] = [];
  for (let rest = overflow; rest !== "" && pieces.length < OVERFLOW_SECTIONS; ) {
    const piece = fittingWords(rest);
    pieces.push(copyReady(piece));
    rest = rest.slice(piece.length);
  }
  return pieces;
}

/** The fields of a voice, with what stands in them; the two that matter come first. */
export function voiceFields(form: VoiceForm, { isOwn }: { isOwn: boolean }, reader: Reader): InputBlock[] {
  const { words } = reader;
  const choice = { placeholder: words("post.choose"), isOptional: true };
  const select = <Value extends string>(
    name: string,
    label: string,
    set: readonly Value[],
    { text, initial }: { text: (value: Value) => string; initial: Value | null },
  ) => selectField(name, label, { ...choice, options: set.map((value) => option(text(value), value)), initial });
  return [
    wordsField(form.words, { isOwn }, reader),
    selectField(POST_FIELDS.pain, words("post.pain"), {
      options: PAINS.map((pain) => option(words(`pain.${pain}`), pain)),
      placeholder: words("post.pain"),
      initial: form.pain,
    }),
    promptField("attempt", words(isOwn ? "post.own_attempt" : "post.attempt"), form, reader),
    promptField("happening", words("post.happening"), form, reader),
    select(POST_FIELDS.inquiryType, words("post.inquiry_type"), INQUIRY_TYPES, {
      text: (type) => words(`inquiry_type.${type}`),
      initial: form.inquiryType,
    }),
    select(POST_FIELDS.journeyStage, words("post.journey_stage"), JOURNEY_STAGES, {
      text: (stage) => words(`journey_stage.${stage}`),
      initial: form.journeyStage,
    }),
    select(POST_FIELDS.inboundChannel, words("post.inbound_channel"), INBOUND_CHANNELS, {
      text: (channel) => words(`inbound_channel.${channel}`),
      initial: form.inboundChannel,
    }),
    select(POST_FIELDS.customerType, words("post.customer_type"), CUSTOMER_TYPES, {
      text: (type) => words(`customer_type.${type}`),
      initial: form.customerType,
    }),
    select(POST_FIELDS.contact, words(isOwn ? "post.own_contact" : "post.contact"), CONTACTS, {
      text: (contact) => words(`contact.${contact}`),
      initial: form.contact,
    }),
    select(POST_FIELDS.speaker, words("post.speaker"), SPEAKERS, {
      text: (speaker) => words(`speaker.${speaker}`),
      initial: form.speaker,
    }),
    marksField(form, reader),
  ];
}

function wordsField(initial: string, { isOwn }: { isOwn: boolean }, { words }: Reader): InputBlock {
  return textField(POST_FIELDS.words, words(isOwn ? "post.own_words" : "post.words"), {
    most: WORDS_MOST,
    isMultiline: true,
    hasFocus: true,
    hint: words("post.words_hint"),
    placeholder: words("post.words_placeholder"),
    initial,
  });
}

function promptField(name: "attempt" | "happening", label: string, form: VoiceForm, { words }: Reader): InputBlock {
  return textField(POST_FIELDS[name], label, {
    most: PROMPT_MOST,
    isOptional: true,
    placeholder: words(`post.${name}_placeholder`),
    initial: form[name],
  });
}

function marksField(form: VoiceForm, { words }: Reader): InputBlock {
  const boxes = [
    { value: POST_MARKS.spreading, label: words("post.spreading") },
    { value: POST_MARKS.hidden, label: words("post.hidden") },
  ];
  const ticked = [
    ...(form.isSpreading ? [POST_MARKS.spreading] : []),
    ...(form.isReporterHidden ? [POST_MARKS.hidden] : []),
  ];
  return ticksField(POST_FIELDS.marks, words("post.marks"), boxes, ticked);
}

function filesField({ words }: Reader): InputBlock {
  const element = { type: "file_input", action_id: POST_FIELDS.files, max_files: FILES_MOST } as const;
  return inputOf(words("post.files"), element, { hint: words("post.files_hint"), isOptional: true });
}

export function altTextField(initial: string | null, { words }: Reader): InputBlock {
  return textField(POST_FIELDS.altText, words("post.alt_text"), {
    most: PROMPT_MOST,
    isOptional: true,
    placeholder: words("post.alt_text_placeholder"),
    initial,
  });
}

/** A sentence for the form's notices. */
export function unknownCommandNotice(word: string, { words }: Reader): string {
  return words("command.unknown", { word: escapeMrkdwn(word) });
}
