// Tells a number that counts something ("3개", "12,900원") from one that names something.

const UNITS =
  "원|만\\s?원|천\\s?원|만|달러|개|건|명|회|장|병|박스|박|세트|팩|켤레|벌|매|인분|포인트|점|퍼센트|프로|자리|인치|평|초|분|시간|시|년|월|일|주|가지|단계|번째|캡슐";
/** Too short and too many-sided to stand apart from their number. */
const GLUED_UNITS = "불|엔|위|차|대|배|종|단|살|세|등|정|봉|캔|통|쌍|권|곳|층|도";
const LATIN_UNITS =
  "%|kg|g|mg|ml|l|cm|mm|km|m|gb|mb|tb|mah|w|v|kb|ms|s|px|pt|iu|hz|ea|pcs|items?|days?|times|customers?";
/** What can follow a unit without making another word of it: 3개를, 3개씩; but not 3 개인, 1234 분실. */
const AFTER_UNIT =
  "(?![가-힣])|(?=(?:을|를|이|가|은|는|만|도|나|씩|째|짜리|이나|까지|부터|정도|이상|이하|미만|밖에|동안|간|전|후|뒤|내|의|에|로|으로|인데|입|이에|예요|요|치|쯤|만큼|마다|당|대|할|더|어치|넘|짜|전에|후에|이|중|안|임|결제|환불|할인|입금|적립|부터)(?![가-힣]{4}))";

/** Source of a pattern that matches a counting unit right behind a number. */
export const COUNTED = `(?:(?:\\s?(?:${UNITS})|${GLUED_UNITS})(?:${AFTER_UNIT})|\\s?(?:${LATIN_UNITS})(?![A-Za-z]))`;

const COUNTER = new RegExp(`^${COUNTED}`, "i");

/** True when what follows the number counts something: 원, 개, kg. */
export function isCounted(view: string, end: number): boolean {
  return COUNTER.test(view.slice(end, end + 12));
}
