// The week in review and the month's page: numbers in words, as a table and as charts, and blockages that get an owner.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
let now: Date;

const seoul = (text: string) => new Date(`${text}+09:00`);
beforeEach(async () => {
  now = seoul("2026-11-16T10:00:00");
  yard = await startYard({ clock: () => now });
});
afterEach(() => yard.close());

const parents = () => {
  return yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor && !message.threadTs);
};
const kindsOf = (message: { blocks?: unknown } | undefined) => {
  return ((message?.blocks ?? []) as { type: string }[]).map((block) => block.type);
};
async function at(time: string, happens: () => Promise<unknown> = () => yard.app.tick()) {
  now = seoul(time);
  await happens();
  await yard.settle();
}

/** Monday's week: three answered within an hour or two, one concluded and told, one that waits for logistics. */
async function live() {
  const { hana, duri, ben, sebin } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_days: [], digest_weekly_on: "mon", digest_monthly: ["digest_monthly"] });
  const cards: Message[] = [];
  for (const words of ["쿠폰이 안 된대요", "쿠폰 칸이 없대요", "쿠폰이 사라졌대요"]) {
    cards.push(await hana.posts(words, { journey_stage: "payment", inquiry_type: "promotion" }));
  }
  const waits = await duri.posts("재입고가 언제냐고 하세요", { journey_stage: "delivery" });
  for (const [index, card] of cards.entries()) {
    await at(`2026-11-16T1${index + 1}:00:00`, () => ben.says(card.channelId, "보고 있어요", card));
  }
  await at("2026-11-16T14:00:00", () => ben.clicks(cards[0] ?? waits, "결론 내기"));
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON, monitoring: "no" });
  const telling = yard.directMessages("hana").at(-1);
  if (telling) await at("2026-11-17T10:00:00", () => hana.clicks(telling, "안내했어요"));
  await sebin.picks(waits, "기다리는 중");
  await sebin.submits({ for_whom: "물류팀", what: "재입고 날짜", until: "2026-12-10" });
}

test("the week comes on its day with its numbers in words, table and chart; a blockage gets an owner and a step", async () => {
  await live();
  await at("2026-11-23T09:00:20");
  const [week] = parents();
  const text = textOf(week ?? {});
  expect(week?.text).toContain("응답 75%");
  expect(text).toContain("한 주 동안 열린 목소리 4개 가운데 3개에 답했어요.");
  expect(text).toContain("막힌 곳");
  expect(text).toContain("물류팀 쪽 답을 기다림");
  expect(text).not.toMatch(/고객 \d+명|\d+명의 고객|Ben/);
  expect(kindsOf(week)).toEqual(expect.arrayContaining(["data_table", "data_visualization"]));

  const { nari } = yard.people;
  if (week) await nari.clicks(week, "제가 볼게요");
  await yard.hurry();
  expect(textOf(parents()[0] ?? {})).toContain("나리 님이 보고 있어요");
  if (week) await nari.clicks(week, "없앨 단계 적기");
  await nari.submits({ step: "재입고 날짜를 두 번 묻는 일, 010-1234-5678" });
  await yard.hurry();
  expect(textOf(parents()[0] ?? {})).toContain("재입고 날짜를 두 번 묻는 일, [전화번호]");
  expect(textOf(parents()[0] ?? {}), "its numbers stand as they were").toContain("4개 가운데 3개");

  await at("2026-12-01T09:00:20");
  const month = textOf(parents().at(-1) ?? {});
  expect(month).toContain("11월 한 장");
  expect(month, "what monitoring missed").toContain("쿠폰이 안 된대요");
  expect(parents(), "Monday's week is a day old").toHaveLength(2);
  expect(yard.slack.problems).toEqual([]);
});

test("where the workspace takes no charts yet, the same facts stand there in words", async () => {
  await live();
  now = seoul("2026-11-23T09:00:20");
  await yard.app.tick();
  yard.slack.faults.inject("chat.postMessage", { kind: "slack_error", error: "invalid_blocks" }, 1);
  await yard.settle();
  const [week] = parents();
  expect(textOf(week ?? {})).toContain("한 주 동안 열린 목소리 4개 가운데 3개에 답했어요.");
  expect(kindsOf(week).filter((kind) => kind.startsWith("data_"))).toEqual([]);
  expect(parents()).toHaveLength(1);
});

test("a yard in which nothing has happened has no week and no month to look back on", async () => {
  const { sebin } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_weekly_on: "mon", digest_monthly: ["digest_monthly"] });
  for (const time of ["2026-11-23T09:00:20", "2026-11-30T09:00:20", "2026-12-01T09:00:20"]) await at(time);
  expect(parents()).toEqual([]);
  expect(await yard.database.prisma.digestWindow.count({ where: { finishedAt: { not: null } } })).toBeGreaterThan(3);
});
