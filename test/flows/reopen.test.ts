// A voice that is not over: anyone opens it again, and a customer who comes back is one press.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
afterEach(() => yard.close());

const card = () => yard.cards()[0] ?? (undefined as never);

async function concluded() {
  yard = await startYard();
  const { hana, ben } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.clicks(card(), "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
}

test("one press when the customer is back: the conclusion falls, and its listeners hear of it", async () => {
  await concluded();
  const { hana, ben, sebin } = yard.people;
  const telling = yard.directMessages("hana")[0];
  if (telling) await hana.clicks(telling, "안내했어요");
  expect(textOf(card())).toContain("고객 안내 완료");
  await hana.clicks(card(), "다시 연락 왔어요");
  expect(textOf(card())).toContain("하나 님의 고객이 다시 연락해 와서 다시 열렸어요");
  expect(textOf(card())).not.toContain(REASON);
  expect(textOf(yard.directMessages("hana")[0] ?? {})).toContain("이 목소리는 다시 열렸어요");
  await sebin.types("/voc 다이제스트 지금");
  await yard.settle();
  const parent = yard.slack.messages(PLANNER_CHANNEL).find((message) => !message.ephemeralFor);
  expect(textOf(parent ?? {}).split("\n")[0]).toBe("*아직 답이 없는 목소리 1개*");

  await ben.clicks(card(), "결론 내기");
  await ben.submits({ outcome: "explained", cause: "guidance", reason: `이번에는 이렇습니다. ${REASON}` });
  // The new conclusion rings: it is a message of its own, and the old one says that it fell.
  expect(yard.directMessages("hana")).toHaveLength(2);
  expect(textOf(yard.directMessages("hana")[0] ?? {})).toContain("이 목소리는 다시 열렸어요");
  expect(textOf(yard.directMessages("hana")[1] ?? {})).toContain("이번에는 이렇습니다");
  expect(yard.repliesTo(card()).map((reply) => reply.text)).toContain(
    "하나 님의 고객이 다시 연락해 왔어요. 다시 열었어요.",
  );
});

test("who had no customer on it has one now, and the button asks once more before it is pressed", async () => {
  await concluded();
  const { nari } = yard.people;
  const buttons = JSON.stringify(card().blocks);
  expect(buttons).toContain("이 결론이 내려가고, 이 목소리를 들은 모든 분이 새 결론을 기다리게 돼요.");
  await nari.clicks(card(), "다시 연락 왔어요");
  expect(yard.repliesTo(card()).map((reply) => reply.text)).toContain("나리 님에게도 같은 목소리가 왔어요.");
  const listeners = await yard.database.prisma.listener.findMany({ where: { memberId: nari.id } });
  expect(listeners).toHaveLength(1);
});

test("anyone else opens it again with a reason, from the card's menu", async () => {
  await concluded();
  const { nari } = yard.people;
  await nari.picks(card(), "다시 열기");
  expect((await nari.submitsUnchecked({ reason: " " })).errors).toEqual({ reason: "다시 여는 이유를 적어 주세요." });
  await nari.submits({ reason: "010-1234-5678 고객님이 같은 화면에서 또 안 된대요" });
  expect(textOf(card())).toContain("나리 님이 다시 열었어요: [전화번호] 고객님이 같은 화면에서 또 안 된대요");
  expect(await yard.database.prisma.conclusion.count()).toBe(0);
});

test("two who reopen at once reopen it once", async () => {
  await concluded();
  const { hana, nari } = yard.people;
  await nari.picks(card(), "다시 열기");
  await hana.clicks(card(), "다시 연락 왔어요");
  expect((await nari.submits({ reason: "다시 봐 주세요" })).errors).toEqual({
    reason: "아직 결론이 나지 않은 목소리예요.",
  });
});

test("the history tells every step in words, in the reader's language", async () => {
  await concluded();
  const { hana, ben, sebin } = yard.people;
  await hana.clicks(card(), "다시 연락 왔어요");
  await sebin.says(card().channelId, "다시 보고 있어요", card());
  await sebin.picks(card(), "기록 보기");
  const korean = textOf(sebin.modal());
  for (const line of [
    "하나 님이 올렸어요.",
    "Ben 님이 결론을 냈어요: 고쳤어요",
    "다시 열었어요.",
    "세빈 님이 스레드에 답했어요.",
  ]) {
    expect(korean).toContain(line);
  }
  expect(korean).not.toContain("다시 보고 있어요");
  await ben.picks(card(), "See the history");
  expect(textOf(ben.modal())).toContain("Ben concluded: Fixed it (cause: Screen)");
  expect(yard.slack.problems).toEqual([]);
});
