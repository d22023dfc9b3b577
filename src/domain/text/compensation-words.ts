// The words out of which a reason is made that only compensates: gifts, giving, apologies, and what stands between.

export const KOREAN_GIFT =
  "쿠폰|적립금|포인트|마일리지|환불금?|환급금?|할인권|할인|보상금?|상품권|사은품|기프티콘|기프트카드|예치금|캐시백|캐시|크레딧|위로금|바우처";
export const ENGLISH_GIFT =
  "coupons?|points?|refund(?:s|ed|ing)?|credit(?:s|ed|ing)?|vouchers?|compensat(?:e|es|ed|ing|ion)|discount(?:s|ed)?|gift|cashback|reimburse(?:d|ment)?";

const KOREAN_GIVE = "재?지급|재?발급|제공|적립|충전|증정|입금|발송|전달|보내|넣어|채워|돌려|챙겨";
/** Not 적용 or 반영: "할인이 적용되었습니다" explains a price. */
const KOREAN_ACT = `${KOREAN_GIVE}|처리|진행|추가|안내|완료|예정|취소(?=하고|해드리고| |$)`;
const KOREAN_BETWEEN =
  "고객|회원|님|계정|계좌|카드|마이페이지|쿠폰함|배송비|결제|주문|건|금액|차액|전액|일부|반|상당|만큼|무료|배송|모바일|소정|감사|사과|추가|특별|차원|의미|뜻|마음|말씀|선물|대신|이번|다음|구매|본사|저희";
/** Not 은 and 는: "적립금은 …" tells how it is with points. */
const PARTICLE = "이|가|을|를|의|에|에서|께|께서|로|으로|와|과|도|만|까지|부터|에게|한테|에도";
const ENDING =
  "해|하여|하고|하며|했습니다|했어요|했고|했으며|하였습니다|하였고|합니다|해요|하겠습니다|할|할게요|하신|하기로|하도록|함|되었습니다|되었어요|됐습니다|됐어요|되었고|될|됨|됐음|했음|하실";
const GIVEN =
  "드(?:렸습니다|렸어요|렸고|렸으며|렸음|립니다|려요|리겠습니다|릴게요|릴|리고|리며|리도록|리기로|리려고|림)|냈습니다|냈어요";
const HANGING = `(?:${PARTICLE}|(?:${ENDING})?(?:${GIVEN})?)`;
const KOREAN_NOUN = `(?:${KOREAN_GIFT}|${KOREAN_ACT}|${KOREAN_BETWEEN})`;

const KOREAN_OTHER =
  "안녕하세요|안녕하십니까|감사합니다|감사해요|감사드립니다|고맙습니다|추가로|모두|바로|즉시|방금|곧|오늘|어제|내일|금일|함께|더|또|또한|그리고|및|정말|진심으로|조금이나마|작게나마|작은|작지만|약소하지만|담아|담은|위로|삼아|수|있습니다|있어요|있게|있도록|사용|사용하실|쓰실|이용하실|쓸|예정입니다|예정이에요|했습니다|했어요|하였습니다|합니다|해요|하겠습니다|할게요|하기로|도록|장|개|점|원|만|천|오천|삼천|이천|만원|오천원|영업일|일|이내|이내에|안에|안으로|내로|내에|후|시|때|상당의|해|냈습니다|보냈습니다|보냈어요|넣었습니다|줬습니다|주었습니다|줬어요|부디|혹시|님";
const MONEY =
  "[$₩€£]?\\d[\\d,.]*[천만]?(?:원|점|포인트|장|개|일|영업일|[p%]|퍼센트|달러|won|krw|usd|points?)?(?:권|짜리|어치|상당)?";

const ENGLISH_ACT =
  "issued?|issuing|gave|given?|giving|sent|send|sending|add(?:ed|ing)?|granted?|granting|provid(?:e|ed|ing)|offer(?:ed|ing)?|deposit(?:ed)?|process(?:ed|ing)?";
const ENGLISH_BETWEEN =
  "we|we've|we'll|we're|i|i've|i'll|you|you'll|your|our|us|have|has|had|will|been|be|being|was|were|a|an|the|of|to|in|into|with|and|also|as|for|full|fully|partial|partially|total|amount|account|wallet|order|purchase|payment|money|back|card|code|next|today|yesterday|now|just|shortly|soon|extra|additional|free|small|little|token|apology|goodwill|gesture|worth|off|please|enjoy|use|it|this|that|by|way|way|can|within|business|days?|hours?|won|krw|usd|hello|hi|dear|customers?|valued|sincerely|really|very|so|some|on|shipping|fee|cost|delivery|price";

/** A word that such a reason may hold. */
export const HARMLESS_WORD = new RegExp(
  `^(?:${MONEY}(?:${PARTICLE})?|${KOREAN_NOUN}{1,5}${HANGING}|(?:${GIVEN})|${KOREAN_OTHER}|${ENGLISH_GIFT}|${ENGLISH_ACT}|${ENGLISH_BETWEEN})$`,
  "u",
);

