// When nobody answers a voice, people are asked quietly, one ring after another; and each can say how much they want to
// hear of it.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { saveRing } from "../../src/db/rings.ts";
import { lockWorkspace } from "../../src/db/workspaces.ts";
import type { VoiceId } from "../../src/domain/ids.ts";
import type { Settings } from "../../src/domain/settings/settings.ts";
import { widenRings } from "../../src/usecases/ring/widen-rings.ts";
import { remindTellers } from "../../src/usecases/voice/remind-tellers.ts";
import { type DatabaseKind, databaseKinds } from "../support/open-database.ts";
import { PEOPLE, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

type Name = keyof typeof PEOPLE;
const WORDS = "송장이 이틀째 그대로래요";
const NOTE = "아직 답이 없는 목소리가 있어요.";
const OVER = "이 목소리에 답이 달렸어요.";
const REASON = "택배사가 송장을 늦게 올렸습니다. 오늘 안에 움직이는 것을 확인했습니다.";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`2026-${text}+09:00`);

async function start(at: string, database?: DatabaseKind) {
  now = seoul(at);
  yard = await startYard({ ...(database && { database }), clock: () => now });
}

async function tickAt(at: string, times = 1) {
  now = seoul(at);
  await Promise.all(Array.from({ length: times }, () => yard.app.tick()));
  await yard.settle();
}

/** As the settings' form saves it. */
async function sets<Setting extends keyof Settings>(name: Setting, value: Settings[Setting]) {
  const { workspaceId } = yard.app;
  await yard.database.prisma.setting.create({ data: { workspaceId, name, value: value as never } });
}

const idsOf = (...names: Name[]) => names.map((name) => PEOPLE[name].id as never);
const notesTo = (name: Name) =>
  yard
    .directMessages(name)
    .filter((message) => /답이 없는|답이 달렸|맡아 주셔서|without an answer|its answer/.test(message.text));
const noteTo = (name: Name) => notesTo(name)[0] ?? (undefined as never);
const asked = () => (Object.keys(PEOPLE) as Name[]).filter((name) => notesTo(name).length > 0).sort();
const below = (name: Name, heading: string) => textOf(yard.people[name].home()).split(heading)[1] ?? "";

async function concludes(name: Name, card: Message) {
  await yard.people[name].clicks(card, "결론 내기");
  const result = await yard.people[name].submits({ outcome: "explained", cause: "logistics", reason: REASON });
  expect(result).toMatchObject({ ok: true });
}

describe.each(databaseKinds())("on %s", (database) => {
  test("ring after ring is asked once, whatever ticks at once, until somebody answers", async () => {
    await start("11-19T09:30:00", database);
    const { hana, nari, duri } = yard.people;
    await sets("duty", idsOf("sebin"));
    await sets("leads", idsOf("gaon", "hana"));
    const old = await hana.posts("송장 번호가 없다고 하세요", { inquiry_type: "delivery", journey_stage: "receipt" });
    await concludes("ben", old);
    const held = await duri.posts("문 앞에 없었대요", { journey_stage: "delivery" });
    await nari.clicks(held, "맡을게요");
    await concludes("duri", held);

    now = seoul("11-19T10:00:00");
    const card = await hana.posts(WORDS, { inquiry_type: "delivery", journey_stage: "delivery" });
    const before = yard.slack.messages(VOICE_CHANNEL).length;
    await tickAt("11-19T10:29:00");
    expect(asked()).toEqual([]);

    await tickAt("11-19T10:30:00", 4);
    expect(asked()).toEqual(["ben", "duri"]);
    expect(textOf(noteTo("ben"))).toContain(
      "It has waited for an answer for 30 minutes of working time. You are asked because you have concluded voices like this one.",
    );
    await yard.restart();
    await tickAt("11-19T10:59:00");
    expect(asked()).toEqual(["ben", "duri"]);
    await tickAt("11-19T11:00:00", 4);
    expect(textOf(noteTo("nari"))).toContain("이런 목소리를 자주 맡아 주셔서 여쭤봐요.");
    await tickAt("11-19T11:30:00", 2);
    expect(textOf(noteTo("sebin"))).toContain(WORDS);
    expect(textOf(noteTo("sebin"))).toContain("오늘 판정 당번이라 여쭤봐요.");
    await tickAt("11-19T12:00:00", 2);
    await tickAt("11-19T15:00:00", 2);
    for (const name of ["ben", "duri", "nari", "sebin", "gaon"] as const) expect(notesTo(name), name).toHaveLength(1);
    expect(notesTo("hana"), "hana waits for the answer herself").toEqual([]);
    expect(yard.slack.messages(VOICE_CHANNEL), "nothing is said to all").toHaveLength(before);

    await yard.people.sebin.says(card.channelId, "택배사에 물어보고 있어요", card);
    await yard.hurry();
    expect(textOf(noteTo("gaon"))).toContain(OVER);
    expect(textOf(noteTo("gaon"))).not.toContain("맡을게요");
    expect(textOf(noteTo("ben"))).toContain("This voice has its answer now.");
    expect(yard.slack.problems).toEqual([]);
    expect(yard.logged).toEqual([]);
  });

  test("nobody is asked more often on a day than is set, whatever ticks at once; the next day they may be again", async () => {
    await start("11-19T10:00:00", database);
    await sets("leads", idsOf("sebin"));
    await sets("askedPerDay", 2);
    for (const words of ["하나가 안 된대요", "둘이 안 된대요", "셋이 안 된대요"]) await yard.people.hana.posts(words);
    await tickAt("11-19T10:30:00", 5);
    await tickAt("11-19T10:31:00", 5);
    await tickAt("11-19T17:00:00", 5);
    expect(notesTo("sebin")).toHaveLength(2);
    await tickAt("11-20T09:00:00", 5);
    expect(notesTo("sebin")).toHaveLength(3);
    await tickAt("11-20T12:00:00");
    expect(notesTo("sebin")).toHaveLength(3);
  });
});

