// Finds the company's own numbers of an order, a parcel or a member: by the admins' patterns, or by their label.

import type { IdentifierPattern, IdentifierPatterns } from "../company-pattern.ts";
import { isCounted } from "../counters.ts";
import type { Claim } from "../identifier.ts";
import { JOINT_SIGNS } from "../joint-signs.ts";
import { labelBefore } from "../labels.ts";
import { firstOfJoined, numbersAlike } from "../number-lists.ts";
import { companyNumberForm } from "../public-forms.ts";

type Kind = "order" | "invoice" | "member";

const KINDS = ["order", "invoice", "member"] as const;
/** Letters and digits joined by - _ . or /, or groups of three and more digits with spaces between. */
const VALUE =
  "(?:\\d(?:\\s\\d){7,19}(?!\\d)|[A-Za-z0-9]{1,30}(?:\\s?[-_./]\\s?[A-Za-z0-9]{1,20}|(?<=(?<!\\d)\\d{2,4})\\s(?=\\d{3,8}(?![\\d년월일원개:]))\\d{3,8}){0,6})";
const JOINT = `(?:[\\s${JOINT_SIGNS}?]|은요?|는요?|이요?|가요?|도|를|을|\\bis\\b|확인|입력|조회){0,8}`;
/** What is numbered; `bare` words are labels without 번호 as well. */
const TABLE: Readonly<
  Record<Kind, { readonly of: string; readonly bare: string; readonly english: string; readonly query: string }>
> = {
  order: {
    of: "주문(?:서|건)?|오더|예약|예매|구매|결제(?:\\s?주문)?|신청|주문\\s?관리",
    bare: "주문\\s?[#건]|#\\s?주문|주문서(?=\\s?[:#]?\\s?[A-Z]?\\d)|(?<![가-힣])(?:주번|오더)(?=\\s?[:은]?\\s?[A-Za-z]?\\d)",
    english: "ord(?:er)?|booking|reservation",
    query: "oid|ord(?:er)?_?(?:no|id)",
  },
  invoice: {
    of: "(?:반품|회수|교환|원|택배)?\\s?(?:운송장|송장)|택배|등기|배송|운송|트래킹|반품|회수",
    bare: "운송장|송장|\\bwaybill|등기(?=\\s?[:#]?\\s?\\d{4})",
    english: "tracking|waybill|invoice|shipment",
    query: "invc?_?no|waybill",
  },
  member: {
    of: "(?:회원|고객|멤버십|멤버쉽|멤버|이용자|사용자|유저|가입자|계정|로그인|적립\\s?카드|포인트\\s?카드)(?:\\s?(?:식별|관리|고유))?",
    bare: "(?<!(?:상품|제품|쿠폰|옵션|애플|기기|주문|게시글|영상)\\s?)(?:아이디(?:\\s?[:은는이]?\\s?@(?=[a-z]))?|계정)|(?<![\\w가-힣?&.\"'-]\\s?)id(?=\\s?[:=은는])|(?:카카오톡|카톡|라인|텔레그램|인스타(?:그램)?)\\s?id\\b|\\b(?:account|login)[\\s_-]?id\\b",
    english: "member|user|customer",
    query: "uid|mid|user_?id|cust_?id|member_?id",
  },
};
const NUMBER = "\\s?(?:번호|넘버|코드|아이디|no\\.?(?![a-z])|id(?![a-z])|#|num(?![a-z]))";
const ENGLISH_NUMBER = "[\\s_-]?(?:no\\.?(?![a-z])|number|id(?![a-z])|num(?![a-z])|#)";
const MEMBER_VALUE = "\\d{1,4}\\s\\d{4,8}(?!\\d)|[A-Za-z0-9][A-Za-z0-9._-]{2,29}";

function labelled(kind: Kind): RegExp {
  const { of, bare, english, query } = TABLE[kind];
  const label = `(?:${of})${NUMBER}|${bare}|\\b(?:${english})${ENGLISH_NUMBER}|(?<=[?&])(?:${query})(?==)`;
  return new RegExp(`(?:${label})${JOINT}(?<![A-Za-z0-9])(${kind === "member" ? MEMBER_VALUE : VALUE})`, "gi");
}

