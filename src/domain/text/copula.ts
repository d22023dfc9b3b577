// 입니다 and 이에요/예요: which of the two follows a noun, and where 입니다 may be a verb (보입니다) or unsure.
import { finalOf } from "./hangul.ts";

/** Nouns of one syllable. Others could be a verb's beginning: 줄입니다, 먹입니다, 들입니다. */
const SHORT_NOUNS =
  "것거곳때중일분건점등뿐날월원개명번층색시값말문앱끝앞뒤위안밖책옷집길답저네수년쪽편탓덕참셈터전후간달주초회장권병팩통팀몫법식형판선면급용";
const NOUNS_IN_BO = /[정후담홍제예]보$/u;
/** 모아들입니다, 사들입니다. */
const VERBS_IN_DEUL = /[아어려러사곁길]들$/u;
/** "고양이에요" is of 고양이 and misspelt; cutting 이에요 off would leave 고양. */
const NOUNS_IN_I = /(?:고양|어린|젊은|늙은|떡볶|목걸|귀걸|옷걸|손잡|놀|길|높|넓|깊|벌|같|많|먹|종|장난감놀)$/u;
/** After a Latin word a number is often read in English. 영 일 이 삼 사 오 육 칠 팔 구: which digits end in a consonant. */
const CLOSED_DIGITS = "013678";

/**
 * What stands in the place of 입니다: 이에요, 예요, or undefined where it is unsure, as after Latin letters, brackets and
 * a space.
 * @param noun the Korean before it, without a space
 * @param before the text before that
 */
export function copulaAfter(noun: string, before: string): "이에요" | "예요" | undefined {
  if (noun !== "") return isNoun(noun, before) ? afterSyllable(noun.slice(-1)) : undefined;
  if (before.endsWith("%")) return "예요";
  const quoted = /([가-힣])["'”’」』]$/u.exec(before)?.[1];
  if (quoted !== undefined) return afterSyllable(quoted);
  const digit = /(?:^|[^A-Za-z\d.,\s-])\s*\d[\d,.]*$/u.test(before) ? before.slice(-1) : "";
  if (!/\d/u.test(digit)) return undefined;
  return CLOSED_DIGITS.includes(digit) ? "이에요" : "예요";
}

/** May the Korean before 입니다 be taken for a noun? */
export function isNoun(noun: string, before: string): boolean {
  if (noun === "") return /[^\s]$/u.test(before);
  if (noun.endsWith("보")) return NOUNS_IN_BO.test(noun);
  if (VERBS_IN_DEUL.test(noun)) return false;
  return noun.length > 1 || SHORT_NOUNS.includes(noun) || /[\p{L}\p{N}]$/u.test(before);
}

/** "이거" of 이거예요, "예정" of 예정이에요; undefined where the spelling is not right, so that the noun is unsure. */
export function nounBefore(copula: string, word: string): string | undefined {
  const noun = word.slice(0, -copula.length);
  if (noun === "") return noun;
  const closed = finalOf(noun.slice(-1)) !== "";
  if (copula === "예요") return closed ? undefined : noun;
  return closed && !NOUNS_IN_I.test(noun) ? noun : undefined;
}

function afterSyllable(syllable: string): "이에요" | "예요" {
  return finalOf(syllable) === "" ? "예요" : "이에요";
}
