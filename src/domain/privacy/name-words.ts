// What makes a Korean word a likely personal name, and the everyday words that only look like one.
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { PLACES } from "./regions.ts";

const COMPOUND_SURNAMES = new Set("남궁 황보 제갈 선우 독고 사공 서문 동방".split(" "));
const COMMON_SURNAMES = new Set(
  "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉나",
);
const RARE_SURNAMES = new Set("사부가복태목형계피두감음빈동온호범좌팽승간상시갈단당라");
/** Syllables that given names are made of. */
const GIVEN = new Set(
  "가강건걸겸경고곤관광교구국군권귀규균근금기길나난남노누다단달담대덕도동두들라란람래량려련령록루률리린림마만명모목무문미민바배백범별병보복봉빈빛산삼상새샘서석선설섭성세소솔송수숙순슬승시식신실심아안애양언여연열영예옥온완요용우욱운웅원월위유윤율은을의이익인일임자장재전정제조종주준중지진찬창채천철청초춘충치태택평하학한해향혁현형혜호홍화환황효후훈휘희든결겨레늘봄혼빛나엘린슬율엽녕득룡륭묵붕섬숭암억엄업역염옹왕융응잔척총칠탁탄토필함항흔흥솜샛별름벽롱랑꽃잎뜰늬울올숲롬비길몽말례갑팔참력막분끝섭갓곤",
);

/** Syllables a given name of two begins with, but words end in: 전화로, 어디. */
const GIVEN_FIRST = new Set("로니디그");

/** Given names with a syllable that is otherwise a particle or too common to trust. */
const WHOLE_GIVEN = new Set("가을 여울 겨울 미르 마루 이레 시내 버들 우물".split(" "));

/** What a noun takes when it turns into a verb or gets a particle: "문의하(신)", "변심으(로)", "이용자". */
const ENDINGS = new Set("하된한할신은는을를이가의에로와과도만자건중시분째씩인용별들요으해되받드주고");

/** What makes another noun of a noun: 정산일, 이용권, 정보상, 배송비. */
const NOUN_ENDINGS = new Set("일권관상금실표장서팀비률율식증");

/** Of these, the ones no name behind "고객명:" ends in. */
const VERB_ENDINGS = new Set("하된는를의에와과으해되가만중");

export type Strictness =
  | "called-a-name" // a label and a colon stand before the word
  | "said-of-a-person" // an honorific stands beside it, or a label without a colon
  | "beside-a-role" // a bare "환자", "판매자", "고객": nouns follow these as often as names
  | "maybe-a-name"; // only its neighbours speak for a name

/** What a rare surname or a bare role is believed with only when the word does not end in it. */
const LOOSE_ENDINGS = new Set("은는이가을를의에도만로와과들자요라다지나랑고서기");
const VERY_LOOSE_ENDINGS = new Set("는이가을를의에도만로와과들자요다랑고");

/** True when the two to four syllables are rather a person's name than a word. */
export function isLikelyName(word: string, strictness: Strictness): boolean {
  const surnameLength = COMPOUND_SURNAMES.has(word.slice(0, 2)) && word.length >= 3 ? 2 : 1;
  const surname = word.slice(0, surnameLength);
  const given = word.slice(surnameLength);
  if (given.length < 1 || given.length > 2 || isEveryday(word, strictness)) return false;
  if (surnameLength === 2) return true;
  if (strictness === "called-a-name") {
    return COMMON_SURNAMES.has(surname) || (RARE_SURNAMES.has(surname) && given.length === 2);
  }
  if (strictness === "beside-a-role" && (given.length < 2 || VERY_LOOSE_ENDINGS.has(word.charAt(2)))) return false;
  const isRareOnly =
    RARE_SURNAMES.has(surname) &&
    strictness !== "maybe-a-name" &&
    given.length === 2 &&
    !LOOSE_ENDINGS.has(word.charAt(2));
  return (COMMON_SURNAMES.has(surname) || isRareOnly) && isGiven(given);
}

function isGiven(given: string): boolean {
  if (WHOLE_GIVEN.has(given)) return true;
  return [...given].every(
    (syllable, at) => GIVEN.has(syllable) || (at === 0 && given.length > 1 && GIVEN_FIRST.has(syllable)),
  );
}

/** "연보라미": a surname and three syllables that all occur in names. */
export function isLongGivenName(word: string): boolean {
  const surname = word.charAt(0);
  const isBent = ENDINGS.has(word.charAt(3)) || LOOSE_ENDINGS.has(word.charAt(3)) || VERB.test(word.slice(-3));
  const isNoun = [word, word.slice(0, 2), word.slice(0, 3), word.slice(1, 3), word.slice(2)].some((part) =>
    isEveryday(part, "called-a-name"),
  );
  const isSurname = COMMON_SURNAMES.has(surname) || RARE_SURNAMES.has(surname);
  return word.length === 4 && isSurname && !isBent && !isNoun && isGiven(word.slice(1));
}

/** "이테스트": a surname and three syllables, believed only where a label stands before. */
export function isLongName(word: string): boolean {
  const isNoun = [word, word.slice(0, 2)].some((part) => isEveryday(part, "called-a-name"));
  return word.length === 4 && COMMON_SURNAMES.has(word.charAt(0)) && !isNoun;
}

/** "오백명", "이십분": a number in words with what it counts. */
const COUNT = /^[일이삼사오육칠팔구십백천만몇수]+[명분건개번회장]$/;
/** "정하지", "변하는": a verb. */
const VERB = /^.[하해되돼][지고게는면며기던려야]$/;

function isCompound(word: string, strictness: Strictness): boolean {
  return strictness !== "called-a-name" && NOUN_ENDINGS.has(word.charAt(2));
}

function isEveryday(word: string, strictness: Strictness): boolean {
  if (COUNT.test(word) || VERB.test(word)) return true;
  if (EVERYDAY_WORDS.has(word) || PLACES.has(word)) return true;
  if (strictness !== "called-a-name" && word.endsWith("요")) return true;
  if (/[구시군역]$/.test(word) && PLACES.has(word.slice(0, -1))) return true;
  const endings = strictness === "called-a-name" ? VERB_ENDINGS : ENDINGS;
  const isBent =
    word.length === 3 &&
    !WHOLE_GIVEN.has(word.slice(1)) &&
    (endings.has(word.charAt(2)) || isCompound(word, strictness));
  return isBent && (EVERYDAY_WORDS.has(word.slice(0, 2)) || PLACES.has(word.slice(0, 2)));
}
