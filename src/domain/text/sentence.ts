// Is a text at least one sentence that a customer could be told?

const LETTER = /[\p{L}\p{N}]/gu;
const HANGUL = /[가-힣]/gu;
/** A Korean sentence ends in a verb: -다, -요, -죠, -까, or the noun forms agents write (-음, -함, -됨, 예정). */
const KOREAN_ENDING = /(?:[다요죠까네]|[음함됨임]|예정|바람)[\s.!?~…)"'’”」]*(?:$|\n)|[다요죠까][.!?~]/u;

/**
 * Korean: at least two words, eight letters, and a verb at the end of some sentence. Other languages: at least three
 * words and ten letters. One letter over and over ("ㅋㅋㅋㅋ ㅋㅋㅋㅋ") is no sentence.
 */
export function isSentence(text: string): boolean {
  const letters = text.match(LETTER) ?? [];
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (new Set(letters).size < 5) return false;
  const hangul = text.match(HANGUL) ?? [];
  if (hangul.length * 2 >= letters.length) {
    return words.length >= 2 && letters.length >= 8 && KOREAN_ENDING.test(text.trim());
  }
  return words.length >= 3 && letters.length >= 10;
}
