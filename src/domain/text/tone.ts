// Turns Korean written in 합니다체 into 해요체 and back, for a text that is passed on to a customer.
import { type Convert, haeyoOf } from "./haeyo.ts";
import { hamnidaOf } from "./hamnida.ts";

/** What is quoted, code, or an address is another's; of the rest, every run of Korean. */
const PIECES =
  /```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`|"[^"\n]*"|“[^“”\n]*”|‘[^‘’\n]*’|(?<![\p{L}\p{N}])'[^'\n]*'|「[^「」\n]*」|『[^『』\n]*』|《[^《》\n]*》|<[^<>\n]*>|^[ \t]*(?:>|&gt;).*$|(?:https?:\/\/|www\.)\S+|([가-힣]+)/gmu;
const GLUED_BEFORE = /[#＃@/\\_=&]$/u;
/**
 * A letter, "합니다.pdf", "합니다"라고, 합니다 만: no sentence ends here. So 합니다만 stays as well:
 * it joins two clauses, and -지만 would be another wording.
 */
const GOES_ON =
  /^(?:(?![ㅋㅎㅠㅜ])[\p{L}\p{N}\p{M}_]|\.[a-z\d]|["'”’」』)\]]*\s*(?:라고|라는|라며|라면서|란(?![가-힣])|하고 (?:말|하))|\s+만(?![가-힣]))/iu;

/** Endings that are not surely known stay, and so does everything that is no ending, to the byte. */
export function toHaeyo(text: string): string {
  return convert(text, haeyoOf);
}

/** The reverse of `toHaeyo`, with the same care. A 해요 that means "let us" cannot be told from a statement. */
export function toHamnida(text: string): string {
  return convert(text, hamnidaOf);
}

function convert(text: string, wordOf: Convert): string {
  return text.replace(PIECES, (piece: string, word: string | undefined, at: number) => {
    if (word === undefined || !/[다까오요]$/u.test(word)) return piece;
    const before = text.slice(Math.max(0, at - 200), at);
    const after = text.slice(at + word.length, at + word.length + 20);
    if (GLUED_BEFORE.test(before) || GOES_ON.test(after)) return piece;
    return wordOf(word, { before, asked: /^[~!.…]*[?？]/u.test(after) }) ?? piece;
  });
}
