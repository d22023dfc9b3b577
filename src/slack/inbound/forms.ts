// What was entered in the two forms. A value outside its set is as good as none.
import { z } from "zod";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import type { ConclusionForm, VoiceForm } from "../../domain/voice/event.ts";
import {
  CAUSES,
  CUSTOMER_TYPES,
  INBOUND_CHANNELS,
  INQUIRY_TYPES,
  JOURNEY_STAGES,
  OUTCOMES,
  PAINS,
  RULINGS,
  type RulingKind,
} from "../../domain/voice/sets.ts";
import { CONCLUDE_FIELDS, POST_FIELDS, VOTE_FIELDS } from "../field-names.ts";
import type { FormValues } from "./payload.ts";

/** A required choice that was not made comes back as null. */
export type PostForm = Omit<VoiceForm, "pain"> & { pain: VoiceForm["pain"] | null };
export type ConcludeForm = Omit<ConclusionForm, "outcome" | "cause"> & {
  outcome: ConclusionForm["outcome"] | null;
  cause: ConclusionForm["cause"] | null;
};

export function readPostForm(values: FormValues): PostForm {
  return {
    words: textOf(values, POST_FIELDS.words),
    pain: choiceOf(values, POST_FIELDS.pain, PAINS),
    inquiryType: choiceOf(values, POST_FIELDS.inquiryType, INQUIRY_TYPES),
    journeyStage: choiceOf(values, POST_FIELDS.journeyStage, JOURNEY_STAGES),
    inboundChannel: choiceOf(values, POST_FIELDS.inboundChannel, INBOUND_CHANNELS),
    customerType: choiceOf(values, POST_FIELDS.customerType, CUSTOMER_TYPES),
  };
}

export function readConcludeForm(values: FormValues): ConcludeForm {
  return {
    outcome: choiceOf(values, CONCLUDE_FIELDS.outcome, OUTCOMES),
    cause: choiceOf(values, CONCLUDE_FIELDS.cause, CAUSES),
    reason: textOf(values, CONCLUDE_FIELDS.reason),
    revisitOn: dateOf(values, CONCLUDE_FIELDS.revisitOn),
  };
}

/** Null for "take my word back". */
export function readVote(values: FormValues): RulingKind | null {
  return choiceOf(values, VOTE_FIELDS.vote, RULINGS);
}

export function readOutcome(value: string | undefined): ConclusionForm["outcome"] | null {
  return OUTCOMES.find((outcome) => outcome === value) ?? null;
}

/** "2026-12-01"; null where no day was chosen. */
export function dateOf(values: FormValues, name: string): string | null {
  return z.iso.date().safeParse(values[name]?.[name]?.selected_date).data ?? null;
}

/** Empty where nothing was entered. */
export function textOf(values: FormValues, name: string): string {
  return values[name]?.[name]?.value ?? "";
}

function choiceOf<T extends string>(values: FormValues, name: string, set: readonly T[]): T | null {
  const chosen = values[name]?.[name]?.selected_option?.value;
  return set.find((each) => each === chosen) ?? null;
}

/** What a post form carries with it from its opening to its submission. */
const postMemory = z.object({
  /** Kinds the gate took out of the prefilled words. */
  masked: z.array(z.string()).default([]),
  /** Where to answer the command that opened it. */
  respondTo: z.string().optional(),
  /** The channel of that command. */
  from: z.string().optional(),
});

export interface PostMemory {
  masked: IdentifierKind[];
  respondTo?: string | undefined;
  from?: string | undefined;
}

export function writePostMemory(memory: PostMemory): string {
  return JSON.stringify({ ...memory, masked: [...new Set(memory.masked)] });
}

export function readPostMemory(metadata: string): PostMemory {
  try {
    return postMemory.parse(JSON.parse(metadata)) as PostMemory;
  } catch {
    return { masked: [] };
  }
}
