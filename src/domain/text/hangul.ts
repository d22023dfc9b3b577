// The arithmetic of Hangul syllables: each is a consonant, a vowel and perhaps a last consonant.

const FIRST = 0xac00;
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/** The vowel of a syllable (가-힣); empty for anything else. */
export function vowelOf(syllable: string): string {
  return isSyllable(syllable) ? VOWELS.charAt(Math.floor((codeOf(syllable) % 588) / 28)) : "";
}

/** The last consonant of a syllable; empty where there is none. */
export function finalOf(syllable: string): string {
  return isSyllable(syllable) ? FINALS.charAt(codeOf(syllable) % 28).trim() : "";
}

/** The same syllable with another vowel. */
export function withVowel(syllable: string, vowel: string): string {
  const code = codeOf(syllable);
  return String.fromCharCode(FIRST + code - (code % 588) + VOWELS.indexOf(vowel) * 28 + (code % 28));
}

/** The same syllable with another last consonant, or without one. */
export function withFinal(syllable: string, final: string): string {
  const code = codeOf(syllable);
  return String.fromCharCode(FIRST + code - (code % 28) + (final === "" ? 0 : FINALS.indexOf(final)));
}

function isSyllable(character: string): boolean {
  return character >= "가" && character <= "힣" && character.length === 1;
}

function codeOf(syllable: string): number {
  return syllable.charCodeAt(0) - FIRST;
}
