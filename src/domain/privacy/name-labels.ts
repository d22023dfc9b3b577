// The words that stand before or behind a customer's name: one table of roles, from which the finder builds its patterns.

/** Who does something with the company: 주문자, 수취인. A name behind one is likely. */
const PERSON = "(?:주문|구매|결제|수취|수령|신청|계약|명의|입금|가입|환불|송금|대리|보호)(?:자|인)|예금주";
/** Words that end in 자, 인 or 객 and mean a thing, or somebody of the company. */
const NO_ROLE =
  "온라인|디자인|컴플레인|재확인|미확인|담당자|관리자|책임자|진행자|개발자|운영자|작성자|처리자|승인자|검수자|보고자|제조자|노약자";
/** Any other word for a person; bare, these are as often followed by a noun: "판매자 정산". */
const ROLE = `(?<![가-힣])(?!${NO_ROLE})[가-힣]{2,3}(?:자|인|객)|환자|승객|차주|점주|견주|신랑|신부|학생|[가-힣]{1,3}(?:강생|육생|습생)|원생|학부모|세대주|건물주|가맹점주|조합원|입주민|셀러|아들|남편|아내|따님|와이프|거래처|고객사|일행|동행`;
/** What a customer is called everywhere; a colon behind it says nothing ("고객: 언제 와요"). */
const CUSTOMER = "고객|회원|VIP|단골";
/** "VIP고객", "골드회원": kinds of customers in one word. */
const KINDS =
  "V?VIP|MVG|골드|실버|브론즈|플래티넘|다이아(?:몬드)?|우수|일반|신규|기존|법인|개인|단골|휴면|해외|유료|멤버십|패밀리";
const NOT_OF_PEOPLE = "(?<!(?:상품|제품|파일|브랜드|매장|색상|앱|옵션|쇼핑몰|가게|메뉴|카드|강아지|상호|회사)\\s?)";
/** "받는 분", "주문하신 분" */
const WHO =
  "(?:받는|받으시는|받으실|보내는|보내시는|보내신|[가-힣]{2}(?:하신|하시는|받은))\\s?(?:분|사람)(?!들)|(?:받는|보내는)(?:이(?=\\s)|\\s?이(?=\\s?[:=]))";
const ENGLISH =
  "(?:customer|recipient|buyer|sender|receiver|full|real|user|member|contact|order(?:er)?)[\\s_-]?name|(?<![A-Za-z])(?:cust(?:omer)?|rcvr?|rece?iver|recv|buyer|user|mem|mbr|ord(?:er)?|snd|dlvr?|acnt|owner)_?nm(?=[\"']?\\s?[:=])|(?<=[\"'])(?:customer|recipient|buyer|receiver|orderer|depositor)(?=[\"']\\s?:)|(?<![A-Za-z])(?:from|to)(?=\\s?[.:])|(?<![A-Za-z])name(?=[\"']?\\s?[:=])";

export const LABEL = new RegExp(
  `(?:(?:${CUSTOMER}|${PERSON}|${ROLE}|대표자|본인|제)(?:명(?!의)|\\s?(?:성함|성명|이름))|${PERSON}|${ROLE}|성함|성명|존함|(?:통장|카드|계좌)\\s?명의(?!자)|${NOT_OF_PEOPLE}이름|${WHO}|${ENGLISH}|(?<![가-힣A-Za-z])(?:담당\\s|(?:${KINDS})(?=고객|회원))?(?:${CUSTOMER})(?:(?=[\\s:(\\])])|님(?=\\s?\\()))`,
  "gi",
);
const CALLED = /(?:명|성함|성명|존함)$/;
const BARE_CUSTOMER = new RegExp(`^(?:담당\\s|${KINDS})?(?:${CUSTOMER})님?$`, "i");
const BARE_PERSON = new RegExp(`^(?:${PERSON})$`);
const BARE_ROLE = new RegExp(`^(?:${ROLE})$`);

export type Belief = "called" | "person" | "role" | "customer";

/** How much a label says about the word behind it. */
export function beliefOf(label: string): Belief {
  if (CALLED.test(label)) return "called";
  if (BARE_CUSTOMER.test(label)) return "customer";
  return BARE_ROLE.test(label) && !BARE_PERSON.test(label) ? "role" : "person";
}

const STAFF =
  "상담사|상담원|담당자|매니저|[팀과차부실점원국소반]장|이사|대표|대리|주임|사원|사장|기사|직원|선임|책임|수석|인턴|연구원|바이어|리더|강사|교수|코치|트레이너|디자이너|간호사|의사|약사|(?<![A-Za-z])(?:PM|MD|PD|AE|QA|CEO|CTO|COO|CFO)|파트장|센터장|총무|조교|가이드";
/** What follows the name of a customer when no 님 does, or a role with 님; not "홍길동 팀장님". */
export const ROLE_BEHIND = `(?:(?:고객|회원)(?!\\s?님)|환자|학생|수강생|어린이|아기|어르신|어머니|아버지|할머니|할아버지|보호자|투숙객|탑승객|입주민|신청자|예약자|주문자|구매자|(?!(?:${STAFF})님|고객|회원)[가-힣]{2,3}님)`;
/** A colleague is no customer: "상담사 홍길동 님". */
export const STAFF_BEFORE = `(?<!(?:${STAFF}|작성자?|처리자?)님?[\\s:(]{0,3})`;
