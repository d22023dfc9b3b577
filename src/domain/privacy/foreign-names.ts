// Foreign names written in Hangul: the commonest ones, and the syllables that Korean words hardly have.

import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { hasSurname } from "./name-words.ts";

/** First or last names of the people who shop in Korea most: English, Vietnamese, Chinese, Japanese, Central Asian. */
const KNOWN = new Set(
  `
  마이클 존슨 제임스 데이비드 다니엘 로버트 윌리엄 리처드 토마스 찰스 크리스 크리스토퍼 크리스티나 매튜 앤서니 앤드류 조슈아 케빈 브라이언
  스티븐 스티브 에드워드 티모시 제이슨 라이언 에릭 니콜라스 조나단 알렉산더 알렉산드라 알렉스 벤자민 사무엘 패트릭 피터 헨리 마크 폴 루카스 올리버
  에밀리 엠마 올리비아 소피아 소피 제시카 제니퍼 제니 엘리자베스 사라 사만다 애슐리 킴벌리 미셸 멜리사 스테파니 레베카 로라 캐서린 케이트 케이티
  앨리스 안젤라 니콜 레이첼 헬렌 줄리아 줄리 샬럿 그레이스 빅토리아 나탈리 나탈리아 나타샤 이사벨 마리아 마리 안나 올가 엘레나 타티아나 스베틀라나 이리나
  드미트리 블라디미르 세르게이 이반 안드레이 알렉세이 미하일 무하마드 무함마드 모하메드 아흐메드 알리 하산 압둘 파티마 산토스 가르시아 로드리게스 곤살레스
  카를로스 호세 후안 페르난도 스미스 브라운 윌슨 테일러 앤더슨 밀러 데이비스 톰슨 워커 베이커
  응우옌 응웬 쩐 호앙 부이 도안 티엔 팜반 레티 쩐티 왕샤오밍 샤오밍 샤오롱 리밍 장웨이 왕웨이 리나 첸 천웨이 류양 자오 쑨 후이 메이링 링링
  다나카 스즈키 사토 야마다 야마모토 와타나베 다카하시 나카무라 고바야시 이토 가토 요시다 사사키 마쓰모토 기무라 하야시 사이토 유키 유코 하루카 하루키 사쿠라 겐지 히로시 미유키 아키라 켄타
  에스더 안젤리나 요셉 요한 바울 다윗 한나 사라 루시 루나 레오 리오 로이 노엘 조이 클레어 클로이 미아 에바 엘라 릴리 데이지 헤일리 켈리 리사 린다 낸시 메리 루시아 로사 카밀라 발렌티나 디에고 안토니오 미겔 마리오
  바트 바트바야르 웨이 링 볼드 간바타르 오윤 라오 싱 쿠마르 라제시 프리야 아니타 술탄 아이굴 누르 수자타
  `
    .trim()
    .split(/\s+/),
);

const COMMON_BEGINNING = /^(?:응우옌|응웬|쩐|호앙|레티|팜티|부이티|왕샤오|리샤오|장샤오|바트)[가-힣]{1,4}/;

const FOREIGN = new Set(
  "클킴릭릴릿렉렌렐엑엘엠앤앨얀옌웬쉬쑨쩐쯔츠치카키코쿠크킨타터테토톰투튀트티틴파팜퍼페펑포폴푸프플피필핌쿤콴켄켈케콜콰캐캉챠챙첸첼쳉촨츄칭캄벤벨베브블뷔븐비샤셰셴쇼슈스슨슬쓰썬잭젠젤조즈쥬지질짜차드던덴델디딩딘뚜뚱띠라레로루르리마메모뮤미므밀밍바버보부뷰나네노누느니닉닝냐녜응흐히헨헬휘앙옹융엉반번",
);

/** True for one word of a foreign name. `isCalled`: a label says that it is a name, so unknown ones count as well. */
export function isForeignName(word: string, isCalled: boolean): boolean {
  if (
    KNOWN.has(word) ||
    COMMON_BEGINNING.test(word) ||
    (hasSurname(word) && word.length > 3 && KNOWN.has(word.slice(1)))
  )
    return true;
  if (!isCalled || word.length < 3 || word.length > 7 || EVERYDAY_WORDS.has(word)) return false;
  return [...word].filter((syllable) => FOREIGN.has(syllable)).length >= word.length - 1;
}

/** True when the text begins with a foreign name that is known. */
export function beginsForeign(text: string): boolean {
  return [2, 3, 4, 5, 6, 7, 1].some((length) => KNOWN.has(text.slice(0, length))) || COMMON_BEGINNING.test(text);
}

/** True for what may stand behind the first word: "응우옌 티 란", "마이클 조던슨". */
export function isForeignNextWord(word: string, isLast: boolean): boolean {
  if (isLast && word.length > 1 && !EVERYDAY_WORDS.has(word)) return true;
  return word.length === 1 ? !/[이그저두세네한첫건외등]/.test(word) : isForeignName(word, true);
}
