// What becomes of a week's blockage: one person looks at it, nobody takes it from them, and what is written is masked.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const page = () => yard.slack.messages(PLANNER_CHANNEL).find((message) => !message.ephemeralFor && !message.threadTs);

/** A week in which one voice waited for somebody to take it on. */
async function startWeek() {
  now = seoul("2026-11-16T10:00:00");
  yard = await startYard({ clock: () => now });
  const { hana, sebin } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_days: [], digest_weekly_on: "mon" });
  await hana.posts("수선 맡긴 옷이 3주째 소식이 없대요", { journey_stage: "repair" });
  now = seoul("2026-11-23T09:00:20");
  await yard.app.tick();
  await yard.settle();
  const week = page();
  if (!week) throw new Error("there is no page of the week");
  return week;
}

test("one person looks at a blockage, nobody takes it from them, and they let it go by the same press", async () => {
  const week = await startWeek();
  const { nari, ben } = yard.people;
  expect(textOf(week)).toContain("1. 수선·AS 단계에서 맡을 사람을 기다림");
  expect(textOf(week)).toContain("아직 정해지지 않았어요");

  await nari.clicks(week, "제가 볼게요");
  expect(nari.whispers(PLANNER_CHANNEL).at(-1)?.text).toContain("보기로 했어요");
  await ben.clicks(week, "제가 볼게요");
  expect(ben.whispers(PLANNER_CHANNEL).at(-1)?.text).toContain("is looking at it already");
  await yard.hurry();
  expect(textOf(page() ?? {})).toContain("나리 님이 보고 있어요");

  await nari.clicks(week, "제가 볼게요");
  expect(nari.whispers(PLANNER_CHANNEL).at(-1)?.text).toContain("내려놓았어요");
  await ben.clicks(week, "제가 볼게요");
  await yard.hurry();
  expect(textOf(page() ?? {})).toContain("Ben 님이 보고 있어요");
  expect(yard.slack.problems).toEqual([]);
});

test("the step that is to go passes the gate, its writer hears of it, and an empty one takes it back", async () => {
  const week = await startWeek();
  const { nari } = yard.people;
  await nari.clicks(week, "없앨 단계 적기");
  await nari.submits({ step: "고객에게 두 번 묻기, 010-1234-5678" });
  expect(textOf(nari.whispers(PLANNER_CHANNEL).at(-1) ?? {})).toContain("전화번호");
  await yard.hurry();
  expect(textOf(page() ?? {})).toContain("없앨 단계: 고객에게 두 번 묻기, [전화번호] (나리 님이 적음)");
  expect(JSON.stringify(await yard.database.prisma.blockage.findMany())).not.toContain("1234");
  expect(yard.logLines.join()).not.toContain("010-1234");

  await nari.clicks(week, "없앨 단계 적기");
  await nari.submits({ step: "" });
  await yard.hurry();
  expect(textOf(page() ?? {})).not.toContain("없앨 단계:");

  await yard.database.prisma.blockage.deleteMany();
  await nari.clicks(week, "없앨 단계 적기");
  expect(nari.whispers(PLANNER_CHANNEL).at(-1)?.text).toContain("이 막힌 곳을 찾을 수 없어요");
});
