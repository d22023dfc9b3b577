// What was entered in the forms. A value outside its set is as good as none.
import { z } from "zod";
import type { ChannelId, FileId, MemberId, VoiceId } from "../../domain/ids.ts";
import { SNOOZE_CHOICES, type SnoozeChoice } from "../../domain/ring/snooze.ts";
import type { ConclusionForm, QuestionForm, VoiceFile, VoiceForm } from "../../domain/voice/event.ts";
import {
  CAUSES,
  CONTACTS,
  CUSTOMER_TYPES,
  INBOUND_CHANNELS,
  INQUIRY_TYPES,
  JOURNEY_STAGES,
  MONITORING,
  OUTCOMES,
  PAINS,
  RULINGS,
  type RulingKind,
  SPEAKERS,
} from "../../domain/voice/sets.ts";
import {
  ASK_FIELDS,
  CHOICE_FIELDS,
  CONCLUDE_FIELDS,
  DRAFTED_REASON,
  HAND_OVER_FIELDS,
  PAIR_FIELDS,
  POST_FIELDS,
  POST_MARKS,
  SNOOZE_FIELDS,
  SNOOZE_OVER,
  VOTE_FIELDS,
} from "../field-names.ts";
import { type Entered, type FormValues, voiceId } from "./payload.ts";

/** A required choice that was not made comes back as null. */
export type PostForm = Omit<VoiceForm, "pain"> & { pain: VoiceForm["pain"] | null };
export type ConcludeForm = Omit<ConclusionForm, "outcome" | "cause"> & {
  outcome: ConclusionForm["outcome"] | null;
  cause: ConclusionForm["cause"] | null;
};

export function readPostForm(values: FormValues): PostForm {
  const marks = ticksOf(values, POST_FIELDS.marks);
  return {
    words: textOf(values, POST_FIELDS.words),
    pain: choiceOf(values, POST_FIELDS.pain, PAINS),
    attempt: textOf(values, POST_FIELDS.attempt) || null,
    happening: textOf(values, POST_FIELDS.happening) || null,
    inquiryType: choiceOf(values, POST_FIELDS.inquiryType, INQUIRY_TYPES),
    journeyStage: choiceOf(values, POST_FIELDS.journeyStage, JOURNEY_STAGES),
    inboundChannel: choiceOf(values, POST_FIELDS.inboundChannel, INBOUND_CHANNELS),
    customerType: choiceOf(values, POST_FIELDS.customerType, CUSTOMER_TYPES),
    contact: choiceOf(values, POST_FIELDS.contact, CONTACTS),
    speaker: choiceOf(values, POST_FIELDS.speaker, SPEAKERS),
    isSpreading: marks.includes(POST_MARKS.spreading),
    isReporterHidden: marks.includes(POST_MARKS.hidden),
    files: filesOf(values, POST_FIELDS.files),
    altText: textOf(values, POST_FIELDS.altText) || null,
  };
}

export function readConcludeForm(values: FormValues): ConcludeForm {
  return {
    outcome: choiceOf(values, CONCLUDE_FIELDS.outcome, OUTCOMES),
    cause: choiceOf(values, CONCLUDE_FIELDS.cause, CAUSES),
    reason: values[DRAFTED_REASON]?.[CONCLUDE_FIELDS.reason]?.value ?? textOf(values, CONCLUDE_FIELDS.reason),
    revisitOn: dateOf(values, CONCLUDE_FIELDS.revisitOn),
    affected: textOf(values, CONCLUDE_FIELDS.affected) || null,
    monitoring: choiceOf(values, CONCLUDE_FIELDS.monitoring, MONITORING),
  };
}

/** Null for "take my word back". */
export function readVote(values: FormValues): RulingKind | null {
  return choiceOf(values, VOTE_FIELDS.vote, RULINGS);
}

export function readQuestion(values: FormValues): QuestionForm {
  return {
    members: peopleOf(values, ASK_FIELDS.members),
    channelId: conversationOf(values, ASK_FIELDS.channel),
    question: textOf(values, ASK_FIELDS.question),
  };
}

/** Null where nobody was chosen. */
export function readPerson(values: FormValues): MemberId | null {
  return (enteredIn(values, HAND_OVER_FIELDS.to)?.selected_user ?? null) as MemberId | null;
}

export function readOtherVoice(values: FormValues): { other: VoiceId | null; note: string } {
  const chosen = enteredIn(values, PAIR_FIELDS.other)?.selected_option?.value;
  return { other: voiceId.safeParse(chosen).data ?? null, note: textOf(values, PAIR_FIELDS.note) };
}

/** A day that was chosen wins over a choice; null where neither was. */
export function readSnoozeForm(values: FormValues): { day: string } | { choice: SnoozeChoice } | "over" | null {
  const day = dateOf(values, SNOOZE_FIELDS.day);
  if (day !== null) return { day };
  const choice = choiceOf(values, SNOOZE_FIELDS.choice, [...SNOOZE_CHOICES, SNOOZE_OVER]);
  return choice === null || choice === SNOOZE_OVER ? choice : { choice };
}

/** The value of the one choice in a form that has one. */
export function readChoice(values: FormValues): string | null {
  return chosenIn(values, CHOICE_FIELDS.choice);
}

export function readOutcome(value: string | undefined): ConclusionForm["outcome"] | null {
  return OUTCOMES.find((outcome) => outcome === value) ?? null;
}

/** "2026-12-01"; null where no day was chosen. */
export function dateOf(values: FormValues, name: string): string | null {
  return z.iso.date().safeParse(enteredIn(values, name)?.selected_date).data ?? null;
}

/** Empty where nothing was entered. */
export function textOf(values: FormValues, name: string): string {
  return enteredIn(values, name)?.value ?? "";
}

export function conversationOf(values: FormValues, name: string): ChannelId | null {
  return (enteredIn(values, name)?.selected_conversation ?? null) as ChannelId | null;
}

/** In the order in which they were chosen. */
export function peopleOf(values: FormValues, name: string): MemberId[] {
  return (enteredIn(values, name)?.selected_users ?? []) as MemberId[];
}

/** The values of the boxes that are ticked. */
export function ticksOf(values: FormValues, name: string): string[] {
  return enteredIn(values, name)?.selected_options?.map((option) => option.value) ?? [];
}

/** Those of a set that are chosen, in the set's order. */
export function manyOf<T extends string>(values: FormValues, name: string, set: readonly T[]): T[] {
  const chosen = ticksOf(values, name);
  return set.filter((each) => chosen.includes(each));
}

/** The value of the option that is chosen; null where none is. */
export function chosenIn(values: FormValues, name: string): string | null {
  return enteredIn(values, name)?.selected_option?.value ?? null;
}

export function choiceOf<T extends string>(values: FormValues, name: string, set: readonly T[]): T | null {
  const chosen = chosenIn(values, name);
  return set.find((each) => each === chosen) ?? null;
}

function filesOf(values: FormValues, name: string): VoiceFile[] {
  return (enteredIn(values, name)?.files ?? []).map(({ id, name: fileName, mimetype, permalink }) => {
    return { fileId: id as FileId, name: fileName, mimetype, permalink: upTo(id, permalink) };
  });
}

/** Slack's link to a file ends in the file's name, which no gate has masked; it leads there without it. */
function upTo(fileId: string, permalink: string): string {
  const [before = "", name] = permalink.split(`/${fileId}/`);
  return name === undefined ? permalink : `${before}/${fileId}`;
}

function enteredIn(values: FormValues, name: string): Entered | undefined {
  return values[name]?.[name];
}
