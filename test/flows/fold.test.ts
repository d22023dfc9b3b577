// Abuse is folded away: absent from everything that is said to all, and opened by who wants to read it.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const ABUSE = "야 이 미친놈들아 환불 안 해주면 찾아가서 죽여버린다";
let yard: Yard;
afterEach(() => yard.close());

test("the words are in no message, and only in the form of who unfolds them", async () => {
  yard = await startYard();
  const { hana, ben, sebin } = yard.people;
  const card = await hana.posts(ABUSE);
  expect(textOf(card)).toContain("거친 말이 있어 접어 둔 목소리");
  await sebin.types("/voc 다이제스트 지금");
  await yard.settle();
  await sebin.says(card.channelId, "이런 분이 몇 명이나 되나요?", card);
  await ben.reactsWith(card, "white_check_mark");
  const posted = yard.slack.calls.filter((call) => call.method.startsWith("chat."));
  expect(posted.length).toBeGreaterThan(3);
  expect(JSON.stringify(posted)).not.toContain("미친놈");
  expect(textOf(yard.slack.messages(PLANNER_CHANNEL)[0] ?? {})).toContain("접어 둔 목소리");
  await ben.clicks(card, "펼쳐 보기");
  expect(textOf(ben.modal())).toContain(ABUSE);
  expect(ben.modal().title).toBe("Folded words");
});

test("a strong complaint without abuse is shown as it was said", async () => {
  yard = await startYard();
  const words = "너무 화가 나요. 환불 안 해주면 소비자원에 신고할 거예요. 기사님이 욕을 하셨어요";
  const card = await yard.people.hana.posts(words);
  expect(textOf(card)).toContain(words);
  expect(textOf(card)).not.toContain("펼쳐 보기");
});
