// Taking a voice on: by button or by emoji, alone or together, and letting it go.
import { afterEach, describe, expect, test } from "vitest";
import { databaseKinds } from "../support/open-database.ts";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
afterEach(() => yard.close());

const card = () => textOf(yard.cards()[0] ?? {});
const lines = () => yard.repliesTo(yard.cards()[0] ?? (undefined as never)).map((reply) => reply.text);

test("the second person to claim joins the first, and the card names both", async () => {
  yard = await startYard();
  const { hana, ben, nari } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await ben.clicks(posted, "맡을게요");
  await nari.reactsWith(posted, "eyes");
  expect(card()).toContain("Ben, 나리 님이 맡았어요");
  expect(lines()).toEqual(["Ben 님이 맡았어요.", "나리 님이 맡았어요."]);
});

test("who lets it go by the same button reads so in the channel, where they pressed, also once the card has replies", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  for (let presses = 0; presses < 2; presses += 1)
    await ben.clicks(yard.cards()[0] ?? (undefined as never), "맡을게요");
  expect(lines()).toHaveLength(2);
  const whisper = yard.slack.messages(VOICE_CHANNEL).find((message) => message.ephemeralFor === ben.id);
  expect(whisper?.text).toBe("You let it go. Press again to take it on.");
  expect(whisper?.threadTs).toBeUndefined();
});

test("button and emoji undo each other, and a skin tone changes nothing", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await ben.clicks(posted, "맡을게요");
  await ben.clicks(posted, "맡을게요");
  expect(card()).toContain("아직 맡은 사람이 없어요");
  await ben.reactsWith(posted, "eyes");
  expect(card()).toContain("Ben 님이 맡았어요");
  await ben.clicks(posted, "맡을게요");
  expect(card()).toContain("아직 맡은 사람이 없어요");
  await ben.takesOff(posted, "eyes");
  expect(card()).toContain("아직 맡은 사람이 없어요");
  await ben.clicks(posted, "맡을게요");
  await ben.reactsWith(posted, "eyes::skin-tone-3");
  await ben.takesOff(posted, "eyes::skin-tone-3");
  expect(card()).toContain("아직 맡은 사람이 없어요");
});

test("other emoji, and emoji on other messages, mean nothing", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await ben.reactsWith(posted, "thumbsup");
  await hana.says(posted.channelId, "이건 그냥 글이에요");
  const other = yard.slack.messages(posted.channelId).at(-1);
  if (other) await ben.reactsWith(other, "eyes");
  expect(card()).toContain("아직 맡은 사람이 없어요");
  expect(lines()).toEqual([]);
});

test("one press delivered twice claims once and does not undo itself", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  yard.slack.faults.duplicateDeliveries = true;
  await ben.clicks(posted, "맡을게요");
  const index = yard.slack.deliveries.findLastIndex((delivery) => delivery.kind === "block_actions");
  await yard.slack.redeliver(index);
  await yard.settle();
  expect(card()).toContain("Ben 님이 맡았어요");
  expect(lines()).toEqual(["Ben 님이 맡았어요."]);
});

test("an old emoji event delivered again does not claim what was let go since", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await ben.reactsWith(posted, "eyes");
  const added = yard.slack.deliveries.findLastIndex((delivery) => delivery.kind === "reaction_added");
  await ben.takesOff(posted, "eyes");
  await yard.slack.redeliver(added);
  await yard.settle();
  expect(card()).toContain("아직 맡은 사람이 없어요");
  expect(lines()).toEqual(["Ben 님이 맡았어요.", "Ben 님이 맡은 것을 내려놓았어요."]);
});

describe.each(databaseKinds())("on %s", (database) => {
  test("six people at once all hold it, and nobody is lost", async () => {
    yard = await startYard({ database });
    const posted = await yard.people.hana.posts("쿠폰이 적용이 안 된다고 하세요");
    await Promise.all(Object.values(yard.people).map((person) => person.clicks(posted, "맡을게요")));
    await yard.settle();
    for (const name of ["하나", "두리", "세빈", "나리", "Ben", "가온"])
      expect(card()).toMatch(new RegExp(`${name}.*맡았어요`));
    expect(lines()).toHaveLength(6);
    expect(await yard.database.prisma.claim.count()).toBe(6);
    expect(yard.logged).toEqual([]);
  });
});
