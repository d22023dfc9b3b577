// After a conclusion: who has not told their customer, the day of "later", and listeners who have left.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import type { Entries } from "../../sandbox/someone.ts";
import { databaseKinds } from "../support/open-database.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰이 적용이 안 된다고 하세요";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const FIXED: Entries = { outcome: "fixed", cause: "screen", reason: REASON };
const REMINDER = "아직 고객에게 전하지 않은 결론이 있어요.";
let yard: Yard;
let now: Date;

const seoul = (text: string) => new Date(`${text}+09:00`);
beforeEach(() => {
  now = seoul("2026-11-19T10:00:00");
});
afterEach(() => yard.close());

const start = async () => {
  yard = await startYard({ clock: () => now });
};
const card = () => yard.cards()[0] ?? (undefined as never);
const lines = () => yard.repliesTo(card()).map((reply) => reply.text);
const lastTo = (name: keyof Yard["people"]): Message => yard.directMessages(name).at(-1) ?? (undefined as never);

async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

/** 나리 concludes it. */
async function concludes(message: Message, entries: Entries = FIXED) {
  const { nari } = yard.people;
  await nari.clicks(message, "결론 내기");
  if (entries["outcome"] === "later") await nari.chooses("outcome", "later");
  const result = await nari.submits(entries);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
}

describe("who has not told their customer", () => {
  test("and joined only now, or came by a merge, is reminded from then on", async () => {
    await start();
    const { hana, duri, sebin, nari } = yard.people;
    await hana.posts(WORDS);
    now = seoul("2026-11-19T10:00:30");
    await sebin.posts("할인 쿠폰이 사라진대요");
    await concludes(card());
    await hana.clicks(lastTo("hana"), "안내했어요");
    now = seoul("2026-11-20T10:00:00");
    await duri.clicks(card(), "같은 목소리");
    now = seoul("2026-11-20T12:00:00");
    await nari.picks(yard.cards()[1] ?? card(), "합치기");
    await nari.submits({ other_voice: WORDS });
    await tickAt("2026-11-20T13:59:00");
    expect([...reminders("duri"), ...reminders("sebin")]).toEqual([]);
    await tickAt("2026-11-20T14:00:30");
    expect(reminders("duri")).toHaveLength(1);
    await tickAt("2026-11-20T15:59:00");
    expect(reminders("sebin")).toEqual([]);
    await tickAt("2026-11-20T16:00:30");
    expect(reminders("sebin")).toHaveLength(1);
  });

  test("is not reminded after hours when the worker is late, but by the next morning's own reminder, once", async () => {
    await start();
    await yard.people.hana.posts(WORDS);
    await concludes(card());
    now = seoul("2026-11-19T17:59:50");
    await yard.app.tick();
    now = seoul("2026-11-19T18:00:05");
    await yard.settle();
    await yard.hurry();
    expect(reminders("hana")).toEqual([]);
    await tickAt("2026-11-20T09:00:10");
    await yard.hurry();
    expect(reminders("hana")).toHaveLength(1);
  });

  const reminders = (name: "hana" | "duri" | "sebin") =>
    yard.directMessages(name).filter((message) => textOf(message).includes(REMINDER));

  test("is reminded after four working hours, then once a working day, in one message for all of it", async () => {
    await start();
    const { hana, duri } = yard.people;
    await hana.posts(WORDS);
    await hana.posts("배송이 늦는다고 하세요");
    for (const each of yard.cards()) await concludes(each);
    await tickAt("2026-11-19T13:59:00");
    expect(reminders("hana")).toEqual([]);
    await tickAt("2026-11-19T14:00:30");
    await tickAt("2026-11-19T14:01:30");
    await tickAt("2026-11-19T17:59:30");
    expect(reminders("hana")).toHaveLength(1);
    const [text] = reminders("hana").map(textOf);
    const [telling] = yard.directMessages("hana");
    const link = `archives/${telling?.channelId}/p${telling?.ts.replace(".", "")}`;
    expect(text, "leads to the text to pass on").toContain(`${link}|쿠폰이 적용이 안 된다고 하세요>`);
    expect(text).toMatch(/• <http.*\|배송이 늦는다고 하세요>/);
    await tickAt("2026-11-20T09:00:30");
    expect(reminders("hana")).toHaveLength(2);
    for (const message of yard.directMessages("hana").slice(0, 2)) await hana.clicks(message, "안내했어요");
    await tickAt("2026-11-23T09:00:30");
    expect(reminders("hana")).toHaveLength(2);
    expect(reminders("duri")).toEqual([]);
    expect(yard.directMessages("duri")).toEqual([]);
    expect(duri.whispers()).toEqual([]);
  });

  test("is never reminded at night, on a weekend or on a public holiday", async () => {
    now = seoul("2026-12-24T16:00:00");
    await start();
    await yard.people.hana.posts(WORDS);
    await concludes(card());
    const at: string[] = [];
    for (const day of ["24", "25", "26", "27", "28", "29"]) {
      for (const time of ["03:00:00", "08:59:30", "10:59:00", "11:00:30", "17:59:00", "18:00:00", "22:00:00"]) {
        if (day === "24" && time < "16:00:00") continue;
        const before = reminders("hana").length;
        await tickAt(`2026-12-${day}T${time}`);
        if (reminders("hana").length > before) at.push(`${day} ${time}`);
      }
    }
    // Two working hours on the 24th; Christmas is a Friday; two more on Monday.
    expect(at).toEqual(["28 11:00:30", "29 10:59:00"]);
  });

  test("is not reminded of a voice that was opened again, or taken back", async () => {
    await start();
    const { hana } = yard.people;
    await hana.posts(WORDS);
    await concludes(card());
    now = seoul("2026-11-19T13:00:00");
    await hana.clicks(card(), "다시 연락 왔어요");
    await tickAt("2026-11-19T16:00:00");
    expect(reminders("hana")).toEqual([]);
  });

  test("gets no reminder when a colleague confirms in their place just before it is said", async () => {
    await start();
    const { hana, ben } = yard.people;
    await hana.posts(WORDS);
    await concludes(card());
    await ben.picks(card(), "Told in their place");
    now = seoul("2026-11-19T14:01:00");
    await yard.app.tick();
    await ben.submits({ choice: "하나" });
    await yard.settle();
    expect(reminders("hana")).toEqual([]);
    expect(lines().at(-1)).toBe("Ben 님이 하나 님을 대신해 고객에게 안내했어요.");
  });

  test.each(databaseKinds())("is reminded once by many replicas and restarts, on %s", async (database) => {
    yard = await startYard({ clock: () => now, database });
    await yard.people.hana.posts(WORDS);
    await concludes(card());
    now = seoul("2026-11-19T14:01:00");
    await Promise.all([yard.app.tick(), yard.app.tick(), yard.app.tick()]);
    await yard.settle();
    await yard.restart();
    await tickAt("2026-11-19T14:05:00");
    expect(reminders("hana")).toHaveLength(1);
  });
});

