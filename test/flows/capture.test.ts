// 📣 on any message asks its reactor, and nobody else, whether to post it as a voice.
import { afterEach, expect, test } from "vitest";
import { BOT, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const TALK = "C0GENERAL1";
let yard: Yard;
afterEach(() => yard.close());

async function said(text: string, inThread = false) {
  yard = await startYard();
  await yard.slack.act({ kind: "join", as: BOT, channelId: TALK });
  const { duri } = yard.people;
  await duri.says(TALK, inThread ? "고객센터 이야기" : text);
  const [first] = yard.slack.messages(TALK).filter((message) => message.userId === duri.id);
  if (!first) throw new Error("nothing was said");
  if (!inThread) return first;
  await duri.says(TALK, text, first);
  return yard.slack.messages(TALK).at(-1) ?? first;
}

test.each([
  ["a message", false],
  ["a reply in a thread", true],
])("%s is posted with its words, masked, by whoever marked it", async (_name, inThread) => {
  const message = await said("고객님이 & 쿠폰이 안 된대요 010-1234-5678", inThread);
  const { nari } = yard.people;
  await nari.reactsWith(message, "mega");
  const whisper = nari.whispers(TALK).at(-1);
  if (!whisper) throw new Error("nobody was asked");
  await nari.clicks(whisper, "올리기");
  expect(textOf(nari.modal())).toContain("고객님이 & 쿠폰이 안 된대요 [전화번호]");
  await nari.submits();
  expect(textOf(yard.cards()[0] ?? {})).toContain("나리 님이 올림");
  expect(nari.whispers(TALK).map(({ text }) => text)).toEqual([
    `목소리를 올렸어요. <#${VOICE_CHANNEL}>에서 볼 수 있어요.`,
  ]);
  expect(yard.slack.problems).toEqual([]);
});

test("a message that is a voice already is not posted a second time by the same prompt", async () => {
  const message = await said("쿠폰이 안 된대요");
  const { nari, sebin } = yard.people;
  await nari.reactsWith(message, "mega");
  await sebin.reactsWith(message, "mega");
  for (const each of [nari, sebin]) {
    const whisper = each.whispers(TALK).at(-1);
    if (whisper) await each.clicks(whisper, "올리기");
    if (each.hasModal()) await each.submits();
  }
  expect(yard.cards()).toHaveLength(1);
  expect(sebin.whispers(TALK).at(-1)?.text).toBe("이미 목소리로 올린 메시지예요.");
});

test("the same emoji delivered twice asks once, and on a card or taken off it asks nothing", async () => {
  const message = await said("쿠폰이 안 된대요");
  yard.slack.faults.duplicateDeliveries = true;
  await yard.people.nari.reactsWith(message, "loudspeaker");
  await yard.people.nari.takesOff(message, "loudspeaker");
  expect(yard.people.nari.whispers(TALK)).toHaveLength(1);
  const card = await yard.people.hana.posts("포장이 과하대요");
  await yard.people.nari.reactsWith(card, "mega");
  expect(yard.people.nari.whispers(VOICE_CHANNEL)).toEqual([]);
});

test("a message that is gone by then is said to be so", async () => {
  const message = await said("쿠폰이 안 된대요");
  await yard.people.nari.reactsWith(message, "mega");
  await yard.slack.act({ kind: "delete", as: yard.people.duri.id, channelId: TALK, ts: message.ts });
  const whisper = yard.people.nari.whispers(TALK).at(-1);
  if (whisper) await yard.people.nari.clicks(whisper, "올리기");
  expect(yard.people.nari.whispers(TALK).at(-1)?.text).toContain("그 메시지를 읽을 수 없어요");
});
