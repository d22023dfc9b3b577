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
  expect(duri.whispers(card().channelId).at(-1)?.text).toBe("이미 판정이 난 목소리예요.");
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