describe("an outcome of later", () => {
  const LATER: Entries = { outcome: "later", cause: "policy", reason: REASON, revisit_on: "2026-11-21" };

  test("opens the voice again on its day, in working hours, and everyone who listens hears", async () => {
    await start();
    const { hana, duri, nari } = yard.people;
    await hana.posts(WORDS);
    await duri.clicks(card(), "같은 목소리");
    await nari.clicks(card(), "맡을게요");
    await concludes(card(), LATER);
    expect(textOf(card())).toContain("11월 21일 (토)에 다시 봐요.");
    expect(textOf(lastTo("hana"))).toContain("11월 21일 (토)에 다시 살펴볼 예정입니다");
    for (const name of ["hana", "duri"] as const) await yard.people[name].clicks(lastTo(name), "안내했어요");
    expect(textOf(card())).toContain("모든 고객에게 안내했어요");
    // A Saturday, and Monday before the day begins.
    for (const at of ["2026-11-20T12:00:00", "2026-11-21T12:00:00", "2026-11-23T08:59:00"]) {
      await tickAt(at);
      expect(textOf(card()), at).toContain("모든 고객에게 안내했어요");
    }
    await tickAt("2026-11-23T09:00:30");
    await tickAt("2026-11-23T09:01:30");
    expect(textOf(card())).toContain("다시 보기로 한 날이 되어 다시 열렸어요.");
    expect(textOf(card())).toContain("나리 님이 맡았어요");
    expect(textOf(card())).not.toContain(REASON);
    expect(lines().filter((line) => line?.includes("다시 보기로 한 날"))).toEqual([
      `다시 보기로 한 날이 되어 다시 열었어요. 지금은 어떻게 할까요? <@${nari.id}>`,
    ]);
    for (const name of ["hana", "duri"] as const) {
      expect(textOf(lastTo(name))).toContain("이 목소리는 다시 열렸어요. 새 결론이 나면 다시 알려 드릴게요.");
    }
    now = seoul("2026-11-23T10:00:00");
    await concludes(card());
    for (const name of ["hana", "duri"] as const) expect(textOf(lastTo(name))).toContain("확인하고 고쳤습니다");
    expect(textOf(card())).toContain("고객 안내를 기다려요: 하나, 두리 님");
    expect(yard.slack.problems).toEqual([]);
  });

  test("that was opened again before its day is left alone on it", async () => {
    await start();
    const { hana } = yard.people;
    await hana.posts(WORDS);
    await concludes(card(), LATER);
    await hana.clicks(card(), "다시 연락 왔어요");
    await concludes(card());
    await tickAt("2026-11-23T09:00:30");
    expect(textOf(card())).toContain("나리 님의 결론: 고쳤어요");
  });

  test("counts its day from the workspace's own clock, and can be put off again", async () => {
    now = seoul("2026-11-20T00:30:00");
    await start();
    const { hana, nari } = yard.people;
    await hana.posts(WORDS);
    await nari.clicks(card(), "결론 내기");
    await nari.chooses("outcome", "later");
    expect((await nari.submits({ ...LATER, revisit_on: "2026-11-20" })).errors).toEqual({
      revisit_on: "오늘보다 뒤의 날을 골라 주세요.",
    });
    await nari.submits({ ...LATER, revisit_on: "2026-11-23" });
    await tickAt("2026-11-23T09:00:30");
    expect(textOf(card())).toContain("다시 열렸어요");
    await concludes(card(), { ...LATER, revisit_on: "2026-11-24" });
    await tickAt("2026-11-24T09:00:30");
    expect(lines().filter((line) => line?.includes("다시 보기로 한 날"))).toHaveLength(2);
  });
});

