// Finds e-mail addresses, also those spelled out to slip past a filter: "골뱅이", " at ", "닷컴".
import type { Claim } from "../identifier.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const AT = /\s{0,2}(?:@|\(at\)|\[at\]|\{at\}|[([{<_]?골[뱅벵]이[)\]}>_]?|앳(?=\s?[a-z가-힣])|(?<=\s)at(?=\s))\s{0,2}/gi;
const LOCAL = /(?:[A-Za-z0-9._%+-]|(?<=[A-Za-z0-9])\s?(?:닷|쩜|점|\(dot\)|dot)\s?(?=[A-Za-z0-9])){1,64}$/i;
const HANGUL_LOCAL = /[가-힣A-Za-z0-9._-]{2,30}$/;
const DOT = "\\s?(?:\\.|,(?=\\s?(?:com|net|co\\b))|닷|쩜|점|\\(dot\\)|\\[dot\\]|\\bdot\\b|도트)\\s?";
const LAST_LABEL =
  "(?:com|net|org|kr|co|io|me|info|biz|edu|gov|app|dev|shop|store|xyz|jp|cn|us|uk|de|fr|example|test|[a-z]{2,12}|컴|컴퍼니|넷|케이알|씨오)";
const DOMAIN = new RegExp(
  `^[A-Za-z0-9가-힣](?:[A-Za-z0-9가-힣-]{0,62}?)(?:${DOT}[A-Za-z0-9-]{1,62}){0,3}?${DOT}${LAST_LABEL}(?:${DOT}(?:kr|케이알|jp|uk))?(?![A-Za-z0-9-]|\\.[A-Za-z])`,
  "i",
);
const SPELLED_DOMAIN = /^([가-힣]{2,5}?)\s?(?:닷|쩜|점|\.)?\s?(컴|넷|com|net)/i;
const PROVIDER =
  /^(?:naver|gmail|daum|hanmail|nate|kakao|hotmail|outlook|icloud|yahoo|네이버|지메일|다음|한메일|네이트|카카오|핫메일|아웃룩|야후|아이클라우드)(?![A-Za-z0-9])/i;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/네이버/g, "naver"],
  [/지메일/g, "gmail"],
  [/한메일/g, "hanmail"],
  [/다음/g, "daum"],
  [/네이트/g, "nate"],
  [/카카오/g, "kakao"],
  [/핫메일/g, "hotmail"],
  [/아웃룩/g, "outlook"],
  [/야후/g, "yahoo"],
  [/아이클라우드/g, "icloud"],
  [/\s?(?:닷|쩜|점|\(dot\)|\[dot\]|\bdot\b|도트|,)\s?/gi, "."],
  [/\.?컴$/g, ".com"],
  [/\.?넷$/g, ".net"],
  [/케이알$/g, "kr"],
  [/\s/g, ""],
];

const MAIL_WORD = /메일|이멜|mail/i;
/** "<mailto:a@b.kr|a@b.kr>" is one address to Slack and to the reader. */
const SLACK_LINK = /^[^<>\s]{1,200}>/;

export function findEmails(view: string): Claim[] {
  const claims: Claim[] = [];
  let done = 0;
  for (const match of view.matchAll(AT)) {
    const domainStart = match.index + match[0].length;
    const domain = domainPart(view.slice(domainStart, domainStart + 160));
    const local = localPart(view.slice(Math.max(done, match.index - 64), match.index), match[0], domain);
    if (local === undefined || domain === undefined) continue;
    const start = match.index - local.length;
    if (isWordAt(match[0]) && !isSurelyAnAddress(view, start, local, domain)) continue;
    done = domainStart + domain.length;
    claims.push(claimOf(view, start, done, `${plain(local)}@${plain(domain)}`.toLowerCase()));
  }
  return claims;
}

function claimOf(view: string, start: number, end: number, hashable: string): Claim {
  const opening = view.slice(Math.max(0, start - 8), start);
  const rest =
    view.charAt(end) === "|" && opening.toLowerCase() === "<mailto:"
      ? SLACK_LINK.exec(view.slice(end, end + 202))
      : null;
  const whole = rest === null ? { start, end } : { start: start - 8, end: end + rest[0].length };
  return { kind: "email", ...whole, mask: PUBLIC_FORM.email, hashable };
}

/** "소라@naver.com" is no address, but what somebody takes for theirs. */
function localPart(before: string, at: string, domain = ""): string | undefined {
  const latin = LOCAL.exec(before)?.[0].replace(/^[.\s]+/, "");
  if (latin !== undefined && latin !== "") return latin;
  return /골[뱅벵]이/.test(at) || (at === "@" && PROVIDER.test(domain)) ? HANGUL_LOCAL.exec(before)?.[0] : undefined;
}

function domainPart(after: string): string | undefined {
  const spelled = SPELLED_DOMAIN.exec(after);
  if (spelled !== null && PROVIDER.test(spelled[1] ?? "")) return spelled[0];
  return DOMAIN.exec(after)?.[0] ?? PROVIDER.exec(after)?.[0];
}

function isWordAt(at: string): boolean {
  return at.trim().toLowerCase() === "at";
}

/** "We arrived at naver.com" is no address; "hong.gd at gmail.com" is one. */
function isSurelyAnAddress(view: string, start: number, local: string, domain: string): boolean {
  const isCalledMail = MAIL_WORD.test(view.slice(Math.max(0, start - 20), start));
  const isMailHost = /^(?:gmail|hanmail|hotmail|outlook|icloud)\b/i.test(domain);
  return isCalledMail || isMailHost || /[\d._]/.test(local) || !domain.includes(".");
}

function plain(part: string): string {
  return SPELLINGS.reduce((text, [spelling, meaning]) => text.replace(spelling, meaning), part);
}
