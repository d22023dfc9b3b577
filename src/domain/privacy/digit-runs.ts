// Finds stretches of digits however they are written: spaced, dotted, spelled in Hangul, or mixed.

export interface DigitRun {
  readonly digits: string;
  /** Where the n-th digit begins and ends in the view. */
  readonly at: readonly number[];
  readonly to: readonly number[];
  /** What stands between the digit before and the n-th digit; empty when they touch. */
  readonly gap: readonly string[];
  /** How many gaps there are up to the n-th digit. */
  readonly gapCount: readonly number[];
  /** True when the n-th digit is written in letters. */
  readonly spelled: readonly boolean[];
}

const WORDS: Readonly<Record<string, string>> = {
  ...{
    공: "0",
    영: "0",
    빵: "0",
    일: "1",
    이: "2",
    삼: "3",
    사: "4",
    오: "5",
    육: "6",
    륙: "6",
    칠: "7",
    팔: "8",
    구: "9",
  },
  ...{ 제로: "0", 하나: "1", 둘: "2", 셋: "3", 넷: "4", 다섯: "5", 여섯: "6", 일곱: "7", 여덟: "8", 아홉: "9" },
  ...{ zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9" },
  ...{ 零: "0", 一: "1", 二: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9" },
};
const DIGIT = new RegExp(
  `(\\d)|(${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .map((word) => (/[a-z]/.test(word) ? `(?<![A-Za-z])${word}(?![A-Za-z])` : word))
    .join("|")})`,
  "iy",
);
/** O and l typed for 0 and 1, as in "O1O-1234-5678": only beside a digit or another of them, and never inside a word. */
const LOOKALIKE =
  /(?<=(?<![A-Za-z0-9])[\dOoIl]{0,11})[OoIl](?=[\dOoIl]{0,11}(?![A-Za-z0-9]))(?:(?<=\d[OoIl]{0,3})|(?=[OoIl]{0,2}\d))/y;
const SIGNS = "[-\\s./,_()\\[\\]*|:;+='\"<>!#\\\\\\u2600-\\u27bf\\ud83c-\\ud83e\\udc00-\\udfff]{0,6}";
const GAP = new RegExp(
  `${SIGNS}(?:(?:다시|하이픈|대시|대쉬|작대기|짝대기|바|에|의|국에|국의|국|번에|쩜|점|dash|hyphen)${SIGNS})?`,
  "iy",
);

/** A digit can begin only with one of these; asking first is quicker than trying the patterns everywhere. */
const BEGINNINGS = new Set([
  "O",
  "o",
  "I",
  "l",
  ..."0123456789",
  ...Object.keys(WORDS).flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]),
]);

function digitAt(view: string, at: number): { digit: string; end: number; spelled: boolean } | undefined {
  if (!BEGINNINGS.has(view.charAt(at))) return undefined;
  DIGIT.lastIndex = at;
  const match = DIGIT.exec(view);
  if (match !== null) {
    const [whole, numeral, word] = match;
    return {
      digit: numeral ?? WORDS[word?.toLowerCase() ?? ""] ?? "",
      end: at + whole.length,
      spelled: numeral === undefined,
    };
  }
  LOOKALIKE.lastIndex = at;
  const letter = LOOKALIKE.exec(view)?.[0];
  if (letter === undefined) return undefined;
  return { digit: /o/i.test(letter) ? "0" : "1", end: at + 1, spelled: true };
}

function gapAt(view: string, at: number): string {
  GAP.lastIndex = at;
  return GAP.exec(view)?.[0] ?? "";
}

/** No finder looks for a number of fewer digits. */
const SHORTEST = 9;

/** The stretches that are long enough to hold a number. */
export function digitRuns(view: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let at = 0;
  while (at < view.length) {
    const run = runAt(view, at);
    const end = run.to.at(-1);
    if (end === undefined) {
      at += 1;
    } else {
      if (run.digits.length >= SHORTEST) runs.push(run);
      at = end;
    }
  }
  return runs;
}

