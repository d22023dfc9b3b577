// The parts a Korean address is made of, behind the region: road, lot, building, 동·호, floor.
import { COUNTED } from "./counters.ts";

export interface AddressPart {
  readonly end: number;
  /** How surely this part alone is an address; parts of one address add up. */
  readonly weight: number;
}

/** What stands before a part: any text, a region, the word "주소" or the like, or another part. */
export type Before = "text" | "region" | "label" | "part";

interface Rule {
  readonly weight: number;
  readonly pattern: RegExp;
  /** Where the part is believed; without it, anywhere. */
  readonly after?: readonly Before[];
}

const LED: readonly Before[] = ["region", "label", "part"];
const LABELLED: readonly Before[] = ["label", "part"];
const CONTINUED: readonly Before[] = ["part"];

const NOT_COUNTED = `(?!${COUNTED}|\\s?(?:번(?!지|길)|호|동))`;
/** "카드로 3", "마포구로 2", "그대로 5": the 로 is a particle. */
const NOT_A_ROAD =
  "(?!(?:(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|제주)|[가-힣]{0,6}(?:으|카드|환불|[시군구]|메일|문자|전화|쿠폰|페이|현금|포인트|결제|사이즈|택배|번호|주소|회사)|(?:이|그|저|제|맘|마음|멋|뜻|반|절|최|예정|계약|말씀|주문)대|별도|제주도|실제|추가|종류|무료|유료|단위|차례|순서|이유|오후|오전|계좌|앱|새|바|따|서|별|이거|그거|저거|뭐|어디|여기|거기|수|개|하나|버|메뉴|코|배|가|처|휴대|이중|순|함부|억지|날짜|집|아래|위|뒤)로\\s?\\d)";
const BRANDS =
  "래미안|자이|힐스테이트|푸르지오|더샵|캐슬|아이파크|편한세상|아크로|디에이치|위브|비발디|꿈에그린|포레나|데시앙|센트레빌|해링턴|베르디움|써밋";
const HOMES = `${BRANDS}|아파트|아파텔|빌라|오피스텔|맨션|맨숀|연립|빌리지|주공|리버뷰|스카이뷰|팰리스|하우스|하이츠|타운|원룸|고시원|기숙사`;
const OFFICES = "타워|빌딩|센터|상가|플라자|프라자|스퀘어|지식산업센터|테크노밸리|주택|파크|공장";
/** 101동, 가동, A동; but not 활동안내 or 1동작. */
const UNIT = "(?:(?:제\\s?)?\\d{1,4}|[가나다라마바사아A-Ha-h])\\s?동(?![가-힣]?[안시작일생의])";
const VILLAGE = "[가-힣]{1,5}\\d{0,2}(?:동|리|가|읍|면)";
/** Endings that make an unknown word before "102동 1503호" rather a verb or a noun with its particle. */
const BENT = "[은는이가을를에로의도만고요데서니면지게다까죠음함임]";

const ROAD = `${NOT_A_ROAD}(?:종로|[가-힣][가-힣A-Za-z0-9]{1,9}?(?:대로|로|길))\\s?(?:지하\\s?)?\\d{1,4}(?:\\s?-\\s?\\d{1,4})?(?![\\d,.:~]\\d|\\d|가\\s?\\d)${NOT_COUNTED}`;
const road = sticky(ROAD);
/** "애월읍 애월해안로 672" */
const townAndRoad = sticky(`[가-힣]{1,4}읍\\s${ROAD}`);
const sideRoad =
  /[가-힣A-Za-z0-9]{1,10}?(?:대로|로)\s?\d{1,4}(?:번|[가나다라마바사아자차카타파하])?길(?:[\s-]{0,3}\d{1,5}(?:\s?-\s?\d{1,5})?(?!\d)|(?![가-힣]))/y;
const lot = /(?:[가-힣]{1,5}\d?(?:동|리|가|읍|면)\s?)?(?:산\s?)?\d{1,5}(?:-\d{1,5})?\s?번지(?:\s?\d{1,4}\s?호)?/y;
const villageAndNumber = sticky(
  `${VILLAGE}\\s(?:산\\s?)?\\d{1,5}(?:\\s?-\\s?\\d{1,4})?(?=[\\s,)\\n]|$|으?로\\s|에|입|이|인|예|요|번지)(?!\\s?-)${NOT_COUNTED}`,
);
const NOT_A_VILLAGE =
  "(?![가-힣]{0,3}(?:처리|관리|수리|정리|분리|거리|자리|요리|유리|머리|우리|소리|대리|무리|자동|이동|활동|행동|공동|변동|작동|연동|운동|진동|노동|평가|추가|원가|정가|단가|증가|휴가|국가|[하되으다라]면|화면|표면|서면|전면|정면|측면|후면|방면|냉면)\\s)";
