// Finds telephone numbers of people: mobile, land line, 안심번호 (050x), foreign. 15xx, 16xx, 18xx and 080 belong to companies.
import { isCounted } from "../counters.ts";
import {
  type DigitRun,
  endsInParticle,
  gapBefore,
  isAmount,
  isSpacedOut,
  pickWindows,
  touchesLetter,
  type Window,
  windowAt,
} from "../digit-runs.ts";
import type { Claim } from "../identifier.ts";
import { JOINT_SIGNS } from "../joint-signs.ts";
import { labelRightBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

interface Phone {
  readonly window: Window;
  /** Digits only, in the form used inside Korea. */
  readonly national: string;
}

const MOBILE = /^(?:010\d{8}|01[16789]\d{7,8})$/;
const SHORT_MOBILE = /^010\d{7}$/;
/** Area code, then seven or eight digits; 050x numbers have an area code of four. */
const LAND_LINE = /^(02|0(?:3[1-3]|4[1-4]|5[1-5]|6[1-4]|70)|050\d)(?:\d{7}|\d{8})$/;
const KOREA = /^(?:00)?82(0?)([1-9]\d{7,10})$/;
const PHONE_WORD =
  "(?:전화\\s?번호|전화|연락처|휴대\\s?폰(?:\\s?번호)?|핸드폰(?:\\s?번호)?|휴대\\s?전화|폰\\s?번호|폰|핸펀|\\btel|phone|mobile|\\bhp)";
const PHONE_JOINT = `(?:[은는이가도\\s${JOINT_SIGNS}]|번호){0,6}`;
/** "연락처 1048271938": a spreadsheet takes the zero off. */
const WITHOUT_ZERO = new RegExp(`${PHONE_WORD}${PHONE_JOINT}(1[016789][-. ]?\\d{4}[-. ]?\\d{4})(?![-.\\d원])`, "gi");
/** They may touch the number: "TEL02-123-4567". */
const PHONE_LETTERS = /(?<![A-Za-z])(?:tel|hp|fax|cell|[thf])$/i;
/** The last part of a UUID is preceded by four signs like this. */
const BEFORE_UUID_END = /[\da-f]{4}-$/i;
const HALF_HIDDEN = /(?<!\d)01[016789]([-. )]{0,2})(?:\d{3,4}\1[*xX○●]{4}|[*xX○●]{3,4}\1(?:\d{4}|[*xX○●]{4}))(?!\d)/g;
const LAST_FOUR = new RegExp(
  `${PHONE_WORD}[^\\d\\n]{0,6}(?:뒷|뒤|끝|마지막)\\s?(?:번호|자리)?\\s?(?:4|네)?\\s?(?:자리|번호)?[^\\d\\n]{0,5}(\\d{4})(?![\\d원년])`,
  "gi",
);
const LOCAL = new RegExp(
  `(?<!고객)${PHONE_WORD}${PHONE_JOINT}((?!1[568]\\d\\d)\\d{3,4}[-. ]\\d{4})(?![-.\\d원년])`,
  "gi",
);

