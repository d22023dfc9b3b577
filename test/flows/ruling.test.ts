// "Is it an issue?": anyone says so by emoji or by the menu, and enough of one mind, or the time, rule.
import { afterEach, describe, expect, test } from "vitest";
import { databaseKinds } from "../support/open-database.ts";
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
  await yard.people.hana.posts("사진이 어둡게 나온다고 하세요");
}

test("votes change the card only, by name; the last word counts, and it can be taken back", async () => {
  await posted();
  const { ben, nari, sebin } = yard.people;
  await ben.reactsWith(card(), "rotating_light");
  await nari.picks(card(), "이슈일까요?");
  await nari.submits({ vote: "단순 문의" });
  expect(textOf(card())).toContain("*이슈일까요?*  🚨 이슈: Ben  ·  💬 단순 문의: 나리");
  await nari.reactsWith(card(), "rotating_light");
  expect(textOf(card())).toContain("🚨 이슈: Ben, 나리");
  await ben.takesOff(card(), "rotating_light");
  expect(textOf(card())).toContain("🚨 이슈: 나리");
  await sebin.reactsWith(card(), "thinking_face");
  await nari.picks(card(), "이슈일까요?");
  await nari.submits({ vote: "의견 거두기" });
  expect(textOf(card())).toContain("*이슈일까요?*  🤔 더 필요: 세빈");
  expect(lines()).toEqual([]);
});

test("three of one mind rule: the thread gets the ruling, who and why, and later votes are refused", async () => {
  await posted();
  const { ben, nari, sebin, duri } = yard.people;
  for (const person of [ben, nari, sebin]) await person.reactsWith(card(), "speech_balloon");
  expect(lines()).toEqual(["판정: 단순 문의 — Ben, 나리, 세빈 님의 의견이 모였어요. 단순 문의도 답은 필요해요."]);
  expect(textOf(card())).toContain("*판정*  단순 문의");
  await duri.reactsWith(card(), "rotating_light");
  expect(duri.whispers(card().channelId).at(-1)?.text).toBe(
    "이미 판정이 난 목소리예요. 다르게 보신다면 스레드에 이유를 남겨 주세요.",
  );
  expect(textOf(card())).toContain("아직 맡은 사람이 없어요");
});

test("after a working day the time rules; of a tie it needs more", async () => {
  await posted();
  await yard.people.ben.reactsWith(card(), "rotating_light");
  await yard.people.nari.reactsWith(card(), "speech_balloon");
  for (const at of ["2026-11-19T18:30:00", "2026-11-20T09:59:00"]) {
    now = seoul(at);
    await yard.app.tick();
    await yard.settle();
    expect(lines()).toEqual([]);
  }
  now = seoul("2026-11-20T10:00:30");
  await yard.app.tick();
  await yard.app.tick();
  await yard.settle();
  expect(lines()).toEqual(["판정: 더 필요 — 정한 때가 되어, Ben, 나리 님의 의견을 따랐어요."]);
});

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

test("a voice of last week is ruled a working day after the first word on it, not at once", async () => {
  await posted();
  const { ben, nari } = yard.people;
  now = seoul("2026-11-26T10:00:00");
  await ben.reactsWith(card(), "rotating_light");
  await ben.takesOff(card(), "rotating_light");
  now = seoul("2026-11-26T15:00:00");
  await ben.reactsWith(card(), "rotating_light");
  await tickAt("2026-11-26T15:01:00");
  await nari.reactsWith(card(), "rotating_light");
  await tickAt("2026-11-27T14:59:00");
  expect(lines()).toEqual([]);
  await tickAt("2026-11-27T15:00:30");
  expect(lines()).toEqual(["판정: 이슈 — 정한 때가 되어, Ben, 나리 님의 의견을 따랐어요."]);
});

test("when fewer are enough from now on, those of one mind already rule at the next tick; a tie waits", async () => {
  await posted();
  const { ben, nari, sebin, duri, gaon, hana } = yard.people;
  await hana.posts("배송이 늦는다고 하세요");
  const second = yard.cards()[1] ?? card();
  for (const person of [ben, nari]) await person.reactsWith(card(), "speech_balloon");
  await sebin.reactsWith(card(), "rotating_light");
  for (const person of [ben, nari]) await person.reactsWith(second, "speech_balloon");
  for (const person of [sebin, duri]) await person.reactsWith(second, "rotating_light");
  await tickAt("2026-11-19T10:01:00");
  expect(lines()).toEqual([]);
  await gaon.types("/voc 설정");
  await gaon.submits({ quorum: "2" });
  await tickAt("2026-11-19T10:02:00");
  await tickAt("2026-11-19T10:03:00");
  expect(lines()).toEqual(["판정: 단순 문의 — Ben, 나리 님의 의견이 모였어요. 단순 문의도 답은 필요해요."]);
  expect(yard.repliesTo(second)).toEqual([]);
});

test("a ruling stands when the voice is opened again: that says nothing of what it is", async () => {
  await posted();
  const { ben, nari, sebin, hana } = yard.people;
  for (const person of [ben, nari, sebin]) await person.reactsWith(card(), "speech_balloon");
  await nari.clicks(card(), "결론 내기");
  const reason = "사진을 찍는 방법이 달라 어둡게 나옵니다. 밝은 곳에서 찍어 주세요.";
  await nari.submits({ outcome: "설명드려요", cause: "guidance", reason });
  await hana.clicks(card(), "다시 연락 왔어요");
  expect(textOf(card())).toContain("*판정*  단순 문의");
  await ben.reactsWith(card(), "rotating_light");
  expect(ben.whispers(card().channelId).at(-1)?.text).toBe(
    "This voice has its ruling already. If you see it differently, say why in the thread.",
  );
});

describe.each(databaseKinds())("on %s", (database) => {
  test("five votes at once make one ruling", async () => {
    yard = await startYard({ database });
    await yard.people.hana.posts("사진이 어둡게 나온다고 하세요");
    const { ben, nari, sebin, duri, gaon } = yard.people;
    await Promise.all([ben, nari, sebin, duri, gaon].map((person) => person.reactsWith(card(), "rotating_light")));
    await yard.settle();
    const events = await yard.database.prisma.voiceEvent.findMany({ where: { kind: "voice.ruled" } });
    expect(events).toHaveLength(1);
    expect(yard.logged).toEqual([]);
  });
});
