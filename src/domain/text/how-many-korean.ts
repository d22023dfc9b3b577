// Korean questions for the number of customers. 몇 is "how many" and "a few", 분 is people and minutes: what stands
// around them decides.

const WHO = "고객|손님|회원|사용자|이용자|유저|구매자|문의자|사람|분들";
const CASES = "문의|접수|인입|신고|민원|컴플레인|클레임|불만|사례|케이스|voc|발생|오류|불편|피해|요청";
const SOMEONE = new RegExp(`${WHO}|${CASES}|연락|겪|증상|영향|들어왔|들어오`, "u");

/** Not "몇몇", and not the beginning of another word: 명세서, 건물, 분기. */
const COUNTER = /(?<!몇)몇 ?(?:명(?![령세칭단절])|사람|케이스|건(?![물전강조너])|분(?![야기류량할리홍석배]))/u;

/** What stands after the counter makes it a few, a limit, or colleagues at work. */
const NOT_CUSTOMERS =
  /^(?:만|씩|째|까지|이서)|^(?:이|께서)? ?(?:맡|확인(?:하|했|해|중)|보고 있|보는|참석|참여|투입|모이|모여|일하|근무|작업)|^ ?(?:더 )?(?:공유|보내|예시|골라|뽑아|올려|추천|샘플|보여|전달|캡처|링크)|(?:볼까|드릴까|부를까|(?<!가능)할까)요?/u;
const COLLEAGUES = /(?:담당자?|개발자|기획자|상담[사원]|직원|팀원|디자이너|인력)[가-힣]{0,2} (?:총 |모두 |지금 )?$/u;
/** Of these a number is asked for other reasons, unless the sentence speaks of customers. */
const OTHER_MATTERS = /회의|참석|교육|회식|예약|정원|동시|최대|우리 ?팀|저희 ?팀|주문|결제|상품|쿠폰|배포|출고|택배/u;

const MINUTES =
  /^ ?(?:정도 ?|쯤 ?|이나 ?|이 ?|은 ?|더 ?|넘게 ?|이상 ?)*(?:걸|소요|후(?!기)|뒤|전(?!화)|안에|이내|만에|동안|기다|대기|지나|지났|지연|늦|남|간(?![가-힣])|간격|마다|단위|짜리|초|이면|이라도)|^[^?]{0,15}(?:걸[리려렸릴린]|소요|기다[려렸리])/u;
const CLOCK = /(?:[몇\d] ?시|시간[가-힣]{0,2}|로딩[가-힣]{0,2}) ?(?:총 |약 )?$/u;
const PEOPLE_BEFORE = new RegExp(`(?:${WHO})[가-힣]{0,3} (?:[가-힣]{1,4} )?$`, "u");
const PEOPLE_AFTER =
  /^(?:께서|들|이나(?: ?\?*$| ?[되돼있계])| 더 [있계]|이세|이신|이십)|^[^?]{0,20}(?:문의|겪|연락|말씀|계[시신세]|불편|신고|전화|접수|컴플레인|항의|불만|하셨|하신|주셨|되시|되세|되십|해당|영향)/u;

/** A sentence's tail without laughter and brackets. */
const FRINGE = /[\sㅋㅎㅠㅜ^;~….!)"'”’\]\p{Extended_Pictographic}]+$/u;
const ASKING_END =
  /(?:[되있됐왔했셨시겪었았하은는인]나요?|[인은는던신된한온큰]가요?|(?<!니)까요?|[이되있왔했]니|[이되하]냐|려나|[인는은된온한신던건을]지요?|[이되]죠|거죠|이지요)$/u;
/** "몇 건 들어왔어요" asks although it has no mark; "문의가 몇 건 들어왔어요" tells of a few. */
const PLAINLY_ASKED =
  /^(?:(?:혹시|그래서|근데|그런데|그럼|그러면|오늘|어제|지금|지금까지|이거|요즘|총|다|모두|전부|현재|대략|도대체|그동안|하루에|한|이|이런|같은|다른 고객도|[가-힣]{1,6}[은는]) )*몇 ?(?:명|사람|건|분)(?:이나|이|께서)? ?(?:정도|쯤)? ?(?:더 )?(?:문의|연락|접수|인입|신고|전화)? ?(?:들어왔|들어와|왔|있|있었|됐|되었|돼|되|했|하셨|주셨|겪었|겪으셨|계세|계셔|계셨|이에|이예|이세|발생했|올라왔|나왔)(?:어요|아요|요|어|음|대요)?$/u;
const BARE_END = /몇 ?(?:명|사람|건|분)(?:이나|정도|쯤| 정도| 쯤|인데|인지)?(?:요)?$/u;

const REQUEST =
  "궁금|알려 ?[주줘달]|알 ?수 ?있|알고 ?싶|아세요|아시|아는 ?분|확인 ?(?:좀|부탁|가능|해 ?[주줘])|파악|체크 ?(?:부탁|해)|[봐세뽑] ?[주줘]|공유|여쭤|알아야|부탁|말씀해|좀요";
const REQUESTED = new RegExp(REQUEST, "u");
const EMBEDDED_REQUEST = new RegExp(`^.{0,20}(?:지|[되있]나|냐|는가)[를만도가]? ?.{0,15}(?:${REQUEST})`, "u");