/** "역삼동 823-24": with its two parts rather a lot than a count. */
const villageAndLot = sticky(
  `${NOT_A_VILLAGE}(?:${VILLAGE}\\s){1,2}(?!20\\d\\d-)(?:산\\s?\\d{1,5}|\\d{3,5})-\\d{1,4}(?=[\\s,)\\n]|$|으?로\\s|에|입|이|인|예|요|번지)(?!\\s?-)${NOT_COUNTED}`,
);
const village = sticky(`${VILLAGE}(?=[\\s,(])`);
const unitAndDoor = sticky(
  `${UNIT}[\\s,-]{0,3}(?:지하\\s?)?[A-Z]?\\d{2,5}(?:\\s?호)?(?![\\d점선]|\\s?[원개명건년월일])`,
);
const door = /[A-Z]?\d{3,4}\s?호(?![가-힣]*(?:점|선|기|차|급|수|출|텔|칭)|주)/y;
const bigUnit = /(?<!\d)\d{3,4}\s?동(?=[\s,.)]|$|으?로|에|이|은|앞|인|입|의|쪽)(?!\s?\d{1,3}[개원])/y;
const anyDoor = /(?:지하\s?)?[A-Z]?\d{1,5}\s?호(?![점선기차급])/y;
const unitDashDoor = /(?:#\s?)?(?!1[568]\d\d)\d{2,4}\s?-\s?\d{3,4}(?![-\d])(?:\s?호)?/y;
const unitDashDoorSaid = /\d{2,4}-\d{3,4}\s?호(?![점선기차급])/y;
/** "A-1204" */
const blockDashDoor = /[A-Z]\s?-\s?\d{3,4}(?![-\d])(?:\s?호)?/y;
const floor = /(?:지하\s?|B)?\d{1,3}\s?(?:층|F)(?:\s?(?:전체|전층))?(?![가-힣]?까지)/y;
const home = sticky(
  `[가-힣A-Za-z0-9]{1,12}?(?:${HOMES})[가-힣A-Z]{0,6}?(?:\\s?(?:아파트|오피스텔))?(?:\\s?\\d{1,2}\\s?(?:차|단지))?(?=[\\s,()\\d]|$|으?로\\s|에\\s|입니|이에|예요|인데|에서)`,
);
/** "래미안 103-1204" */
const brand = sticky(`(?:${BRANDS})(?=\\s?\\d{2,4}\\s?(?:-|동))`);
const office = sticky(`[가-힣A-Za-z0-9]{1,12}?(?:${OFFICES})(?=[\\s,()\\d]|$)`);
const wordBeforeDoor =
  /[가-힣A-Za-z0-9]{1,14}(?:\s?\d{1,2}(?:차|단지))?(?=\s?\d{1,4}(?:\s?동\s?\d|-\d{2,4}(?:\s?호)?(?![-\d])|\s?동|\s?호(?![점선기차])))/y;
const wordBeforeUnitAndDoor = sticky(
  `(?!저희|우리|제가|여기|주소|배송지|집)[가-힣]{2,8}(?:(?<=마을)|(?<!${BENT}|배송|택배|반품|교환|회수|수거|분실|발송|변경|접수))(?:\\s?\\d{1,2}\\s?(?:차|단지))?(?=\\s?\\d{1,4}\\s?동\\s?\\d{1,4}\\s?호)`,
);
const phase = /\d{1,2}\s?(?:차|단지)/y;
/** "선릉로 433 1203": a number at the end of an address is a door. */
const bareDoor = /(?<=\d\s)\d{3,4}(?=\s?(?:$|[\n,()]))/y;
const zipCode = /(?:\(우\)|우편번호)\s?:?\s?\d{5}(?!\d)|[([]\d{5}[)\]]/y;
const brackets = /\((?=[^()\n]{1,40}\))[가-힣A-Za-z0-9\s,.·-]{1,40}\)/y;

/** The first one that fits is taken, so the longer shapes come first. */
const RULES: readonly Rule[] = [
  { weight: 3, pattern: sideRoad },
  { weight: 2, pattern: townAndRoad },
  { weight: 2, pattern: road },
  { weight: 3, pattern: lot },
  { weight: 1.5, pattern: villageAndLot },
  { weight: 1, pattern: villageAndNumber },
  { weight: 0, pattern: village, after: LED },
  { weight: 3, pattern: unitAndDoor },
  { weight: 1.5, pattern: unitDashDoorSaid },
  { weight: 1.5, pattern: door },
  { weight: 1.5, pattern: bigUnit },
  { weight: 1.5, pattern: anyDoor, after: CONTINUED },
  { weight: 1, pattern: sticky(UNIT), after: CONTINUED },
  { weight: 1.5, pattern: unitDashDoor, after: LABELLED },
  { weight: 1, pattern: blockDashDoor, after: CONTINUED },
  { weight: 0.5, pattern: floor, after: CONTINUED },
  { weight: 1, pattern: home },
  { weight: 1, pattern: brand },
  { weight: 0.5, pattern: office },
  { weight: 0, pattern: wordBeforeDoor, after: CONTINUED },
  { weight: 0, pattern: wordBeforeUnitAndDoor },
  { weight: 0, pattern: phase, after: CONTINUED },
  { weight: 0.5, pattern: bareDoor, after: CONTINUED },
  { weight: 0.5, pattern: zipCode, after: CONTINUED },
  { weight: 0.5, pattern: brackets, after: CONTINUED },
];

function sticky(source: string): RegExp {
  return new RegExp(source, "y");
}

/** The part of an address that begins at this place, or undefined. */
export function addressPartAt(view: string, at: number, before: Before): AddressPart | undefined {
  for (const { pattern, weight, after } of RULES) {
    if (after?.includes(before) === false) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(view);
    if (match !== null) return { end: at + match[0].length, weight };
  }
  return undefined;
}
