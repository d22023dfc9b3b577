// Words that are not to be read any more leave every digest, whatever happens at the same moment.
import { afterEach, expect, test } from "vitest";
import { PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const said = () => yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
const parents = () => said().filter((message) => !message.threadTs);
const everywhere = () => JSON.stringify(said().map(({ blocks, text }) => [blocks, text]));
const SECRET = "비밀스러운 결제창이 아예 안 뜬대요";

async function start(at: string) {
  now = seoul(at);
  yard = await startYard({ clock: () => now });
}

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

async function hurry(times: number) {
  for (let count = 0; count < times; count += 1) await yard.hurry();
}

test("two voices that are taken back at once both leave an old parent", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, duri } = yard.people;
  const cards = [
    await hana.posts(SECRET, { pain: "blocked" }),
    await duri.posts("비밀스러운 쿠폰이 사라져요", { pain: "blocked" }),
  ] as const;
  await tickAt("2026-11-20T09:00:30");
  await yard.hurry();
  now = seoul("2026-11-26T15:00:00");
  await Promise.all([hana.picks(cards[0], "거두기"), duri.picks(cards[1], "거두기")]);
  await hurry(4);
  expect(everywhere()).not.toContain("비밀스러운");
});

test("a slow drawing of before does not bring them back", async () => {
  await start("2026-11-19T16:00:00");
  const { hana, sebin, ben } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_times: "09:00, 14:00" });
  const card = await hana.posts(SECRET, { pain: "blocked" });
  const other = await hana.posts("쿠폰이 적용이 안 된대요", { pain: "blocked" });
  await tickAt("2026-11-20T09:00:30");
  await yard.hurry();
  const [parent] = parents();
  await ben.clicks(other, "맡을게요");
  await ben.says(other.channelId, "확인하고 있어요", other);
  await tickAt("2026-11-20T14:00:10");
  await yard.database.pool.query("UPDATE pgboss.job SET start_after = now() - interval '1 s' WHERE state < 'active'");
  yard.slack.faults.inject(({ method, args }) => method === "chat.update" && args["ts"] === parent?.ts, {
    kind: "delay",
    ms: 1500,
  });
  const slow = yard.app.worker.drain();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await hana.picks(card, "거두기");
  await slow;
  await hurry(4);
  expect(everywhere()).not.toContain("비밀스러운");
});

test("a page whose posting got no answer, and that is found again, names them no more", async () => {
  await start("2026-11-16T10:00:00");
  const { hana, sebin } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_weekly_on: "mon", digest_days: [] });
  const card = await hana.posts(SECRET, { pain: "mild", journey_stage: "delivery" });
  yard.slack.faults.inject(({ method, args }) => method === "chat.postMessage" && args["channel"] === PLANNER_CHANNEL, {
    kind: "drop_after",
  });
  await tickAt("2026-11-23T09:00:30");
  expect(everywhere()).toContain("비밀스러운");
  await hana.picks(card, "거두기");
  await hurry(3);
  await tickAt("2026-11-23T09:02:00");
  await hurry(2);
  expect(parents()).toHaveLength(1);
  expect(everywhere()).not.toContain("비밀스러운");
});

test("a rewording that gave up is asked for again", async () => {
  await start("2026-11-19T10:00:00");
  const { hana } = yard.people;
  const card = await hana.posts(SECRET, { pain: "blocked" });
  await tickAt("2026-11-20T09:00:30");
  await yard.hurry();
  now = seoul("2026-11-26T15:00:00");
  yard.slack.faults.inject("conversations.history", { kind: "http_500" }, 100);
  await hana.picks(card, "거두기");
  await hurry(12);
  expect(everywhere()).toContain("비밀스러운");
  yard.slack.faults.clear();
  await yard.database.pool.query(
    "UPDATE pgboss.job SET completed_on = completed_on - interval '1 hour' WHERE state = 'failed'",
  );
  await tickAt("2026-11-26T15:01:00");
  await yard.hurry();
  expect(everywhere()).not.toContain("비밀스러운");
});

test("twenty open voices cost no update of yesterday's threads on the next morning", async () => {
  await start("2026-11-19T10:00:00");
  const { hana } = yard.people;
  for (let count = 1; count <= 20; count += 1)
    await hana.posts(`결제창이 안 뜬대요, ${count}번째 화면`, { pain: "blocked" });
  for (const day of ["2026-11-20", "2026-11-23", "2026-11-24"]) {
    await tickAt(`${day}T09:00:30`);
    await yard.hurry();
  }
  const before = yard.slack.calls.length;
  await tickAt("2026-11-25T09:00:30");
  await yard.hurry();
  const updates = yard.slack.calls.slice(before).filter(({ method }) => method === "chat.update");
  expect(updates.length).toBeLessThan(5);
});

test("where the masks' language is changed nobody has edited anything", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, gaon } = yard.people;
  const message = await hana.says(VOICE_CHANNEL, "결제가 안 된대요 010-1234-5678");
  await hana.uses("post_voice_from_message", message);
  await hana.submits({ pain: "blocked" });
  await gaon.types("/voc 설정");
  await gaon.submits({ language: "English" });
  await yard.restart();
  await tickAt("2026-11-19T10:01:00");
  const events = await yard.database.prisma.voiceEvent.findMany();
  expect(events.map(({ kind }) => kind)).toEqual(["voice.posted"]);
});
