// Finds bank account numbers: ten to fourteen digits that a bank, "계좌" or "예금주" stands beside.
import { isCounted } from "../counters.ts";
import {
  type DigitRun,
  endsInParticle,
  gapBefore,
  isSpacedOut,
  pickWindows,
  touchesLetter,
  type Window,
  windowAt,
} from "../digit-runs.ts";
import type { Claim } from "../identifier.ts";
import { BANK, labelBefore, labelRightBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const LENGTHS = [16, 15, 14, 13, 12, 11, 10, 9];
const SHORT_BANK =
  "국민|신한|우리|하나|농협|기업|카카오|카뱅|토스|토뱅|케뱅|새마을|산업|수협|신협|씨티|우체국|저축|KB|NH|IBK|SC제일|SC";
const FULL_BANK = new RegExp(`(?:${BANK})[\\s:)/,-]{0,3}$`, "i");
/** These are cities too, where a land line is likelier. */
const CITY_BANK = /(?<![가-힣])(?:대구|부산|경남|광주|전북|제주|제일)[\s:)/,-]{1,3}$/;
/** "국민 123-…": the bank's short name counts only when it touches the number. */
const BANK_BEFORE = new RegExp(`(?:(?<![가-힣A-Za-z])(?:${SHORT_BANK})|${BANK})[\\s:)/,-]{0,3}$`, "i");
const OWNER_AFTER = new RegExp(
  `^(?:\\s?(?:이에요|입니다|이고|예요|이요|으로|로|인데))?[\\s(/,)-]{0,4}(?:(?:${SHORT_BANK}|${BANK})(?!\\s?카드)|예금주|계좌|통장)`,
  "i",
);
const DATE_TIME =
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d)?)?)?$/;

/** "20251118-001": a number of the day. */
const NUMBER_OF_DAY = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
const DATE = /^(?:(?:19|20)?\d\d[-./]\d{1,2}[-./]\d{1,2})(?!\d)/;
const BANK_REACH = 16;

/** A mobile number, unless an account's label or bank stands right before it: some banks let people choose theirs. */
const MOBILE = /^01[016789]\d{7,8}$/;

export function findAccounts(view: string, runs: readonly DigitRun[]): Claim[] {
  return pickWindows(runs, (run, first) => accountAt(view, run, first)).map(({ window }) => ({
    kind: "account",
    start: window.start,
    end: window.end,
    mask: PUBLIC_FORM.account,
  }));
}

function accountAt(view: string, run: DigitRun, first: number): { window: Window } | undefined {
  if (beginsWithHana(view, run, first)) return undefined;
  for (const length of LENGTHS) {
    const window = windowAt(run, first, length);
    if (window !== undefined && isGroupedLikeOne(view, window) && isAccount(view, window)) return { window };
  }
  return undefined;
}

/** "계좌 하나 620-…": a bank, and not the digit 1. */
function beginsWithHana(view: string, run: DigitRun, first: number): boolean {
  return run.spelled[first] === true && run.spelled[first + 1] === false && view.startsWith("하나", run.at[first]);
}

/** A few groups joined by hyphens or spaces, none of them joined to more digits outside. A bank beside allows more. */
function isGroupedLikeOne(view: string, window: Window): boolean {
  const { run, first, digits } = window;
  const outside = [
    gapBefore(window, 0),
    first + digits.length < run.digits.length ? gapBefore(window, digits.length) : "",
  ];
  if (window.breaks.length > 5 && !isSpacedOut(window)) return false;
  if (outside.includes("-") || endsInParticle(window)) return false;
  const gaps = window.breaks.map((at) => gapBefore(window, at));
  if (endsInNextNumber(view, window, gaps)) return false;
  if (gaps.length <= 5 && gaps.every((gap) => /^[-\s]{1,3}$/.test(gap))) return true;
  const joints = new Set(gaps.map((gap) => gap.trim()));
  const isDisguised = joints.size <= 2 && gaps.every((gap) => /^[-\s./_]{1,3}$/.test(gap));
  return isDisguised && isCalledAccount(view, window) && !DATE.test(view.slice(window.start, window.end));
}

/** "110-483-192837 50,000원", "110-483-192837\n2. 다음": the last group is the beginning of something else. */
function endsInNextNumber(view: string, { digits, breaks, end }: Window, gaps: readonly string[]): boolean {
  const last = gaps.at(-1) ?? "-";
  if (last.trim() !== "") return false;
  if (/^[,:/.]\d/.test(view.slice(end, end + 2))) return true;
  const isShort = digits.length - (breaks.at(-1) ?? 0) <= 2;
  return isShort && (last.includes("\n") || (gaps.length > 1 && gaps.slice(0, -1).every((gap) => gap.includes("-"))));
}

function isCalledAccount(view: string, { start, end }: Window): boolean {
  const isBeside = labelRightBefore(view, start) === "account" || OWNER_AFTER.test(view.slice(end, end + 18));
  return isBeside || BANK_BEFORE.test(view.slice(Math.max(0, start - BANK_REACH), start));
}

function isAccount(view: string, window: Window): boolean {
  if (DATE_TIME.test(window.digits) || isCounted(view, window.end) || touchesLetter(view, window)) return false;
  const before = view.slice(Math.max(0, window.start - BANK_REACH), window.start);
  if (BANK_BEFORE.test(before)) return window.digits.length >= 10 || FULL_BANK.test(before);
  if (CITY_BANK.test(before) && /^[1-9]\d{9}/.test(window.digits)) return true;
  if (MOBILE.test(window.digits)) return labelRightBefore(view, window.start) === "account";
  const label = labelBefore(view, window.start);
  if (window.breaks[0] === 8 && NUMBER_OF_DAY.test(window.digits))
    return labelRightBefore(view, window.start) === "account";
  if (label === "account") return window.digits.length >= 10;
  const isUnclaimed = label === undefined || label === "phone" || label === "card";
  return isUnclaimed && window.digits.length >= 10 && OWNER_AFTER.test(view.slice(window.end, window.end + 18));
}
