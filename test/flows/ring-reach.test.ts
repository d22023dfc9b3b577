// Whom a ring reaches: who is gone, what Slack leaves unclear, and what was on its way when work ended.
import { afterEach, expect, test } from "vitest";
import type { Settings } from "../../src/domain/settings/settings.ts";
import { PEOPLE } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

type Name = keyof typeof PEOPLE;
const WORDS = "송장이 이틀째 그대로래요";
const NOTE = "아직 답이 없는 목소리가 있어요. 한번 봐 주실 수 있을까요?";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`2026-${text}+09:00`);
const idsOf = (...names: Name[]) => names.map((name) => PEOPLE[name].id as never);
const saidTo = (name: Name) => yard.directMessages(name).map((message) => message.text);
const rings = async () => {
  const rows = await yard.database.prisma.ring.findMany({ orderBy: { askedAt: "asc" } });
  return rows.map(({ ring, memberIds }) => [ring, ...memberIds]);
};

async function start(at: string, settings: Partial<Settings>) {
  now = seoul(at);
  yard = await startYard({ clock: () => now });
  const { workspaceId } = yard.app;
  const data = Object.entries(settings).map(([name, value]) => ({ workspaceId, name, value: value as never }));
  await yard.database.prisma.setting.createMany({ data });
}

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
  await yard.hurry();
}

/** The minute's tick, and nothing said before the time that follows. */
async function decidedAt(at: string, workedAt: string) {
  now = seoul(at);
  await yard.app.tick();
  now = seoul(workedAt);
  await yard.hurry();
}

async function leave(...names: Name[]) {
  for (const name of names) await yard.people[name].opensHome();
  await yard.database.prisma.member.updateMany({
    where: { memberId: { in: idsOf(...names) } },
    data: { isActive: false },
  });
}

/** Nari has lately taken something on. */
async function nariWasActive() {
  const old = await yard.people.hana.posts("예전 목소리예요");
  await yard.people.nari.clicks(old, "맡을게요");
  await yard.people.nari.says(old.channelId, "답이에요", old);
}

test("where everyone who is named has left, whoever did something lately is asked", async () => {
  await start("11-19T10:00:00", { duty: idsOf("sebin"), leads: idsOf("gaon") });
  await nariWasActive();
  await leave("sebin", "gaon");
  await yard.people.hana.posts(WORDS);
  await tickAt("11-19T10:31:00");
  expect(await rings()).toEqual([["recent", PEOPLE.nari.id]]);
  expect(saidTo("nari")).toEqual([NOTE]);
});

test("a ring whose one member can't be reached is not waited for: the next one is asked a minute later", async () => {
  await start("11-19T10:00:00", { leads: idsOf("sebin") });
  await nariWasActive();
  const isToSebin = (call: { method: string; args: object }) =>
    call.method === "conversations.open" && (call.args as { users?: string }).users === PEOPLE.sebin.id;
  yard.slack.faults.inject(isToSebin, { kind: "slack_error", error: "user_disabled" }, 100);
  await yard.people.hana.posts(WORDS);
  await tickAt("11-19T10:31:00");
  expect(await rings()).toEqual([["leads"]]);
  await tickAt("11-19T10:32:00");
  expect(saidTo("nari")).toEqual([NOTE]);
  await tickAt("11-20T17:00:00");
  expect(await rings()).toEqual([["leads"], ["recent", PEOPLE.nari.id]]);
});

test("a note of which Slack gave no clear answer does not come after hours, and comes once in the morning", async () => {
  await start("11-19T17:00:00", { leads: idsOf("sebin") });
  await yard.people.hana.posts(WORDS);
  now = seoul("11-19T17:59:40");
  yard.slack.faults.inject("chat.postMessage", { kind: "http_500" }, 1);
  await yard.app.tick();
  await yard.settle();
  now = seoul("11-19T18:00:10");
  await yard.hurry();
  expect(saidTo("sebin")).toEqual([]);
  now = seoul("11-20T09:00:00");
  await yard.hurry();
  expect(saidTo("sebin")).toEqual([NOTE]);
});

test("a note that Slack did not take is not said once there is an answer; one that it took says that there is", async () => {
  await start("11-19T10:00:00", { leads: idsOf("sebin", "gaon") });
  const card = await yard.people.hana.posts(WORDS);
  const isNoteTo = (name: Name) => (call: { method: string; args: object }) =>
    call.method === "chat.postMessage" && (call.args as { channel?: string }).channel === directOf(name);
  const directOf = (name: Name) => yard.slack.state(PEOPLE[name].id).channels.find((each) => each.kind === "im")?.id;
  yard.slack.faults.inject(isNoteTo("sebin"), { kind: "http_500" }, 1);
  yard.slack.faults.inject(isNoteTo("gaon"), { kind: "drop_after" }, 1);
  now = seoul("11-19T10:30:00");
  await yard.app.tick();
  await yard.settle();
  expect([saidTo("sebin"), saidTo("gaon")]).toEqual([[], [NOTE]]);
  await yard.people.ben.says(card.channelId, "보고 있어요", card);
  await yard.hurry();
  expect(saidTo("sebin")).toEqual([]);
  expect(yard.directMessages("gaon").map(textOf)).toEqual([expect.stringContaining("이 목소리에 답이 달렸어요.")]);
});

test("what waits over a weekend counts for Monday, so that nobody is asked too often then", async () => {
  await start("11-20T17:29:30", { leads: idsOf("sebin"), askedPerDay: 1 });
  await yard.people.hana.posts("금요일 목소리예요");
  await decidedAt("11-20T17:59:45", "11-20T18:00:10");
  await yard.people.hana.posts("토요일 목소리예요");
  await decidedAt("11-23T09:30:00", "11-23T09:30:05");
  expect(saidTo("sebin")).toEqual([NOTE]);
  await tickAt("11-24T09:30:00");
  expect(saidTo("sebin")).toEqual([NOTE, NOTE]);
});

test("what is not said in the end counts for nobody's day", async () => {
  await start("11-19T17:29:30", { leads: idsOf("sebin"), askedPerDay: 1 });
  const card = await yard.people.hana.posts("목요일 목소리예요");
  await decidedAt("11-19T17:59:45", "11-19T18:00:10");
  await yard.people.ben.says(card.channelId, "보고 있어요", card);
  await tickAt("11-20T09:00:00");
  await yard.people.hana.posts("금요일 목소리예요");
  await tickAt("11-20T09:31:00");
  expect(yard.directMessages("sebin").map(textOf)).toEqual([expect.stringContaining("금요일 목소리예요")]);
});
