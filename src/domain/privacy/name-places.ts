// Where in a text a Korean name stands when no label names it, and how far the place alone is to be believed.

import { BANK } from "./labels.ts";
import { ROLE_BEHIND, STAFF_BEFORE } from "./name-labels.ts";
import type { Strictness } from "./name-words.ts";
import { CONTACT_MARK } from "./public-forms.ts";

const HONORIFIC = new RegExp(
  `(?<![가-힣])${STAFF_BEFORE}([가-힣]{2,4}?)["'*~_]{0,2}(?:\\s?님|\\s?씨(?![가-힣])|\\s?씨(?=가|는|를|도|의|께|에게|한테|와|랑|이|로|라|인|입|요|건|하))`,
  "g",
);
const DEAR_CUSTOMER =
  /(?<![가-힣])([가-힣]{2,4}?)(?:\s?\([^()\n]{1,12}\))?[\s"'♡♥★☆*_~`-]{0,2}(?:고객\s?(?:님|분|께|의)|회원\s?님|손님)/g;
/** Without 님 the word must be as long as most names are: "신규 고객" is none. */
const CUSTOMER = new RegExp(`(?<![가-힣])([가-힣]{3,4})\\s?\\(?${ROLE_BEHIND}(?![가-힣]{4})`, "g");
const SELF =
  /(?<![가-힣])(?:저는|제가|전|저|여기는?|본인은|나는)\s(?:고객\s)?([가-힣]{3})(?=\s?(?:입니다|인데|이라|라고|라는|이에요|예요|이고|이구|입니당|임\b|이요|요\b))/g;
/** "안녕하세요 어제 주문한 홍길동입니다"; without a greeting what one ordered is rather a thing, who called is a person. */
const INTRODUCED =
  /(?:안녕하세요[^\n]{0,20}?(?:주문|구매|문의|예약|신청|결제|가입)|(?<![가-힣])(?:통화|전화|연락|상담|문의|문자|카톡))(?:한|했던|드린|드렸던)\s([가-힣]{3})(?=입니다|이라고|이에요|예요|인데요)/g;
/** "홍길동 드림" at the end of a mail. */
const SIGNED = /(?<=^\s{0,3}|[.!~]\s{1,2}|고객\s)([가-힣]{2}[^해게])\s?(?:드림|올림|배상)(?=[.\s]*$)/gm;
/** "홍길동(880123)" */
const BEFORE_BIRTH =
  /(?<![가-힣])([가-힣]{2}[^일날자호])(?=\s?[(/]\s?(?:[3-9]\d|0\d|1[0-5])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?[),/])/g;
/** "임채원이라고 하는데요" */
const SAID = /(?<![가-힣])([가-힣]{3})(?=이?라고\s?(?:하|합|해)|이라는|라는\s(?:고객|분|회원))/g;
/** "예약 : 홍길동 3/12"; not "담당: 홍길동". */
const BEHIND_COLON =
  /(?<=[가-힣]\s?:\s?)(?<!(?:색상|컬러|담당|작성|처리|상담|직원|팀|매니저)[가-힣]{0,2}\s?:\s?)([가-힣]{3})(?=\s?(?:$|[,/(\n]|\d))/g;
/** "홍길동: 네", "- 홍길동 (교환)", "홍길동입니다" */
const BEGINS_LINE =
  /(?<=(?:^|\n|\s\/\s|안녕하세요)[\s•*>.,!~)\d:-]{0,8})([가-힣]{3})(?=\s?(?::\s|[(/])|입니다|이에요|예요)/g;
/** "본인(홍길동)" */
const IN_BRACKETS = new RegExp(`(?<=[가-힣]\\s?\\()${STAFF_BEFORE}([가-힣]{3})(?=\\))`, "g");
/** "[홍길동] [오후 2:13] …" and "2025년 11월 3일 오후 3:22, 홍길동 : …", as KakaoTalk copies what was said. */
const SPEAKER =
  /(?<=\[)([가-힣]{2,4})(?=\] \[오[전후] \d{1,2}:\d\d\])|(?<=오[전후] \d{1,2}:\d\d, )([가-힣]{2,4})(?= : )/g;
const OWNER = /(?<![가-힣])([가-힣]{3})(?=\s?명의)/g;
const SIGN = "[\\s/,;_|:()\\[\\]<>\\u3008-\\u3011·\"'-]";
const NEAR = `${SIGN}{0,3}`;
const APART = `${SIGN}{1,3}`;
const BANKS = `(?:${BANK}|국민|신한|우리|하나|기업|카카오|토스|케이)`;
const NEXT_TO_CONTACT = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{3,4})(?=\\(?${NEAR}(?:(?:(?:연락처|전화|전번|tel|hp|H\\.?P|폰)\\.?|${BANKS})${NEAR})?${CONTACT_MARK})|(?<=${CONTACT_MARK}(?:${APART}|${NEAR}${BANKS}${NEAR}))([가-힣]{3,4})(?=[\\s,/)_|"'.]|$|이요|이에요|예요|입니다|인데|이고|이구|님)`,
  "gi",
);
/** Two syllables are believed only where a sign sets them apart: "허참 / 010-…". */
const SHORT_NEXT_TO_CONTACT = new RegExp(`(?<![가-힣A-Za-z])([가-힣]{2})(?=\\s?[/,_|]\\s?${CONTACT_MARK})`, "g");
const FILE_OWNER =
  /(?<![가-힣])([가-힣]{3,4})(?=[\s_-]{1,2}(?:신분증|주민등록증|등본|통장|여권|면허증|계약서|진단서|가족관계)|_[^\s/_]{1,30}\.(?:jpe?g|png|pdf|heic|gif|webp|hwp|docx?|xlsx?|zip|mp4|mov)(?![a-z]))/gi;

export const PLACES_OF_NAMES: readonly (readonly [RegExp, Strictness])[] = [
  [HONORIFIC, "said-of-a-person"],
  [DEAR_CUSTOMER, "before-a-customer"],
  [CUSTOMER, "beside-a-role"],
  [SELF, "maybe-a-name"],
  [SAID, "maybe-a-name"],
  [INTRODUCED, "maybe-a-name"],
  [SIGNED, "maybe-a-name"],
  [BEFORE_BIRTH, "maybe-a-name"],
  [BEHIND_COLON, "maybe-a-name"],
  [BEGINS_LINE, "maybe-a-name"],
  [IN_BRACKETS, "beside-a-role"],
  [SPEAKER, "before-a-customer"],
  [OWNER, "maybe-a-name"],
  [NEXT_TO_CONTACT, "maybe-a-name"],
  [SHORT_NEXT_TO_CONTACT, "maybe-a-name"],
  [FILE_OWNER, "maybe-a-name"],
];
