// Finds the company's own numbers of an order, a parcel or a member: by the admins' patterns, or by their label.

import type { IdentifierPattern, IdentifierPatterns } from "../company-pattern.ts";
import { isCounted } from "../counters.ts";
import type { Claim } from "../identifier.ts";
import { labelBefore } from "../labels.ts";
import { companyNumberForm } from "../public-forms.ts";

type Kind = "order" | "invoice" | "member";

const KINDS = ["order", "invoice", "member"] as const;
/** Letters and digits joined by - _ . or /, or groups of three and more digits with spaces between. */
const VALUE =
  "(?:\\d(?:\\s\\d){7,19}(?!\\d)|[A-Za-z0-9]{1,30}(?:\\s?[-_./]\\s?[A-Za-z0-9]{1,20}|(?<=(?<!\\d)\\d{2,4})\\s(?=\\d{3,8}(?![\\d년월일원개:]))\\d{3,8}){0,6})";
const JOINT = "(?:[\\s:=\"'()\\[\\]{}<>|*_#,?.-]|은요?|는요?|이요?|가요?|도|를|을|\\bis\\b|확인|입력|조회){0,8}";
const LABELS: Readonly<Record<Kind, string>> = {
  order:
    "(?:주문|오더|예약|예매|구매|결제\\s?주문|신청)\\s?(?:번호|넘버|no\\.?(?![a-z]))|(?:주문|오더)\\s?(?:코드|아이디|id|건)|주문\\s?#|주문서(?=\\s?[:#]?\\s?[A-Z]?\\d)|(?<![가-힣])주번(?=\\s?[:은]?\\s?[A-Za-z]?\\d)|(?<=[?&])(?:oid|ord(?:er)?_?(?:no|id))(?==)|\\b(?:booking|reservation)[\\s_-]?(?:no\\.?|number|id)|\\border[\\s_-]?(?:no\\.?|number|id|num|#)",
  invoice:
    "운송장\\s?(?:번호)?|송장\\s?(?:번호)?|(?:택배|등기)\\s?번호|tracking[\\s_-]?(?:no\\.?|number|id|num|#)|\\bwaybill\\s?(?:no\\.?|number)?",
  member:
    "(?:회원|고객|멤버십|이용자|사용자|유저|가입자|계정)\\s?(?:식별\\s?|관리\\s?)?(?:번호|아이디|id|no\\.?)|(?<=[?&])(?:uid|mid|user_?id|cust_?id|member_?id)(?==)|(?<!(?:상품|제품|쿠폰|옵션|애플|기기|주문)\\s?)아이디|(?<![\\w가-힣?&.\"'-]\\s?)id(?=\\s?[:=은는])|\\b(?:member|user|customer)[\\s_-]?(?:no\\.?|number|id)",
};
const LABELLED: Readonly<Record<Kind, RegExp>> = {
  order: new RegExp(`(?:${LABELS.order})${JOINT}(?<![A-Za-z0-9])(${VALUE})`, "gi"),
  invoice: new RegExp(`(?:${LABELS.invoice})${JOINT}(?<![A-Za-z0-9])(${VALUE})`, "gi"),
  member: new RegExp(
    `(?:${LABELS.member})${JOINT}(?<![A-Za-z0-9])(\\d{1,4}\\s\\d{4,8}(?!\\d)|[A-Za-z0-9][A-Za-z0-9._-]{2,29})`,
    "gi",
  ),
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
    const value = match[1]?.replace(/[-_./\s]+$/, "") ?? "";
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (isNumberOf(kind, value, match[0]) && !isCounted(view, start + value.length))
      claims.push(claimOf(kind, start, value));
  }
  return claims;
}

function isNumberOf(kind: Kind, value: string, whole: string): boolean {
  const signs = value.replace(/[^A-Za-z0-9]/g, "");
  const digits = value.replace(/\D/g, "").length;
  if (kind !== "member") return signs.length >= 5 && digits >= 4;
  if (digits > 0) return signs.length >= 5 || (digits >= 1 && /[A-Za-z]/.test(value) && signs.length >= 4);
  if (!/[가-힣]/.test(whole)) return false;
  if (/[a-z][._][a-z]/i.test(value)) return true;
  const isStated = /(?:은|는|[:=])[\s"']*[A-Za-z._-]+$/.test(whole);
  return isStated && signs.length >= 4 && !COMMON_WORD.test(value);
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
