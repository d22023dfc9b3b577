// The opening brief: what came while nobody worked is brought together once, when work begins again.
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR, type WorkBlock } from "../../src/domain/calendar/work-calendar.ts";
import { type DatabaseKind, databaseKinds } from "../support/open-database.ts";
import { BOT, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const TITLE = "근무 시간이 아닐 때 온 목소리예요";
let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const said = () => yard.slack.messages(VOICE_CHANNEL).filter((message) => message.userId === BOT && !message.threadTs);
const briefs = () => said().filter((message) => message.text === TITLE);
const lines = (at = -1) => {
  const text = textOf(briefs().at(at) ?? {});
  return text.split("\n").flatMap((line) => (line.startsWith("• ") ? [line.replace(/<[^|>]+\|([^>]*)>/gu, "$1")] : []));
};

async function start(at: string, database?: DatabaseKind) {
  now = seoul(at);
  yard = await startYard({ ...(database && { database }), clock: () => now });
}

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

test("brings together what came over a weekend and has no answer, and strikes through what gets one", async () => {
  await start("2026-11-20T17:59:00");
  const { hana, duri, ben } = yard.people;
  await hana.posts("금요일 낮에 온 목소리예요");
  now = seoul("2026-11-20T18:00:00");
  const mild = await hana.posts("포장이 조금 과하대요", { pain: "mild" });
  now = seoul("2026-11-21T12:00:00");
  const blocked = await duri.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  const answered = await hana.posts("배송 메모를 고치고 싶대요");
  await ben.says(answered.channelId, "조건을 보고 있어요", answered);
  await hana.posts("친절하게 안내해 주셨대요", { pain: "praise" });
  const taken = await hana.posts("잘못 올린 목소리예요");
  await hana.picks(taken, "거두기");

  await tickAt("2026-11-22T12:00:00");
  await tickAt("2026-11-23T08:59:30");
  expect(briefs()).toEqual([]);
  await tickAt("2026-11-23T09:00:20");
  expect(lines()).toEqual([
    "• 결제창이 아예 안 뜬대요  ·  못 쓰고 있어요  ·  답할 때 11월 23일 (월) 09:30까지",
    "• 포장이 조금 과하대요  ·  조금 불편해요  ·  답할 때 11월 23일 (월) 13:00까지",
    "• 친절하게 안내해 주셨대요  ·  칭찬이에요",
  ]);
  expect(JSON.stringify(briefs()[0]?.blocks)).toContain(`/p${blocked.ts.replace(".", "")}|`);
  expect(textOf(briefs()[0] ?? {})).not.toContain("그 밖에");

  await ben.says(blocked.channelId, "되돌리고 있어요", blocked);
  await hana.picks(mild, "거두기");
  expect(lines()).toEqual([
    "• ~결제창이 아예 안 뜬대요~  ·  답했어요",
    "• 거둔 목소리예요",
    "• 친절하게 안내해 주셨대요  ·  칭찬이에요",
  ]);
  for (const at of ["09:01:20", "13:00:10", "17:59:50"]) await tickAt(`2026-11-23T${at}`);
  expect(briefs()).toHaveLength(1);

  // A night without a voice, and one whose only voice is answered before the morning.
  await tickAt("2026-11-24T09:00:20");
  now = seoul("2026-11-24T20:00:00");
  const early = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.says(early.channelId, "보고 있어요", early);
  await tickAt("2026-11-25T09:00:20");
  expect(briefs()).toHaveLength(1);
  expect(yard.slack.problems).toEqual([]);
  expect(yard.logged).toEqual([]);
});

test("names twenty at most, and says where the others are", async () => {
  await start("2026-11-20T18:30:00");
  await yard.people.hana.posts("첫 번째 쿠폰이 안 된대요");
  const { prisma } = yard.database;
  const first = await prisma.voice.findFirstOrThrow();
  const others = Array.from({ length: 22 }, (_, n) => {
    const openedAt = new Date(now.getTime() + n + 1);
    return { ...first, id: randomUUID(), words: `${n + 2}번째 쿠폰이 안 된대요`, postedAt: openedAt, openedAt };
  });
  await prisma.voice.createMany({ data: others });
  await tickAt("2026-11-23T09:00:20");
  expect(lines()).toHaveLength(20);
  expect(lines()[19]).toContain("• 20번째 쿠폰");
  expect(lines()[0]).toContain("• 첫 번째 쿠폰");
  expect(textOf(briefs()[0] ?? {})).toContain("그 밖에 3개는 `/voc 미응답`에서");
});

test("comes late after a pause of the app, but not when the morning is over", async () => {
  await start("2026-11-18T20:00:00");
  const { hana } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await tickAt("2026-11-19T12:59:30");
  expect(briefs()).toHaveLength(1);
  now = seoul("2026-11-19T20:00:00");
  await hana.posts("결제창이 아예 안 뜬대요");
  await tickAt("2026-11-20T13:00:30");
  await tickAt("2026-11-20T22:00:30");
  expect(briefs()).toHaveLength(1);
});

test("a morning that was missed is in the next brief, and what came in working time is not", async () => {
  await start("2026-11-20T17:00:00");
  await yard.people.hana.posts("금요일 낮에 온 목소리예요");
  now = seoul("2026-11-20T20:00:00");
  await yard.people.hana.posts("금요일 밤에 온 목소리예요");
  now = seoul("2026-11-23T20:00:00");
  await yard.people.hana.posts("월요일 밤에 온 목소리예요");
  await tickAt("2026-11-23T20:01:00");
  await tickAt("2026-11-24T09:00:20");
  expect(lines().map((line) => line.split("  ·")[0])).toEqual([
    "• 금요일 밤에 온 목소리예요",
    "• 월요일 밤에 온 목소리예요",
  ]);
  now = seoul("2026-11-24T20:00:00");
  await yard.people.hana.posts("화요일 밤에 온 목소리예요");
  await tickAt("2026-11-25T09:00:20");
  expect(lines().map((line) => line.split("  ·")[0])).toEqual(["• 화요일 밤에 온 목소리예요"]);
});

describe("with other working time", () => {
  const worksFrom = async (...blocks: WorkBlock[]) => {
    const { workspaceId } = yard.app;
    const week = { mon: blocks, tue: blocks, wed: blocks, thu: blocks, fri: blocks, sat: [], sun: [] };
    const value = { ...DEFAULT_WORK_CALENDAR, blocksByWeekday: week } as never;
    const where = { workspaceId_name: { workspaceId, name: "calendar" } };
    await yard.database.prisma.setting.upsert({
      where,
      create: { workspaceId, name: "calendar", value },
      update: { value },
    });
  };

  test("a brief whose moment falls into lunch comes after it", async () => {
    await start("2026-11-19T20:00:00");
    await worksFrom({ from: 540, until: 720 }, { from: 780, until: 1080 });
    await yard.people.hana.posts("밤에 온 목소리예요");
    now = seoul("2026-11-20T11:59:20");
    const isBrief = (call: { method: string; args: object }) =>
      call.method === "chat.postMessage" && (call.args as { channel?: string }).channel === VOICE_CHANNEL;
    yard.slack.faults.inject(isBrief, { kind: "rate_limited", retryAfter: 60 });
    await yard.app.tick();
    await yard.settle();
    now = seoul("2026-11-20T12:00:30");
    await yard.hurry();
    await yard.app.tick();
    await yard.hurry();
    expect(briefs()).toEqual([]);
    await tickAt("2026-11-20T13:00:20");
    await yard.hurry();
    expect(lines()).toHaveLength(1);
  });

  test("hours that are changed in the morning bring no second brief, but for what came since", async () => {
    await start("2026-11-19T20:00:00");
    await yard.people.hana.posts("밤에 온 목소리예요");
    await tickAt("2026-11-20T09:00:20");
    await worksFrom({ from: 570, until: 1080 });
    await tickAt("2026-11-20T10:00:20");
    expect(briefs()).toHaveLength(1);
    await yard.people.hana.posts("낮에 온 목소리예요");
    await worksFrom({ from: 660, until: 1080 });
    await tickAt("2026-11-20T11:00:20");
    expect(lines().map((line) => line.split("  ·")[0])).toEqual(["• 낮에 온 목소리예요"]);
  });
});

describe.each(databaseKinds())("on %s", (database) => {
  test("ticks, replicas, restarts and lost answers of Slack make one brief", async () => {
    await start("2026-11-19T20:00:00", database);
    await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
    now = seoul("2026-11-20T09:00:20");
    yard.slack.faults.inject("chat.postMessage", { kind: "drop_after" });
    await Promise.all([yard.app.tick(), yard.app.tick(), yard.app.tick()]);
    await yard.settle();
    await yard.restart();
    await tickAt("2026-11-20T09:01:20");
    for (let tries = 0; tries < 3; tries += 1) await yard.hurry();
    expect(briefs()).toHaveLength(1);
  });

  test("one that could not be said is asked for again, and not said any more when all is answered", async () => {
    await start("2026-11-19T20:00:00", database);
    const { hana, ben } = yard.people;
    const posted = await hana.posts("쿠폰이 적용이 안 된대요");
    await tickAt("2026-11-20T09:00:20");
    const { pool } = yard.database;
    const forget = async () => {
      await pool.query("DELETE FROM deliveries WHERE key LIKE 'opening:%'");
      await pool.query("UPDATE digest_windows SET finished_at = NULL WHERE rhythm = 'opening'");
      await pool.query("DELETE FROM pgboss.job WHERE name = 'opening.show'");
    };
    await forget();
    await tickAt("2026-11-20T09:01:20");
    expect(briefs()).toHaveLength(2);
    await ben.says(posted.channelId, "보고 있어요", posted);
    await forget();
    await tickAt("2026-11-20T09:02:20");
    expect(briefs()).toHaveLength(2);
    const { rows } = await pool.query("SELECT 1 FROM digest_windows WHERE finished_at IS NULL");
    expect(rows).toEqual([]);
  });
});
