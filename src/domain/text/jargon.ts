// Which of a company's own words, which no customer knows, a text holds.

const HANGUL = /[가-힣]/u;
/** Written without spaces between words: found anywhere. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const PARTICLE =
  "들|님|은|는|이|가|을|를|의|에|에서|에게|에게서|한테|께|께서|로|으로|로서|으로서|로써|으로써|와|과|랑|이랑|하고|도|만|까지|부터|처럼|같이|보다|마다|조차|마저|밖에|뿐|대로|나|이나|든|이든|든지|이든지|란|이란|라도|이라도|라는|이라는|라고|이라고|요|이요|야|이야";
const BEING =
  "입니다|입니까|이에요|예요|인데|인데요|인지|이고|고|이며|며|이라|라|이라서|라서|이면|면|인|인가요|이었[가-힣]*|였[가-힣]*|이죠|죠|이다|다|임";
const DOING =
  "하(?:고|는|면|며|지|기|여|려|니|시|셨|게|다|자|세)[가-힣]*|해|해요|해서|해도|해야|했[가-힣]*|한|한다|할|할게요|함|합니다|합니까|되[가-힣]*|돼[가-힣]*|됐[가-힣]*|된|된다|될|됨|됩니다|시키[가-힣]*|시켜[가-힣]*|중|중인|중입니다|중이에요";
/** What may hang on a Korean word and leave it the same word. "전표번호" is another one. */
const KOREAN_END = `(?=(?:(?:${PARTICLE}){0,3}(?:${BEING})?|${DOING})(?![\\p{L}\\p{N}_]))`;
const KOREAN_START = "(?<![\\p{L}\\p{N}_])";
/** Korean may stand on either side of a Latin word: "신규SKU가". */
const OTHER_START = "(?<![\\p{N}_[\\p{L}--\\p{Script=Hangul}]])";
const OTHER_END = "(?![\\p{N}\\p{M}_[\\p{L}--\\p{Script=Hangul}]])";

/**
 * In the glossary's spelling and order; of two spellings of one word, the first. Upper and lower case are one, and so
 * are full and half width. A Latin word counts as a whole word only. A Korean one begins a word and is followed by
 * particles, a form of 이다, 하다 or 되다, or nothing. Between Korean parts the space may be missing.
 */
export function jargonIn(text: string, glossary: readonly string[]): string[] {
  const plain = plainOf(text);
  const seen = new Set<string>();
  return glossary.filter((entry) => {
    const word = plainOf(entry).trim().replace(/\s+/gu, " ");
    if (word === "" || seen.has(word)) return false;
    seen.add(word);
    return patternOf(word).test(plain);
  });
}

function plainOf(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function patternOf(word: string): RegExp {
  const letters = Array.from(word);
  const body = word
    .replace(/[\\^$.*+?()[\]{}|/&!#%,:;<=>@`~'"-]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
    .replace(/(?<=[가-힣]) (?=[가-힣])/gu, "\\s*")
    .replaceAll(" ", "\\s+");
  return new RegExp(`${startOf(letters[0] ?? "")}${body}${endOf(letters.at(-1) ?? "")}`, "v");
}

function startOf(first: string): string {
  if (HANGUL.test(first)) return KOREAN_START;
  return isWritten(first) ? OTHER_START : "";
}

function endOf(last: string): string {
  if (HANGUL.test(last)) return KOREAN_END;
  return isWritten(last) ? OTHER_END : "";
}

function isWritten(letter: string): boolean {
  return /[\p{L}\p{N}]/u.test(letter) && !SPACELESS.test(letter);
}
