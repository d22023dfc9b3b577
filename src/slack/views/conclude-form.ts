// The form with which a voice is concluded: outcome, cause, and the reason the customer is told.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { ACCESSIBILITY_DAYS_MOST } from "../../domain/voice/pause.ts";
import { PROMPT_MOST, WORDS_MOST } from "../../domain/voice/post.ts";
import { CAUSES, type Cause, MONITORING, type Monitoring, OUTCOMES, type Outcome } from "../../domain/voice/sets.ts";
import { isAboutAccessibility, type Voice } from "../../domain/voice/voice.ts";
import { CONCLUDE_FORM, DRAFT_REASON } from "../action-ids.ts";
import { CONCLUDE_FIELDS, DRAFTED_REASON } from "../field-names.ts";
import { button, context, copyReady, option, section } from "./blocks.ts";
import { dayField, formOf, selectField, textField } from "./form.ts";
import { escapeMrkdwn, type Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** What was entered so far. */
export interface ConcludeEntries {
  outcome: Outcome | null;
  cause: Cause | null;
  reason: string;
  revisitOn: string | null;
  affected: string | null;
  monitoring: Monitoring | null;
}

export const NOTHING_ENTERED: ConcludeEntries = {
  outcome: null,
  cause: null,
  reason: "",
  revisitOn: null,
  affected: null,
  monitoring: null,
};

export interface ConcludeState {
  entered: ConcludeEntries;
  /** Words in the reason that the customer may not know, when whoever signs it should look once more. */
  jargon?: readonly string[];
  /** What became of looking for a draft in the thread. */
  draft?: "found" | "none" | { beside: string };
  /** The reason's field is the one that takes a draft. */
  isDrafted?: boolean;
  /** Why the form came back for its day. */
  dayTrouble?: string;
}

/** The day's field is there exactly when the outcome chosen so far is "later". */
export function concludeForm(voice: Voice, state: ConcludeState, reader: Reader): ModalView {
  const { words } = reader;
  const { entered, jargon = [] } = state;
  const frame = {
    callbackId: CONCLUDE_FORM,
    title: words("conclude.title"),
    submit: words("conclude.submit"),
    memory: jargon.length > 0 ? jargonMark(jargon) : undefined,
  };
  const blocks = [
    context(words("conclude.voice")),
    voiceQuote(voice, reader),
    outcomeField(entered.outcome, reader),
    ...(entered.outcome === "later" ? dayBlocks(voice, state, reader) : []),
    selectField(CONCLUDE_FIELDS.cause, words("conclude.cause"), {
      options: CAUSES.map((cause) => option(words(`cause.${cause}`), cause)),
      placeholder: words("conclude.cause_placeholder"),
      initial: entered.cause,
    }),
    ...draftBlocks(voice, state, reader),
    reasonField(state, reader),
    ...(jargon.length > 0 ? [jargonHint(jargon, reader)] : []),
    affectedField(entered.affected, reader),
    selectField(CONCLUDE_FIELDS.monitoring, words("conclude.monitoring"), {
      options: MONITORING.map((each) => option(words(`monitoring.${each}`), each)),
      placeholder: words("post.choose"),
      isOptional: true,
      initial: entered.monitoring,
    }),
  ];
  return formOf(voice, frame, blocks, reader);
}

/** What the form remembers of a hint: pressed again with the same words, it is meant. */
export function jargonMark(jargon: readonly string[]): string {
  return `jargon:${jargon.join("|")}`.slice(0, 500);
}

/** The words of a mark; none where the form remembers no hint. */
export function jargonOf(mark: string): string[] {
  const words = mark.startsWith("jargon:") ? mark.slice("jargon:".length) : "";
  return words === "" ? [] : words.split("|");
}

function outcomeField(outcome: Outcome | null, { words }: Reader): InputBlock {
  const field = selectField(CONCLUDE_FIELDS.outcome, words("conclude.outcome"), {
    options: OUTCOMES.map((each) => option(words(`outcome.${each}`), each)),
    placeholder: words("conclude.outcome_placeholder"),
    initial: outcome ?? undefined,
  });
  return { ...field, dispatch_action: true };
}

function dayBlocks(voice: Voice, { entered, dayTrouble }: ConcludeState, { words }: Reader): KnownBlock[] {
  const notice = words("pause.accessibility", { days: ACCESSIBILITY_DAYS_MOST });
  return [
    ...(isAboutAccessibility(voice) ? [section(notice)] : []),
    ...(dayTrouble === undefined ? [] : [section(dayTrouble)]),
    dayField(CONCLUDE_FIELDS.revisitOn, words("conclude.revisit"), { initial: entered.revisitOn }),
  ];
}

/** Where people have written in the thread, their explanation can be taken over, and is signed like any other. */
function draftBlocks(voice: Voice, { draft, isDrafted = false }: ConcludeState, { words }: Reader): KnownBlock[] {
  if (typeof draft === "object") return [context(words("conclude.drafted.beside")), copyReady(draft.beside)];
  if (draft !== undefined) return [context(words(`conclude.drafted.${draft}`))];
  // A second draft would need yet another block: under this one Slack keeps what stands in it.
  if (voice.answers.length === 0 || isDrafted) return [];
  return [{ type: "actions", block_id: "draft", elements: [button(words("conclude.draft"), DRAFT_REASON, voice.id)] }];
}

function reasonField({ entered, isDrafted = false }: ConcludeState, { words }: Reader): InputBlock {
  return textField(CONCLUDE_FIELDS.reason, words("conclude.reason"), {
    most: WORDS_MOST,
    isMultiline: true,
    hint: words("conclude.reason_hint"),
    placeholder: words("conclude.reason_placeholder"),
    initial: entered.reason,
    blockId: isDrafted ? DRAFTED_REASON : undefined,
  });
}

const JARGON_NAMED = 5;

function jargonHint(jargon: readonly string[], { words }: Reader): KnownBlock {
  const named = jargon.slice(0, JARGON_NAMED).map((word) => `‘${escapeMrkdwn(word)}’`);
  return section(words("conclude.jargon", { which: named.join(words("names.separator")) }));
}

function affectedField(initial: string | null, { words }: Reader): InputBlock {
  return textField(CONCLUDE_FIELDS.affected, words("conclude.affected"), {
    most: PROMPT_MOST,
    isOptional: true,
    placeholder: words("conclude.affected_placeholder"),
    initial,
  });
}
