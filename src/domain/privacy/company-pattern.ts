// Turns an admin's example ("ORD-########") into a matcher. People never write regular expressions here.

export interface IdentifierPattern {
  readonly example: string;
  readonly matcher: RegExp;
}

/** The shapes of a company's own numbers. Without one, a number is known by its label only. */
export interface IdentifierPatterns {
  readonly order?: readonly IdentifierPattern[] | undefined;
  readonly invoice?: readonly IdentifierPattern[] | undefined;
  readonly member?: readonly IdentifierPattern[] | undefined;
}

export type PatternRefusal =
  | "too-short" // fewer than five letters and digits, or fewer than four that vary
  | "too-long" // more than 40 signs
  | "unknown-sign" // something else than letters, digits, #, @, space and - _ . /
  | "too-common"; // it would mask dates, prices or other everyday numbers

const LONGEST = 40;
const KNOWN = /^[A-Za-z0-9#@ _./-]*$/;
const EVERYDAY = [
  "2026",
  "20261120",
  "2026-11-20",
  "2026.11.20",
  "11-20",
  "14:30",
  "12900",
  "1200000",
  "260mm",
  "S/M",
  "E1003",
  "1588-1234",
  "37.5665",
  "v2.13.4",
];

/**
 * `#` stands for a digit, `@` for a letter, everything else for itself; capitals make no difference.
 * The matcher has a fixed length and no choices, so it cannot run away on hostile text.
 */
export function compilePattern(example: string): IdentifierPattern | { readonly refused: PatternRefusal } {
  const trimmed = example.trim();
  const refused = refusalOf(trimmed);
  if (refused !== undefined) return { refused };
  const matcher = new RegExp(`(?<![0-9A-Za-z])${[...trimmed].map(sourceOf).join("")}(?![0-9A-Za-z])`, "gi");
  const isEveryday = EVERYDAY.some((text) => text.search(matcher) >= 0);
  return isEveryday ? { refused: "too-common" } : { example: trimmed, matcher };
}

function refusalOf(example: string): PatternRefusal | undefined {
  if (example.length > LONGEST) return "too-long";
  if (!KNOWN.test(example)) return "unknown-sign";
  const signs = example.replace(/[ _./-]/g, "");
  const variable = example.replace(/[^#@]/g, "");
  if (signs.length < 5 || variable.length < 4) return "too-short";
  return /#/.test(example) ? undefined : "too-common";
}

function sourceOf(sign: string): string {
  if (sign === "#") return "\\d";
  if (sign === "@") return "[A-Za-z]";
  return /[A-Za-z0-9]/.test(sign) ? sign : "[-_./ ]{0,2}";
}
