// Drafts the reason for the customer from what people said in a thread, so that nobody types it twice.
import { explains, isGuess } from "./explains.ts";

export interface Reply {
  readonly text: string;
  /** The reporter asks and passes on; the others explain. */
  readonly isReporter: boolean;
}

const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 600;

const CODE = /```[\s\S]*?(?:```|$)/gu;
/** What somebody else said. */
const QUOTED = /^[ \t]*(?:>|&gt;).*$/gmu;
const MENTION = /<[@#!][^<>\n]*>|(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}._-]+/gu;
const EMOJI = /(?<![\p{L}\p{N}:]):(?=[^:\s]*\p{L}|\+1|-1|100)[\p{L}\p{N}_+'-]+:/gu;
const PICTURES = /\p{Emoji_Presentation}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}|(?![©®™])\p{Extended_Pictographic}/gu;
const LINK = /<?(?:https?:\/\/|www\.)[^\s<>]+>?/u;
const LINK_AT_EDGE = new RegExp(`^(?:\\(?${LINK.source}\\)?\\s*)+|(?:\\s*\\(?${LINK.source}\\)?)+$`, "gu");
const LAUGHTER = /[ㅋㅎㅠㅜ]+|\^{2,}|(?<=\S)\s*;{2,}/gu;
const BULLET = /^\s*(?:[-*•·]|\d{1,2}[.)]|[①-⑳])\s+/u;
const FILLER =
  /^(?:(?:네네?|넵+|넹|예|아하?|앗|음+|오+|엇|안녕하세요|감사합니다|고맙습니다|확인했습니다|확인했어요|ok(?:ay)?|yes|yeah|hi|hey|ah|oh|thanks|thank you|sorry|well|so)(?:[,.!~…]+\s*|\s+(?=[가-힣])))+/iu;
const BETWEEN_SENTENCES = /(?<=[.!?…~。！？]["'”’)\]]*)(?<!\b(?:e\.g|i\.e|vs|etc|no|mr|ms)\.)\s+|(?<=[。！？])/iu;

/**
 * The newest sentences of people other than the reporter that explain something, in their order: at most three, and
 * 600 characters. Guesses ("아마", "I think") only where nobody said anything surer. Null where nothing would help.
 * @param replies oldest first, Slack's markup already taken out
 */
export function draftReason(replies: readonly Reply[]): string | null {
  const said = replies.filter((reply) => !reply.isReporter).flatMap((reply) => sentencesOf(reply.text));
  const useful = said.filter(explains);
  const sure = useful.filter((sentence) => !isGuess(sentence));
  const draft = newestOf(sure.length > 0 ? sure : useful);
  return draft.length > 0 ? draft.join(" ") : null;
}

/** Of what was said twice, the newer one. */
function newestOf(sentences: readonly string[]): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const sentence of sentences.toReversed()) {
    if (kept.includes(sentence) || length + sentence.length > MOST_CHARACTERS) continue;
    if (kept.push(sentence) === MOST_SENTENCES) break;
    length += sentence.length + 1;
  }
  return kept.toReversed();
}

function sentencesOf(text: string): string[] {
  const own = text.normalize("NFC").replace(CODE, "\n").replace(QUOTED, "\n").replace(MENTION, " ").replace(EMOJI, " ");
  return own
    .replace(PICTURES, " ")
    .split(/[\n\r\u2028\u2029]+/u)
    .flatMap((line) => line.replace(BULLET, "").replace(/\s+/gu, " ").trim().split(BETWEEN_SENTENCES))
    .map(tidy)
    .filter((sentence) => sentence !== "" && !LINK.test(sentence));
}

function tidy(sentence: string): string {
  const plain = sentence
    .trim()
    .replace(LINK_AT_EDGE, "")
    .replace(LAUGHTER, "")
    .replaceAll("`", "")
    .replace(/\s+(?=[,.!?])/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(FILLER, "")
    .replace(/^[\s,.!~…-]+/u, "")
    .replace(/[~…]+[.!]*$|\.{2,}$|!+$/u, ".")
    .trim();
  return plain === "" || /[.?!。！？]["'”’)\]]*$/u.test(plain) ? plain : `${plain}.`;
}
