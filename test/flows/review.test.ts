// Things that went wrong once: outages, slow answers, and people acting in between.
import { afterEach, describe, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
afterEach(() => yard.close());

const card = () => textOf(yard.cards()[0] ?? {});

async function concludedByBen() {
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.clicks(posted, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  return posted;
}

/** Slack is away until nothing tries any more. */
async function outage(method: string, run: () => Promise<unknown>) {
  const undo = yard.slack.faults.inject(method, { kind: "slack_error", error: "fatal_error" }, 1000);
  await run();
  for (let tries = 0; tries < 12; tries += 1) await yard.hurry();
  undo();
  await yard.database.pool.query(
    "UPDATE pgboss.job SET completed_on = now() - interval '1 hour' WHERE state = 'failed'",
  );
  await yard.app.tick();
  await yard.hurry();
}

describe("after an outage that outlasts every try", () => {
  test("the listener gets the conclusion all the same", async () => {
    yard = await startYard();
    await outage("conversations.open", concludedByBen);
    expect(textOf(yard.directMessages("hana")[0] ?? {})).toContain(REASON);
  });

  test("the digest that was promised is posted", async () => {
    yard = await startYard();
    const { hana, sebin } = yard.people;
    await hana.posts("쿠폰이 적용이 안 된대요");
    await outage("chat.postMessage", () => sebin.types("/voc 다이제스트 지금"));
    const digest = yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
    expect(digest).toHaveLength(2);
  });

  test("the minute's sweep adds no second job beside one that is waiting for its next try", async () => {
    yard = await startYard();
    yard.slack.faults.inject("chat.postMessage", { kind: "slack_error", error: "fatal_error" }, 1000);
    await yard.people.hana.types("/voc");
    await yard.people.hana.submits({ words: "쿠폰이 적용이 안 된대요" });
    for (let minutes = 0; minutes < 5; minutes += 1) await yard.app.tick();
    const { rows } = await yard.database.pool.query("SELECT state FROM pgboss.job WHERE name = 'voice.show'");
    expect(rows).toHaveLength(1);
  });
});

test("a rate limit on any method is waited out and loses nothing", async () => {
  yard = await startYard();
  yard.slack.faults.inject("conversations.open", { kind: "rate_limited", retryAfter: 1 }, 15);
  await concludedByBen();
  for (let tries = 0; tries < 16; tries += 1) await yard.hurry();
  expect(yard.directMessages("hana")).toHaveLength(1);
});

test("a Slack that hangs on people's names holds up no click", async () => {
  yard = await startYard();
  const posted = await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
  await yard.restart();
  yard.slack.faults.inject("users.info", { kind: "hang" }, 1000);
  expect(await yard.people.nari.clicks(posted, "맡을게요")).toMatchObject({ ok: true });
  expect(await yard.people.sebin.types("/voc")).toMatchObject({ ok: true });
  expect(yard.people.sebin.hasModal()).toBe(true);
  yard.slack.faults.clear();
  await yard.hurry();
  // Whose name Slack did not say is shown as a mention, which Slack resolves itself.
  expect(card()).toContain("<@U0NARI0001> 님이 맡았어요");
});

test("a lost connection to Slack is found again, however often opening it fails", async () => {
  yard = await startYard();
  yard.slack.faults.inject("apps.connections.open", { kind: "drop" }, 4);
  yard.slack.refreshSockets();
  while (yard.slack.isConnected()) await new Promise((resolve) => setTimeout(resolve, 20));
  await yard.slack.waitForApp(30_000);
  await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
});

test("who claims while the digest is being posted stands in it", async () => {
  yard = await startYard();
  const { hana, ben, sebin } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  yard.slack.faults.inject("chat.postMessage", { kind: "delay", ms: 400 }, 2);
  await sebin.types("/voc 다이제스트 지금");
  const drained = yard.app.worker.drain();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ben.clicks(posted, "맡을게요");
  await drained;
  await yard.hurry();
  const item = yard.slack.messages(PLANNER_CHANNEL).find((message) => message.threadTs);
  expect(textOf(item ?? {})).toContain("Ben 님이 맡았어요");
});

test("a line whose answer was lost is found in a thread of hundreds", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  for (let n = 0; n < 320; n += 1) {
    await yard.slack.act({
      kind: "message",
      as: hana.id,
      channelId: posted.channelId,
      text: `덧붙여요 ${n}`,
      threadTs: posted.ts,
    });
  }
  yard.slack.faults.inject("chat.postMessage", { kind: "drop_after" });
  await ben.clicks(posted, "맡을게요");
  await yard.hurry();
  const lines = yard.repliesTo(posted).filter((reply) => reply.text === "Ben 님이 맡았어요.");
  expect(lines).toHaveLength(1);
});

test("every voice without an answer has a name; the first twenty have a reply, and the rest a line", async () => {
  yard = await startYard();
  for (let n = 1; n <= 25; n += 1) await yard.people.hana.posts(`${n}번째 쿠폰이 적용이 안 된대요`);
  await yard.people.sebin.types("/voc 다이제스트 지금");
  await yard.settle();
  const [parent, ...items] = yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
  expect(items).toHaveLength(20);
  expect(textOf(parent ?? {})).toContain("손이 필요한 목소리가 5개 더 있어요");
  const [names = ""] = textOf(parent ?? {}).split("오늘의 고객 한 분");
  expect(names.split("\n").filter((line) => line.startsWith("•"))).toHaveLength(25);
});

test.each([":eyes:", ":+1::skin-tone-2: :pray:", "<@U0BEN00001>"])("a reply of %s alone is no answer", async (text) => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.says(posted.channelId, text, posted);
  expect(await yard.database.prisma.answer.count()).toBe(0);
});

