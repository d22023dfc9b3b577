// The brief with which a working day begins: what came while nobody worked, struck through as soon as it has an answer.
import type { VoiceId } from "../../domain/ids.ts";
import { answerDueAt } from "../../domain/voice/target.ts";
import { isAnswered, type Voice } from "../../domain/voice/voice.ts";
import type { AnswerRules } from "./answer-due.ts";
import { context, type Said, section, sections } from "./blocks.ts";
import { type Reader, timeText } from "./reader.ts";
import { voiceName } from "./voice-words.ts";

interface OpeningState {
  /** The most urgent first. */
  voices: readonly Voice[];
  /** Further ones for which there was no room. */
  left: number;
  cardUrls: ReadonlyMap<VoiceId, string>;
  rules: AnswerRules;
}

/** Twenty of them, with links and every character escaped, stay within a message. */
const WORDS_MOST = 60;

export function openingBrief(state: OpeningState, reader: Reader): Said {
  const { words } = reader;
  const lines = state.voices.map((voice) => `• ${lineOf(voice, state, reader)}`);
  if (state.left > 0) lines.push(words("opening.left", { count: state.left }));
  return {
    text: words("opening.title"),
    blocks: [section(`🌅 *${words("opening.title")}*`), ...sections(lines), context(words("opening.about"))],
  };
}

function lineOf(voice: Voice, { cardUrls, rules }: OpeningState, reader: Reader): string {
  const { words } = reader;
  if (voice.withdrawnAt) return words("opening.withdrawn");
  const name = voiceName(voice, reader, WORDS_MOST);
  const url = cardUrls.get(voice.id);
  const link = url === undefined ? name : `<${url}|${name}>`;
  if (voice.mergedInto) return `~${link}~  ·  ${words("opening.merged")}`;
  if (isAnswered(voice)) return `~${link}~  ·  ${words("opening.answered")}`;
  const dueAt = answerDueAt(voice, rules.targets, rules.calendar);
  const due = dueAt ? [words("opening.due", { when: timeText(reader, dueAt) })] : [];
  return [link, words(`pain.${voice.pain}`), ...due].join("  ·  ");
}
