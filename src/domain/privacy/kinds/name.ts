// Finds Korean names: behind a label (성함, 수취인 …), before 고객님·님·씨, after "저는", or beside a phone number.

import { EVERYDAY_WORDS } from "../everyday-words.ts";
import { beginsForeign } from "../foreign-names.ts";
import type { Claim } from "../identifier.ts";
import { JOINT_SIGNS } from "../joint-signs.ts";
import { beliefOf, LABEL } from "../name-labels.ts";
import { PLACES_OF_NAMES } from "../name-places.ts";
import { isHonoured, isLikelyName, isLongGivenName, isLongName, type Strictness } from "../name-words.ts";
import { koreanNameForm } from "../public-forms.ts";
import { foreignNameAt, foreignNames, type Name } from "./foreign-name.ts";
import { hanNameAt, hanNames } from "./han-name.ts";
import { namesInRows } from "./name-row.ts";

const JOINT = new RegExp(
  `\\s{0,2}[${JOINT_SIGNS}]\\s{0,2}|\\s|(?<!\\s)(?:은|는|이|가|을|를|도|님|께서)|란에|란|(?:연락처|전화번호|성함|이름|주소|휴대폰)(?=[\\s/:,])`,
  "y",
);
/** "성함이랑 연락처" */
const PARTICLE = /이?(?:랑|나|란|든지?|면|라도|고|며)(?![가-힣])/y;
const WORD = /[가-힣]{2,12}/y;
/** What may follow a name inside the same word: a particle, the copula, an honorific. */
const REST =
  /^(?:$|님|씨|입|임|이(?:고|며|에|예|라|래|란|셨|세|십|랑|신|십|었|요|지|구|나|던|네|거|면|시|$)|인데|인|예요|에요|요|고|는|은|가|를|을|의|로|으로|께|와|과|도|만|한테|에게|랑|하고|고객|회원|라고|라는|래요|래$|본인|앞|명의|분|맞|구요|이구|구|였|여|든|네요|네$|(?:연락처|전화|휴대폰|주소|생년|주문|수취|수령)(?:$|번|자|인|월|[:(]))/;
/** "성함이 서우라고": two syllables are a name here that are none elsewhere; in "성함이 오류라고" they are a word. */
const SAYING = /^\s?(?:이?라고|이?라는|이?라네|이에요|예요|입니다|이?래요|이십니다)/;
/** "성함이 김하늘이세요", "김지우셨어요": what honours the one who is named. */
const HONOURING = /^(?:셨|세요|십니|신데|신가|신지)/;
/** Behind it a form's field is at its end. */
const FIELD_END = /^\s{0,3}(?:$|[\n,/|)\]}"'])/;
const SPACED = /(?<![가-힣*])([가-힣])[\s._·-]([가-힣])[\s._·-]?([가-힣])(?=\s?(?:고객\s?님|님|고객\s?분))/g;
const SPACED_IN_TWO = /(?<![가-힣]\*{1,2})([가-힣])\s([가-힣])(?![가-힣])/y;
const SPACED_BY_LABEL = /(?<![가-힣]\*{1,2})([가-힣])[\s._·-]([가-힣])[\s._·-]?([가-힣])(?![가-힣])/y;

export function findKoreanNames(view: string): Claim[] {
  const names = [
    ...afterLabel(view),
    ...PLACES_OF_NAMES.flatMap(([pattern, strictness]) => wordsOf(view, pattern, strictness)),
    ...[...view.matchAll(SPACED)].flatMap((match) => nameOfSyllables(match, "beside-a-role") ?? []),
    ...namesInRows(view),
    ...foreignNames(view),
    ...hanNames(view),
  ];
  return names.map((name) => ({ kind: "name", ...name }));
}

function nameFrom(start: number, name: string, length = name.length): Name {
  return { start, end: start + length, mask: koreanNameForm(name) };
}

function wordsOf(view: string, pattern: RegExp, strictness: Strictness): Name[] {
  return [...view.matchAll(pattern)].flatMap((match) => {
    const name = match.slice(1).find((group) => group !== undefined) ?? "";
    const isName = isLikelyName(name, strictness) || isLongGivenName(name);
    return isName ? [nameFrom(match.index + match[0].indexOf(name), name)] : [];
  });
}