/** A company's own number is public. */
const OF_COMPANY =
  /(?:고객\s?센터|고객\s?상담실|콜\s?센터|대표\s?(?:번호|전화)|본사|hotline|customer (?:service|cent(?:er|re)))(?:\s?(?:번호|전화))?(?:[\s:(]|은|는){0,4}$/i;

/** "02-1234-5678 대표번호" */
const COMPANY_BEHIND = /^\s?\(?(?:은|는|이|가)?\s?(?:본사|회사|저희|우리)?\s?(?:대표\s?(?:번호|전화)|hotline)/i;

export function findPhones(view: string, runs: readonly DigitRun[]): Claim[] {
  const whole = pickWindows(runs, (run, first) => phoneAt(view, run, first)).map(({ window, national }) => ({
    ...claimOf(openingBracket(view, window), window.end),
    hashable: national,
  }));
  const parts = [HALF_HIDDEN, LAST_FOUR, LOCAL].flatMap((pattern) => [...view.matchAll(pattern)].map(claimOfMatch));
  const withoutZero = [...view.matchAll(WITHOUT_ZERO)].map((match) => ({
    ...claimOfMatch(match),
    hashable: `0${(match[1] ?? "").replace(/\D/g, "")}`,
  }));
  return [...whole, ...parts, ...withoutZero];
}

function claimOf(start: number, end: number): Claim {
  return { kind: "phone", start, end, mask: PUBLIC_FORM.phone };
}

/** A part of a number has no hash to be found by. */
function claimOfMatch(match: RegExpExecArray): Claim {
  const end = match.index + match[0].length;
  const isPart = match[1] !== undefined && /\d{4}$/.test(match[1]);
  return claimOf(isPart ? end - (match[1]?.length ?? 0) : match.index, end);
}

/** "(02) 123-4567" and "+82 …" begin one sign before their first digit. */
function openingBracket(view: string, { start, end }: Window): number {
  const inside = view.slice(start, end);
  const before = view.charAt(start - 1);
  return before === "+" || (before === "(" && inside.includes(")") && !inside.includes("(")) ? start - 1 : start;
}

function phoneAt(view: string, run: DigitRun, first: number): Phone | undefined {
  const firstDigit = run.digits.charAt(first);
  const isAfterPlus = view.charAt((run.at[first] ?? 0) - 1) === "+";
  if (!isAfterPlus && firstDigit !== "0" && firstDigit !== "8") return undefined;
  for (let length = 15; length >= 9; length -= 1) {
    const window = windowAt(run, first, length);
    const national = window && nationalNumber(view, window, isAfterPlus);
    if (window !== undefined && national !== undefined) return { window, national };
  }
  return undefined;
}

function nationalNumber(view: string, window: Window, isAfterPlus: boolean): string | undefined {
  if (isAmount(window)) return undefined;
  const { digits } = window;
  const abroad = KOREA.exec(digits)?.[2];
  if (abroad !== undefined) return fromAbroad(`0${abroad}`, isAfterPlus || digits.startsWith("00"));
  if (isAfterPlus) return isForeign(view, window) ? digits : undefined;
  return isMobile(view, window) || isLandLine(view, window) ? digits : undefined;
}

/** Without + or 00 in front, 82 counts as the country only before a mobile number. */
function fromAbroad(national: string, hasSign: boolean): string | undefined {
  return MOBILE.test(national) || (hasSign && LAND_LINE.test(national)) ? national : undefined;
}

function isForeign(view: string, { digits, end }: Window): boolean {
  return /^[1-9]\d{9,14}$/.test(digits) && !isCounted(view, end);
}

/** The gaps may be anywhere behind 010; 01.01 12:34 … begins with a date instead. */
function isMobile(view: string, window: Window): boolean {
  if (SHORT_MOBILE.test(window.digits)) return window.breaks.join() === "3,6" && !isSaidTwice(window);
  if (isInUuid(view, window)) return false;
  if (!MOBILE.test(window.digits) || isSaidAgain(window)) return false;
  const [firstBreak] = window.breaks;
  const isPairs =
    window.breaks.every((at) => at % 2 === 0 && /^[ \t]$/.test(gapBefore(window, at))) && window.first === 0;
  return firstBreak === undefined || firstBreak >= 3 || window.breaks.includes(3) || isPairs || isSpacedOut(window);
}

function isInUuid(view: string, { start, end }: Window): boolean {
  return /[a-f]/i.test(view.charAt(end)) && BEFORE_UUID_END.test(view.slice(Math.max(0, start - 5), start));
}

/** "010 010-1234-5678": the number begins at its second 010. */
function isSaidTwice({ run, first, digits }: Window): boolean {
  return digits.startsWith("010010") && run.digits.length >= first + 14;
}

/** "공일공 공일공 2834 9917": as above, where all eleven digits could be a number. */
function isSaidAgain({ run, first, digits }: Window): boolean {
  return digits.startsWith("010010") && windowAt(run, first + 3, 11) !== undefined;
}

function isLandLine(view: string, window: Window): boolean {
  const area = LAND_LINE.exec(window.digits)?.[1];
  if (area === undefined) return false;
  const usual = [area.length, window.digits.length - 4, ...(area.startsWith("050") ? [3, 7] : [])];
  const isGroupedLikeOne =
    window.breaks.every((at) => usual.includes(at)) || (isSpacedOut(window) && !endsInParticle(window));
  const isPartOfLonger = /^[-./]$/.test(gapBefore(window, 0)) || /^-\d/.test(view.slice(window.end, window.end + 2));
  if (!isGroupedLikeOne || isPartOfLonger || isInWord(view, window) || isCounted(view, window.end)) return false;
  const label = labelRightBefore(view, window.start);
  const isOtherNumber = label !== undefined && label !== "phone" && label !== "member";
  return !isOtherNumber && (area.startsWith("050") || !isOfCompany(view, window));
}

function isInWord(view: string, window: Window): boolean {
  return touchesLetter(view, window) && !PHONE_LETTERS.test(view.slice(Math.max(0, window.start - 5), window.start));
}

function isOfCompany(view: string, { start, end }: Window): boolean {
  return OF_COMPANY.test(view.slice(Math.max(0, start - 24), start)) || COMPANY_BEHIND.test(view.slice(end, end + 16));
}
