// Stems of Korean verbs that are surely known where only a conjugated form is seen, and words that look like one.
import { casualOf, formalOf } from "./conjugate.ts";

/** ‹ marks a whole word: "갑니다" is of 가다, but "영갑니다" is no word. Others may end a longer word. */
const OPEN =
  "‹가 ‹나가 들어가 올라가 내려가 돌아가 넘어가 지나가 다가가 빠져나가 ‹나 끝나 만나 일어나 늘어나 나타나 벗어나 드러나 어긋나 지나 ‹타 ‹자 ‹차 ‹싸 비싸 ‹따 자라 모자라 놀라 " +
  "‹서 건너 ‹내 보내 끝내 나타내 해내 지내 찾아내 드러내 ‹빼 ‹깨 ‹켜 ‹펴 " +
  "‹오 나오 들어오 올라오 내려오 돌아오 가져오 불러오 찾아오 넘어오 따라오 다가오 ‹보 알아보 살펴보 찾아보 지켜보 물어보 바라보 돌아보 둘러보 " +
  "바꾸 나누 배우 키우 채우 비우 지우 세우 치우 태우 외우 ‹두 해두 어두 아두 겨두 놔두 미루 다루 이루 멈추 맞추 낮추 갖추 늦추 감추 " +
  "바뀌 ‹쉬 ‹뛰 나뉘 " +
  "쓰 ‹크 ‹끄 바쁘 나쁘 기쁘 슬프 아프 모으 예쁘 담그 잠그 따르 치르 들르 모르 다르 빠르 오르 부르 누르 고르 흐르 서두르 자르 머무르 " +
  "생기 남기 맡기 옮기 넘기 숨기 즐기 ‹이기 잠기 담기 챙기 당기 끊기 느끼 아끼 ‹끼 붐비 꾸미 다니 지니 견디 모시 ‹마시 ‹치 ‹지 " +
  "‹보이 돋보이 아보이 어보이 해보이 쌓이 높이 붙이 섞이 놓이 꺾이 묶이 끓이 볶이 깎이 덮이 움직이 기울이 받아들이 깜빡이 반짝이 망설이 ‹모이 ‹쓰이";
const CLOSED =
  "만들 ‹힘들 줄어들 스며들 ‹열 ‹풀 어렵 쉽 아쉽 가깝 무겁 가볍 반갑 고맙 ‹춥 ‹덥 ‹맵 두껍 뜨겁 차갑 안타깝 까다롭 새롭 해롭 번거롭 자유롭 놀랍 무섭 시끄럽 부드럽 어둡 스럽 ‹돕 ‹낫 싣 깨닫 ‹그렇 ‹이렇 ‹어떻";

interface Stem {
  readonly stem: string;
  readonly whole: boolean;
  readonly casual: string;
  readonly formal: string;
}

const STEMS: readonly Stem[] = `${OPEN} ${CLOSED}`
  .split(" ")
  .map((written) => {
    const stem = written.replace("‹", "");
    return { stem, whole: written.startsWith("‹"), casual: casualOf(stem) ?? stem, formal: formalOf(stem) };
  })
  .toSorted((one, other) => other.stem.length - one.stem.length);

/** 알리다, 고치다, 막히다, 지키다, 가지다: so many that the few nouns are listed instead. */
const REGULAR_I = /[리치히키지]$/u;
/** "우립니다" is 우리입니다, and so are these. */
const NOUNS_IN_I =
  /^(?:우리|자리|소리|요리|머리|다리|거리|이리|유리|나리|가치|위치|수치|김치|조치|장치|쿠키|위키|바지|편지|가지|여지|휴지)$|(?:까지|페이지|메시지|이미지|패키지|공지|봉지|단지|배지|유지|해지|폐지|금지|방지|정지|소지|처리|정리|관리|수리|대리|마무리|설치|배치)$/u;
const JOINED_I: Readonly<Record<string, string>> = { 려: "리", 쳐: "치", 혀: "히", 켜: "키", 져: "지" };

/** The form before 요 of what stands before 다 or 까 without 습: "보냅니" → "보내". */
export function casualOfFormal(formal: string): string | undefined {
  const found = STEMS.find((each) => matches(formal, each.formal, each.whole));
  if (found) return formal.slice(0, -found.formal.length) + found.casual;
  const open = formal.replace(/([립칩힙킵집])니$/u, (_, last: string) => OPENED[last] ?? "");
  return open !== formal && REGULAR_I.test(open) && !NOUNS_IN_I.test(open) ? casualOf(open) : undefined;
}

const OPENED: Readonly<Record<string, string>> = { 립: "리", 칩: "치", 힙: "히", 킵: "키", 집: "지" };

/** The way back: "보내" → "보냅니". */
export function formalOfCasual(casual: string): string | undefined {
  const found = STEMS.find((each) => matches(casual, each.casual, each.whole));
  if (found) return casual.slice(0, -found.casual.length) + found.formal;
  const opened = JOINED_I[casual.slice(-1)];
  return opened === undefined ? undefined : formalOf(casual.slice(0, -1) + opened);
}

function matches(word: string, form: string, whole: boolean): boolean {
  return whole ? word === form : word.endsWith(form);
}

const DUTIES =
  "확인|안내|노력|조치|처리|전달|연락|답변|공유|검토|반영|개선|점검|수정|발송|보상|교환|환불|설명|보완|조사|파악|준비|진행|회신|약속|보답|다";
const SPEAKER = new RegExp(
  `(?:드리|(?:${DUTIES})하|살펴보|알아보|찾아보|지켜보|해보|고치|바꾸|챙기|애쓰|힘쓰|기다리|보내|알리|만들|찾)$`,
  "u",
);

/**
 * Is it the speaker who will? Of these verbs, when nobody else is named: "담당자가 확인하겠습니다" promises for another.
 * @param before the sentence up to the verb
 */
export function isOwnPromise(stem: string, before: string): boolean {
  if (OTHERS.test(before) || /시$/u.test(stem)) return false;
  if (stem === "하") return /(?:도록|그렇게|제가|저희가) $/u.test(before);
  if (stem === "보") return /[해아어여려펴] $/u.test(before);
  return SPEAKER.test(stem);
}

const OTHERS =
  /(?:담당자|부서|팀|기사|본사|센터|입점사|판매자|판매처|직원|상담[사원]|업체|매니저|택배사|은행|카드사|고객|회원|손님)(?:님|분)?(?:에서|이|가|께서|은|는)(?![가-힣])|께서(?![가-힣])/u;
