// Two forms of a Korean verb's stem: 해요체 (가 → 가, 고치 → 고쳐, 어렵 → 어려워) and 합니다체 (갑니, 고칩니, 어렵습니).
import { finalOf, vowelOf, withFinal, withVowel } from "./hangul.ts";

const SAME_AS_STEM = "ㅏㅓㅐㅔㅕ";
const JOINED: Readonly<Record<string, string>> = { ㅗ: "ㅘ", ㅜ: "ㅝ", ㅣ: "ㅕ" };

/** Stems in -르 that take no second ㄹ: 따라, not 딸라. */
const PLAIN_REU = /(?:따|치|들|우러)르$/u;
const B_TURNS_WO = /(?:럽|롭|렵|쉽|깝|겁|볍|갑|맙|춥|덥|맵|껍|놀랍|무섭|어둡|눕|줍|밉|귀엽)$/u;
const B_STAYS = /(?:입|잡|좁|뽑|접|씹|집|꼽)$/u;
const D_TURNS_L = /(?:깨닫|싣|듣)$/u;
const D_STAYS = /(?:받|(?<!깨)닫|얻|믿|뜯|쏟|굳)$/u;
const S_FALLS = /(?:짓|낫|잇|붓)$/u;
const S_STAYS = /(?:웃|씻|벗|앗|솟)$/u;
const H_STAYS = /(?:좋|넣|놓|쌓|낳|닿)$/u;
const H_FALLS: Readonly<Record<string, string>> = { 그렇: "그래", 이렇: "이래", 어떻: "어때" };
/** Not every syllable: 검색어 is a noun. */
const G_STAYS = /[먹적작막박찍녹익썩식죽]$/u;
/** Last consonants after which every verb is regular. */
const REGULAR = "ㄲㄳㄵㄶㄹㄺㄻㄼㄾㄿㅀㅁㅄㅆㅈㅊㅋㅌㅍ";

/** The form before 요; undefined where the stem does not tell it surely (묻다 is 물어요 and 묻어요). */
export function casualOf(stem: string): string | undefined {
  const last = stem.slice(-1);
  const head = stem.slice(0, -1);
  if (last === "하") return `${head}해`;
  if (last === "되") return `${head}돼`;
  return finalOf(last) === "" ? casualOfOpen(head, last) : casualOfClosed(stem, head, last);
}

function casualOfOpen(head: string, last: string): string | undefined {
  const vowel = vowelOf(last);
  const joined = JOINED[vowel];
  if (joined !== undefined) return head + withVowel(last, joined);
  if (vowel === "ㅟ") return `${head}${last}어`;
  if (vowel === "ㅡ") return casualOfEu(head, last);
  return vowel !== "" && SAME_AS_STEM.includes(vowel) ? head + last : undefined;
}

function casualOfEu(head: string, last: string): string {
  const before = head.slice(-1);
  const bright = isBright(before);
  if (last === "르" && before !== "" && !PLAIN_REU.test(head + last)) {
    return `${head.slice(0, -1)}${withFinal(before, "ㄹ")}${bright ? "라" : "러"}`;
  }
  return head + withVowel(last, bright ? "ㅏ" : "ㅓ");
}

function casualOfClosed(stem: string, head: string, last: string): string | undefined {
  const final = finalOf(last);
  const ending = isBright(last) ? "아" : "어";
  if (final === "ㅂ") return casualOfB(stem, head, last);
  if (final === "ㅎ" && H_FALLS[stem] !== undefined) return H_FALLS[stem];
  if (D_TURNS_L.test(stem)) return head + withFinal(last, "ㄹ") + ending;
  if (S_FALLS.test(stem)) return head + withFinal(last, "") + ending;
  return isRegular(stem, final) ? stem + ending : undefined;
}

function isRegular(stem: string, final: string): boolean {
  if (/[갖잖]$/u.test(stem)) return false;
  return (
    REGULAR.includes(final) || G_STAYS.test(stem) || D_STAYS.test(stem) || S_STAYS.test(stem) || H_STAYS.test(stem)
  );
}

function casualOfB(stem: string, head: string, last: string): string | undefined {
  if (last === "돕") return `${head}도와`;
  if (B_TURNS_WO.test(stem)) return `${head}${withFinal(last, "")}워`;
  return B_STAYS.test(stem) ? `${stem}${isBright(last) ? "아" : "어"}` : undefined;
}

function isBright(syllable: string): boolean {
  const vowel = vowelOf(syllable);
  return vowel === "ㅏ" || vowel === "ㅗ" || vowel === "ㅑ";
}

/** The form before 다 and 까. */
export function formalOf(stem: string): string {
  const last = stem.slice(-1);
  const final = finalOf(last);
  return final === "" || final === "ㄹ" ? `${stem.slice(0, -1)}${withFinal(last, "ㅂ")}니` : `${stem}습니`;
}

/** The form before 게요: 드리 → 드릴, 찾 → 찾을, 만들 → 만들. */
export function promiseOf(stem: string): string {
  const last = stem.slice(-1);
  const final = finalOf(last);
  if (final === "ㄹ") return stem;
  return final === "" ? stem.slice(0, -1) + withFinal(last, "ㄹ") : `${stem}을`;
}
