// What makes a Korean word a likely personal name, and the everyday words that only look like one.
import { EVERYDAY_WORDS, FIELD_WORDS, TITLES } from "./everyday-words.ts";
import { CERTAIN, givenWeight, isGivenAlone, isGivenOfThree, isWholeGiven } from "./given-syllables.ts";
import { PLACES } from "./regions.ts";

const COMPOUND_SURNAMES = new Set("남궁 황보 제갈 선우 독고 사공 서문 동방".split(" "));
const COMMON_SURNAMES = new Set(
  "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉나",
);
const RARE_SURNAMES = new Set("사부가복태목형계피두감음빈동온호범좌팽승간상시갈단당라");
/** What a noun takes when it turns into a verb or gets a particle: "문의하(신)", "변심으(로)", "이용자". */
const ENDINGS = new Set("하된한할신은는을를이가의에로와과도만자건중시분째씩인용별들요으해되받드주고예지");

/** What makes another noun of a noun: 정산일, 이용권, 정보상, 배송비. */
const NOUN_ENDINGS = new Set("일권관상금실표장서팀비률율식증대록석음학량화");

/** Of these, the ones no name behind "고객명:" ends in. */
const VERB_ENDINGS = new Set("하된는를의에와과으해되가만중로");

/** The endings of nouns in which many given names end as well: 용석, 정식, 보화, 동학, 은주. */
const ENDINGS_OF_NAMES = new Set("석식화학주");

export type Strictness =
  | "fills-the-field" // a label and a colon stand before the word, and nothing behind it
  | "called-a-name" // a label and a colon stand before the word
  | "said-of-a-person" // an honorific stands beside it, or a label without a colon
  | "before-a-customer" // 고객님 stands behind: adjectives and kinds of customers do as well
  | "beside-a-role" // a bare "환자", "판매자", "고객": nouns follow these as often as names
  | "maybe-a-name"; // only its neighbours speak for a name

/** No given name ends in these: 이용층, 선릉점, 양재역. */
const NEVER_LAST = new Set("객층점역몰액품팀번측팩");

/** What a rare surname or a bare role is believed with only when the word does not end in it. */
const LOOSE_ENDINGS = new Set("은는이가을를의에도만로와과들자요라다지나랑고서기");
const VERY_LOOSE_ENDINGS = new Set("는이가을를의에도만로와과들자요다랑고");

/** "나중에", "한자로": only a likely name is believed to end like this. */
const PARTICLES = new Set("에로을를는의와과도만서");

/** How much the syllables of the given name must speak for a name, where the surname is a common one. */
const LEAST_WEIGHT: Readonly<Record<Strictness, number>> = {
  "fills-the-field": 0,
  "called-a-name": 0,
  "said-of-a-person": 2,
  "before-a-customer": 2,
  "beside-a-role": 3,
  "maybe-a-name": 3,
};

const STATED: readonly Strictness[] = ["fills-the-field", "called-a-name"];
const NEAR_CUSTOMERS: readonly Strictness[] = ["before-a-customer", "beside-a-role"];

/** True when the two to four syllables are rather a person's name than a word. */
export function isLikelyName(word: string, strictness: Strictness): boolean {
  const isDouble = COMPOUND_SURNAMES.has(word.slice(0, 2)) && word.length >= 3;
  const [surname, given] = isDouble ? [word.slice(0, 2), word.slice(2)] : [word.slice(0, 1), word.slice(1)];
  if (given.length < 1 || given.length > 2 || isEveryday(word, strictness)) return false;
  if (!STATED.includes(strictness) && TITLES.has(given)) return false;
  return isDouble || isLikelyPair(surname, given, strictness);
}

function isLikelyPair(surname: string, given: string, strictness: Strictness): boolean {
  if (NEAR_CUSTOMERS.includes(strictness) && isRatherAnAdjective(surname, given)) return false;
  const weight = givenWeight(given);
  if (strictness === "said-of-a-person" && weight < 3 && PARTICLES.has(given.charAt(1))) return false;
  if (COMMON_SURNAMES.has(surname)) return weight >= LEAST_WEIGHT[strictness] && !isBentBesideRole(given, strictness);
  if (given.length < 2) return false;
  if (!RARE_SURNAMES.has(surname)) return STATED.includes(strictness) && weight === CERTAIN;
  if (STATED.includes(strictness) || weight === CERTAIN) return true;
  return weight >= LEAST_WEIGHT[strictness] && !LOOSE_ENDINGS.has(given.charAt(1));
}

/** "예민한 고객님", "강성 고객님": only the commonest surnames outweigh them. */
function isRatherAnAdjective(surname: string, given: string): boolean {
  if (given.length === 1) return !isGivenAlone(given);
  return !"김박최".includes(surname) && !isWholeGiven(given) && /[한신던간난]$/.test(given);
}

