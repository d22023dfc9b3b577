// What no event told of, or told too early: messages that voices came from are followed all the same.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { messageChangedEvent, messageDeletedEvent } from "../../src/slack/inbound/payload.ts";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "고객님이 앱에서 로그인이 자꾸 풀린대요";
const GONE = "원래 메시지가 지워져 고객 말을 내렸어요";

let yard: Yard;
afterEach(() => yard?.close());

const card = (index = 0) => yard.cards().find((_, n) => n === index) ?? (undefined as never);

async function captured(words = WORDS): Promise<Message> {
  yard = await startYard();
  const { duri, nari } = yard.people;
  const message = await duri.says(VOICE_CHANNEL, words);
  await nari.uses("post_voice_from_message", message);
  return message;
}

async function stored(): Promise<string> {
  const { prisma } = yard.database;
  const all = [
    await prisma.voice.findMany(),
    await prisma.voiceEvent.findMany(),
    await prisma.identifierHash.findMany(),
  ];
  return JSON.stringify(all);
}

test("a message that was deleted while the app was away takes its words with it at the next start", async () => {
  const message = await captured();
  await yard.people.nari.submits();
  expect(textOf(card())).toContain(WORDS);
  await yard.app.stop();
  await yard.people.duri.deletes(message).catch(() => {});
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  expect(textOf(card())).toContain(GONE);
  expect(await stored()).not.toContain(WORDS);
});

test("one that was edited while the app was away is followed, and one that stays as it is changes nothing", async () => {
  const message = await captured();
  await yard.people.nari.submits();
  const other = await yard.people.duri.says(VOICE_CHANNEL, "환불이 아직이래요");
  await yard.people.nari.uses("post_voice_from_message", other);
  await yard.people.nari.submits();
  await yard.app.stop();
  await yard.people.duri.edits(message, `${WORDS} 010-1234-5678`).catch(() => {});
  await yard.restart();
  await yard.app.tick();
  await yard.settle();
  const texts = yard.cards().map((each) => textOf(each));
  expect(texts.some((text) => text.includes(`${WORDS} [전화번호]`))).toBe(true);
  expect(await yard.database.prisma.voiceEvent.count({ where: { kind: "voice.origin_edited" } })).toBe(1);
});

test("a message that is deleted while its form is open leaves no words behind", async () => {
  const message = await captured();
  await yard.people.duri.deletes(message);
  await yard.people.nari.submits();
  expect(textOf(card())).toContain(GONE);
  expect(await stored()).not.toContain(WORDS);
});

test("what the reporter made of it stays when it is deleted; the copy from before is gone from the history", async () => {
  const message = await captured();
  const { nari, duri } = yard.people;
  await nari.submits();
  await nari.picks(card(), "고치기");
  await nari.submits({ words: "앱 로그인이 하루에 세 번 풀린대요" });
  await duri.deletes(message);
  expect(textOf(card())).toContain("앱 로그인이 하루에 세 번 풀린대요");
  expect(yard.repliesTo(card()).at(-1)?.text).toBe("원래 메시지가 지워졌어요.");
  expect(await stored()).not.toContain(WORDS);
});

test("a message of which no words are left counts as deleted, and its numbers are found no more", async () => {
  const message = await captured(`${WORDS} 주문번호 20261118-0012345`);
  const { nari, duri } = yard.people;
  await nari.submits();
  expect(await yard.database.prisma.identifierHash.count()).toBe(1);
  await duri.edits(message, " ");
  expect(textOf(card())).toContain(GONE);
  expect(await yard.database.prisma.identifierHash.count()).toBe(0);
});

test("one that is longer than a voice holds is followed too", async () => {
  const message = await captured("가나 ".repeat(1200).trim());
  await yard.people.nari.submits();
  await yard.people.duri.deletes(message);
  expect(textOf(card())).toContain(GONE);
});

describe("a voice that was taken back", () => {
  test("stands nowhere else with its words: not on a card it conflicts with, not in a team's channel", async () => {
    yard = await startYard();
    const { hana, sebin, nari } = yard.people;
    const kept = await hana.posts("반품 기간을 늘려 달래요");
    const taken = await sebin.posts("반품 기간을 줄여 달래요");
    await nari.picks(kept, "상충");
    await nari.suggestions("other_voice", "줄여");
    await nari.submits({ other_voice: "반품 기간을 줄여 달래요" });
    await nari.picks(taken, "물어보기");
    await nari.submits({ channel: "C0PLANNER1", question: "입점사는 뭐라고 하나요?" });
    const asked = () => yard.slack.messages("C0PLANNER1").find((message) => message.text.includes("물어봐요"));
    expect(textOf(asked() ?? {})).toContain("줄여 달래요");
    expect(textOf(card())).toContain("줄여 달래요");
    await sebin.picks(taken, "거두기");
    expect(textOf(card())).not.toContain("줄여 달래요");
    expect(textOf(asked() ?? {})).not.toContain("줄여 달래요");
    await sebin.picks(taken, "되돌리기");
    expect(textOf(card())).toContain("줄여 달래요");
    expect(yard.slack.problems).toEqual([]);
  });
});

test("a webhook's message, which has no user, and a deletion that says nothing of the message, are heard", () => {
  const event = { type: "message", channel: "C1", ts: "2.2" };
  const message = { subtype: "bot_message", bot_id: "B1", ts: "1.1", text: "새 1:1 문의" };
  const changed = {
    event_id: "E1",
    event: { ...event, subtype: "message_changed", message, previous_message: message },
  };
  expect(messageChangedEvent.safeParse(changed).success).toBe(true);
  const deleted = { event_id: "E2", event: { ...event, subtype: "message_deleted", hidden: true, deleted_ts: "1.1" } };
  expect(messageDeletedEvent.safeParse(deleted).success).toBe(true);
});

test("a reply in a merged voice's thread that came, or went, while the app was away counts for both", async () => {
  yard = await startYard();
  const { hana, duri, sebin, ben } = yard.people;
  const first = await hana.posts("쿠폰이 사라진대요");
  await duri.posts("쿠폰이 화면에 없대요");
  await sebin.picks(first, "합치기");
  await sebin.submits({ other_voice: "쿠폰이 화면에 없대요" });
  const answered = async () => (await yard.database.prisma.voice.findMany()).map((voice) => voice.isAnswered);
  const whileAway = async (act: () => Promise<unknown>) => {
    await yard.app.stop();
    await act();
    await yard.restart();
    await yard.app.tick();
    await yard.settle();
  };
  await whileAway(() => ben.says(VOICE_CHANNEL, "보고 있어요", first).catch(() => {}));
  expect(await answered()).toEqual([true, true]);
  const reply = yard.repliesTo(first).find((each) => each.text === "보고 있어요");
  if (!reply) throw new Error("no reply");
  await whileAway(() => ben.deletes(reply).catch(() => {}));
  expect(await answered()).toEqual([false, false]);
});
