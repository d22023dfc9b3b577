// Who asks in a card's thread how many customers: they alone hear, once, of this customer instead.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰을 넣었는데 결제가 안 돼요";
let yard: Yard;
afterEach(() => yard.close());

const card = () => yard.cards()[0] ?? (undefined as never);
const whispers = () => yard.slack.messages(VOICE_CHANNEL).filter((message) => message.ephemeralFor);

async function posted() {
  yard = await startYard();
  await yard.people.hana.posts(WORDS, { pain: "blocked", journey_stage: "payment" });
}

test("a planner who asks is shown the words, the stage and the pain, in the thread and alone", async () => {
  await posted();
  const { sebin } = yard.people;
  await sebin.says(VOICE_CHANNEL, "이거 몇 명이나 겪고 있나요?", card());
  expect(whispers()).toHaveLength(1);
  expect(whispers()[0]).toMatchObject({ ephemeralFor: sebin.id, threadTs: card().ts });
  expect(textOf(whispers()[0] ?? {}).split("\n")).toEqual([
    "마당에서는 몇 명인지 대신 이 고객이 얼마나 불편한지를 봐요.",
    WORDS,
    "여정 단계: 결제  ·  불편 정도: 못 쓰고 있어요",
  ]);
  const answered = async () => (await yard.database.prisma.answer.findMany()).map((answer) => answer.memberId);
  expect(await answered(), "it answers nobody").toEqual([]);
  await sebin.says(VOICE_CHANNEL, "쿠폰 조건을 확인해 볼게요. 몇 명이나 그런가요?", card());
  expect(await answered()).toEqual([sebin.id]);
});

test("nobody is told twice about one voice, not even after a while; another voice and another person are", async () => {
  await posted();
  const { hana, sebin, nari } = yard.people;
  yard.slack.faults.duplicateDeliveries = true;
  await sebin.says(VOICE_CHANNEL, "고객 수가 어떻게 되죠?", card());
  yard.slack.faults.duplicateDeliveries = false;
  await yard.database.pool.query("UPDATE receipts SET at = at - interval '30 days'");
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  await sebin.says(VOICE_CHANNEL, "그래서 몇 명인가요?", card());
  expect(whispers()).toHaveLength(1);
  await nari.says(VOICE_CHANNEL, "저도 궁금해요. 몇 건 들어왔어요?", card());
  const other = await hana.posts("배송이 늦어요");
  await sebin.says(VOICE_CHANNEL, "이건 몇 건이에요?", other);
  expect(whispers().map((whisper) => whisper.ephemeralFor)).toEqual([sebin.id, nari.id, sebin.id]);
  expect(textOf(whispers()[2] ?? {})).toContain("배송이 늦어요");
  expect(textOf(whispers()[2] ?? {})).not.toContain("여정 단계");
});

test("a harmless number is answered by nothing, and neither is a question outside the card's thread", async () => {
  await posted();
  const { sebin, ben } = yard.people;
  await sebin.says(VOICE_CHANNEL, "몇 분 걸려요?", card());
  await ben.says(VOICE_CHANNEL, "How many times did they try?", card());
  await sebin.says(VOICE_CHANNEL, "이거 몇 명이에요?");
  await sebin.says(PLANNER_CHANNEL, "오늘은 고객 몇 명이에요?");
  const own = yard.slack.messages(PLANNER_CHANNEL).at(-1);
  await ben.says(PLANNER_CHANNEL, "Yes, how many customers?", own);
  expect(whispers()).toEqual([]);
  expect(sebin.whispers(PLANNER_CHANNEL)).toEqual([]);
  expect(ben.whispers(PLANNER_CHANNEL)).toEqual([]);
  expect(await yard.database.prisma.receipt.count({ where: { key: { startsWith: "nudge:" } } })).toBe(0);
});

test("who reads English is told in English, and what was asked is kept and logged nowhere", async () => {
  await posted();
  const { ben } = yard.people;
  await ben.says(VOICE_CHANNEL, "Do we know how many customers see this zebra?", card());
  expect(textOf(whispers()[0] ?? {})).toContain("In Madang we look at how much it hurts this one customer");
  expect(textOf(whispers()[0] ?? {})).toContain("Can't use it");
  const { rows } = await yard.database.pool.query("SELECT * FROM voice_events");
  expect(JSON.stringify(rows)).not.toContain("zebra");
  expect(yard.logLines.join("\n")).not.toContain("zebra");
});

test("of a voice that was taken back nothing is shown", async () => {
  await posted();
  const { hana, sebin } = yard.people;
  await hana.picks(card(), "거두기");
  await yard.settle();
  await sebin.says(VOICE_CHANNEL, "몇 명이나 그랬어요?", card());
  expect(whispers().map(textOf).join("\n")).not.toContain(WORDS);
  await hana.picks(card(), "되돌리기");
  await yard.settle();
  await sebin.says(VOICE_CHANNEL, "그래서 몇 명이에요?", card());
  expect(whispers().map(textOf).join("\n")).toContain(WORDS);
});

test("an answer that Slack does not take costs no record", async () => {
  await posted();
  yard.slack.faults.inject("chat.postEphemeral", { kind: "slack_error", error: "fatal_error" }, 10);
  await yard.people.sebin.says(VOICE_CHANNEL, "확인해 볼게요. 몇 명인지 궁금해요", card());
  expect(whispers()).toEqual([]);
  expect(await yard.database.prisma.answer.count()).toBe(1);
});
