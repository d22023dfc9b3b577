// Does a sentence of a thread explain something, or does it ask, promise, thank and chat?
import { isSentence } from "./sentence.ts";

const ASKS =
  /[?？]|(?:까|나|[은는던인한된건린진간난본온쓴운큰든]가|려나|는지|은지|인지|을지)요?\.?$|(?<![가-힣])(?:혹시|누가|누구|언제쯤|어디서|왜|어떻게 ?(?:해|하|된|되))(?![가-힣])/u;
const ASKS_FOR =
  /(?:주세요|주십시오|주시겠|주실|주시면|주셔|주라|줘요?|줄래|달라|부탁|바랍니다|보세요|하세요|가세요|해야 ?(?:해요|합니다|할)|될까|볼까|좋겠|ㄱㄱ|하죠|합시다|봅시다|시다)\.?$|부탁(?:드|합|해)|(?:해|알려|공유해|봐) ?주(?:세요|시면|실|시겠)/u;
/** The speaker will do something, or is at it. */
const PROMISES =
  /(?:[가-힣]게요|겠습니다|겠어요|려고요|려구요|려고 ?(?:해요|합니다))\.?$|(?:확인|파악|체크|조사|검토|논의|협의|문의|회의|대응|작업|테스트|디버깅|로그)[가-힣]{0,2} ?(?:하는 |보는 |해 ?보는 )?(?:중|있어요|있습니다|예정)|(?:보고|찾고|알아보고|살펴보고|확인하고|물어보고) ?있(?:어요|습니다|네요)|(?:확인|체크|파악|조사)(?:이|을|를)? ?(?:필요|해 ?봐야|해야)/u;
/** Speaks about the work, the thread or the speaker, not about what happened to the customer. */
const CHATTER =
  /^(?:감사|고맙|고생|수고|안녕|축하|화이팅|파이팅|잘 ?부탁|죄송(?:합니다|해요|한데)\.?$|저도 |저희도 |저만 |제가 |제 ?쪽|이거 |이건 ?(?:제|저희|누)|좋아요|좋습니다|좋네요)|(?:수고|고생)(?:하셨|많으|하세|했)|감사(?:합니다|해요|드립니다|드려요)\.?$|(?<![가-힣])(?:저도|저희도) ?(?:같은|비슷|봤|들었|겪)|(?:같은|비슷한) (?:문의|얘기|이야기|목소리|내용|말씀)|문의(?:가|를)? ?(?:들어왔|왔어|왔습|받았|있었|많)|재현(?:이|은|도|해)? ?(?:됩|돼|되[네었]|됐|안|해 ?봤)|(?:전달|공유|문의|요청|말씀|태그|멘션|호출|보고|이관)(?:은|을|를|만)? ?(?:했|해 ?(?:뒀|두었|놨|놓았|드렸)|드렸|드립|드려|하였|해요|합니다|완료)|(?:물어봤|물어보았|여쭤봤|알아봤|찾아봤|확인했|확인했었|살펴봤|봤)(?:어요|습니다|네요)\.?$|(?:티켓|이슈|지라)(?:를|을|은|는)? ?(?:하나 ?)?(?:만들|등록|열었|생성)|야 ?(?:할|될) ?(?:것 ?같|듯)|답(?:을|은)? ?드릴|[가-힣]님(?:이|께서)? ?(?:잘 ?)?(?:아실|아시|알고|아세)|모르는 ?(?:부분|내용|건|일)|배포(?:를|만)? ?(?:기다리|하는 중|대기)|(?:모르|몰라|헷갈|궁금|이상하|신기하|어렵네|애매하)(?:겠|요|네|어|습|다)?[가-힣]*\.?$|^(?:확인|공유|접수|처리|진행|수정|반영|배포|완료)[가-힣]{0,3} ?(?:완료)?(?:했|됐|되었|하였|입)[가-힣]{0,4}\.?$|(?<![가-힣])(?:맡을|맡았|맡고|보시는 ?분|아시는 ?분|담당자분|담당이신|회의 ?(?:중|끝|들어)|점심|퇴근|휴가|자리 ?비)/u;

const ENGLISH_ASKS =
  /\b(?:please|pls|plz)\b|^(?:can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|any(?:one|body)?|what|why|when|where|who|which|how) (?:you|we|i|they|it|this|that|the|someone|anyone|body|one|there|idea|update|news)\b(?!.*\b(?:because|due to)\b)|^(?:check|look|see|ask|try|let me|let's|let us|ping|tell|send|note that i)\b/iu;
const ENGLISH_PROMISES =
  /\b(?:i|we)(?:'ll|'m| will| am| are|'re)? (?:(?:be|also|just|now|going to|gonna|try to|still|currently) )*(?:look(?:ing)?(?! like)|check(?:ing)?|investigat(?:e|ing)|dig(?:ging)?|find(?:ing)? out|take (?:a look|this|it|over)|taking (?:a look|this|it|over)|ask(?:ing|ed)?|get back|ping(?:ing|ed)?|work(?:ing)? on|handle|handling|see if|let you|keep|report back|forward(?:ed|ing)?|pass(?:ed|ing)? (?:it|this)|escalat(?:e|ed|ing)|update you|follow up|need to|have to|should|can take|can look|can check)\b|\blooking into\b|\bon it\b|\bmore (?:info|information|details) (?:soon|later)\b/iu;
const ENGLISH_CHATTER =
  /^(?:thanks|thank you|thx|ty|great|nice|good (?:catch|point|question|morning|job)|sounds good|got it|cool|lol|haha|agreed|sure|no worries|no problem|welcome|sorry(?: for| about)?|my bad|same here|me too|\+1)\b|\b(?:knows? more|jira|ticket|deploying|no clue|no idea|not sure|don't know|do not know|dunno|wonder)\b|\b(?:i|we) (?:saw|heard|got|have|had|see|hear|get) (?:the|this|that|a|another|one|some|the same)?\s?(?:same|similar|one|too|as well|complaint|question|case)|\b(?:can|could|can't|cannot|couldn't) reproduce\b|\breproduced\b|\b(?:lunch|meeting|vacation|day off|out of office|shift)\b/iu;

const GUESS =
  /것 ?같|듯(?:해|하|합|싶|요|\.|$)|(?<![가-힣])아마도?(?![가-힣])|수도 ?있|지도 ?(?:몰|모)|추측|추정|\b(?:maybe|perhaps|probably|possibly|might|i (?:think|guess|suspect|believe)|seems?|looks like|could be)\b/iu;

const REFUSED = [
  ASKS,
  ASKS_FOR,
  PROMISES,
  CHATTER,
  ENGLISH_ASKS,
  ENGLISH_PROMISES,
  ENGLISH_CHATTER,
] as const satisfies readonly RegExp[];

/** A statement that a customer could be told. Rather misses one than takes chatter. */
export function explains(sentence: string): boolean {
  const plain = sentence.replaceAll("’", "'").trim();
  return isSentence(plain) && !REFUSED.some((pattern) => pattern.test(plain));
}

/** "아마", "것 같아요", "I think": the speaker is not sure. */
export function isGuess(sentence: string): boolean {
  return GUESS.test(sentence);
}
