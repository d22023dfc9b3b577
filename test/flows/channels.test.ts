// Channels that are not set, or that the app is not in: said where it matters, and nothing is lost.
import { afterEach, expect, test } from "vitest";
import { BOT, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
afterEach(() => yard.close());

test("without a voice channel the form says so, the voice is kept, and a later start posts it", async () => {
  yard = await startYard({ env: { VOICE_CHANNEL: undefined } });
  const { hana } = yard.people;
  await hana.types("/voc 쿠폰이 적용이 안 된대요");
  expect(textOf(hana.modal())).toContain("목소리 채널이 아직 정해지지 않았어요");
  expect(await hana.submits()).toMatchObject({ ok: true });
  expect(hana.whispers().at(-1)?.text).toContain("`/voc 설정`");
  expect(await yard.database.prisma.voice.count()).toBe(1);
  await yard.restart({ config: { ...yard.config, voiceChannel: "#목소리" } });
  await yard.app.tick();
  await yard.settle();
  expect(textOf(yard.cards()[0] ?? {})).toContain("쿠폰이 적용이 안 된대요");
});

test("in a voice channel without the app the voice waits, and appears once it is invited", async () => {
  yard = await startYard({ withoutBotIn: [VOICE_CHANNEL] });
  const { hana } = yard.people;
  await hana.types("/voc 쿠폰이 적용이 안 된대요");
  expect(textOf(hana.modal())).toContain("`/invite`");
  await hana.submits();
  expect(yard.cards()).toEqual([]);
  await yard.slack.act({ kind: "join", as: BOT, channelId: VOICE_CHANNEL });
  await yard.app.tick();
  await yard.settle();
  expect(yard.cards()).toHaveLength(1);
});

test("removed from the voice channel while it runs, the app says so and goes on once it is back", async () => {
  yard = await startYard();
  const { hana } = yard.people;
  await yard.slack.act({ kind: "leave", as: BOT, channelId: VOICE_CHANNEL });
  await hana.types("/voc 쿠폰이 적용이 안 된대요");
  await hana.submits();
  await hana.types("/voc 다른 것도 안 된대요");
  expect(textOf(hana.modal())).toContain("`/invite`");
  await yard.slack.act({ kind: "join", as: BOT, channelId: VOICE_CHANNEL });
  await yard.app.tick();
  await yard.hurry();
  expect(yard.cards()).toHaveLength(1);
});

test.each([
  ["unset", { env: { PLANNER_CHANNEL: undefined } }, "`/voc 다이제스트`"],
  ["that does not exist", { env: { PLANNER_CHANNEL: "#없는곳" } }, "#없는곳"],
  ["without the app", { withoutBotIn: [PLANNER_CHANNEL] }, "`/invite`"],
])("a planner channel %s is named to who asks for the digest", async (_name, options, says) => {
  yard = await startYard(options);
  const { hana, sebin } = yard.people;
  await hana.posts("쿠폰이 적용이 안 된대요");
  await sebin.types("/voc 다이제스트 지금");
  expect(sebin.whispers().at(-1)?.text).toContain(says);
  await yard.app.tick();
  await yard.settle();
  expect(
    yard.slack.messages(PLANNER_CHANNEL).filter((message) => message.userId === BOT && !message.ephemeralFor),
  ).toEqual([]);
});