function nameOfSyllables(match: RegExpExecArray, strictness: Strictness): Name | undefined {
  const [whole, surname = "", first = "", second = ""] = match; // the third is missing in "노 을"
  const name = surname + first + second;
  return isLikelyName(name, strictness) && !isCommonPair(whole, first + second)
    ? nameFrom(match.index, name, whole.length)
    : undefined;
}

/** "이 상품 고객님", "김 대리님": what follows the surname is a word of its own. */
function isCommonPair(whole: string, pair: string): boolean {
  return whole.endsWith(pair) && EVERYDAY_WORDS.has(pair);
}

function afterLabel(view: string): Name[] {
  return [...view.matchAll(LABEL)].flatMap((match) => {
    let at = match.index + match[0].length;
    PARTICLE.lastIndex = at;
    if (PARTICLE.test(view)) return [];
    const belief = beliefOf(match[0]);
    let strictness: Strictness = STRICTNESS[belief];
    let isStated = false;
    for (let count = 0; count < 8; count += 1) {
      const name = nameAt(view, at, strictness, isStated);
      if (name !== undefined) return [name];
      JOINT.lastIndex = at;
      const joint = JOINT.exec(view)?.[0];
      if (joint === undefined) return [];
      isStated ||= /[:=|(]/.test(joint) && belief !== "customer";
      if (isStated) strictness = "called-a-name";
      at += joint.length;
    }
    return [];
  });
}

const STRICTNESS = {
  called: "called-a-name",
  person: "said-of-a-person",
  role: "beside-a-role",
  customer: "beside-a-role",
} as const;

function nameAt(view: string, at: number, strictness: Strictness, isStated: boolean): Name | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(view)?.[0] ?? "";
  const isCalled = strictness === "called-a-name";
  const foreign = foreignNameAt(view, at, isCalled);
  if (foreign !== undefined && beginsForeign(word)) return foreign;
  // "성명 오기", "이름표가": without a colon two syllables are rather a noun
  const ofTwo = isStated || strictness === "beside-a-role" ? strictness : "before-a-customer";
  if (isStated && fillsField(view, at, word)) return nameFrom(at, word);
  const length = [3, 4, 2].find((count) => beginsWithName(word, count, count === 2 ? ofTwo : strictness));
  if (length !== undefined) return nameFrom(at, word.slice(0, length));
  if (isSaidToBe(view, at, word.slice(0, 2), strictness)) return nameFrom(at, word.slice(0, 2));
  if (isCalled && isLongName(word, isStated)) return nameFrom(at, word);
  const other = foreign ?? (isCalled ? hanNameAt(view, at) : undefined);
  return other ?? (strictness === "beside-a-role" ? undefined : spacedNameAt(view, at, isStated));
}

function fillsField(view: string, at: number, word: string): boolean {
  const end = at + word.length;
  return FIELD_END.test(view.slice(end, end + 4)) && isLikelyName(word, "fills-the-field");
}

function isSaidToBe(view: string, at: number, word: string, strictness: Strictness): boolean {
  return (
    strictness === "called-a-name" &&
    word.length === 2 &&
    SAYING.test(view.slice(at + 2, at + 8)) &&
    isLikelyName(word, "fills-the-field")
  );
}

function beginsWithName(word: string, length: number, strictness: Strictness): boolean {
  const [name, rest] = [word.slice(0, length), word.slice(length)];
  if (name.length < length) return false;
  if (length === 3 && EVERYDAY_WORDS.has(word.slice(0, 2)) && SAYING.test(word.slice(2))) return false;
  if (HONOURING.test(rest)) return isHonoured(name);
  if (!REST.test(rest)) return false;
  return isLikelyName(name, strictness) || isLongGivenName(name);
}

function spacedNameAt(view: string, at: number, isStated: boolean): Name | undefined {
  return (
    syllablesAt(view, at, SPACED_BY_LABEL, "maybe-a-name") ??
    (isStated ? syllablesAt(view, at, SPACED_IN_TWO, "said-of-a-person") : undefined)
  );
}

function syllablesAt(view: string, at: number, pattern: RegExp, strictness: Strictness): Name | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(view);
  return match === null ? undefined : nameOfSyllables(match, strictness);
}