/** PGlite has one connection, on which nobody can be in the middle of something. */
test.runIf(databaseKinds().includes("postgres"))("a replica that is asking at this moment is waited for", async () => {
  await start("11-19T10:00:00", "postgres");
  await sets("leads", idsOf("sebin"));
  await sets("askedPerDay", 1);
  for (const words of ["하나가 안 된대요", "둘이 안 된대요"]) await yard.people.hana.posts(words);
  now = seoul("11-19T10:30:00");
  const { world, workspaceId } = yard.app;
  const [first] = await world.prisma.voice.findMany({ orderBy: { openedAt: "asc" } });
  let widening = Promise.resolve();
  await world.prisma.$transaction(
    async (replica) => {
      await lockWorkspace(replica, workspaceId);
      widening = widenRings(world, workspaceId);
      await vi.waitFor(async () => {
        const [waiting] = await world.prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting?.count).toBe(1);
      }, 5_000);
      const voice = { workspaceId, id: first?.id as VoiceId, openedAt: first?.openedAt ?? now };
      await saveRing(replica, voice, { ring: "leads", memberIds: idsOf("sebin"), askedAt: now });
    },
    { timeout: 20_000 },
  );
  await widening;
  expect(await world.prisma.ring.findMany()).toHaveLength(1);
});

test("what was decided just before closing is brought in the morning, unless it was answered by then", async () => {
  await start("11-19T17:29:30");
  await sets("leads", idsOf("sebin"));
  const answered = await yard.people.hana.posts("답을 받을 목소리예요");
  await yard.people.hana.posts(WORDS);
  now = seoul("11-19T17:59:45");
  await yard.app.tick();
  now = seoul("11-19T18:00:10");
  await yard.settle();
  await yard.hurry();
  expect(notesTo("sebin")).toEqual([]);
  await yard.people.ben.says(answered.channelId, "보고 있어요", answered);
  await tickAt("11-20T08:59:00");
  await yard.hurry();
  expect(notesTo("sebin")).toEqual([]);
  now = seoul("11-20T09:00:00");
  await yard.hurry();
  expect(notesTo("sebin").map(textOf)).toEqual([expect.stringContaining(WORDS)]);
  // What came in the morning counts for this day.
  await sets("askedPerDay", 1);
  await yard.people.hana.posts("오늘 올린 목소리예요");
  await tickAt("11-20T17:00:00");
  await yard.hurry();
  expect(notesTo("sebin")).toHaveLength(1);
});

test("nobody is asked for a day and longer after the fact", async () => {
  await start("11-19T10:00:00");
  await sets("leads", idsOf("sebin"));
  await yard.people.hana.posts(WORDS);
  now = seoul("11-19T10:30:00");
  await yard.app.tick();
  now = seoul("11-20T10:31:00");
  await yard.hurry();
  expect(notesTo("sebin")).toEqual([]);
});

test("who takes it on by the note can't let it go by it, and still nobody has answered", async () => {
  await start("11-19T10:00:00");
  await sets("leads", idsOf("sebin", "nari"));
  const { hana, sebin } = yard.people;
  await hana.posts(WORDS);
  await tickAt("11-19T10:30:00");
  await sebin.clicks(noteTo("sebin"), "맡을게요");
  await yard.hurry();
  expect(textOf(yard.cards()[0] ?? {})).toContain("세빈 님이 맡았어요.");
  expect(textOf(noteTo("sebin"))).toContain("맡아 주셔서 고마워요.");
  await expect(sebin.clicks(noteTo("sebin"), "맡을게요")).rejects.toThrow("no button");
  expect(textOf(noteTo("nari"))).toContain(NOTE);
});

