// Finds the names in a row with one that is masked already: "홍길동, 홍길순, 이*래 고객님".

import { isLikelyName } from "../name-words.ts";
import { koreanNameForm } from "../public-forms.ts";
import type { Name } from "./foreign-name.ts";

const AND = "(?:(?:이?랑|과|와|하고)|\\s(?:또는|혹은|및|그리고))\\s";
/** "홍길동(파손), 홍길순(분실)" */
const REMARK = "(?:\\s?\\([^()\\n]{1,12}\\))?";
const ENTRY = `(?:[가-힣]{3}(?=${AND}|[^가-힣]|$)|[가-힣]\\*{1,2}[가-힣]?)`;
const ROW = new RegExp(`(?<![가-힣*])${ENTRY}(?:(?:${REMARK}\\s?[,/&|]\\s?|\\.|${AND})${ENTRY})+`, "g");
const ENTRIES = new RegExp(`(?<![가-힣*(])${ENTRY}`, "g");

interface Entry {
  readonly start: number;
  readonly word: string;
}

/** A whole row at once: what is left of it for another pass would be one name more each time. */
export function namesInRows(view: string): Name[] {
  return [...view.matchAll(ROW)].flatMap(({ index, 0: row }) => {
    const entries = [...row.matchAll(ENTRIES)].map((match) => ({ start: index + match.index, word: match[0] }));
    const found = [...besideMasked(entries), ...besideMasked(entries.toReversed())];
    return [...new Set(found)].map(nameOf);
  });
}

/** Read in one direction: from a masked name on, name after name. */
function besideMasked(entries: readonly Entry[]): Entry[] {
  let isBeside = false;
  return entries.filter(({ word }) => {
    const isMasked = word.includes("*");
    isBeside = isMasked || (isBeside && isLikelyName(word, "maybe-a-name"));
    return isBeside && !isMasked;
  });
}

function nameOf({ start, word }: Entry): Name {
  return { start, end: start + word.length, mask: koreanNameForm(word) };
}