test("a number behind the command is masked everywhere in the form", async () => {
  yard = await startYard();
  await yard.people.hana.types("/voc 010-1234-5678");
  expect(yard.people.hana.hasModal()).toBe(true);
  expect(JSON.stringify(yard.slack.calls)).not.toMatch(/1234.?5678/);
});

test("what was typed in a captured message comes as it was typed", async () => {
  yard = await startYard();
  const { duri } = yard.people;
  await duri.says("C0VOICES01", "A & B < C, <https://example.com|여기> 보세요 <@U0BEN00001>");
  await duri.uses("post_voice_from_message", yard.slack.messages("C0VOICES01").at(-1));
  expect(textOf(duri.modal())).toContain("A & B < C, 여기 보세요 @…");
});

test("a form that can't be opened is said so, where the person is", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  yard.slack.faults.inject("views.open", { kind: "slack_error", error: "expired_trigger_id" }, 3);
  await ben.clicks(posted, "결론 내기");
  expect(ben.whispers(posted.channelId).at(-1)?.text).toBe(
    "That didn't work just now. Please press again in a moment.",
  );
  await hana.types("/voc 환불이 안 들어왔대요");
  expect(textOf(hana.whispers().at(-1) ?? {})).toContain("환불이 안 들어왔대요");
  await hana.uses("post_voice");
  expect(yard.directMessages("hana").at(-1)?.text).toContain("한 번 더 입력해 주세요");
});

test("of two quick choices of the outcome the last one shapes the form", async () => {
  yard = await startYard();
  const { hana, sebin } = yard.people;
  await sebin.clicks(await hana.posts("쿠폰이 적용이 안 된대요"), "결론 내기");
  yard.slack.faults.inject("views.update", { kind: "delay", ms: 200 });
  const choices = [sebin.chooses("outcome", "later"), sebin.chooses("outcome", "fixed")];
  await Promise.all(choices);
  await yard.settle();
  expect(textOf(sebin.modal())).not.toContain("다시 볼 날");
});

test("an answer caught up on counts from when it was said", async () => {
  let now = new Date("2026-11-19T01:00:00Z");
  yard = await startYard({ clock: () => now });
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  await yard.app.stop();
  yard.slack.setHttp("http://127.0.0.1:9/nobody");
  now = new Date("2026-11-19T02:00:00Z");
  await ben.says(posted.channelId, "조건을 보고 있어요", posted);
  now = new Date("2026-11-19T09:00:00Z");
  yard.slack.setHttp(undefined);
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  const voice = await yard.database.prisma.voice.findFirstOrThrow();
  expect(voice.firstAnswerAt).toEqual(new Date("2026-11-19T02:00:00Z"));
});

test("the database away: every click says so in a sentence, and the form keeps what was typed", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된대요");
  await hana.types("/voc");
  const { pool } = yard.database;
  const connect = pool.connect.bind(pool);
  pool.connect = ((done?: (error: Error) => void) => {
    const error = new Error("connection refused");
    return done ? done(error) : Promise.reject(error);
  }) as never;
  expect((await hana.submits({ words: "다른 말이에요" })).errors?.["words"]).toContain("적은 글은 그대로");
  expect(hana.hasModal()).toBe(true);
  await ben.clicks(posted, "맡을게요");
  expect(ben.whispers(posted.channelId).at(-1)?.text).toContain("Please press again");
  pool.connect = connect;
  expect(await hana.submits({ words: "다른 말이에요" })).toMatchObject({ ok: true });
  expect(yard.cards()).toHaveLength(2);
});
