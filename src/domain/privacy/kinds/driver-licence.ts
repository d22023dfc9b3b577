// Finds driver's licence numbers: 11-24-123456-78, or with the region's name in front (서울 12-345678-90).
import { type DigitRun, pickWindows, type Window, windowAt } from "../digit-runs.ts";
import type { Claim } from "../identifier.ts";
import { FAR, labelBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const KIND = "driver-licence";
const REGION =
  /(?:서울|부산|경기(?:남부|북부)?|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산)[\s-]{0,3}$/;

export function findDriverLicences(view: string, runs: readonly DigitRun[]): Claim[] {
  const full = pickWindows(runs, (run, first) => fullNumber(view, run, first));
  const regional = pickWindows(runs, (run, first) => regionalNumber(view, run, first));
  return [...full, ...regional].map(({ window, start }) => ({
    kind: KIND,
    start: start ?? window.start,
    end: window.end,
    mask: PUBLIC_FORM[KIND],
  }));
}

interface Licence {
  readonly window: Window;
  readonly start?: number;
}

function fullNumber(view: string, run: DigitRun, first: number): Licence | undefined {
  const window = windowAt(run, first, 12);
  if (window === undefined) return undefined;
  if (window.breaks.join() === "2,4,10") return { window };
  return /^(?:1[1-9]|2[0-8])/.test(window.digits) && labelBefore(view, window.start, FAR) === KIND
    ? { window }
    : undefined;
}

function regionalNumber(view: string, run: DigitRun, first: number): Licence | undefined {
  const window = windowAt(run, first, 10);
  if (window === undefined) return undefined;
  const region = REGION.exec(view.slice(Math.max(0, window.start - 8), window.start))?.[0];
  const isShapedLikeOne = window.breaks.join() === "2,8";
  if (region !== undefined && isShapedLikeOne) return { window, start: window.start - region.length };
  return isShapedLikeOne && labelBefore(view, window.start, FAR) === KIND ? { window } : undefined;
}
