// Finds Korean names: behind a label (성함, 수취인 …), before 고객님·님·씨, after "저는", or beside a phone number.
import type { Claim } from "../identifier.ts";
import { BANK } from "../labels.ts";
import { isLikelyName, isLongGivenName, isLongName, type Strictness } from "../name-words.ts";
import { CONTACT_MARK, koreanNameForm } from "../public-forms.ts";

interface Name {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const PERSON =
  "주문자|구매자|수취인|수취자|수령인|수령자|신청자|신청인|계약자|명의자|입금자|입금인|가입자|환불자|송금인|대리인|보호자";
/** What else a customer can be. Bare, they are as often followed by a noun: "판매자 정산". */
const ROLE =
  "예약자|투숙객|탑승자|환자|대여자|의뢰인|양도인|양수인|발송인|수신인|당첨자|판매자|셀러|배우자|청구인|예매자|등록자|수강생|학부모|문의자|접수자|임차인|임대인|세대주|피보험자|발주자";
const LABEL = new RegExp(
  `(?:(?:고객|회원|${PERSON}|${ROLE}|예금주|대표자|본인|제)(?:명(?!의)|\\s?(?:성함|성명|이름))|${PERSON}|${ROLE}|예금주|성함|성명|(?<!(?:상품|제품|파일|브랜드|매장|색상|앱|옵션|쇼핑몰|가게|메뉴|카드|강아지|상호|회사)\\s?)이름|(?:받는|받으시는|받으실|보내는|보내시는|주문하신|구매하신)\\s?(?:분|사람)(?!들)|(?:받는|보내는)\\s?이(?=\\s?[:=])|(?:customer|recipient|buyer|sender|receiver|full|real|user|contact|order(?:er)?)[\\s_-]?name|(?<![A-Za-z])name(?=["']?\\s?[:=]))`,
  "gi",
);
const BARE_ROLE = new RegExp(`^(?:${ROLE})$`);
const JOINT =
  /(?:\s{0,2}[:=|"'()[\]{}<>,./_>-]\s{0,2}|\s|(?<=[\s:=(])\*|(?<!\s)(?:은|는|이|가|도|님|께서)|란에|란|(?:연락처|전화번호|성함|이름|주소|휴대폰)(?=[\s/:,]))/y;
/** "성함이랑 연락처" */
const PARTICLE = /이?(?:랑|나|란|든지?|면|라도|고|며)(?![가-힣])/y;
const WORD = /[가-힣]{2,12}/y;
/** What may follow a name inside the same word: a particle, the copula, an honorific. */
const REST =
  /^(?:$|님|씨|입|임|이(?:고|며|에|예|라|란|랑|신|십|었|요|지|구|나|던|네|거|면|시|$)|인데|인|예요|에요|요|고|는|은|가|를|을|의|로|으로|께|와|과|도|만|한테|에게|랑|하고|고객|회원|라고|라는|본인|앞|명의|분|맞|구요|이구|구|였|여|든|네요|네$)/;
const HONORIFIC =
  /(?<![가-힣])([가-힣]{2,4}?)(?:\s{0,2}(?:고객\s?(?:님|분|께|의)|회원\s?님|손님)|\s?님|\s?씨(?![가-힣])|\s?씨(?=가|는|를|도|의|께|에게|한테|와|랑|이|로|라|인|입))/g;
/** Without 님 the word must be as long as most names are: "신규 고객" is none. */
const CUSTOMER = /(?<![가-힣])([가-힣]{2}[^의는된할하를을])\s(?:고객|회원)(?=[\s,.():]|$|이|은|에게|의|건)/g;
const SPACED = /(?<![가-힣])([가-힣])[\s._·-]([가-힣])[\s._·-]?([가-힣])(?=\s?(?:고객\s?님|님|고객\s?분))/g;
const SPACED_IN_TWO = /([가-힣])\s([가-힣])(?![가-힣])/y;
const SPACED_BY_LABEL = /([가-힣])[\s._·-]([가-힣])[\s._·-]?([가-힣])(?![가-힣])/y;
const SELF =
  /(?<![가-힣])(?:저는|전|저|여기는?|본인은|나는)\s(?:고객\s)?([가-힣]{3})(?=입니다|인데|이라|라고|라는|이에요|예요|이고|이구|입니당|임\b|이요|요\b)/g;
/** "안녕하세요 어제 주문한 홍길동입니다" */
const INTRODUCED =
  /안녕하세요[^\n]{0,20}?(?:주문|구매|문의|예약|신청|결제|가입|통화)(?:한|했던|드린|드렸던)\s([가-힣]{3})(?=입니다|이라고|이에요|예요|인데요)/g;
/** "고객 홍길동, …", "홍길동 선생님" */
const OF_PERSON =
  /(?<![가-힣])(?:고객|회원)\s(?:([가-힣]{4})(?=\s?님)|([가-힣]{3})(?=\s?[,/|(:]|\s?님|\s(?:연락처|전화|휴대|주민|여권|계좌|주소|생년)))|(?<![가-힣])([가-힣]{3})(?=\s?(?:선생님|어르신|어머님|아버님|여사님|환자분|환자님))/g;
/** "홍길동 드림" at the end of a mail. */
const SIGNED = /(?<=^\s{0,3}|[.!~]\s{1,2}|고객\s)([가-힣]{2}[^해게])\s?(?:드림|올림|배상)(?=[.\s]*$)/gm;
/** "홍길동(880123)" */
const BEFORE_BIRTH =
  /(?<![가-힣])([가-힣]{2}[^일날자호])(?=\s?[(/]\s?(?:[3-9]\d|0\d|1[0-5])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?[),/])/g;
/** "임채원이라고 하는데요", and a bare "고객:" as it stands in notes. */
const SAID =
  /(?<![가-힣])([가-힣]{3})(?=이?라고\s?(?:하|합|해)|이라는데)|(?<![가-힣])(?:고객|회원|문의자|민원인)\s?[:=]\s?([가-힣]{3})(?=[\s/,|(]|$)/g;
const NEAR = "[\\s/,_|:()·\"'-]{0,3}";
const APART = "[\\s/,_|:()·\"'-]{1,3}";
const NEXT_TO_CONTACT = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{3,4})(?=\\(?${NEAR}(?:(?:연락처|전화|전번|tel|hp|H\\.?P|폰)\\.?${NEAR})?${CONTACT_MARK})|(?<=${CONTACT_MARK}${APART}(?:(?:${BANK})${APART})?)([가-힣]{3,4})(?=[\\s,/)_|"'.]|$|이요|이에요|예요|입니다|인데|이고|이구|님)`,
  "gi",
);
/** Two syllables are believed only where a sign sets them apart: "허참 / 010-…". */
const SHORT_NEXT_TO_CONTACT = new RegExp(`(?<![가-힣A-Za-z])([가-힣]{2})(?=\\s?[/,_|]\\s?${CONTACT_MARK})`, "g");
const FILE_OWNER =
  /(?<![가-힣])([가-힣]{3,4})(?=[\s_-]{1,2}(?:신분증|주민등록증|등본|통장|여권|면허증|계약서|진단서|가족관계)|_[^\s/_]{1,30}\.(?:jpe?g|png|pdf|heic|gif|webp|hwp|docx?|xlsx?|zip|mp4|mov)(?![a-z]))/gi;

export function findKoreanNames(view: string): Claim[] {
  const names = [
    ...afterLabel(view),
    ...wordsOf(view, HONORIFIC, "said-of-a-person"),
    ...wordsOf(view, CUSTOMER),
    ...wordsOf(view, SELF),
    ...wordsOf(view, SAID),
    ...wordsOf(view, OF_PERSON, "beside-a-role"),
    ...wordsOf(view, INTRODUCED),
    ...wordsOf(view, SIGNED),
    ...wordsOf(view, BEFORE_BIRTH),
    ...wordsOf(view, NEXT_TO_CONTACT),
    ...wordsOf(view, SHORT_NEXT_TO_CONTACT),
    ...wordsOf(view, FILE_OWNER),
    ...spacedNames(view),
  ];
  return names.map(({ start, end, name }) => ({ kind: "name", start, end, mask: koreanNameForm(name) }));
}

function wordsOf(view: string, pattern: RegExp, strictness: Strictness = "maybe-a-name"): Name[] {
  return [...view.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    const start = match.index + match[0].indexOf(name);
    const isLong = strictness === "beside-a-role" && name.length === 4 && isLongGivenName(name);
    return isLikelyName(name, strictness) || isLong ? [{ start, end: start + name.length, name }] : [];
  });
}

function spacedNames(view: string): Name[] {
  return [...view.matchAll(SPACED)].flatMap((match) => nameOfSyllables(match, match.index, "maybe-a-name"));
}

function nameOfSyllables(match: RegExpExecArray, start: number, strictness: Strictness): Name[] {
  const [whole, surname = "", first = "", second = ""] = match; // the third is missing in "노 을"
  const isName = isLikelyName(surname + first + second, strictness) && !isCommonPair(first + second);
  return isName ? [{ start, end: start + whole.length, name: surname + first + second }] : [];
}

/** "이 상품 고객님": what follows the surname is a word of its own. */
function isCommonPair(pair: string): boolean {
  return /^(?:상품|제품|분들|고객|회원|지역|영상|주문|사이|정도|시간|기간|동안|문제|이유|경우|방법)$/.test(pair);
}

function afterLabel(view: string): Name[] {
  return [...view.matchAll(LABEL)].flatMap((match) => {
    let at = match.index + match[0].length;
    PARTICLE.lastIndex = at;
    if (PARTICLE.test(view)) return [];
    let strictness = strictnessBehind(match[0]);
    for (let count = 0; count < 8; count += 1) {
      const name = nameAt(view, at, strictness);
      if (name !== undefined) return [name];
      JOINT.lastIndex = at;
      const joint = JOINT.exec(view)?.[0];
      if (joint === undefined) return [];
      if (/[:=|(]/.test(joint)) strictness = "called-a-name";
      at += joint.length;
    }
    return [];
  });
}

function strictnessBehind(label: string): Strictness {
  if (/(?:명|성함|성명)$/.test(label)) return "called-a-name";
  return BARE_ROLE.test(label) ? "beside-a-role" : "said-of-a-person";
}

function nameAt(view: string, at: number, strictness: Strictness): Name | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(view)?.[0] ?? "";
  const length = [4, 3, 2].find((count) => beginsWithName(word, count, strictness));
  if (length !== undefined) return { start: at, end: at + length, name: word.slice(0, length) };
  if (strictness === "called-a-name" && isLongName(word)) return { start: at, end: at + word.length, name: word };
  return spacedNameAt(view, at);
}

function beginsWithName(word: string, length: number, strictness: Strictness): boolean {
  const name = word.slice(0, length);
  const rest = word.slice(length);
  if (name.length < length || !REST.test(rest)) return false;
  if (strictness === "beside-a-role" && !/^(?:$|님|씨|입니|인데)/.test(rest)) return false;
  return isLikelyName(name, strictness) || (length === 4 && strictness !== "beside-a-role" && isLongGivenName(name));
}

function spacedNameAt(view: string, at: number): Name | undefined {
  const isBehindColon = /[:=|]\s{0,2}$/.test(view.slice(Math.max(0, at - 3), at));
  for (const pattern of isBehindColon ? [SPACED_BY_LABEL, SPACED_IN_TWO] : [SPACED_BY_LABEL]) {
    pattern.lastIndex = at;
    const spaced = pattern.exec(view);
    const name = spaced === null ? undefined : nameOfSyllables(spaced, at, "maybe-a-name")[0];
    if (name !== undefined) return name;
  }
  return undefined;
}
