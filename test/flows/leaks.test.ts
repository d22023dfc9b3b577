// What identifies a customer is nowhere after a whole flow: not in any table, not in any call to Slack, not in the log.
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { createLog, slackLogger } from "../../src/log.ts";
import { BOT, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
afterEach(() => yard.close());

const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((all) => all.join(""));
const joined = (parts: fc.Arbitrary<string>[], separator: string) =>
  fc.tuple(...parts).map((all) => all.join(separator));

/** A value that identifies, in a sentence as an agent writes it. */
interface Marked {
  value: string;
  sentence: string;
}

const marked = (value: fc.Arbitrary<string>, sentence: (value: string) => string): fc.Arbitrary<Marked> => {
  return value.map((each) => ({ value: each, sentence: sentence(each) }));
};

const birth = fc.tuple(
  fc.integer({ min: 50, max: 99 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const two = (number: number) => String(number).padStart(2, "0");
const cardNumber = digits(15)
  .map((first) => withLuhn(`4${first.slice(1)}`))
  .map((all) => all.replace(/(\d{4})(?=\d)/g, "$1-"));

function withLuhn(fifteen: string): string {
  const sum = [...fifteen].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${fifteen}${(10 - (sum % 10)) % 10}`;
}

const KINDS: fc.Arbitrary<Marked>[] = [
  marked(
    fc.tuple(birth, fc.integer({ min: 1, max: 4 }), digits(6)).map(([[year, month, day], century, tail]) => {
      return `${year}${two(month)}${two(day)}-${century}${tail}`;
    }),
    (value) => `주민번호 ${value} 로 가입했는데 쿠폰이 안 된대요`,
  ),
  marked(joined([fc.constant("010"), digits(4), digits(4)], "-"), (value) => `${value} 번호로 다시 전화 달래요`),
  marked(
    digits(8).map((all) => `010${all}`),
    (value) => `연락처는 ${value} 이고 환불이 늦대요`,
  ),
  marked(cardNumber, (value) => `카드번호 ${value} 로 결제했는데 두 번 빠졌대요`),
  marked(
    digits(6).map((all) => `maru${all}@example.com`),
    (value) => `메일은 ${value} 로 달라고 하세요`,
  ),
  marked(
    fc.tuple(fc.constantFrom("M", "S"), digits(8)).map((all) => all.join("")),
    (value) => `여권번호는 ${value} 래요`,
  ),
  marked(
    joined([fc.constant("11"), fc.constant("09"), digits(6), digits(2)], "-"),
    (value) => `운전면허 ${value} 로 인증이 안 돼요`,
  ),
  marked(
    digits(12).map((all) => `P${all}`),
    (value) => `통관부호 ${value} 가 틀렸대요`,
  ),
  marked(joined([digits(3), digits(6), digits(5)], "-"), (value) => `국민은행 ${value} 계좌로 환불해 달래요`),
  marked(
    digits(4).map((all) => `#${all}*`),
    (value) => `공동현관 비밀번호는 ${value} 이래요`,
  ),
  marked(
    digits(8).map((all) => `MD-${all}`),
    (value) => `${value} 건이 아직 안 왔대요`,
  ),
];

/** Every place where a member can write, and how they get there. */
type Way = (card: Message, write: () => string) => Promise<unknown>;

async function through(ways: Way[], card: Message, write: () => string): Promise<void> {
  for (const way of ways) await way(card, write);
}

const WAYS: Way[] = [
  async (card, write) => {
    const { duri } = yard.people;
    await duri.clicks(card, "같은 목소리");
    if (duri.hasModal()) await duri.submits({ words: write() });
  },
  async (card, write) => {
    await yard.people.nari.picks(card, "기다리는 중");
    await yard.people.nari.submits({
      for_whom: write().slice(0, 190),
      what: write().slice(0, 190),
      until: "2099-01-04",
    });
  },
  async (card, write) => {
    await yard.people.nari.picks(card, "협의 중");
    await yard.people.nari.submits({ why: write().slice(0, 190), until: "2099-01-04" });
  },
  async (card, write) => {
    await yard.people.sebin.picks(card, "물어보기");
    await yard.people.sebin.submits({ members: [yard.people.ben.id], question: write() });
  },
  async (card, write) => {
    await yard.people.hana.picks(card, "고치기");
    await yard.people.hana.submits({ words: write(), attempt: write(), happening: write(), alt_text: write() });
  },
  async (card, write) => {
    const other = await yard.people.sebin.posts("반품 기간을 줄여 달래요");
    await yard.people.sebin.picks(card, "상충");
    await yard.people.sebin.suggestions("other_voice", "반품 기간");
    await yard.people.sebin.submits({ other_voice: "반품 기간을 줄여 달래요", note: write() });
    await yard.people.duri.picks(other, "상충 풀기");
  },
  async (card, write) => {
    await yard.people.nari.says(card.channelId, write(), card);
    await yard.people.ben.clicks(card, "결론 내기");
    await yard.people.ben.pressesInModal("Draft from the thread");
    const field = "reason_drafted" in yard.people.ben.modal().values ? "reason_drafted" : "reason";
    await yard.people.ben.submits({
      outcome: "explained",
      cause: "guidance",
      [field]: `${write()} 그래서 다시 안내해 드렸습니다.`,
      affected: write(),
    });
  },
  async (card, write) => {
    await yard.people.hana.picks(card, "다시 열기");
    await yard.people.hana.submits({ reason: write() });
  },
  async (_card, write) => {
    await yard.people.duri.types(`/voc 판정 ${write()}`);
    await yard.people.duri.types(`/voc ${write()}`);
    await yard.people.duri.types(`/voc ${write().replaceAll(/\s/g, "").slice(0, 20)}`);
  },
];

test("no identifier that anyone wrote anywhere is found in the database, in a call to Slack, or in the log", async () => {
  yard = await startYard();
  const { gaon, hana, nari } = yard.people;
  await gaon.types("/voc 설정");
  await gaon.submits({ pattern_order: "MD-########" });
  const written: Marked[] = [];
  const samples = fc.sample(fc.tuple(...KINDS), { numRuns: 12, seed: 20261125 }).flat();
  let next = 0;
  const write = () => {
    const one = samples[next++ % samples.length] as Marked;
    written.push(one);
    return one.sentence;
  };
  for (let round = 0; round < 3; round += 1) {
    const picture = await hana.uploads(`${write().slice(0, 60)}.png`, "image/png");
    const card = await hana.posts(write(), {
      attempt: write(),
      happening: write(),
      alt_text: write(),
      files: [picture],
    });
    const message = await nari.says(VOICE_CHANNEL, write());
    await nari.uses("post_voice_from_message", message);
    await nari.submits({});
    await nari.edits(message, write());
    await through(WAYS, card, write);
  }
  await yard.settle();
  expect(new Set(written).size).toBeGreaterThan(40);
  expect(yard.slack.problems).toEqual([]);

  const states = Object.values(yard.people).map((person) => yard.slack.state(person.id));
  const said = states.flatMap((state) => [...state.messages.filter((message) => message.userId === BOT), state.home]);
  const places = {
    said: JSON.stringify(said),
    database: await everythingStored(),
    calls: JSON.stringify(yard.slack.calls.map((call) => call.args)),
    log: yard.logLines.join("\n"),
  };
  const leaks = Object.entries(places).flatMap(([place, text]) => {
    return written.filter(({ value }) => text.includes(value)).map(({ sentence }) => `${place}: ${sentence}`);
  });
  expect(leaks).toEqual([]);
  // The check can fail: what nobody masks is found by it.
  expect(places.database).toContain("쿠폰이 안 된대요");
  expect(places.calls).toContain("쿠폰이 안 된대요");
});

const OPEN = ["010-4827-1938", "진선우"];

/** What of it is in a table, in what Slack was told, in the log, or in the form that is open before this person. */
async function leaksOf(values: readonly string[], person = yard.people.sebin): Promise<string[]> {
  const calls = yard.slack.calls.map((call) => call.args);
  const places = [await everythingStored(), JSON.stringify(calls), yard.logLines.join("\n")];
  if (person.hasModal()) places.push(JSON.stringify(person.modal().blocks));
  return values.filter((value) => places.some((place) => place.includes(value)));
}

test("a digest's name and the tags it looks for are masked before they are stored or said", async () => {
  yard = await startYard();
  const { hana, sebin } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  const saved = await sebin.submits({
    digest_name: "진선우 고객님 010-4827-1938",
    digest_tags: "#배송 #010-4827-1938",
  });
  expect(saved, JSON.stringify(saved)).toMatchObject({ ok: true });
  await hana.posts("배송이 안 온대요 #배송");
  await sebin.types("/voc 다이제스트 지금", PLANNER_CHANNEL);
  await yard.settle();
  expect(await leaksOf(OPEN)).toEqual([]);
  expect(await everythingStored()).toContain("진*우 고객님 [전화번호]");
  expect(sebin.whispers(PLANNER_CHANNEL)[0]?.text).toMatch(
    /알아볼 수 있는 것을 가렸어요: (이름, 전화번호|전화번호, 이름)/,
  );
});

test("the company's own words are masked before they are stored", async () => {
  yard = await startYard();
  const { gaon } = yard.people;
  await gaon.types("/voc 설정");
  await gaon.submits({ jargon: "WMS\n진선우 고객님\n010-4827-1938" });
  await yard.settle();
  expect(await leaksOf(OPEN)).toEqual([]);
  expect(await yard.database.prisma.setting.findFirst({ where: { name: "jargon" } })).toMatchObject({
    value: ["WMS", "진*우 고객님", "[전화번호]"],
  });
  expect(gaon.whispers()[0]?.text).toContain("설정을 저장했어요.\n적은 글에서 고객을 알아볼 수 있는 것을 가렸어요");
});

test("a conclusion's form that comes back shows what was typed masked", async () => {
  yard = await startYard();
  const { ben, gaon, hana } = yard.people;
  await gaon.types("/voc 설정");
  await gaon.submits({ jargon: "출고전표" });
  const card = await hana.posts("배송이 안 온대요");
  await ben.clicks(card, "결론 내기");
  const reason = "진선우 고객님의 출고전표가 늦어 010-4827-1938 로 안내했습니다.";
  await ben.submits({ outcome: "explained", cause: "guidance", reason, affected: "010-4827-1938 고객" });
  expect(ben.hasModal()).toBe(true);
  await ben.submits({ outcome: "later" });
  await yard.settle();
  expect(await leaksOf(OPEN, ben)).toEqual([]);
});

test("a number at the edge of what the log keeps of a message is masked before it is cut", async () => {
  yard = await startYard();
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  log.warn({ err: new Error(`${"x ".repeat(145)}010-4827-1938`) }, "something failed");
  slackLogger(log).warn(`${"x ".repeat(145)}010-4827-1938`);
  expect(lines).toHaveLength(2);
  expect(lines.join("\n")).not.toContain("010-4827");
});

async function everythingStored(): Promise<string> {
  const { pool } = yard.database;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
  );
  const tables = await Promise.all(
    rows.map(async ({ name }) => (await pool.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)).rows),
  );
  return JSON.stringify(tables);
}
