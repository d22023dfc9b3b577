// Is a reason for the customer nothing but a coupon? Whoever gets one still does not know why it happened.
import { COURTESIES, ENGLISH_GIFT, GIVING, HARMLESS_WORD, KOREAN_GIFT, NO_GIFT } from "./compensation-words.ts";

const GIFT = new RegExp(`(?:${KOREAN_GIFT})|(?<![a-z])(?:${ENGLISH_GIFT})(?![a-z])`, "u");
/** A number's own point and comma, a name's apostrophe and the signs of money stay. */
const SIGNS = /[^\p{L}\p{N}\s'$₩€£%.,]|[.,](?!\d)|(?<!\p{L})'|'(?!\p{L})/gu;
/** Nobody needs more to give a coupon. */
const LONGEST = 600;
const LAUGHTER = /[ㄱ-ㅎㅏ-ㅣ]+/gu;

/**
 * Says that something is given, and holds no word that could explain anything: every word is one of a gift, of giving,
 * of an apology or of courtesy. One word that is not known makes it false, so that no explanation is ever refused.
 */
export function isCompensationOnly(reason: string): boolean {
  const own = reason
    .normalize("NFC")
    .replace(/[’‘]/gu, "'")
    .replace(/[！-～]/gu, (sign) => sign.normalize("NFKC"))
    .toLowerCase();
  const plain = own.replace(LAUGHTER, " ").replace(SIGNS, " ").replace(/\s+/gu, " ").trim();
  if (plain.length > LONGEST) return false;
  const rest = COURTESIES.reduce((left, courtesy) => left.replace(courtesy, " "), plain)
    .replace(/\s+/gu, " ")
    .trim();
  if (own.includes("?") || NO_GIFT.test(rest)) return false;
  return GIFT.test(rest) && GIVING.test(rest) && rest.split(" ").every((word) => HARMLESS_WORD.test(word));
}