function runAt(view: string, from: number): DigitRun {
  const run = {
    digits: [] as string[],
    at: [] as number[],
    to: [] as number[],
    gap: [] as string[],
    gapCount: [] as number[],
    spelled: [] as boolean[],
  };
  let gap = "";
  let at = from;
  let next = digitAt(view, at);
  while (next !== undefined) {
    run.digits.push(next.digit);
    run.at.push(at);
    run.to.push(next.end);
    run.gap.push(gap);
    run.gapCount.push((run.gapCount.at(-1) ?? 0) + (gap === "" ? 0 : 1));
    run.spelled.push(next.spelled);
    gap = digitAt(view, next.end) === undefined ? gapAt(view, next.end) : "";
    at = next.end + gap.length;
    next = digitAt(view, at);
  }
  return { ...run, digits: run.digits.join("") };
}

/** A candidate inside a run, from its first digit to its last. */
export interface Window {
  readonly run: DigitRun;
  readonly first: number;
  readonly digits: string;
  /** Positions inside the window before which there is a gap: 010-1234-5678 has 3 and 7. */
  readonly breaks: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The window of `length` digits from `first`, when the digits around it allow a number to begin and end there. */
export function windowAt(run: DigitRun, first: number, length: number): Window | undefined {
  const last = first + length - 1;
  if (last >= run.digits.length || !opens(run, first) || !closes(run, last)) return undefined;
  if (gapsIn(run, first, length) > MOST_GAPS && !isLoneRow(run, first, length)) return undefined;
  const breaks: number[] = [];
  for (let index = 1; index < length; index += 1) if (run.gap[first + index] !== "") breaks.push(index);
  const digits = run.digits.slice(first, last + 1);
  return { run, first, digits, breaks, start: run.at[first] ?? 0, end: run.to[last] ?? 0 };
}

/** More gaps than this, and it is cut out of a long row of lone digits. */
const MOST_GAPS = 8;

function gapsIn(run: DigitRun, first: number, length: number): number {
  return (run.gapCount[first + length - 1] ?? 0) - (run.gapCount[first] ?? 0);
}

function opens(run: DigitRun, first: number): boolean {
  return first === 0 || run.gap[first] !== "" || run.spelled[first] !== run.spelled[first - 1];
}

/** After "…5678" a spelled digit is rather a particle: "5678이에요". */
function closes(run: DigitRun, last: number): boolean {
  return last === run.digits.length - 1 || run.gap[last + 1] !== "" || run.spelled[last + 1] === true;
}

/** The gap before the n-th digit of the window; the one before digit 0 leads to what precedes the window. */
export function gapBefore(window: Window, index: number): string {
  return window.run.gap[window.first + index] ?? "";
}

/** True when every digit stands alone, "0 1 0 1 2 3 4 …", and the row of lone digits is no longer than the window. */
export function isSpacedOut({ run, first, digits }: Window): boolean {
  return isLoneRow(run, first, digits.length);
}

function isLoneRow(run: DigitRun, first: number, length: number): boolean {
  const inner = run.gap[first + 1];
  const goesOn = (index: number) => run.gap[index] === inner && run.gap[index + 1] === inner;
  const isWhole = run.gap[first] !== inner && !goesOn(first + length);
  return isWhole && gapsIn(run, first, length) >= (length - 1) * 0.8;
}

/** True when the last digits are rather the next word: the 이 of "5678이에요", the 이구 of "5678이구요". */
export function endsInParticle({ run, first, digits }: Window): boolean {
  const spelled = run.spelled.slice(first, first + digits.length);
  const tail = spelled.length - 1 - spelled.lastIndexOf(false);
  return tail > 0 && tail <= 2 && tail < spelled.length;
}

/** True for 1,234,567,890,123: groups of three behind commas are an amount. */
export function isAmount(window: Window): boolean {
  const { breaks, digits } = window;
  return breaks.length > 0 && breaks.every((at) => gapBefore(window, at) === "," && (digits.length - at) % 3 === 0);
}

/** True when a Latin letter touches the window, as in a model or product code. */
export function touchesLetter(view: string, window: Window): boolean {
  return /[A-Za-z]/.test(view.charAt(window.start - 1)) || /[A-Za-z]/.test(view.charAt(window.end));
}

/** Walks the runs and yields at most one window per stretch of digits, as `pick` chooses it. */
export function pickWindows<T extends { readonly window: Window }>(
  runs: readonly DigitRun[],
  pick: (run: DigitRun, first: number) => T | undefined,
): T[] {
  const picked: T[] = [];
  for (const run of runs) {
    let first = 0;
    while (first < run.digits.length) {
      const choice = pick(run, first);
      if (choice !== undefined) picked.push(choice);
      first += choice?.window.digits.length ?? 1;
    }
  }
  return picked;
}
