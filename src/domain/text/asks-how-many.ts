// Does a text ask for the number of customers? Harmless numbers (times, minutes, pieces) are none of its business.
import { asksHowManyInEnglish } from "./how-many-english.ts";
import { asksHowManyInKorean } from "./how-many-korean.ts";

/** What somebody else said: quoted lines and code. Slack escapes the mark of a quote. */
const QUOTED = /^\s*(?:>|&gt;).*$|```[\s\S]*?(?:```|$)|`[^`\n]*`/gmu;
/** Mentions, links and emoji names. */
const TOKENS = /<[^<>]*>|:[a-z0-9_+'-]+:/giu;
/** A sentence keeps its mark: the mark says whether it asks. */
const BETWEEN_SENTENCES = /(?<=[?!])(?![?!])|(?<=[.…~])\s+|\n+/u;

/** Rather misses a question than takes a harmless sentence for one. */
export function asksHowMany(text: string): boolean {
  return sentencesOf(text).some(isAsking);
}

/** Such a question and nothing else: it answers nobody. */
export function onlyAsksHowMany(text: string): boolean {
  const sentences = sentencesOf(text);
  return (
    sentences.some(isAsking) && sentences.every((sentence) => isAsking(sentence) || !/[\p{L}\p{N}]/u.test(sentence))
  );
}

function sentencesOf(text: string): string[] {
  const own = text.normalize("NFKC").replace(QUOTED, "\n").replace(TOKENS, " ").toLowerCase();
  return own.split(BETWEEN_SENTENCES).map((sentence) => sentence.replace(/\s+/gu, " ").trim());
}

function isAsking(sentence: string): boolean {
  return asksHowManyInKorean(sentence) || asksHowManyInEnglish(sentence);
}