describe("a listener whose account is deactivated", () => {
  async function duriLeaves() {
    await start();
    const { hana, duri } = yard.people;
    await hana.posts(WORDS);
    await duri.clicks(card(), "같은 목소리");
    yard.slack.admin.deactivatePerson(duri.id);
    await concludes(card());
    await yard.hurry();
  }

  const openedFor = (id: string) =>
    yard.slack.calls.filter((call) => call.method === "conversations.open" && JSON.stringify(call).includes(id));

  async function jobs(where: string): Promise<unknown[]> {
    const { rows } = await yard.database.pool.query(`SELECT name, state, data FROM pgboss.job WHERE ${where}`);
    return rows;
  }

  test("gets no message, no reminder and no endless jobs, and the others get theirs", async () => {
    await duriLeaves();
    const { duri } = yard.people;
    expect(textOf(lastTo("hana"))).toContain("결론이 났어요");
    expect(yard.directMessages("duri")).toEqual([]);
    expect(textOf(card())).toContain("고객 안내를 기다려요: 하나, 두리 님");
    const before = openedFor(duri.id).length;
    for (const at of ["2026-11-19T14:01:00", "2026-11-20T09:01:00", "2026-11-23T09:01:00"]) {
      await tickAt(at);
      await yard.hurry();
    }
    expect(openedFor(duri.id)).toHaveLength(before);
    expect(yard.directMessages("duri")).toEqual([]);
    expect(await jobs("state < 'completed' OR state = 'failed'")).toEqual([]);
    expect(await yard.database.prisma.member.findFirst({ where: { memberId: duri.id } })).toMatchObject({
      isActive: false,
    });
  });

  test("is confirmed for by anyone, by name, and the voice is done", async () => {
    await duriLeaves();
    const { hana, nari } = yard.people;
    await hana.clicks(lastTo("hana"), "안내했어요");
    expect(textOf(card())).toContain("고객 안내를 기다려요: 두리 님");
    await nari.picks(card(), "대신 안내했어요");
    await nari.submits({ choice: "두리" });
    expect(textOf(card())).toContain("모든 고객에게 안내했어요");
    expect(lines().at(-1)).toBe("나리 님이 두리 님을 대신해 고객에게 안내했어요.");
    await yard.hurry();
    expect(await jobs("state < 'completed' OR state = 'failed'")).toEqual([]);
    await nari.clicks(card(), "더 보기");
    expect(textOf(nari.modal())).not.toContain("대신 안내했어요");
    await nari.pressesInModal("기록 보기");
    expect(textOf(nari.modal())).toContain("나리 님이 두리 님을 대신해 고객에게 안내했어요.");
  });

  test("who was told before they left is left in peace when the voice opens and is concluded again", async () => {
    await start();
    const { hana, duri } = yard.people;
    await hana.posts(WORDS);
    await duri.clicks(card(), "같은 목소리");
    await concludes(card());
    expect(yard.directMessages("duri")).toHaveLength(1);
    yard.slack.admin.deactivatePerson(duri.id);
    await hana.clicks(card(), "다시 연락 왔어요");
    await concludes(card());
    await yard.hurry();
    for (const at of ["2026-11-20T14:01:00", "2026-11-23T09:01:00"]) {
      await tickAt(at);
      await yard.hurry();
    }
    expect(yard.directMessages("duri").filter((message) => textOf(message).includes(REMINDER))).toEqual([]);
    expect(await jobs("state < 'completed' OR state = 'failed'")).toEqual([]);
  });
});
