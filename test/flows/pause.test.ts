// Waiting for someone, and talking on another day: all see it, and on that day the bot asks in the thread.
import { afterEach, expect, test } from "vitest";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const card = () => yard.cards()[0] ?? (undefined as never);
const lines = () => yard.repliesTo(card()).map((reply) => reply.text);

async function posted() {
  now = seoul("2026-11-19T10:00:00");
  yard = await startYard({ clock: () => now });
  await yard.people.hana.posts("재입고가 언제인지 물어보세요");
  await yard.people.nari.clicks(card(), "맡을게요");
}

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

test("a wait names whom, what and until when, and on its day the holder is asked once, in working hours", async () => {
  await posted();
  const { nari } = yard.people;
  await nari.picks(card(), "기다리는 중");
  await nari.submits({ for_whom: "입점사 010-1234-5678", what: "재입고 날짜 확인", until: "2026-11-23" });
  expect(textOf(card())).toContain("*기다리는 중*  입점사 [전화번호] · 재입고 날짜 확인 · 11월 23일 (월)까지");
  expect(lines().at(-1)).toContain("나리 님이 기다리는 중으로 두었어요");
  await tickAt("2026-11-20T15:00:00");
  await tickAt("2026-11-23T08:30:00");
  expect(lines()).toHaveLength(2);
  await tickAt("2026-11-23T09:00:30");
  await tickAt("2026-11-23T09:01:30");
  await tickAt("2026-11-24T10:00:00");
  expect(lines()).toHaveLength(3);
  expect(lines().at(-1)).toBe(
    `기다리기로 한 날이에요. 입점사 [전화번호] · 재입고 날짜 확인, 어떻게 되었나요? <@${nari.id}>`,
  );
  expect(yard.slack.problems).toEqual([]);
});

test("the holder is not asked after hours when that day's word comes late, and everything else is said meanwhile", async () => {
  await posted();
  await yard.people.nari.picks(card(), "기다리는 중");
  await yard.people.nari.submits({ for_whom: "입점사", what: "재입고 날짜 확인", until: "2026-11-20" });
  now = seoul("2026-11-20T17:59:50");
  await yard.app.tick();
  now = seoul("2026-11-20T18:00:05");
  await yard.settle();
  expect(lines().join()).not.toContain("기다리기로 한 날이에요");
  await yard.people.sebin.clicks(card(), "맡을게요");
  await tickAt("2026-11-20T20:00:00");
  expect(lines().at(-1)).toBe("세빈 님이 맡았어요.");
  expect(textOf(card())).toContain("세빈");
  await tickAt("2026-11-23T09:00:10");
  await tickAt("2026-11-23T09:01:10");
  expect(lines().filter((line) => line.includes("기다리기로 한 날이에요"))).toHaveLength(1);
  expect(lines()).toHaveLength(4);
});

test("a talk goes on in the same thread on the day that was set", async () => {
  await posted();
  const { sebin } = yard.people;
  await sebin.picks(card(), "협의 중");
  expect((await sebin.submitsUnchecked({})).errors).toEqual({ until: "날을 골라 주세요." });
  expect((await sebin.submits({ until: "2026-11-19" })).errors).toEqual({ until: "오늘보다 뒤의 날을 골라 주세요." });
  await sebin.submits({ until: "2026-11-20" });
  expect(textOf(card())).toContain("11월 20일 (금)에 다시 이야기해요");
  await tickAt("2026-11-20T09:30:00");
  expect(lines().at(-1)).toContain("다시 이야기하기로 한 날이에요");
});

test("a day that falls on a weekend is asked about on the next working day", async () => {
  await posted();
  await yard.people.nari.picks(card(), "협의 중");
  await yard.people.nari.submits({ until: "2026-11-21" });
  await tickAt("2026-11-21T11:00:00");
  expect(lines()).toHaveLength(2);
  await tickAt("2026-11-23T09:05:00");
  expect(lines().at(-1)).toContain("다시 이야기하기로 한 날이에요");
});

test("what is no longer waited for, or concluded, is not asked about", async () => {
  await posted();
  const { nari } = yard.people;
  await nari.picks(card(), "협의 중");
  await nari.submits({ until: "2026-11-20" });
  await nari.picks(card(), "기다림 끝");
  expect(textOf(card())).not.toContain("협의 중");
  await nari.picks(card(), "협의 중");
  await nari.submits({ until: "2026-11-20" });
  await nari.clicks(card(), "결론 내기");
  await nari.submits({
    outcome: "explained",
    cause: "seller",
    reason: "다음 주 수요일에 다시 들어온다고 확인했습니다.",
  });
  const before = lines().length;
  await tickAt("2026-11-20T10:00:00");
  expect(lines()).toHaveLength(before);
});
