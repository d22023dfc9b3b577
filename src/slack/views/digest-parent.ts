// A digest's parent: how complete the answers are, and the voices of which its readers should know at a glance.
import type { KnownBlock } from "@slack/types";
import type { DigestContent, Some } from "../../domain/digest/content.ts";
import type { DigestFilter } from "../../domain/digest/digest.ts";
import type { VoiceId, WindowId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { DIGEST_ALL } from "../action-ids.ts";
import { button, context, type Said, section, sections } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { filterText } from "./filter-text.ts";
import { fitting } from "./fit.ts";
import { dayText, escapeMrkdwn, nameOf, namesOf, type Reader, shielded } from "./reader.ts";
import { quoteBlockId } from "./reword.ts";
import { CUSTOMER_MOST, LISTED_MOST, voiceName, voiceQuote } from "./voice-words.ts";

/** Of those that nobody has answered so many are named; all of them are in the ledger. */
export const UNANSWERED_NAMED = 25;

type Shown = Pick<DigestParent, "content" | "cardUrls">;

export interface DigestParent {
  windowId: WindowId;
  /** The digest's own name; empty where it has none. */
  name: string;
  /** The workspace's own day, "2026-11-23". */
  day: string;
  /** Of which voices it speaks. */
  filter: DigestFilter;
  content: DigestContent;
  /** Has it replies, and are there voices for which there was no room? */
  items: number;
  left: number;
  cardUrls: ReadonlyMap<VoiceId, string>;
}

export function digestParent(state: DigestParent, reader: Reader): Said {
  return fitting((each) => draw(state, each), reader);
}

function draw(state: DigestParent, reader: Reader): Said {
  const first = answersText(state.content.unanswered, reader);
  const blocks: KnownBlock[] = [
    section(`*${first}*`),
    ...sections(listed(state.content.unanswered, state, reader, pausedUntil)),
    ...sectionBlocks(state, reader),
    context(aboutText(state, reader)),
  ];
  if (state.left > 0) {
    blocks.push({
      type: "actions",
      block_id: "digest",
      elements: [button(reader.words("digest.all"), DIGEST_ALL, `${state.windowId}:0`)],
    });
  }
  return { text: first, blocks };
}

/** "응답 100%", or how many voices nobody has answered. */
export function answersText({ count }: Pick<Some, "count">, { words }: Reader): string {
  return count === 0 ? words("digest.all_answered") : words("digest.unanswered", { count });
}

function aboutText({ name, day, filter, items, left }: DigestParent, reader: Reader): string {
  const { words } = reader;
  const when = dayText(reader, day);
  const parts = [name === "" ? when : `${escapeMrkdwn(name)} · ${when}`];
  const only = filterText(filter, reader);
  if (only !== "") parts.push(reader.words("digest.only", { what: only }));
  if (items > 0) parts.push(words("digest.about"));
  if (left > 0) parts.push(words("digest.left", { count: left }));
  return parts.join("  ·  ");
}

/** What its readers should know besides the answers, each section only where it has something. */
export function sectionBlocks(state: Shown, reader: Reader): KnownBlock[] {
  const { waiting, decisions, small, accessibility, praise, customer, firstHeard } = state.content;
  const { words } = reader;
  const of = (key: "waiting" | "decisions" | "small" | "accessibility" | "first_heard", some: Some, add?: Added) => {
    return some.count === 0 ? [] : titled(words(`digest.section.${key}`), listed(some, state, reader, add));
  };
  return [
    ...of("waiting", waiting, waitingFor),
    ...of("decisions", eachConflictOnce(decisions), whyDecide),
    ...of("small", small),
    ...of("accessibility", accessibility),
    ...(praise.length > 0 ? titled(words("digest.section.praise"), praiseLines(state, reader)) : []),
    ...(customer ? customerBlocks(customer, state, reader) : []),
    ...of("first_heard", firstHeard, kindOf),
  ];
}

type Added = (voice: Voice, reader: Reader) => string;

function titled(title: string, lines: readonly string[]): KnownBlock[] {
  return sections([`*${title}*`, ...lines]);
}

/** A line for each that is named, and one for those that are not. */
function listed({ voices, count }: Some, state: Shown, reader: Reader, added?: Added): string[] {
  // Where a message has room for few people it has room for few voices, too.
  const shown = voices.slice(0, reader.namesMost < NAMES_ROOMY ? reader.namesMost * 2 : voices.length);
  const lines = shown.map((voice) => lineOf(voice, state, reader, added));
  const left = count - shown.length;
  return left > 0 ? [...lines, reader.words("digest.unanswered_more", { count: left })] : lines;
}

/** Of people; with fewer the message would be too long. */
const NAMES_ROOMY = 10;

function lineOf(voice: Voice, { cardUrls }: Shown, anyReader: Reader, added: Added = () => ""): string {
  const reader = shielded(anyReader, voice);
  const name = voiceName(voice, reader, LISTED_MOST);
  const url = cardUrls.get(voice.id);
  const more = added(voice, reader);
  return `• ${url === undefined ? name : `<${url}|${name}>`}${more === "" ? "" : ` — ${more}`}`;
}

/** "물류팀 · 재입고 날짜 확인 · 12월 1일 (화)까지", or who promised it. */
function waitingFor({ pause, promise }: Voice, reader: Reader): string {
  if (pause?.kind !== "waiting") {
    return promise ? reader.words("line.promised", { who: nameOf(reader, promise.memberId) }) : "";
  }
  const [whom, what] = [pause.forWhom, pause.what].map((text) => escapeMrkdwn(nameOfWords(text, LISTED_MOST)));
  return reader.words("digest.waiting_for", { whom, what, day: dayText(reader, pause.until) });
}

/** Two voices that stand against each other ask for one decision. */
function eachConflictOnce({ voices, count }: Some): Some {
  const once = voices.filter((voice, index) => {
    return !voices.slice(0, index).some((earlier) => earlier.conflicts.some((each) => each.voiceId === voice.id));
  });
  return { voices: once, count: count - (voices.length - once.length) };
}

/** It has no reply in the thread until its day comes. */
function pausedUntil({ pause }: Voice, reader: Reader): string {
  return pause === null ? "" : reader.words("digest.paused_until", { day: dayText(reader, pause.until) });
}

function whyDecide({ conflicts }: Voice, { words }: Reader): string {
  const [conflict] = conflicts;
  if (!conflict) return words("digest.decide.issue");
  const note = escapeMrkdwn(nameOfWords(conflict.note, LISTED_MOST));
  return note === "" ? words("digest.decide.conflict_bare") : words("digest.decide.conflict", { note });
}

/** A type and a stage of the same name are named once. */
function kindOf({ inquiryType, journeyStage }: Voice, { words }: Reader): string {
  const parts = [
    ...(inquiryType ? [words(`inquiry_type.${inquiryType}`)] : []),
    ...(journeyStage ? [words(`journey_stage.${journeyStage}`)] : []),
  ];
  return [...new Set(parts)].join(" · ");
}

function praiseLines(state: Shown, reader: Reader): string[] {
  return state.content.praise.map(({ voice, makers }) => {
    return lineOf(voice, state, reader, (_voice, each) => {
      return makers.length === 0 ? "" : each.words("digest.makers", { who: namesOf(each, makers) });
    });
  });
}

/** Their own words, where they were on their way, and nothing of how many there are. */
function customerBlocks(voice: Voice, { cardUrls }: Shown, anyReader: Reader): KnownBlock[] {
  const reader = shielded(anyReader, voice);
  const kind = kindOf(voice, reader);
  const url = cardUrls.get(voice.id);
  const facts = [
    ...(kind === "" ? [] : [kind]),
    reader.words(`pain.${voice.pain}`),
    ...(url === undefined ? [] : [`<${url}|${reader.words("digest.card")}>`]),
  ];
  return [
    section(`*${reader.words("digest.section.customer")}*`),
    { ...voiceQuote(voice, reader, CUSTOMER_MOST), block_id: quoteBlockId(voice.id) },
    context(facts.join("  ·  ")),
  ];
}