test("words that are gone are gone from the notes too", async () => {
  await start("11-19T10:00:00");
  await sets("leads", idsOf("sebin"));
  const { hana, duri } = yard.people;
  const message = await hana.says(VOICE_CHANNEL, WORDS);
  await duri.uses("post_voice_from_message", message);
  await duri.submits();
  const other = await duri.posts("거둘 목소리예요");
  await tickAt("11-19T10:30:00");
  expect(notesTo("sebin").map(textOf).join()).toContain(WORDS);
  await hana.deletes(message);
  await yard.hurry();
  await duri.picks(other, "거두기");
  await yard.hurry();
  const left = JSON.stringify(yard.directMessages("sebin"));
  expect(left).not.toContain(WORDS);
  expect(left).not.toContain("거둘 목소리예요");
  expect(yard.directMessages("sebin").map((each) => each.text)).toContain("이제 답을 기다리지 않는 목소리예요.");
});

test("who puts a voice off is not asked, and does not find it in their home; everyone else does", async () => {
  await start("11-19T10:00:00");
  await sets("duty", idsOf("nari"));
  await sets("leads", idsOf("sebin"));
  const { hana, nari, sebin, gaon } = yard.people;
  const card = await hana.posts(WORDS);
  await nari.picks(card, "나중에 보기");
  expect((await nari.submits({})).errors).toEqual({ snooze: "하나를 골라 주세요." });
  expect((await nari.submits({ snooze_day: "2026-11-19" })).errors).toEqual({
    snooze_day: "오늘보다 뒤의 날을 골라 주세요.",
  });
  await nari.submits({ snooze: "next_week", snooze_day: "" });
  expect(textOf(nari.modal())).toBe(
    "11월 23일 (월) 전까지 이 목소리는 알려 드리지 않을게요. 다른 분들에게는 그대로예요.",
  );
  await gaon.opensHome();
  expect(below("nari", "답이 없는 목소리")).not.toContain(WORDS);
  expect(below("gaon", "답이 없는 목소리")).toContain(WORDS);

  await tickAt("11-19T10:30:00");
  expect(asked()).toEqual(["sebin"]);
  await sebin.clicks(noteTo("sebin"), "나중에");
  await sebin.submits({ snooze: "내일" });
  expect(textOf(noteTo("sebin"))).toContain("11월 20일 (금) 전까지 이 목소리는 알려 드리지 않아요.");

  await nari.picks(card, "나중에 보기");
  await nari.submits({ snooze: "over" });
  await yard.settle();
  expect(below("nari", "답이 없는 목소리")).toContain(WORDS);
  expect(yard.slack.problems).toEqual([]);
  expect(yard.logged).toEqual([]);
});

test("each chooses in their home which notices they want; a conclusion to pass on comes all the same", async () => {
  await start("11-19T10:00:00");
  await sets("leads", idsOf("nari"));
  const { hana, nari, sebin } = yard.people;
  await nari.opensHome();
  await nari.choosesInHome("notices", ["reminders"]);
  expect(yard.logged).toEqual([]);
  const card = await hana.posts(WORDS);
  await nari.clicks(card, "같은 목소리");
  const other = await hana.posts("넘길 목소리예요");
  await sebin.clicks(other, "맡을게요");
  await sebin.picks(other, "넘기기");
  await sebin.submits({ to: nari.id });
  await hana.posts("답이 없을 목소리예요");
  await tickAt("11-19T10:40:00");
  expect(yard.directMessages("nari")).toEqual([]);

  await concludes("sebin", card);
  expect(yard.directMessages("nari").map((each) => each.text)).toEqual(["결론이 났어요. 고객에게 전해 주세요."]);
  await nari.choosesInHome("notices", []);
  await tickAt("11-19T15:00:00");
  expect(yard.directMessages("nari")).toHaveLength(1);
  await nari.choosesInHome("notices", ["reminders", "rings"]);
  await tickAt("11-19T15:01:00");
  expect(yard.directMessages("nari").map((each) => each.text)).toContain("아직 고객에게 전하지 않은 결론이 있어요.");
  await hana.posts("오후에 올린 목소리예요");
  await tickAt("11-19T15:40:00");
  expect(notesTo("nari").map(textOf)).toEqual([expect.stringContaining("오후에 올린 목소리예요")]);
});

test("once who has to tell a customer was reminded, a tick of that day opens no transaction for it", async () => {
  await start("11-19T10:00:00");
  await concludes("ben", await yard.people.hana.posts(WORDS));
  await tickAt("11-19T14:00:30");
  const transactions = vi.spyOn(yard.app.world.prisma, "$transaction");
  await remindTellers(yard.app.world, yard.app.workspaceId);
  expect(transactions).not.toHaveBeenCalled();
  now = seoul("11-20T09:00:30");
  await remindTellers(yard.app.world, yard.app.workspaceId);
  expect(transactions).toHaveBeenCalledTimes(1);
  transactions.mockRestore();
});
