// Turns a text into a plain twin in which every disguise is off, and remembers where each character came from.
import { isInvisible, isMark, meaningOf } from "./fold-tables.ts";

export interface Folded {
  readonly text: string;
  /** Where in the original the n-th character of `text` begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Piece {
  readonly meaning: string;
  readonly length: number;
}

const SPACE: Piece = { meaning: " ", length: 1 };
const PERCENT = /(?:%[0-9a-f]{2}){1,4}/iy;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp|commat|period|hyphen|dash));/iy;
const ESCAPE = /\\(?:u([0-9a-f]{4})|([nrt/"]))/iy;
const JAMO_SYLLABLE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/y;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  commat: "@",
  period: ".",
  hyphen: "-",
  dash: "-",
  n: "\n",
  r: "\n",
  t: "\t",
  "/": "/",
  '"': '"',
};

const PLAIN: Readonly<Record<string, string>> = { "\r": "\n", "~": "-" };
const CODED: Readonly<Record<string, (original: string, at: number) => Piece | undefined>> = {
  "%": percentAt,
  "&": entityAt,
  "\\": escapeAt,
};

export function fold(original: string): Folded {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < original.length) {
    const piece = isPlusForSpace(original, at, characters.at(-1)) ? SPACE : pieceAt(original, at);
    const end = at + piece.length;
    if (piece.meaning === "") absorbMark(original.slice(at, end), { characters, ends, at, end });
    for (let unit = 0; unit < piece.meaning.length; unit += 1) {
      characters.push(piece.meaning.charAt(unit));
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: characters.join(""), starts, ends };
}

/** "a=서울+강남구+논현로+508": behind a Korean word a plus stands for a space, as it does in a URL's query. */
function isPlusForSpace(original: string, at: number, before = ""): boolean {
  return original.charAt(at) === "+" && /[가-힣]/.test(before) && /[가-힣A-Za-z\d%]/.test(original.charAt(at + 1));
}

/** The frame of a keycap emoji (1️⃣) goes away together with its digit. */
function absorbMark(mark: string, into: { characters: string[]; ends: number[]; at: number; end: number }): void {
  const last = into.characters.length - 1;
  const follows = into.ends[last] === into.at && /\d/.test(into.characters[last] ?? "");
  if (follows && isMark(mark)) into.ends[last] = into.end;
}

function pieceAt(original: string, at: number): Piece {
  const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
  if (character < "\u0080") return asciiAt(original, at, character);
  if (character >= "가" && character <= "힣") return { meaning: character, length: 1 };
  const syllable = matchAt(JAMO_SYLLABLE, original, at)?.[0];
  if (syllable !== undefined) return { meaning: syllable.normalize("NFC"), length: syllable.length };
  return { meaning: isInvisible(character) ? "" : meaningOf(character), length: character.length };
}

function asciiAt(original: string, at: number, character: string): Piece {
  const coded = CODED[character]?.(original, at);
  return coded ?? { meaning: PLAIN[character] ?? character, length: 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** `%40` or `%ED%99%8D`: the first whole character of a percent-encoded stretch. */
function percentAt(original: string, at: number): Piece | undefined {
  const stretch = matchAt(PERCENT, original, at)?.[0];
  if (stretch === undefined) return undefined;
  const first = Number.parseInt(stretch.slice(1, 3), 16);
  const bytes = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const length = bytes * 3;
  if (stretch.length < length) return undefined;
  try {
    const decoded = decodeURIComponent(stretch.slice(0, length));
    return decoded < " " && !/[\t\n\r]/.test(decoded) ? undefined : meaningOfDecoded(decoded, length);
  } catch {
    return undefined;
  }
}

function entityAt(original: string, at: number): Piece | undefined {
  const match = matchAt(ENTITY, original, at);
  if (match === undefined) return undefined;
  const [whole, decimal, hex, name] = match;
  if (name !== undefined) return { meaning: NAMED[name.toLowerCase()] ?? "", length: whole.length };
  const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number.parseInt(decimal, 10);
  return code < 0x20 || code > 0x10ffff ? undefined : meaningOfDecoded(String.fromCodePoint(code), whole.length);
}

function escapeAt(original: string, at: number): Piece | undefined {
  const match = matchAt(ESCAPE, original, at);
  if (match === undefined) return undefined;
  const [whole, hex, letter] = match;
  if (hex === undefined) return { meaning: NAMED[(letter ?? "").toLowerCase()] ?? "", length: whole.length };
  return meaningOfDecoded(String.fromCharCode(Number.parseInt(hex, 16)), whole.length);
}

function meaningOfDecoded(character: string, length: number): Piece {
  if (isInvisible(character)) return { meaning: "", length };
  return { meaning: character < "\u0080" ? character : meaningOf(character), length };
}
