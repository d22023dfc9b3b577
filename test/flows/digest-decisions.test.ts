// A planner decides in the digest's thread, in three taps at most: will do, later, won't do; and the thread can be finished.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "지금은 결제사를 바꾸는 중이라 이번 달에는 바꾸지 못합니다. 다음 달에 다시 살펴보겠습니다.";
let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const digest = () => yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
const reply = (n: number) => digest()[n] ?? (undefined as never);
async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

test("will do, later, won't do: each is an answer, told in the thread and done in the digest", async () => {
  now = seoul("2026-11-19T10:00:00");
  yard = await startYard({ clock: () => now });
  const { hana, sebin } = yard.people;
  await hana.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  await hana.posts("쿠폰이 두 장은 안 된대요");
  await hana.posts("포장이 과하대요", { pain: "mild" });
  await tickAt("2026-11-20T09:00:30");
  const [parent] = digest();
  expect(textOf(parent ?? {})).toContain("아직 답이 없는 목소리 3개");

  await sebin.clicks(reply(1), "할게요");
  expect(textOf(reply(1))).toMatch(/^~결제창이 아예 안 뜬대요~\n세빈 님이 하기로 했어요\./);
  const [first] = yard.cards();
  expect(textOf(first ?? {})).toContain("세빈 님이 하기로 했어요");
  expect(
    yard
      .repliesTo(first ?? (undefined as never))
      .map(textOf)
      .join("\n"),
  ).toContain("세빈 님이 하기로 했어요");
  await sebin.clicks(reply(1), "카드 보기").catch(() => undefined);

  await sebin.clicks(reply(2), "나중에");
  expect(sebin.modal().values["outcome"]?.["outcome"]).toMatchObject({ selected_option: { value: "later" } });
  expect(sebin.modal().values["revisit_on"]?.["revisit_on"]).toMatchObject({ selected_date: "2026-12-04" });
  expect(await sebin.submits({ reason: REASON })).toMatchObject({ ok: true });
  expect(textOf(reply(2))).toContain("12월 4일 (금)에 다시 보기로 했어요");

  await sebin.clicks(reply(3), "하지 않기로");
  expect(await sebin.submits({ reason: REASON })).toMatchObject({ ok: true });
  expect(textOf(reply(3))).toMatch(/^~포장이 과하대요~\n세빈 님이 결론을 냈어요\./);
  await yard.hurry();
  expect(textOf(digest()[0] ?? {}), "the parent says so, too").toMatch(/^\*응답 100%\*/);
  expect(textOf(yard.directMessages("hana").at(-1) ?? {})).toContain("하지 않기로 했어요");

  // Who lets go of what they promised takes the promise back: nobody has answered then.
  await sebin.clicks(first ?? (undefined as never), "맡을게요");
  expect(textOf(yard.cards()[0] ?? {})).not.toContain("하기로 했어요");
  await tickAt("2026-11-23T09:00:30");
  const next = digest().filter((message) => !message.threadTs)[1];
  expect(textOf(next ?? {})).toContain("아직 답이 없는 목소리 1개");
  expect(yard.slack.problems).toEqual([]);
});

test("a voice that waits for somebody stands under whom it waits for, and comes back on its day", async () => {
  now = seoul("2026-11-19T10:00:00");
  yard = await startYard({ clock: () => now });
  const { hana, sebin, ben } = yard.people;
  const card = await hana.posts("재입고는 언제냐고 하세요");
  const praised = await hana.posts("포장이 예뻐서 기분이 좋았대요", { pain: "praise", inquiry_type: "delivery" });
  await hana.posts("화면 낭독기로 결제가 안 돼요 #접근성", { pain: "mild", inquiry_type: "accessibility" });
  await ben.says(praised.channelId, "포장 팀에 전할게요", praised);
  await sebin.picks(card, "기다리는 중");
  await sebin.submits({ for_whom: "물류팀", what: "재입고 날짜", until: "2026-11-23" });
  await tickAt("2026-11-20T09:00:30");
  const parent = textOf(digest()[0] ?? {});
  const order = [
    "누구를 기다리나요",
    "작은 목소리",
    "접근성",
    "고마운 목소리",
    "오늘의 고객 한 분",
    "처음 듣는 목소리",
  ];
  expect(order.filter((title) => parent.includes(`*${title}*`))).toEqual(
    order.filter((title) => title !== "작은 목소리"),
  );
  const places = order.map((title) => parent.indexOf(`*${title}*`)).filter((place) => place >= 0);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(parent).toContain("물류팀 · 재입고 날짜 · 11월 23일 (월)까지");
  expect(parent).not.toMatch(/고객 \d+명|\d+명의 고객/);
  const items = digest().filter((message) => message.threadTs);
  expect(items.map((item) => textOf(item)).join()).not.toContain("재입고는 언제냐고");

  await tickAt("2026-11-23T09:00:30");
  const second = digest()
    .filter((message) => message.threadTs)
    .slice(items.length);
  expect(second.map((item) => textOf(item)).join(), "its day has come").toContain("재입고는 언제냐고");
  expect(textOf(digest().filter((message) => !message.threadTs)[1] ?? {})).toContain("작은 목소리");
});