const LABELLED: Readonly<Record<Kind, RegExp>> = {
  order: labelled("order"),
  invoice: labelled("invoice"),
  member: labelled("member"),
};
/** "주문 24-0815-77123": groups right behind the word, too many digits for a date. */
const GROUPS = /(?<=(?:주문|오더)\s?[:#]?\s?)(?=(?:[-_]?\d){9,20}(?![\d.:-]))\d{2,8}(?:[-_]\d{2,10}){1,3}/g;
/** A long number further from its label, or before it. */
const LONG =
  /(?<![A-Za-z0-9]|[\d,][.,])(?:\d{10,16}|\d{8}[-_]\d{4,10}|\d{4}[- ]\d{4}[- ]\d{4}|[A-Z]{2}\d{9}[A-Z]{2}|[A-Z]\d{9,14}|[A-Z]{2,5}[-_]?\d{6,14}(?:[-_]\d{2,8})?)(?![A-Za-z0-9]|[-.]\d)/g;
const LABEL_AFTER = /^\s?(?:이|가|는|이라는|라는)?\s?(주문|송장|운송장|회원)(?:\s?(?:번호|건)|$)/;
const KIND_OF_WORD: Readonly<Record<string, Kind>> = {
  주문: "order",
  송장: "invoice",
  운송장: "invoice",
  회원: "member",
};
const MOMENT = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d){1,2})?$/;
const DAY = /^20\d\d[-./]\d{1,2}[-./]\d{1,2}$|^20\d\d$/;
/** "주문번호 20261118-0012345 건": behind so many digits 건 says "the one", and counts nothing. */
const TOO_LONG_TO_COUNT = /^(?=(?:\D*\d){8})|[A-Za-z]/;
const COPULA = /^(?:\s?(?:입니다|이에요|예요|이라고|라고)|인데|이고|로\s가입)/;
const COMMON_WORD =
  /^(?:login|sns|naver|kakao|apple|google|facebook|pass|error|id|pw|password|null|undefined|none|app|pc|web|and|or|the|is|not)$/i;

export function findCompanyNumbers(view: string, _: unknown, patterns: IdentifierPatterns): Claim[] {
  return KINDS.flatMap((kind) => [
    ...(patterns[kind] ?? []).flatMap((pattern) => byPattern(view, kind, pattern)),
    ...byLabel(view, kind),
  ]).concat(farFromLabel(view));
}

function byPattern(view: string, kind: Kind, { matcher }: IdentifierPattern): Claim[] {
  return [...view.matchAll(matcher)].map((match) => claimOf(kind, match.index, match[0]));
}

function byLabel(view: string, kind: Kind): Claim[] {
  const claims: Claim[] = [];
  for (const match of view.matchAll(LABELLED[kind])) {
    const value = firstOfJoined(match[1]?.replace(/[-_./\s]+$/, "") ?? "");
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const end = start + value.length;
    const isNumber = isNumberOf(kind, value, match[0]) || isSaidToBe(kind, value, view.slice(end, end + 8));
    if (!isNumber || counts(view, end, value)) continue;
    const listed = numbersAlike(view, end, value).filter(
      (next) => !counts(view, next.start + next.value.length, next.value),
    );
    claims.push(claimOf(kind, start, value), ...listed.map((next) => claimOf(kind, next.start, next.value)));
  }
  return claims;
}

function counts(view: string, end: number, value: string): boolean {
  return !TOO_LONG_TO_COUNT.test(value) && isCounted(view, end);
}

function isNumberOf(kind: Kind, value: string, whole: string): boolean {
  const signs = value.replace(/[^A-Za-z0-9]/g, "");
  const digits = value.replace(/\D/g, "").length;
  if (kind !== "member") return !DAY.test(value) && (digits >= 4 || (digits >= 2 && signs.length >= 5));
  if (/계정[^가-힣]*[은는이가]?[^가-힣]*$/.test(whole)) return /^(?=.*[a-z]).*[\d._]/i.test(value) && signs.length >= 5;
  if (digits > 0) return signs.length >= 5 || (digits >= 1 && /[A-Za-z]/.test(value) && signs.length >= 4);
  if (!/[가-힣]/.test(whole)) return false;
  if (/[a-z][._][a-z]/i.test(value)) return true;
  const isStated = /(?:은|는|[:=])[\s"']*[A-Za-z._-]+$/.test(whole);
  return isStated && signs.length >= 4 && !COMMON_WORD.test(value);
}

/** "아이디 pinkrose입니다": only what follows tells letters alone from a word. */
function isSaidToBe(kind: Kind, value: string, after: string): boolean {
  return kind === "member" && /^[a-z]{5,}$/i.test(value) && !COMMON_WORD.test(value) && COPULA.test(after);
}

function farFromLabel(view: string): Claim[] {
  const claims = [...view.matchAll(GROUPS)].map(({ index, 0: value }) => claimOf("order", index, value));
  for (const match of view.matchAll(LONG)) {
    const end = match.index + match[0].length;
    const kind = kindBeside(view, match.index, end);
    if (kind !== undefined && !MOMENT.test(match[0]) && !isCounted(view, end))
      claims.push(claimOf(kind, match.index, match[0]));
  }
  return claims;
}

function kindBeside(view: string, start: number, end: number): Kind | undefined {
  const label = labelBefore(view, start);
  if (label === "order" || label === "invoice" || label === "member") return label;
  return label === undefined ? KIND_OF_WORD[LABEL_AFTER.exec(view.slice(end, end + 10))?.[1] ?? ""] : undefined;
}

function claimOf(kind: Kind, start: number, value: string): Claim {
  const hashable = value.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  const shown = value.replace(/[^A-Za-z0-9]/g, "");
  return { kind, start, end: start + value.length, mask: companyNumberForm(kind, shown), hashable };
}
