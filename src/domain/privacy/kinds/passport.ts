// Finds passport numbers: a letter and eight digits (M12345678), or since 2021 with a second letter (M123A4567).
import type { Claim } from "../identifier.ts";
import { FAR, labelBefore, labelRightBefore } from "../labels.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const UNLABELLED =
  /(?<![A-Za-z0-9]|[A-Za-z0-9][-_/.])(?:[A-Z]-?(?:\d{8}|\d{3}[A-Z]\d{4})|[msr](?:\d{8}|\d{3}[a-z]\d{4}))(?![A-Za-z0-9]|[-_/][A-Za-z0-9])/g;
/** Beside the label, any country's shape and any spacing will do. */
const LABELLED =
  /(?<![A-Za-z0-9])(?:[A-Za-z]{1,2}[-\s.]{0,2}(?:\d[-\s.]{0,2}){3}[A-Za-z][-\s.]{0,2}(?:\d[-\s.]{0,2}){3}\d|[A-Za-z]{1,2}[-\s.]{0,2}(?:\d{8,9}|\d{7}(?!\s?\d)|(?:\d[-\s.]{0,2}){6,8}\d)|\d{9})(?![A-Za-z0-9])/g;

export function findPassports(view: string): Claim[] {
  const unlabelled = [...view.matchAll(UNLABELLED)].filter(({ index }) => isPossible(view, index));
  const labelled = [...view.matchAll(LABELLED)].filter(({ index }) => labelBefore(view, index, FAR) === "passport");
  return [...unlabelled, ...labelled].map((match) => ({
    kind: "passport",
    start: match.index,
    end: match.index + match[0].length,
    mask: PUBLIC_FORM.passport,
  }));
}

function isPossible(view: string, at: number): boolean {
  const label = labelRightBefore(view, at);
  return label === undefined || label === "passport" || label === "customs-code" || label === "resident-number";
}
