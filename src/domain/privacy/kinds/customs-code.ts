// Finds 개인통관고유부호, the personal customs code: P and twelve digits.
import { type DigitRun, pickWindows, type Window, windowAt } from "../digit-runs.ts";
import type { Claim } from "../identifier.ts";
import { FAR, labelBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const KIND = "customs-code";
const LETTER_BEFORE = /(?:(?<![A-Za-z])[Pp]|(?<![가-힣])피)[-\s.]{0,2}$/;

export function findCustomsCodes(view: string, runs: readonly DigitRun[]): Claim[] {
  return pickWindows(runs, (run, first) => codeAt(view, run, first)).map(({ window, start }) => ({
    kind: KIND,
    start,
    end: window.end,
    mask: PUBLIC_FORM[KIND],
  }));
}

function codeAt(view: string, run: DigitRun, first: number): { window: Window; start: number } | undefined {
  const window = windowAt(run, first, 12);
  if (window === undefined) return undefined;
  const letter = LETTER_BEFORE.exec(view.slice(Math.max(0, window.start - 4), window.start))?.[0];
  if (letter !== undefined) return { window, start: window.start - letter.length };
  return labelBefore(view, window.start, FAR) === KIND ? { window, start: window.start } : undefined;
}
