// The reporter corrects a voice, takes it back, and restores it.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
afterEach(() => yard.close());

const card = () => yard.cards()[0] ?? (undefined as never);

test("an edit changes the card, is masked, and keeps what stood there before in the history", async () => {
  yard = await startYard();
  const { hana } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요", { inquiry_type: "promotion" });
  await hana.picks(card(), "고치기");
  expect(textOf(hana.modal())).toContain("쿠폰이 적용이 안 된대요");
  await hana.submits({ words: "생일 쿠폰이 적용이 안 된대요 010-1234-5678", pain: "blocked" });
  expect(textOf(card())).toContain("생일 쿠폰이 적용이 안 된대요 [전화번호]");
  expect(textOf(card())).toContain("불편 정도: 못 쓰고 있어요");
  expect(textOf(card())).toContain("문의 유형: 프로모션");
  expect(yard.repliesTo(card()).map((reply) => reply.text)).toEqual(["하나 님이 목소리를 고쳤어요."]);
  const events = await yard.database.prisma.voiceEvent.findMany({ orderBy: { version: "asc" } });
  expect(JSON.stringify(events[0]?.body)).toContain("쿠폰이 적용이 안 된대요");
  expect(JSON.stringify(events)).not.toMatch(/1234.?5678/);
});

test("an edit that changes nothing leaves no trace, and an empty one is refused at its field", async () => {
  yard = await startYard();
  const { hana } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await hana.picks(card(), "고치기");
  expect((await hana.submitsUnchecked({ words: " " })).errors).toEqual({ words: "고객 말을 적어 주세요." });
  await hana.submits();
  expect(await yard.database.prisma.voiceEvent.count()).toBe(1);
});

test("only the reporter's menu offers editing and taking back", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await hana.clicks(card(), "더 보기");
  expect(textOf(hana.modal())).toContain("거두기");
  await ben.clicks(card(), "더 보기");
  expect(textOf(ben.modal())).toContain("See the history");
  expect(textOf(ben.modal())).not.toContain("Withdraw");
});

test("a voice taken back is gone from card, digest and claims until it is restored", async () => {
  yard = await startYard();
  const { hana, ben, sebin } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await hana.picks(card(), "거두기");
  expect(textOf(hana.modal())).toContain("목소리를 거뒀어요");
  expect(textOf(card())).toContain("하나 님이 거둔 목소리예요");
  expect(JSON.stringify(card().blocks)).not.toContain("쿠폰이");
  await ben.reactsWith(card(), "eyes");
  expect(ben.whispers(card().channelId).at(-1)?.text).toContain("This voice was taken back");
  await sebin.types("/voc 다이제스트 지금");
  await yard.settle();
  expect(yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor)).toEqual([]);
  await hana.picks(card(), "되돌리기");
  expect(textOf(card())).toContain("쿠폰이 적용이 안 된대요");
  await ben.clicks(card(), "맡을게요");
  expect(textOf(card())).toContain("Ben 님이 맡았어요");
  expect(yard.slack.problems).toEqual([]);
});

test("what other customers wait on can't be taken back", async () => {
  yard = await startYard();
  const { hana, duri } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await duri.clicks(card(), "같은 목소리");
  await hana.picks(card(), "거두기");
  expect(textOf(hana.modal())).toContain("같은 목소리를 들은 분이 있어 거둘 수 없어요");
  expect(textOf(card())).toContain("쿠폰이 적용이 안 된대요");
});
