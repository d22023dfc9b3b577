// Finds payment card numbers: an issuer's prefix, a card's length and the Luhn sum, or the word "card" beside the digits.

import { hasBarcodeChecksum, hasLuhnSum } from "../checksums.ts";
import { isCounted } from "../counters.ts";
import {
  type DigitRun,
  endsInParticle,
  isAmount,
  isSpacedOut,
  pickWindows,
  touchesLetter,
  type Window,
  windowAt,
} from "../digit-runs.ts";
import type { Claim } from "../identifier.ts";
import { labelBefore, labelRightBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const LENGTHS = [19, 18, 17, 16, 15, 14, 13];
/** Visa; Mastercard; Amex; Diners; JCB; Discover; UnionPay; cards for use in Korea only (9…). */
const ISSUERS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|6[02]\d{14,17}|9\d{15})$/;
const SECURITY_CODE = /(?:\bcvc2?|\bcvv2?|씨브이씨)\s?(?:번호)?[^\d\n]{0,4}(\d{3,4})(?!\d)/gi;

/** Four groups of four with words between: "앞 1234 5678, 뒤 8자리는 9012 3456". */
const IN_GROUPS = /(?<!\d)\d{4}(?:(?:[^\d\n]|\d\s?자리){1,12}\d{4}){3}(?!\d)/g;

export function findCards(view: string, runs: readonly DigitRun[]): Claim[] {
  const windows = pickWindows(runs, (run, first) => windowOf(view, run, first));
  const claims = windows.map(({ window }) => claimOf(window.start, window.end));
  for (const match of view.matchAll(SECURITY_CODE)) {
    const end = match.index + match[0].length;
    claims.push(claimOf(end - (match[1]?.length ?? 0), end));
  }
  for (const match of view.matchAll(IN_GROUPS)) {
    const end = match.index + match[0].length;
    const isCalledCard = labelBefore(view, match.index) === "card";
    if (isCalledCard && !hasCountedGroup(match[0], view.slice(end, end + 12))) claims.push(claimOf(match.index, end));
  }
  return claims;
}

function claimOf(start: number, end: number): Claim {
  return { kind: "card", start, end, mask: PUBLIC_FORM.card };
}

function windowOf(view: string, run: DigitRun, first: number): { window: Window } | undefined {
  let isCalledBefore: boolean | undefined;
  for (const length of LENGTHS) {
    const window = windowAt(run, first, length);
    if (window === undefined || !isShapedLikeOne(window)) continue;
    isCalledBefore ??= labelBefore(view, window.start) === "card";
    if (isCard(view, window, isCalledBefore)) return { window };
  }
  return undefined;
}

function isShapedLikeOne(window: Window): boolean {
  if (window.breaks.length > 6 && !isSpacedOut(window)) return false;
  if (!/^\d{14,16}$/.test(window.digits) && !ISSUERS.test(window.digits)) return false;
  return !isAmount(window) && !endsInParticle(window);
}

function hasCountedGroup(groups: string, after: string): boolean {
  return [...groups.matchAll(/\d{4}/g)].some(({ index }) => isCounted(groups + after, index + 4));
}

function isCard(view: string, window: Window, isCalledBefore: boolean): boolean {
  if (isCounted(view, window.end)) return false;
  if (isCalledBefore || /^[\s)]{0,2}카드/.test(view.slice(window.end, window.end + 6))) return true;
  const label = labelRightBefore(view, window.start);
  if (label === "thing" || touchesLetter(view, window) || !isGroupedLikeOne(window)) return false;
  if (window.breaks.length === 0 && (label === "order" || label === "invoice")) return false;
  const isBarcode = window.breaks.length === 0 && hasBarcodeChecksum(window.digits);
  return ISSUERS.test(window.digits) && hasLuhnSum(window.digits) && !isBarcode;
}

/** 4-4-4-4, 4-6-5, 4-6-4, or no groups at all. */
function isGroupedLikeOne(window: Window): boolean {
  if (window.breaks.length === 0 || isSpacedOut(window)) return true;
  return window.breaks.every((at) => at === 2 || at % 4 === 0 || at % 4 === 2) && window.breaks.includes(4);
}
