// The hash tags in a text: "#배송지연 #쿠폰_오류".

const MOST_TAGS = 10;
const LONGEST_TAG = 30;

/** Addresses, Slack's marks of channels (`<#C01|yard>`) and code hold hashes that are no tags. */
const ELSEWHERE = /```[\s\S]*?```|`[^`\n]*`|<[^<>\n]*>|(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+/giu;
/** Not in the middle of a word (`a#b`), of an address or of an entity (`&#39;`); "#하나#둘" are two. */
const TAGS = /(?<![\p{L}\p{M}\p{N}_#＃&/=?@])(?:[#＃][\p{L}\p{M}\p{N}_]+)+/gu;

/** `#fff`, `#ff00aa`, `#ff00aa80`. So "#bad" is none either; "#cafe" is one, as colours of four digits are rare. */
const COLOUR = /^(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/u;
/** An order's number and what Korean hangs on it: "#1234번을". */
const NUMBER =
  /^\p{N}+(?:번|호|건)?(?:은|는|이|가|을|를|의|에|로|와|과|도|만|랑|이랑|으로|에서|까지|부터|인데|입니다|이에요|예요|요)?$/u;

/**
 * NFC, lower-case, each once, in order, without the hash: at most 10, and none of more than 30 characters (a longer
 * one is left out, for what would be cut off is not what was written). A tag has a letter, of any script.
 */
export function tagsOf(text: string): string[] {
  const own = text.normalize("NFC").replace(ELSEWHERE, " ");
  const found = [...own.matchAll(TAGS)].flatMap(([run]) => run.split(/[#＃]/u)).map((tag) => tag.toLowerCase());
  return [...new Set(found.map((tag) => tag.normalize("NFC")))].filter(isTag).slice(0, MOST_TAGS);
}

function isTag(tag: string): boolean {
  return /\p{L}/u.test(tag) && Array.from(tag).length <= LONGEST_TAG && !COLOUR.test(tag) && !NUMBER.test(tag);
}
