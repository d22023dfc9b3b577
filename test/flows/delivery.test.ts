// What is said to Slack is said once, whatever fails in between; nothing that was posted is lost.
import { afterEach, describe, expect, test } from "vitest";
import { databaseKinds } from "../support/open-database.ts";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
afterEach(() => yard.close());

/** Posts without expecting a card at once. */
async function post(words: string) {
  await yard.people.hana.types("/voc");
  expect(await yard.people.hana.submits({ words })).toMatchObject({ ok: true });
}

describe.each(databaseKinds())("on %s", (database) => {
  test("a card whose answer was lost is found again and not posted twice", async () => {
    yard = await startYard({ database });
    yard.slack.faults.inject("chat.postMessage", { kind: "drop_after" });
    await post("쿠폰이 적용이 안 된대요");
    await yard.hurry();
    expect(yard.cards()).toHaveLength(1);
    await yard.people.ben.clicks(yard.cards()[0] ?? (undefined as never), "맡을게요");
    expect(textOf(yard.cards()[0] ?? {})).toContain("Ben 님이 맡았어요");
  });
});

test.each([
  ["a broken connection", { kind: "drop" }],
  ["a server's error", { kind: "http_500" }],
  ["an internal error of Slack's", { kind: "slack_error", error: "internal_error" }],
] as const)("%s delays a card and loses nothing", async (_name, fault) => {
  yard = await startYard();
  yard.slack.faults.inject("chat.postMessage", fault, 2);
  await post("쿠폰이 적용이 안 된대요");
  expect(yard.cards()).toEqual([]);
  await yard.hurry();
  await yard.hurry();
  expect(yard.cards()).toHaveLength(1);
});

test("a rate limit is waited out and counts as no failure", async () => {
  yard = await startYard();
  yard.slack.faults.inject("chat.postMessage", { kind: "rate_limited", retryAfter: 1 }, 20);
  await post("쿠폰이 적용이 안 된대요");
  for (let tries = 0; tries < 20; tries += 1) await yard.hurry();
  expect(yard.cards()).toHaveLength(1);
  expect(yard.logged).toEqual([]);
});

test("a line in the thread whose answer was lost stands there once", async () => {
  yard = await startYard();
  const card = await yard.people.hana.posts("쿠폰이 적용이 안 된대요");
  yard.slack.faults.inject("chat.postMessage", { kind: "drop_after" });
  await yard.people.ben.clicks(card, "맡을게요");
  await yard.hurry();
  expect(yard.repliesTo(card).map((reply) => reply.text)).toEqual(["Ben 님이 맡았어요."]);
});

test("a job that gives up is kept, and the card is mended by the minute's tick once Slack is back", async () => {
  yard = await startYard();
  const undo = yard.slack.faults.inject("chat.postMessage", { kind: "slack_error", error: "fatal_error" }, 1000);
  await post("쿠폰이 적용이 안 된대요");
  for (let tries = 0; tries < 12; tries += 1) await yard.hurry();
  const { rows } = await yard.database.pool.query("SELECT name, state, output FROM pgboss.job WHERE state = 'failed'");
  expect(rows).toMatchObject([{ name: "voice.show", state: "failed" }]);
  expect(yard.logged.some((line) => String(line["msg"]).startsWith("a job gave up"))).toBe(true);
  undo();
  await yard.database.pool.query(
    "UPDATE pgboss.job SET completed_on = now() - interval '1 hour' WHERE state = 'failed'",
  );
  await yard.app.tick();
  await yard.hurry();
  expect(yard.cards()).toHaveLength(1);
});

test("clicks while a card is being written all end up on it", async () => {
  yard = await startYard();
  const { hana, ben, nari, sebin } = yard.people;
  const card = await hana.posts("쿠폰이 적용이 안 된대요");
  yard.slack.faults.inject("chat.update", { kind: "delay", ms: 150 }, 3);
  await Promise.all([ben.clicks(card, "맡을게요"), nari.reactsWith(card, "eyes"), sebin.clicks(card, "같은 목소리")]);
  await yard.settle();
  for (const name of ["Ben", "나리", "세빈"]) expect(textOf(yard.cards()[0] ?? {})).toContain(name);
});

