// Is a text at least one sentence that a customer could be told?

const LETTER = /\p{L}/gu;
const HANGUL = /[가-힣]/gu;
/** A Korean sentence ends in a verb: -다, -요, -죠, -까, or the noun forms agents write (-음, -함, -됨, 예정). */
const KOREAN_ENDING = /(?:[다요죠까네]|[음함됨임]|예정|바람)[\s.!?~…)"'’”」]*(?:$|\n)|[다요죠까][.!?~]/u;

/** Written without spaces between words. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Korean: at least two words, eight letters, and a verb at the end of some sentence. Other languages: at least three
 * words (where words are spaced at all) and ten letters. One letter over and over ("ㅋㅋㅋㅋ ㅋㅋㅋㅋ") is no sentence,
 * and numbers alone are none.
 */
export function isSentence(text: string): boolean {
  const letters = text.match(LETTER) ?? [];
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (new Set(letters).size < 5) return false;
  const hangul = text.match(HANGUL) ?? [];
  if (hangul.length * 2 >= letters.length) {
    return words.length >= 2 && letters.length >= 8 && KOREAN_ENDING.test(text.trim());
  }
  return letters.length >= 10 && (words.length >= 3 || SPACELESS.test(text));
}