function isBentBesideRole(given: string, strictness: Strictness): boolean {
  if (strictness !== "beside-a-role" || isWholeGiven(given)) return false;
  return given.length < 2 || VERY_LOOSE_ENDINGS.has(given.charAt(1));
}

/** "연보라미": a surname and three syllables that all occur in names. */
export function isLongGivenName(word: string): boolean {
  const surname = word.charAt(0);
  const isBent =
    ENDINGS.has(word.charAt(3)) ||
    LOOSE_ENDINGS.has(word.charAt(3)) ||
    VERB.test(word.slice(-3)) ||
    word.endsWith("세");
  const isNoun = [word, word.slice(0, 2), word.slice(0, 3), word.slice(1, 3), word.slice(2)].some((part) =>
    isEveryday(part, "called-a-name"),
  );
  const isSurname = COMMON_SURNAMES.has(surname) || RARE_SURNAMES.has(surname);
  return word.length === 4 && isSurname && !isBent && !isNoun && isGivenOfThree(word.slice(1));
}

/** "이테스트": a surname and three syllables, believed only where a label stands before; `isStated`: with a colon. */
export function isLongName(word: string, isStated: boolean): boolean {
  const isNoun = [word, word.slice(0, 2)].some((part) => isEveryday(part, "called-a-name"));
  const isBent = !isStated && /[가-힣]{2}(?:보니|하니|더니|려고|니까|는데|어요|아요|해요|세요|습니|지만)$/.test(word);
  return word.length === 4 && COMMON_SURNAMES.has(word.charAt(0)) && !isNoun && !isBent;
}

/** "주문일", "구매처", "배송비": what columns beside a name's are headed with. */
const HEADING =
  /^(?:주문|구매|신청|접수|예약|반품|정산|지급|조회|기준|도착|문의|배송|상담|고객|주소|인입|배정|마감|지연|방문|환불|교환|결제|취소|회수|발송|수령)[일처지비량점액록군자인]$|^이용[처지점료]$/;
/** "오백명", "이십분": a number in words with what it counts. */
const COUNT = /^[일이삼사오육칠팔구십백천만몇수]+[명분건개번회장]$/;
/** "정하지", "변하는", "오신": a verb. */
const VERB = /^.[하해되돼][지고게는면며기던려야세셨시]$|^.신$|^.[하으르]신$|^.[어아해여라]서$/;

function isCompound(word: string, strictness: Strictness): boolean {
  return strictness !== "called-a-name" && NOUN_ENDINGS.has(word.charAt(2));
}

function isEveryday(word: string, strictness: Strictness): boolean {
  if (HEADING.test(word) || word.endsWith("님")) return true;
  if (strictness === "fills-the-field") return isEntryOfField(word);
  if (COUNT.test(word) || VERB.test(word)) return true;
  if (EVERYDAY_WORDS.has(word) || PLACES.has(word)) return true;
  if (strictness !== "called-a-name" && (word.endsWith("요") || NEVER_LAST.has(word.charAt(2)))) return true;
  const endings = strictness === "called-a-name" ? VERB_ENDINGS : ENDINGS;
  const isBent =
    word.length === 3 &&
    !isRatherGiven(word.slice(1), strictness) &&
    (endings.has(word.charAt(2)) || isCompound(word, strictness));
  return isBent && (EVERYDAY_WORDS.has(word.slice(0, 2)) || PLACES.has(word.slice(0, 2)));
}

/** "고객명: 확인중", "성함: 강아지"; but "고객명: 김신", "고객명: 이상만": there what looks like a verb is rather a name. */
function isEntryOfField(word: string): boolean {
  if (FIELD_WORDS.has(word)) return true;
  if (EVERYDAY_WORDS.has(word) || PLACES.has(word)) return word.length > 2 || !isGivenAlone(word.charAt(1));
  const isGiven = word.endsWith("만") && givenWeight(word.slice(1)) === CERTAIN;
  const isBent = word.length === 3 && !isGiven && VERB_ENDINGS.has(word.charAt(2));
  return isBent && EVERYDAY_WORDS.has(word.slice(0, 2));
}

/** Behind "성함" and before "-세요": more is asked of a name here, for "성함 남겨주세요" is a request. */
export function isHonoured(word: string): boolean {
  return word.length > 2 && isLikelyName(word, "maybe-a-name") && givenWeight(word.slice(-2)) === CERTAIN;
}

/** "용석" of "이용석 고객님": a noun and its ending, and yet more likely a name. */
function isRatherGiven(given: string, strictness: Strictness): boolean {
  if (isWholeGiven(given)) return true;
  return strictness !== "maybe-a-name" && givenWeight(given) === CERTAIN && ENDINGS_OF_NAMES.has(given.charAt(1));
}

export function hasSurname(word: string): boolean {
  return COMMON_SURNAMES.has(word.charAt(0));
}