/** Says that the number does not matter. */
const DISMISSED =
  /중요하지|중요한가|중요한 ?게|상관 ?없|관계 ?없|묻지|물어보지|세지|따지지|지 ?대신|말고|아니라|필요 ?(?:가 |는 )?없|안 ?(?:봐|보|물|세|따)|보지 ?않|꼭 ?알아야|몰라도|의미 ?없|무관|떠나/u;
/** Without a question mark these tell or promise. */
const TOLD = /모르|몰라|알아볼|[가-힣]게요|겠습니다|겠어요/u;
/** "문의가 몇 건 왔는데, 봐 주실 수 있나요?": the question is another one. */
const CLAUSE_AFTER_A_FEW = /^[^?]{0,25}(?:는데|은데|어서|아서|해서|지만|니까|길래|면서|있고|있었고),? +\S/u;

const EDGE = "(?:이|가|는|은|를|을|도|만|나|로|라도)?요?(?=[ ?!.,~]|$)(?! ?(?:제한|기준|별|표시|필드|화면|순|컬럼))";
const NUMBERS: readonly RegExp[] = [
  new RegExp(`(?:${WHO}|${CASES})(?:님|들)*의? ?(?:수|량|숫자|명수|인원|인원수|규모|건수)${EDGE}`, "u"),
  new RegExp(`(?<!(?:주문|결제|배포|발송|출고|판매|배송) ?)건수${EDGE}`, "u"),
  /(?<!(?:대기|팀|회의|참석|담당|개발|상담|투입|최대|예약|근무|필요|필요한|작업) ?)인원수?[이가은는도]? ?(?:총 ?)?(?:얼마|어느|어떻|몇|많)/u,
  new RegExp(`얼마나 ?많은 (?:[가-힣]{1,8} ){0,2}?(?:${WHO}|${CASES}|분[이들께])`, "u"),
  new RegExp(`(?:${WHO}|${CASES})(?:님|들|분)*[이가은는도] ?얼마나 ?(?:많|되|돼|들어|오(?!래)|왔|있|계)`, "u"),
  /얼마나 ?(?:많이 ?)?(?:문의(?!해)|들어왔|들어오|접수됐|접수되|인입)/u,
  new RegExp(
    `(?:${WHO}|${CASES}|이런 ?일|이런 ?경우|같은 ?경우)[이가은는도들]* ?(?:더 |꽤 |요즘 )?많(?:나|은가|아요|은지|습|이 ?[가-힣]{1,8})[^ ]{0,3}$`,
    "u",
  ),
  /얼마나 ?자주 ?(?:[가-힣]{1,6} ){0,2}?(?:발생|있|생기|생겨|들어|나오|나와|문의|일어|겪|접수|올라)/u,
  /(?:자주 ?(?:있|들어오|나오|발생하|오|겪|생기)는|흔한) ?(?:일|문의|건|오류|현상|케이스|증상|불편|이슈|얘기|이야기|문제|경우)/u,
  /자주 ?(?:있|발생하|들어오|생기|일어나|나오)(?:나|는가|는지|어요|을까|던가)/u,
  /빈도[가는도]? ?(?:어떻|어느|얼마|높|잦|알)/u,
  new RegExp(
    `(?:${WHO})[가-힣]{0,2} ?(?:중 ?|중에 ?)?몇 ?(?:%|퍼센트|프로)|몇 ?(?:%|퍼센트|프로)(?: ?정도)?의? (?:${WHO})`,
    "u",
  ),
];

/** @param sentence one of them, in lower case, with single spaces and its mark at the end */
export function asksHowManyInKorean(sentence: string): boolean {
  if (!/[가-힣]/u.test(sentence)) return false;
  return asksByCounter(sentence) || asksForNumber(sentence);
}

function asksByCounter(sentence: string): boolean {
  const found = COUNTER.exec(sentence);
  if (!found) return false;
  const before = sentence.slice(0, found.index);
  const after = sentence.slice(found.index + found[0].length);
  if (DISMISSED.test(after) || NOT_CUSTOMERS.test(after) || COLLEAGUES.test(before)) return false;
  if (OTHER_MATTERS.test(sentence) && !SOMEONE.test(sentence)) return false;
  if (found[0].endsWith("분") && !arePeople(before, after)) return false;
  return isAskedBy(sentence, after);
}

function arePeople(before: string, after: string): boolean {
  if (MINUTES.test(after) || CLOCK.test(before)) return false;
  return PEOPLE_BEFORE.test(before) || PEOPLE_AFTER.test(after);
}

function isAskedBy(sentence: string, after: string): boolean {
  const tail = sentence.replace(FRINGE, "");
  if (/\?$/u.test(tail)) return !CLAUSE_AFTER_A_FEW.test(after) || after.startsWith("이나");
  if (EMBEDDED_REQUEST.test(after)) return true;
  if (TOLD.test(after) || CLAUSE_AFTER_A_FEW.test(after)) return false;
  if (ASKING_END.test(tail) || BARE_END.test(tail)) return true;
  return !/\.$/u.test(sentence) && (after.startsWith("이나") || PLAINLY_ASKED.test(tail));
}

function asksForNumber(sentence: string): boolean {
  const found = NUMBERS.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
  if (!found) return false;
  const after = sentence.slice(found.index);
  if (DISMISSED.test(after)) return false;
  const tail = sentence.replace(FRINGE, "");
  if (/\?$/u.test(tail) || REQUESTED.test(after)) return true;
  return (
    !TOLD.test(after) && (ASKING_END.test(tail) || /어떻게 ?[되돼]|얼마(?:예요|에요|야)?$|어느 ?정도/u.test(after))
  );
}
