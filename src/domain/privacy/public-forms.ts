// What readers see instead of an identifier, and how the gate recognises its own masks again.
import type { IdentifierKind } from "./identifier.ts";

export const PUBLIC_FORM = {
  "resident-number": "[주민등록번호 삭제]",
  passport: "[여권번호 삭제]",
  "driver-licence": "[면허번호 삭제]",
  "customs-code": "[통관부호 삭제]",
  card: "[카드번호 삭제]",
  account: "[계좌번호]",
  phone: "[전화번호]",
  email: "[이메일]",
  "door-password": "[출입 비밀번호 삭제]",
  address: "***",
} as const satisfies Partial<Record<IdentifierKind, string>>;

const ENGLISH_FORM: Readonly<Record<keyof typeof PUBLIC_FORM, string>> = {
  "resident-number": "[resident number removed]",
  passport: "[passport number removed]",
  "driver-licence": "[licence number removed]",
  "customs-code": "[customs code removed]",
  card: "[card number removed]",
  account: "[account number]",
  phone: "[phone number]",
  email: "[email]",
  "door-password": "[door code removed]",
  address: "***",
};

const NOUN = { order: "주문", invoice: "송장", member: "회원" } as const;

/** The language in which all read what is masked. */
export type FormLanguage = "ko" | "en";

/** A mask as who reads English sees it; names and birth dates are the same in both. */
export function formIn(language: FormLanguage, form: string): string {
  if (language === "ko") return form;
  const kind = Object.entries(PUBLIC_FORM).find(([, korean]) => korean === form)?.[0];
  if (kind !== undefined) return ENGLISH_FORM[kind as keyof typeof PUBLIC_FORM];
  return form.replace(/^(주문|송장|회원)(?= #…)/, (noun) => NOUN_KIND[noun as keyof typeof NOUN_KIND]);
}

/** `주문 #…1234`. A short number shows two of its signs only, for four would be most of it. */
export function companyNumberForm(kind: keyof typeof NOUN, value: string): string {
  return `${NOUN[kind]} #…${value.slice(value.length >= 8 ? -4 : -2)}`;
}

/** `19**-**-**`: only the century is left of a birth date. */
export function birthDateForm(century: "19" | "20"): string {
  return `${century}**-**-**`;
}

/** `홍*동`, `홍*`, `남**수`. */
export function koreanNameForm(name: string): string {
  const first = name.charAt(0);
  return name.length <= 2 ? `${first}*` : `${first}${"*".repeat(name.length - 2)}${name.charAt(name.length - 1)}`;
}

/** `J*** S***`: the same number of stars for every word, so that its length is not shown. */
export function englishNameForm(name: string): string {
  return name.replace(/[A-Za-z][A-Za-z.'’-]*/g, (word) => `${word.charAt(0).toUpperCase()}***`);
}

const MARKS: Readonly<Record<IdentifierKind, string>> = {
  "resident-number": "\ue001",
  passport: "\ue002",
  "driver-licence": "\ue003",
  "customs-code": "\ue004",
  card: "\ue005",
  account: "\ue006",
  phone: "\ue007",
  email: "\ue008",
  address: "\ue009",
  "door-password": "\ue00a",
  name: "\ue00b",
  "birth-date": "\ue00c",
  order: "\ue00d",
  invoice: "\ue00e",
  member: "\ue00f",
};

/** What a masked character looks like to the finders that come later: neither letter nor digit nor separator. */
export function markOf(kind: IdentifierKind): string {
  return MARKS[kind];
}

/** Matches what is masked already: an account, a phone number, an e-mail address, an order, invoice or member number. */
export const CONTACT_MARK = "[\ue006-\ue008\ue00d-\ue00f]";

/** Ids as Slack gives them (ten digits in a row are none) and the seconds of a date: anyone may have typed the rest. */
const SLACK_ID = /<(?:(?:@[UW]|#C|!subteam\^S)(?!\d{10})[A-Z0-9]{6,20}|!date\^1\d{9}(?=\^))(?=[|>^])/g;
const COMPANY_NUMBER = /(주문|송장|회원|order|invoice|member) #\.\.\.[0-9A-Za-z]{2,4}(?![0-9A-Za-z])/g;
const BIRTH_DATE = /(?:19|20)\*\*-\*\*-\*\*/g;
const STARS = /(?<![*\d#])\*{3}(?![*\d#])/g;
const NOUN_KIND = {
  주문: "order",
  송장: "invoice",
  회원: "member",
  order: "order",
  invoice: "invoice",
  member: "member",
} as const;

/** Hides the gate's own masks and the ids of Slack's mentions from the finders. Every character keeps its place. */
export function protectMasks(folded: string): string {
  let view = folded.replace(SLACK_ID, (id) => "\ue000".repeat(id.length));
  for (const [kind, form] of [...Object.entries(PUBLIC_FORM), ...Object.entries(ENGLISH_FORM)]) {
    if (kind !== "address") view = view.replaceAll(form, markOf(kind as keyof typeof PUBLIC_FORM).repeat(form.length));
  }
  return view
    .replace(COMPANY_NUMBER, (form, noun: keyof typeof NOUN_KIND) => markOf(NOUN_KIND[noun]).repeat(form.length))
    .replace(BIRTH_DATE, (form) => markOf("birth-date").repeat(form.length))
    .replace(STARS, (form) => markOf("address").repeat(form.length));
}
