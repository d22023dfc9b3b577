// The digest: due once on working mornings, silent when nothing needs anyone, and finished in its thread.
import { afterEach, describe, expect, test } from "vitest";
import { type DatabaseKind, databaseKinds } from "../support/open-database.ts";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const digest = () => yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
const parents = () => digest().filter((message) => !message.threadTs);

async function start(at: string, database?: DatabaseKind) {
  now = seoul(at);
  yard = await startYard({ ...(database && { database }), clock: () => now });
}

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

test("names the unanswered first, then has one reply for each voice that needs someone, most urgent first", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, duri, ben, sebin } = yard.people;
  const mild = await hana.posts("포장이 조금 과하대요", { pain: "mild" });
  const blocked = await duri.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  const answered = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.says(answered.channelId, "조건을 보고 있어요", answered);
  const done = await hana.posts("배송 메모를 고치고 싶대요");
  await ben.clicks(done, "결론 내기");
  await ben.submits({ outcome: "explained", cause: "guidance", reason: REASON });
  const telling = yard.directMessages("hana").at(-1);
  if (telling) await hana.clicks(telling, "안내했어요");

  await tickAt("2026-11-20T09:00:30");
  const [parent, ...items] = digest();
  const [first, ...names] = textOf(parent ?? {}).split("\n");
  expect(first).toBe("*아직 답이 없는 목소리 2개*");
  expect(names[0]).toContain("결제창이 아예 안 뜬대요");
  expect(names[1]).toContain("포장이 조금 과하대요");
  expect(parent?.text).toBe("아직 답이 없는 목소리 2개");
  expect(items.map((item) => textOf(item).split("\n")[0])).toEqual([
    "결제창이 아예 안 뜬대요",
    "쿠폰이 적용이 안 된대요",
    "포장이 조금 과하대요",
  ]);
  const link = `/archives/${blocked.channelId}/p${blocked.ts.replace(".", "")}`;
  expect(JSON.stringify(items[0]?.blocks)).toContain(link);
  expect(mild.ts < blocked.ts).toBe(true);

  const [urgent] = items;
  if (urgent) await sebin.clicks(urgent, "맡을게요");
  expect(textOf(digest()[1] ?? {})).toMatch(/^~결제창이 아예 안 뜬대요~\n세빈 님이 맡았어요\./);
  expect(textOf(yard.cards()[1] ?? {})).toContain("세빈 님이 맡았어요");
  expect(yard.slack.problems).toEqual([]);
});

test("a reply in the thread is struck through once the customer was told", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  await tickAt("2026-11-20T09:00:30");
  await ben.clicks(posted, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  const telling = yard.directMessages("hana").at(-1);
  if (telling) await hana.clicks(telling, "안내했어요");
  expect(textOf(digest()[1] ?? {})).toContain("~쿠폰이 적용이 안 된대요~");
});

test("an emoji or a claim is no answer, and nor are the reporter's own words", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.reactsWith(posted, "eyes");
  await hana.says(posted.channelId, "급하다고 하세요", posted);
  await tickAt("2026-11-20T09:00:30");
  expect(textOf(parents()[0] ?? {})).toContain("아직 답이 없는 목소리 1개");
  await ben.says(posted.channelId, "지금 보고 있어요", posted);
  await ben.types("/voc 다이제스트 지금");
  await yard.settle();
  expect(textOf(parents()[1] ?? {}).split("\n")[0]).toBe("*응답 100%*");
});

test("is silent when nothing needs anyone, and says so to who asked for it", async () => {
  await start("2026-11-19T10:00:00");
  await tickAt("2026-11-20T09:00:30");
  expect(digest()).toEqual([]);
  await yard.people.sebin.types("/voc digest now");
  await yard.settle();
  expect(digest()).toEqual([]);
  expect(yard.people.sebin.whispers()[0]?.text).toContain("손이 필요한 목소리가 없어요");
});

test("comes on working mornings only: not at night, on a weekend, or on a public holiday", async () => {
  await start("2026-09-22T10:00:00");
  await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
  const posted: string[] = [];
  for (const day of ["23", "24", "25", "26", "27", "28"]) {
    for (const time of ["08:59:30", "09:00:30", "12:00:00", "23:00:00"]) {
      const before = parents().length;
      await tickAt(`2026-09-${day}T${time}`);
      if (parents().length > before) posted.push(`${day} ${time}`);
    }
  }
  // 추석 is 24 to 26 September 2026, and the 27th is a Sunday.
  expect(posted).toEqual(["23 09:00:30", "28 09:00:30"]);
});

test("missed while the app was down, it comes at the next start unless it is a day old", async () => {
  await start("2026-11-17T10:00:00");
  await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
  now = seoul("2026-11-18T14:30:00");
  await yard.restart();
  await tickAt("2026-11-18T14:30:30");
  expect(parents()).toHaveLength(1);
  now = seoul("2026-11-20T08:59:00");
  await yard.restart();
  await tickAt("2026-11-20T08:59:30");
  expect(parents(), "nothing before work begins").toHaveLength(1);
  await tickAt("2026-11-20T09:00:30");
  expect(parents(), "Thursday's is a day old, and folded into Friday's").toHaveLength(2);
  await tickAt("2026-11-21T09:00:30");
  expect(parents(), "nothing on a Saturday").toHaveLength(2);
});

test("windows from before the first start are not caught up on", async () => {
  await start("2026-11-20T14:00:00");
  await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
  await tickAt("2026-11-20T14:01:00");
  expect(digest()).toEqual([]);
});

describe.each(databaseKinds())("on %s", (database) => {
  test("restarts, repeated ticks and replicas post one window once", async () => {
    await start("2026-11-19T10:00:00", database);
    await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
    await tickAt("2026-11-20T09:00:30");
    await Promise.all([yard.app.tick(), yard.app.tick(), yard.app.tick()]);
    await yard.restart();
    await tickAt("2026-11-20T09:01:30");
    expect(digest()).toHaveLength(2);
  });

  test("stopped after each message and started again, it posts the parent and each reply once", async () => {
    await start("2026-11-19T10:00:00", database);
    for (const words of ["하나가 안 된대요", "둘이 안 된대요", "셋이 안 된대요"]) await yard.people.hana.posts(words);
    now = seoul("2026-11-20T09:00:30");
    await yard.app.tick();
    for (let most = 1; most <= 4; most += 1) {
      let left = 1;
      await yard.restart({
        pace: { secondsToWait: () => (left-- > 0 ? 0 : 1), secondsToHome: () => 0, pause: () => {} },
      });
      await yard.hurry();
      expect(digest(), "one more, and then the end").toHaveLength(most);
    }
    await yard.restart();
    await yard.hurry();
    expect(digest()).toHaveLength(4);
    expect(new Set(digest().map((message) => message.text)).size).toBe(4);
  });

  test("the answer to any message lost, it goes on where it stopped", async () => {
    await start("2026-11-19T10:00:00", database);
    for (const words of ["하나가 안 된대요", "둘이 안 된대요", "셋이 안 된대요"]) await yard.people.hana.posts(words);
    now = seoul("2026-11-20T09:00:30");
    await yard.app.tick();
    // Every post reaches Slack, and of each the answer is lost: as if the app died right after it.
    yard.slack.faults.inject("chat.postMessage", { kind: "drop_after" }, 4);
    for (let tries = 0; tries < 6; tries += 1) await yard.hurry();
    expect(parents()).toHaveLength(1);
    expect(digest()).toHaveLength(4);
  });
});
