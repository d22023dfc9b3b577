// What a text is found by when a database looks for parts of words: their pairs of characters, and single characters.

/** Of a longer text the last ones are left out: single characters before pairs. */
const MOST_GRAMS = 5000;

const WORD = /[\p{L}\p{N}]+/gu;
/** Accents and vowel signs that stand alone after NFKC; both sides lose them. */
const MARK = /\p{M}+/gu;

/**
 * The pairs of neighbouring characters of each word, then the characters themselves, each once, at most 5,000. Of one
 * text and one query, `queryGrams(query)` is a part of `gramsOf(text)` whenever every word of the query is contained
 * in a word of the text, as long as the text has no more than 5,000 grams.
 */
export function gramsOf(text: string): string[] {
  const words = wordsOf(text);
  return [...new Set([...words.flatMap(pairsOf), ...words.flat()])].slice(0, MOST_GRAMS);
}

/** What a stored text must have all of to be found: the pairs of each word; of a word of one character, that one. */
export function queryGrams(query: string): string[] {
  return [...new Set(wordsOf(query).flatMap((word) => (word.length === 1 ? word : pairsOf(word))))];
}

/** Each word as its characters. A final ς is a σ: where a word ends must not change its letters. */
function wordsOf(text: string): string[][] {
  const plain = text.normalize("NFKC").toLowerCase().replace(MARK, "").replaceAll("ς", "σ").normalize("NFKC");
  return (plain.match(WORD) ?? []).map((word) => Array.from(word));
}

function pairsOf(word: readonly string[]): string[] {
  return word.slice(1).map((character, index) => `${word[index] ?? ""}${character}`);
}
