// The page's own sentences in the language of the person one acts as.
import { en } from "./words/en.ts";
import { ko } from "./words/ko.ts";

export type Words = typeof ko;

export function wordsFor(locale: string): Words {
  return locale === "en-US" ? en : ko;
}
