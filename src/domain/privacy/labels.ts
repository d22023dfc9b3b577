// What the words before a number call it: "주문번호", "계좌", "카드" …

export type Label =
  | "order"
  | "invoice"
  | "member"
  | "card"
  | "account"
  | "phone"
  | "resident-number"
  | "passport"
  | "driver-licence"
  | "customs-code"
  | "thing"; // a product, a coupon, an error: not a person

export const BANK =
  "(?:국민|신한|우리|하나|농협|기업|카카오|토스|케이|새마을|산업|수협|신협|씨티|제일|SC제일|대구|부산|경남|광주|전북|제주|우체국|저축|KB|NH|IBK|SC|KEB|iM|im)\\s?(?:은행|뱅크|금고|중앙회|증권)|(?:미래에셋|삼성|한국투자|키움|대신|유안타|메리츠|하이투자|교보|한화투자|현대차|신영|유진투자|SK|DB)\\s?(?:금융\\s?)?증권|산림\\s?조합|은행\\s?명?[\\s:=]{1,3}(?:국민|신한|우리|하나|농협|기업|카카오|토스|새마을|수협|신협)(?=[\\s/,])|카뱅|토뱅|케뱅|새마을금고|농협|신협|수협|카카오뱅크|토스뱅크|케이뱅크|\\b(?:Shinhan|Woori|Kookmin|Hana|Nonghyup|Kakao|Toss|Busan|Daegu|Suhyup|Shinhyup)(?:\\s?bank)?\\b|\\bK[- ]?bank\\b";

const WORDS: readonly (readonly [Label, string])[] = [
  [
    "resident-number",
    "주민\\s?(?:등록)?\\s?(?:번호|증)|주민\\s?번|외국인\\s?등록\\s?(?:번호|증)|resident (?:registration )?(?:no|number)|\\brrn\\b",
  ],
  ["passport", "여권|passport"],
  ["driver-licence", "(?:운전)?\\s?면허|licen[cs]e"],
  ["customs-code", "(?:개인)?\\s?통관\\s?(?:고유)?\\s?(?:부호|번호|코드)?|pccc|customs"],
  [
    "card",
    "(?:국민|신한|우리|하나|농협|기업|카카오|토스|삼성|현대|롯데|비씨|BC|KB|NH|신용|체크|법인|결제)?\\s?카드(?:\\s?번호)?|credit card|card (?:no|number)|\\bcard\\b|\\bvisa\\b|비자카드|마스터카드|아멕스|amex",
  ],
  [
    "thing",
    "상품\\s?(?:권|번호|코드|명|ID)?|제품|품번|모델|쿠폰|바코드|시리얼|일련\\s?번호|(?:에러|오류|할인|추천|옵션|인증|제품)\\s?(?:코드|번호)|코드|기프티콘|기프트|사업자|승인\\s?번호|거래\\s?번호|결제\\s?번호|문의\\s?번호|접수\\s?번호|티켓|버전|\\bsku\\b|\\bean\\b|\\bgtin\\b|\\bimei\\b|serial|coupon|barcode|product|model|error|\\bcode\\b",
  ],
  [
    "order",
    "주문\\s?(?:번호|넘버|코드|아이디|no\\.?|id|건|#)|주문|오더\\s?(?:번호|넘버|no\\.?)?|order[\\s_-]?(?:no\\.?|number|id|num|#)?",
  ],
  [
    "invoice",
    "운송장(?:\\s?번호)?|송장(?:\\s?번호)?|택배(?:\\s?번호)?|등기(?:\\s?번호)?|대한통운|\\bcj\\b|한진|로젠|tracking|waybill|invoice",
  ],
  [
    "member",
    "회원\\s?(?:번호|아이디|id|no\\.?)|고객\\s?(?:번호|id|아이디)|아이디|member[\\s_-]?(?:no\\.?|number|id)|(?:user|customer)[\\s_-]?(?:no\\.?|number|id)",
  ],
  ["account", `계좌|통장|예금주|입금|환불|송금|이체|account|\\bacct\\b|\\bbank\\b|${BANK}`],
  [
    "phone",
    "전화|연락처|휴대\\s?폰|핸드폰|휴대\\s?전화|폰\\s?번호|안심\\s?번호|폰|핸펀|폰번|문자|\\btel\\b|phone|mobile|\\bhp\\b|\\bcell\\b|contact",
  ],
];

const ANY = new RegExp(WORDS.map(([, words]) => `(${words})`).join("|"), "gi");
const REACH = 30;
/** For what the law forbids to keep, a label may stand further away. */
export const FAR = 60;

/** Signs and particles that may stand between a label and its number. */
const JOINT = /^(?:[\s:=#"'()[\]<>|.,-]|은|는|이|가|번호|no\b|number|is\b){0,6}$/i;

interface Called {
  readonly label: Label;
  readonly word: string;
  /** What stands between the label and the number. */
  readonly between: string;
}

/** The last label within reach before `at`. */
export function labelBefore(view: string, at: number, reach = REACH): Label | undefined {
  return lastLabel(view, at, reach)?.label;
}

/** Alone they say too little: "환불 010-…" is a phone number to call about a refund. */
const WEAK_WORDS = ["주문", "입금", "환불", "송금", "이체"];

/** The label that stands right before `at`: the number surely is what it says, whatever shape it has. */
export function labelRightBefore(view: string, at: number): Label | undefined {
  const called = lastLabel(view, at, REACH);
  if (called === undefined || WEAK_WORDS.includes(called.word)) return undefined;
  return JOINT.test(called.between) ? called.label : undefined;
}

function lastLabel(view: string, at: number, reach: number): Called | undefined {
  const before = view.slice(Math.max(0, at - reach), at);
  const paragraph = before.slice(before.lastIndexOf("\n\n") + 1);
  let found: Called | undefined;
  for (const match of paragraph.matchAll(ANY)) {
    const label = WORDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    if (label !== undefined) found = { label, word: match[0], between: paragraph.slice(match.index + match[0].length) };
  }
  return found;
}
