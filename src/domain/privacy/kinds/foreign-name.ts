// Finds foreign names in Hangul behind a label or before 고객님: "응우옌 티 란", "스즈키 하루카 고객님".

import { beginsForeign, isForeignName, isForeignNextWord } from "../foreign-names.ts";
import { koreanNameForm } from "../public-forms.ts";

export interface Name {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

const BEHIND = "(?:\\s?(?:고객|회원|손님|님|씨(?![가-힣])))";
/** Up to three words, without the particle or the 고객님 behind. */
const WORDS = new RegExp(
  `[가-힣]{1,7}?(?:\\s[가-힣]{1,7}?){0,2}?(?=${BEHIND}|이?(?:라고|라는|입니다|에요|예요|고|며|인데)|[은는이가](?![가-힣])|[^\\s가-힣]|$)|[가-힣]{1,7}(?:\\s[가-힣]{1,7}){0,2}`,
  "y",
);
const BEFORE_HONORIFIC = new RegExp(`(?<![가-힣])[가-힣]{1,7}(?:\\s[가-힣]{1,7}?){0,2}?(?=${BEHIND})`, "g");

/** The first word must be known, or called a name. */
export function foreignNameAt(view: string, at: number, isCalled: boolean): Name | undefined {
  if (!isCalled && !beginsForeign(view.slice(at, at + 7))) return undefined;
  WORDS.lastIndex = at;
  const words = WORDS.exec(view)?.[0].split(/\s/) ?? [];
  const isName = (word: string, place: number) =>
    place === 0 ? isForeignName(word, isCalled) : isForeignNextWord(word, isCalled && place === words.length - 1);
  const count = words.findIndex((word, place) => !isName(word, place));
  return nameOf(count < 0 ? words : words.slice(0, count), at);
}

export function foreignNames(view: string): Name[] {
  return [...view.matchAll(BEFORE_HONORIFIC)].flatMap(({ index, 0: match }) => {
    const words = match.split(/\s/);
    const first = words.findIndex((word) => isForeignName(word, false));
    const start = index + match.length - words.slice(first).join(" ").length;
    const isName = first >= 0 && words.slice(first + 1).every((word) => isForeignNextWord(word, true));
    return (isName ? nameOf(words.slice(first), start) : undefined) ?? [];
  });
}

function nameOf(words: readonly string[], start: number): Name | undefined {
  const { length } = words.join(" ");
  return length === 0 ? undefined : { start, end: start + length, mask: words.map(koreanNameForm).join(" ") };
}
