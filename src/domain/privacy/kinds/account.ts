// Finds bank account numbers: ten to fourteen digits that a bank, "계좌" or "예금주" stands beside.
import { isCounted } from "../counters.ts";
import {
  type DigitRun,
  endsInParticle,
  gapBefore,
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
  "국민|신한|우리|하나|농협|기업|카카오|카뱅|토스|토뱅|케뱅|새마을|산업|수협|신협|씨티|우체국|저축|KB|NH|IBK|SC";
/** "국민 123-…": the bank's short name counts only when it touches the number. */
const BANK_BEFORE = new RegExp(`(?:(?<![가-힣A-Za-z])(?:${SHORT_BANK})|${BANK})[\\s:)/,-]{0,3}$`, "i");
const OWNER_AFTER = new RegExp(
  `^(?:\\s?(?:이에요|입니다|이고|예요|이요|으로|로|인데))?[\\s(/,)-]{0,4}(?:(?:${SHORT_BANK}|${BANK})(?!\\s?카드)|예금주|계좌|통장)`,
  "i",
);
const DATE_TIME =
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d)?)?)?$/;

/** A mobile number, unless an account's label or bank stands right before it: some banks let people choose theirs. */
const MOBILE = /^01[016789]\d{7,8}$/;

export function findAccounts(view: string): Claim[] {
  return pickWindows(view, (run, first) => accountAt(view, run, first)).map(({ window }) => ({
    kind: "account",
    start: window.start,
    end: window.end,
    mask: PUBLIC_FORM.account,
  }));
}

function accountAt(view: string, run: DigitRun, first: number): { window: Window } | undefined {
  for (const length of LENGTHS) {
    const window = windowAt(run, first, length);
    if (window !== undefined && isGroupedLikeOne(window) && isAccount(view, window)) return { window };
  }
  return undefined;
}

/** A few groups joined by hyphens or spaces, none of them joined to more digits outside. */
function isGroupedLikeOne(window: Window): boolean {
  const { run, first, digits } = window;
  const outside = [
    gapBefore(window, 0),
    first + digits.length < run.digits.length ? gapBefore(window, digits.length) : "",
  ];
  const isPlain = window.breaks.every((at) => /^[-\s]{1,3}$/.test(gapBefore(window, at)));
  return isPlain && window.breaks.length <= 5 && !outside.includes("-") && !endsInParticle(window);
}

function isAccount(view: string, window: Window): boolean {
  if (DATE_TIME.test(window.digits) || isCounted(view, window.end) || touchesLetter(view, window)) return false;
  if (BANK_BEFORE.test(view.slice(Math.max(0, window.start - 12), window.start))) return true;
  if (MOBILE.test(window.digits)) return labelRightBefore(view, window.start) === "account";
  const label = labelBefore(view, window.start);
  if (label === "account") return window.digits.length >= 10;
  const isUnclaimed = label === undefined || label === "phone" || label === "card";
  return isUnclaimed && window.digits.length >= 10 && OWNER_AFTER.test(view.slice(window.end, window.end + 18));
}
