// What counts as a sentence that a customer could be told.
import { expect, test } from "vitest";
import { isSentence } from "../../../src/domain/text/sentence.ts";

test.each([
  "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다.",
  "오늘 오후에 다시 들어옵니다",
  "재고가 모두 나가서 다음 주에 들어와요",
  "입점사 사정으로 늦어졌고, 내일 출발해요!",
  "7월 1일부터 정책이 바뀌어 적용되지 않음",
  "확인해 보니 저희 잘못이 맞습니다... 죄송합니다",
  "이번 주 금요일에 순서대로 보내 드릴 예정",
  "We changed the conditions without saying so.",
  "The item is out of stock until Monday.",
  "在庫がなくなりましたので、来週入荷します。",
])("%s", (text) => {
  expect(isSentence(text)).toBe(true);
});

test.each([
  "",
  "   ",
  "확인",
  "처리 완료",
  "완료했습니다.",
  "네네 네네 네네 네네",
  "ㅋㅋㅋㅋ ㅋㅋㅋㅋㅋ ㅋㅋㅋ",
  "............",
  "😀😀😀 😀😀😀",
  "123 456 789 012",
  "쿠폰 시스템 오류 수정 건",
  "ok",
  "fixed it",
  "a a a a a a a a a a a a",
])("not %s", (text) => {
  expect(isSentence(text)).toBe(false);
});
