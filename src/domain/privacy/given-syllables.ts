// How likely syllables are in Korean given names: a small table from general knowledge, instead of a list of names.

/** Syllables that many given names of two begin with, and that many end with. */
const OFTEN_FIRST = new Set(
  "가건경광규근기나남다덕도동라명문미민병보봉상서석선성세소수순승시아안연영예옥용우원유윤은의인재정종주준지진찬창채철춘태하한해현형혜호홍효희이",
);
const OFTEN_LAST = new Set(
  "건경관구국권규균근기길나남덕도라란람래련률룡리린림만명모미민배범별복봉빈산서석선섭성소솔수숙순슬식신아안애연열영예옥완용우욱원윤율은이인일자재정제주준중진찬창채천철춘태택필하학한해향혁현형혜호홍환훈희지례녀려화",
);
/** The rest of the syllables that given names are made of. */
const SELDOM = new Set(
  "가강걸겸고곤관광교구국군권귀균금길난노누다단달담대동두들란람래량려련령록루률리린림마만망모목무문바배백범변별병보본복비빈빛산삼상새샘생설섭세솔송숙술슬승시식신실심애양언업여열엽온완왕요욱운울웅월위유율융을음응의익일임자잎장전제조종중지참척천청초총추출충치칠탁탄택토파판팔평필학함항향혁화환황회효후훈휘흔흠흥결겨레늘봄혼엘득룡륭묵붕숭암억엄역염옹잔렁솜샛름벽롱뜰늬올숲롬몽말례갑력막분끝꽃그디니로티든랑론립오",
);

/** Given names with a syllable that is otherwise a particle, an ending or part of a noun. */
const WHOLE = new Set(
  "길동 가을 여울 겨울 미르 마루 이레 시내 버들 우물 그린 순자 영자 명자 경자 춘자 말자 옥자 금자 숙자 인자 복자 미자 혜자 광자 덕자 은자 길자 연자 선자 애자 하늘 바다 구름 여름 사랑 소망 믿음 보라 나라 누리 한들 으뜸 하얀 초롱 보람 아름 다운 빛나 슬기 새롬 이슬 가람 나래 다솜 강산 유비 요한 지한 재한 태한 승한 규한".split(
    " ",
  ),
);

export const CERTAIN = 4;

/** From 0 (no name has it) to 4 (both syllables are where names often have them). */
export function givenWeight(given: string): number {
  if (WHOLE.has(given)) return CERTAIN;
  const [first = "", last = first] = [given.charAt(0), given.slice(-1)];
  return weight(first, OFTEN_FIRST) + weight(last, OFTEN_LAST);
}

/** What the few given names of one syllable are: with any other, two syllables are rather a word. */
const ALONE = new Set("별봄솔슬산준현훈율빈윤건혁철찬결호진민은설란샘빛참담령경숙권균혜웅");

export function isGivenAlone(syllable: string): boolean {
  return ALONE.has(syllable);
}

export function isWholeGiven(given: string): boolean {
  return WHOLE.has(given);
}

/** Given names of three: "보라미". */
export function isGivenOfThree(given: string): boolean {
  return [...given].every((syllable) => SELDOM.has(syllable) || OFTEN_LAST.has(syllable) || OFTEN_FIRST.has(syllable));
}

function weight(syllable: string, often: ReadonlySet<string>): number {
  if (often.has(syllable)) return 2;
  return SELDOM.has(syllable) ? 1 : 0;
}
