// The ways in which an abusive word may be written apart: each view of a text takes one disguise off.
import { fold } from "../privacy/fold.ts";

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/** ㅆㅣ, ㅂㅏㄹ: loose letters that make a syllable. A last consonant belongs to the next vowel, if there is one. */
const LOOSE_SYLLABLE = /([ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅ-ㅎ])([ㅏ-ㅣ])([ㄱ-ㅎ](?![ㅏ-ㅣ]))?/g;
/** ㅆl발, ㅅ1발: a stroke that stands for ㅣ. */
const STROKE = /([ㄱ-ㅎ])[l1i!|](?=[가-힣ㄱ-ㅎ])/g;
/** ^^ㅣ발: two hats are drawn as ㅆ. */
const HATS = /\^{2,4}(?=[ㅣl1|])/g;

const LONG_RUN = /([^\d\s])\1{2,}/g;
const DOUBLED_HANGUL = /([가-힣ㄱ-ㅣ])\1+/g;
/** At least three lone syllables in a row: 미 친 놈. */
const SPREAD = /(?<![가-힣ㄱ-ㅎa-z\d])[가-힣ㄱ-ㅎ](?: {1,3}[가-힣ㄱ-ㅎ](?![가-힣ㄱ-ㅎ])){2,}/g;

const CYRILLIC_TWINS: Readonly<Record<string, string>> = { а: "a", е: "e", о: "o", с: "c", к: "k", і: "i", ѕ: "s" };

/** The text as it stands, and its twins without disguise; each view once. */
export function viewsOf(text: string): string[] {
  const plain = fold(text)
    .text.toLowerCase()
    .replace(/[аеоскіѕ]/g, (letter) => CYRILLIC_TWINS[letter] ?? letter);
  const composed = compose(plain);
  const squeezed = composed.replace(LONG_RUN, "$1").replace(DOUBLED_HANGUL, "$1");
  const joined = squeezed.replace(SPREAD, (run) => run.replaceAll(" ", ""));
  return [...new Set([plain, composed, squeezed, joined])];
}

function compose(text: string): string {
  return text.replace(HATS, "ㅆ").replace(STROKE, "$1ㅣ").replace(LOOSE_SYLLABLE, syllableOf);
}

function syllableOf(loose: string, initial: string, vowel: string, final: string | undefined): string {
  const first = INITIALS.indexOf(initial);
  const last = final === undefined ? 0 : FINALS.indexOf(final);
  if (first < 0) return loose;
  const open = (first * 21 + VOWELS.indexOf(vowel)) * 28;
  if (last < 0) return String.fromCharCode(0xac00 + open) + (final ?? "");
  return String.fromCharCode(0xac00 + open + last);
}
