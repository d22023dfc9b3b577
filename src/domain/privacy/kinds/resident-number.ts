// Finds 주민등록번호 and 외국인등록번호. No checksum decides: numbers given since October 2020 have none.

import { hasBarcodeChecksum, hasOldResidentChecksum } from "../checksums.ts";
import {
  type DigitRun,
  endsInParticle,
  gapBefore,
  isAmount,
  isSpacedOut,
  pickWindows,
  type Window,
  windowAt,
} from "../digit-runs.ts";
import type { Claim } from "../identifier.ts";
import { labelBefore, labelRightBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const KIND = "resident-number";
/** "880123-1******", and what follows the label even when it is only half of the number. */
const HALF_HIDDEN = /(?<!\d)\d{2}[01]\d[0-3]\d\s?-?\s?[1-8][*xX○●]{5,6}/g;
const LABELLED =
  /(?:주민\s?(?:등록)?\s?번호|주민\s?번?(?=\s?(?:앞|뒷|뒤))|주민\s?번|외국인\s?등록\s?번호)(?:\s?(?:앞|뒷|뒤)\s?(?:\d\s?)?(?:자리|번호)?)?[^\d\n]{0,6}(\d{6}\s?[- ]?\s?\d{7}|\d{7}|\d{6})(?!\d)/g;

/** The second half, told apart from the first: "앞자리 880123이고 뒷자리는 1234567". */
const SECOND_HALF =
  /(?:뒷|뒤)\s?(?:자리|번호)?(?:[\s:=,은는이가]|[7칠]\s?자리|번호|숫자){0,6}([1-8](?:[\s-]?\d){6})(?!\d)/g;
/** "뒷자리가 2019384인데 앞자리는 850317": told the other way round. */
const HALF_BEFORE =
  /앞\s?(?:자리|번호)?(?:[\s:=,은는이가]|[6육]\s?자리|번호|숫자){0,6}(\d{2}[01]\d[0-3]\d)(?![\d.,]?\d)/g;
const OF_RESIDENT = /주민|외국인\s?등록|\ue001/;
/** A company's registration has the same shape, and is public. */
const OF_COMPANY = /법인\s?(?:등록)?\s?번호[\s:=은는(]{0,4}$/;
const FIRST_HALF = /주민|외국인\s?등록|\ue001|(?<!\d)\d{2}[01]\d[0-3]\d(?!\d)/;

export function findResidentNumbers(view: string, runs: readonly DigitRun[]): Claim[] {
  const windows = pickWindows(runs, (run, first) => windowOf(view, run, first));
  const claims = windows.map(({ window }) => claimOf(window.start, window.end));
  for (const match of view.matchAll(HALF_HIDDEN)) claims.push(claimOf(match.index, match.index + match[0].length));
  for (const match of view.matchAll(LABELLED)) {
    const end = match.index + match[0].length;
    claims.push(claimOf(end - (match[1]?.length ?? 0), end));
  }
  for (const match of view.matchAll(SECOND_HALF)) {
    const end = match.index + match[0].length;
    if (FIRST_HALF.test(view.slice(Math.max(0, match.index - 40), match.index)))
      claims.push(claimOf(end - (match[1]?.length ?? 0), end));
  }
  for (const match of view.matchAll(HALF_BEFORE)) {
    const end = match.index + match[0].length;
    if (OF_RESIDENT.test(view.slice(Math.max(0, match.index - 40), match.index))) claims.push(claimOf(end - 6, end));
  }
  return claims;
}

function claimOf(start: number, end: number): Claim {
  return { kind: KIND, start, end, mask: PUBLIC_FORM[KIND] };
}

function windowOf(view: string, run: DigitRun, first: number): { window: Window } | undefined {
  const window = windowAt(run, first, 13);
  if (window === undefined || isAmount(window) || isOfCompany(view, window)) return undefined;
  if (endsInParticle(window) && !window.breaks.includes(6)) return undefined;
  const isWritten =
    window.breaks.join() === "6" && gapBefore(window, 6).includes("-") && /^\d{6}[1-8]/.test(window.digits);
  if (!isWritten && !hasBirthDate(window.digits)) return undefined;
  const label = labelRightBefore(view, window.start);
  if (labelBefore(view, window.start) === KIND || (isWritten && label === undefined)) return { window };
  if (!hasBirthDate(window.digits)) return undefined;
  const isOtherNumber = window.breaks.length === 0 && (label === "order" || label === "invoice" || label === "thing");
  return !isOtherNumber && isGroupedLikeOne(window) && !isBarcode(window) ? { window } : undefined;
}

function isOfCompany(view: string, { start }: Window): boolean {
  return OF_COMPANY.test(view.slice(Math.max(0, start - 14), start));
}

/** Six digits of a birth date, then the digit that tells century, sex and nationality. */
function hasBirthDate(digits: string): boolean {
  const [year, month, day, sex] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.charAt(6)].map(
    Number,
  );
  if (year === undefined || month === undefined || day === undefined || sex === undefined) return false;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const isBornAfter2000 = [3, 4, 7, 8].includes(sex);
  return isDate && sex >= 1 && sex <= 8 && (!isBornAfter2000 || year < 40);
}

/** 6-7, 2-2-2-7 and the like; 35.1028, 129.0403 has the right digits and is a place on the map. */
function isGroupedLikeOne(window: Window): boolean {
  if (window.breaks.length === 0) return true;
  if (window.breaks.length === 12) return isSpacedOut(window);
  const inDate = window.breaks.filter((at) => at < 6);
  const inTail = window.breaks.filter((at) => at > 6);
  const isDateWhole =
    ["", "2,4", "3"].includes(inDate.join()) || inDate.every((at) => /^[-\s]+$/.test(gapBefore(window, at)));
  return window.breaks.includes(6) && isDateWhole && inTail.length <= 2;
}

/** A Korean EAN-13 (880…) can look like a birth in 1988; the old checksum then breaks the tie. */
function isBarcode({ digits, breaks }: Window): boolean {
  if (breaks.length > 0 || !digits.startsWith("880")) return false;
  return hasBarcodeChecksum(digits) && !hasOldResidentChecksum(digits);
}