/** That something is given, and not that it could be, or can be used. */
export const GIVING = new RegExp(
  `(?:${KOREAN_GIFT}|${KOREAN_GIVE}) ?(?:처리|진행)?(?:해 ?)?(?:${GIVEN}|했|하였|합니다|해요|하겠|할게|됐|되었|완료|함|됨|하기로)|[가-힣](?:을|를|도|으로|로|과|와|의|권)? ?(?:추가로 |바로 |함께 |모두 |더 )?(?:${GIVEN}|보냈|넣었|줬|주었|지급|발급|적립|증정|제공)|\\d[\\d,.]*[천만]? ?[원점p%]?(?:을|를)? ?(?:${GIVEN}|지급|적립|충전|보상|환불|할인)|(?<![a-z])(?:${ENGLISH_ACT}|refunded|refunding|credited|crediting|compensated|reimbursed|discounted)(?![a-z])|(?<![a-z])(?:will|we'll|i'll) (?:also |fully )?(?:refund|credit|compensate|reimburse|discount)(?![a-z])`,
  "u",
);

const BOTHER =
  "(?:(?:이용에|쇼핑에|구매에|주문에) )?(?:큰 |많은 )?(?:불편함?|심려|걱정|폐|번거로움|실망|염려)(?:을|를)? ?(?:드려서?|드린|드렸습니다|드렸어요|드렸는데|끼쳐서?|끼쳐 ?드려서?|끼친|끼쳤습니다|겪으신|겪게 ?해 ?드려서?|겪으셔서|느끼셨을|드리게 ?되어)";
const MADE_TO_WAIT =
  "(?:오래 |많이 )?(?:기다리게 ?(?:해서?|해 ?드려서?)|번거롭게 ?(?:해서?|해 ?드려서?)|불편하게 ?해 ?드려서?)";
const SORRY =
  "(?:정말 |대단히 |매우 |진심으로 |너무 |깊이 |거듭 |다시 한번 |다시 한 번 )*(?:죄송합니다|죄송해요|죄송하며|죄송하고|죄송한 (?:마음|마음으로|마음에|마음을 담아)|죄송스럽습니다|미안합니다|미안해요|송구합니다|송구스럽습니다|사과(?:의 말씀을?)? ?(?:드립니다|드려요|드리며|드리고|합니다)|사과의 (?:뜻으로|의미로|마음으로|마음을 담아))";
const ENGLISH_SORRY =
  "(?:(?:we|i)(?:'re|'m| are| am)? |please accept |with |my |our )*(?:truly |very |really |so |sincerely |deeply )*(?:sorry|apologi[sz]e[sd]?|apologies|apology)(?: again)?(?: (?:for|about|to you for) (?:the|any|this|that|your|all the|all|our)?(?: (?:great|bad|poor|long))? ?(?:inconveniences?|trouble|delay|wait|waiting|frustration|issue|problem|experience|hassle|mistake)(?: (?:this|that|we|it)(?: may| might)?(?: have| has)? ?caused?(?: you)?| caused(?: to you)?)?)?";

/** Something else than a gift was done: "your order was sent". Or somebody asks for a gift. */
export const NO_GIFT =
  /달라고|(?:해|보내|넣어|발급|지급) ?(?:주세요|주십시오|주시기|달라|줘)|(?:order|payment|purchase|delivery|shipping|card|money|wallet|account|amount|price|cost|fee)s? (?:was|were|has been|have been|had been|will be|has|have|had)(?![a-z])/u;

/** Apologies, thanks and how to use a gift: said beside it, they explain nothing. */
export const COURTESIES: readonly RegExp[] = [
  new RegExp(
    `(?<![가-힣])(?:(?:${BOTHER}|${MADE_TO_WAIT})(?: 점(?:에)?(?: 대해| 대하여)?)?,? ?)?${SORRY}(?![가-힣])`,
    "gu",
  ),
  new RegExp(`(?<![가-힣])(?:${BOTHER}|${MADE_TO_WAIT})(?: 점)?(?: 대신| 만큼|에 대한|에 대해)?(?![가-힣])`, "gu"),
  /(?<![가-힣])(?:이용에 |쇼핑에 )?불편(?:에|을|함에) (?:대한|대해|대하여|사과(?:하는|드리는))(?![가-힣])/gu,
  /(?<![가-힣])(?:너그러운 |넓은 |많은 )?(?:양해|이해)(?:를|을|해)? ?(?:부탁 ?(?:드립니다|드려요|합니다)|주세요|바랍니다)(?![가-힣])/gu,
  /(?<![가-힣])(?:마이페이지에서 |쿠폰함에서 |앱에서 )?(?:확인|사용|이용|참고)(?:해|하여)? ?(?:주세요|보세요|주시기 바랍니다|부탁 ?드립니다|부탁드려요|바랍니다)(?![가-힣])/gu,
  /(?<![가-힣])(?:확인|사용|이용)(?:하실 수 있습니다|하실 수 있어요| 가능합니다| 가능해요|하시면 됩니다|하시면 돼요)(?![가-힣])/gu,
  /(?<![가-힣])(?:기다려|이용해|이해해|양해해) ?주셔서 감사(?:합니다|드립니다|해요)(?![가-힣])/gu,
  /(?<![가-힣])(?:앞으로 )?더 ?(?:노력하겠습니다|좋은 서비스로 보답하겠습니다|나은 서비스로 찾아뵙겠습니다)(?![가-힣])/gu,
  new RegExp(`(?<![a-z'])${ENGLISH_SORRY}(?![a-z'])`, "gu"),
  /(?<![a-z'])(?:thank you|thanks)(?: (?:so|very) much)?(?: for your (?:patience|understanding|patience and understanding|support|order|time))?(?![a-z'])/gu,
];