test("everything delivered twice changes nothing", async () => {
  yard = await startYard();
  yard.slack.faults.duplicateDeliveries = true;
  const { hana, ben, sebin } = yard.people;
  const card = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.reactsWith(card, "eyes");
  await ben.says(card.channelId, "보고 있어요", card);
  await sebin.clicks(card, "같은 목소리");
  await sebin.clicks(card, "결론 내기");
  await sebin.submits({ outcome: "fixed", cause: "screen", reason: "쿠폰 조건을 고쳤으니 다시 담아 주세요." });
  for (const name of ["hana", "sebin"] as const) {
    const telling = yard.directMessages(name)[0];
    if (telling) await yard.people[name].clicks(telling, "안내했어요");
  }
  expect(yard.cards()).toHaveLength(1);
  expect(textOf(yard.cards()[0] ?? {})).toContain("고객 안내 완료");
  const kinds = (await yard.database.prisma.voiceEvent.findMany({ orderBy: { version: "asc" } })).map(
    (event) => event.kind,
  );
  expect(kinds).toEqual([
    "voice.posted",
    "voice.claimed",
    "voice.answered",
    "voice.joined",
    "voice.concluded",
    "voice.told",
    "voice.told",
  ]);
  expect(yard.directMessages("hana")).toHaveLength(1);
});

test("what people did while the app was away is caught up on at the next start", async () => {
  yard = await startYard();
  const { hana, ben, nari, sebin } = yard.people;
  const card = await hana.posts("쿠폰이 적용이 안 된대요");
  await nari.reactsWith(card, "eyes");
  await yard.app.stop();
  yard.slack.setHttp("http://127.0.0.1:9/nobody");
  await ben.reactsWith(card, "eyes");
  await nari.takesOff(card, "eyes");
  await sebin.says(VOICE_CHANNEL, "조건을 보고 있어요", card);
  yard.slack.setHttp(undefined);
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  expect(textOf(yard.cards()[0] ?? {})).toContain("Ben 님이 맡았어요");
  const voice = await yard.database.prisma.voice.findFirstOrThrow({ include: { answers: true } });
  expect(voice.answers.map((answer) => answer.memberId)).toEqual([sebin.id]);
});

test("a reply that was deleted while the app was away answers no more; what others said and what was concluded stays", async () => {
  yard = await startYard();
  const { hana, ben, nari, sebin } = yard.people;
  const card = await hana.posts("쿠폰이 적용이 안 된대요");
  const other = await hana.posts("결제창이 안 뜬대요");
  const reply = await ben.says(VOICE_CHANNEL, "보고 있어요", card);
  const first = await ben.says(VOICE_CHANNEL, "보고 있어요", other);
  await nari.says(VOICE_CHANNEL, "저도 볼게요", other);
  await sebin.clicks(card, "맡을게요");
  await yard.app.stop();
  for (const gone of [reply, first]) await ben.deletes(gone).catch(() => {});
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  const voices = await yard.database.prisma.voice.findMany({
    orderBy: { postedAt: "asc" },
    include: { answers: true },
  });
  expect(voices.map((voice) => voice.isAnswered)).toEqual([false, true]);
  expect(voices[1]?.answers.map((answer) => answer.memberId)).toEqual([nari.id]);
  expect(yard.logged).toEqual([]);
});

test("a thread that says nothing new is not read again", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const card = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.says(VOICE_CHANNEL, "보고 있어요", card);
  const calls = () => yard.slack.calls.filter((call) => call.method === "conversations.replies").length;
  const before = calls();
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  expect(calls()).toBe(before);
});

test("an emoji that stays after its member let go by the button does not claim again", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const card = await hana.posts("쿠폰이 적용이 안 된대요");
  await ben.reactsWith(card, "eyes");
  await ben.clicks(card, "맡을게요");
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  expect(textOf(yard.cards()[0] ?? {})).toContain("아직 맡은 사람이 없어요");
});
