// Which unusual characters stand for a digit, a separator or nothing at all.

/** The zero of every run of ten decimal digits that NFKC leaves alone (Arabic-Indic, Devanagari, Thai …). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x1e950,
];

/** The one of every run of nine circled digits that NFKC leaves alone (❶ ➀ ➊ ⓵). */
const CIRCLED_ONES = [0x2776, 0x2780, 0x278a, 0x24f5];

const SINGLE: ReadonlyMap<string, string> = new Map([
  ["⓿", "0"],
  ["〇", "0"],
  ...pairs("ー─━˗⁃−ㅡ~〜∼～", "-"),
  ...pairs("·•‧∙⋅・ㆍᆞ･。․·●", "."),
  ...pairs("⁄∕⧸", "/"),
  ...pairs("“”„‟″", '"'),
  ...pairs("‘’‚‛′`", "'"),
  ...pairs("\u2028\u2029\u0085", "\n"),
  ["\u2800", " "],
  ...pairs("đð", "d"),
  ...pairs("ĐÐ", "D"),
  ...pairs("ø", "o"),
  ...pairs("Ø", "O"),
  ...pairs("ł", "l"),
  ...pairs("Ł", "L"),
  ...pairs("ı", "i"),
  ...pairs("ß", "ss"),
  ...pairs("æ", "ae"),
  ...pairs("Æ", "Ae"),
  ...pairs("œ", "oe"),
]);

const INVISIBLE = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u;
const MARK = /^[\p{Mn}\p{Me}]$/u;
/** é is read as e; the letters that have no base to fall back on are in the table. */
const LATIN = /^\p{Script=Latin}$/u;
const MARKS = /\p{Mn}/gu;
const DASH = /^\p{Pd}$/u;
const SPACE = /^\p{Zs}$/u;

function pairs(characters: string, meaning: string): [string, string][] {
  return [...characters].map((character) => [character, meaning]);
}

export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/** A mark that sits on the character before it, as the frame of the keycap emoji does. */
export function isMark(character: string): boolean {
  return MARK.test(character);
}

/** What a character outside ASCII means for the gate; several characters for signs such as ⑩ or ㎏. */
export function meaningOf(character: string): string {
  const single = SINGLE.get(character);
  if (single !== undefined) return single;
  if (DASH.test(character)) return "-";
  if (SPACE.test(character)) return " ";
  const code = character.codePointAt(0) ?? 0;
  const digit = digitIn(ZEROS, code, 10) ?? digitIn(CIRCLED_ONES, code + 1, 10);
  if (digit !== undefined) return digit;
  if (isPrivateUse(code)) return "\ufffd";
  if (LATIN.test(character)) return character.normalize("NFKD").replace(MARKS, "");
  return isHangulLetter(code) ? character : character.normalize("NFKC");
}

function digitIn(firsts: readonly number[], code: number, size: number): string | undefined {
  const first = firsts.find((candidate) => code >= candidate && code < candidate + size);
  return first === undefined ? undefined : String(code - first);
}

/** The gate uses U+E000 and up for its own marks, so a text may not bring any. */
function isPrivateUse(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

/** ㅋ, ㅠ and the like: NFKC would turn them into other letters, to no use. */
function isHangulLetter(code: number): boolean {
  return code >= 0x3131 && code <= 0x318e;
}
