// The App Home: what a member holds, what waits for them and what they posted, as it is at this moment.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { databaseKinds } from "../support/open-database.ts";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const WORDS = "쿠폰이 적용이 안 된대요";
const HELD = "내가 맡은 목소리";
const WAITING = "나를 기다리는 것";
const POSTED = "내가 올린 목소리";
const UNANSWERED = "아직 답이 없는 목소리";
const TOLD = "안내했어요";

let yard: Yard;
afterEach(() => yard.close());

type Name = keyof Yard["people"];
const home = (name: Name) => textOf(yard.people[name].home());

/** What stands below a heading, up to the next one. */
function below(name: Name, heading: string): string {
  const [, rest = ""] = home(name).split(`${heading}\n`);
  return rest.split(new RegExp(`^(?:${[HELD, WAITING, POSTED, UNANSWERED].join("|")})$`, "m"))[0] ?? "";
}

const publishedTo = (userId: string) =>
  yard.slack.calls.filter((call) => call.method === "views.publish" && JSON.stringify(call).includes(userId)).length;

async function concludes(name: Name, card: Message) {
  await yard.people[name].clicks(card, "결론 내기");
  const result = await yard.people[name].submits({ outcome: "fixed", cause: "screen", reason: REASON });
  expect(result).toMatchObject({ ok: true });
}

test("a newcomer reads one friendly sentence in each list", async () => {
  yard = await startYard();
  await yard.people.nari.opensHome();
  expect(below("nari", HELD)).toContain("지금 맡은 목소리가 없어요.");
  expect(below("nari", WAITING)).toContain("지금은 기다리는 것이 없어요.");
  expect(below("nari", POSTED)).toContain("아직 올린 목소리가 없어요.");
});

describe.each(databaseKinds())("on %s", (database) => {
  test("a voice passes through the lists of all who have to do with it, without anyone opening their home", async () => {
    let now = new Date("2026-11-19T01:00:00Z");
    yard = await startYard({ database, clock: () => now });
    const { hana, duri, nari } = yard.people;
    const card = await hana.posts(WORDS);
    expect(below("hana", POSTED)).toContain(`${WORDS}\n⚪ 접수  ·  1분째\n카드 보기`);

    now = new Date("2026-11-19T04:30:00Z");
    await nari.clicks(card, "맡을게요");
    expect(below("nari", HELD)).toContain(`${WORDS}\n👀 맡음  ·  3시간째`);
    expect(below("hana", POSTED)).toContain("👀 맡음  ·  3시간째");
    await duri.clicks(card, "같은 목소리");
    expect(below("duri", WAITING)).not.toContain(WORDS);

    await concludes("nari", card);
    for (const name of ["hana", "duri"] as const) {
      expect(below(name, WAITING)).toContain(`${WORDS}\n✅ 결론  ·  3시간째\n안내했어요\n카드 보기`);
    }
    expect(below("hana", POSTED)).toContain(TOLD);
    expect(below("nari", HELD)).toContain("✅ 결론");
    expect(below("nari", HELD)).not.toContain(TOLD);

    await duri.clicksHome(TOLD);
    expect(below("duri", WAITING)).not.toContain(WORDS);
    expect(textOf(yard.directMessages("duri")[0] ?? {})).toContain("안내했다고 알려 주셨어요");
    expect(below("hana", WAITING)).toContain(WORDS);

    await hana.clicksHome(TOLD, POSTED);
    expect(below("hana", WAITING)).not.toContain(WORDS);
    expect(below("hana", POSTED)).toContain(`${WORDS}\n💬 고객 안내 완료\n카드 보기`);
    expect(below("hana", POSTED)).not.toContain(TOLD);
    expect(below("nari", HELD)).not.toContain(WORDS);
    expect(textOf(yard.cards()[0] ?? {})).toContain("고객 안내 완료");
    expect(yard.slack.problems).toEqual([]);
    expect(yard.logged).toEqual([]);
  });

  test("who posted ten thousand voices turns their pages", async () => {
    yard = await startYard({ database });
    const { hana, nari } = yard.people;
    await postMany(10_000, nari.id);
    await nari.opensHome();
    expect(below("nari", POSTED)).toContain("9999번째 쿠폰");
    expect(below("nari", POSTED)).toContain("9990번째 쿠폰");
    expect(below("nari", POSTED)).not.toContain("9989번째 쿠폰");
    expect(home("nari")).not.toContain("이전");

    await nari.clicksHome("더 보기", POSTED);
    expect(below("nari", POSTED)).toContain("9989번째 쿠폰");
    expect(below("nari", POSTED)).not.toContain("9990번째 쿠폰");
    await nari.clicksHome("이전", POSTED);
    expect(below("nari", POSTED)).toContain("9999번째 쿠폰");
    await hana.posts(WORDS);
    expect(below("hana", POSTED)).not.toContain("더 보기");
    expect(yard.slack.problems).toEqual([]);
  });
});

/** Straight into the database: as many as nobody wants to post one by one. */
async function postMany(count: number, by: string) {
  const { pool, prisma } = yard.database;
  const { workspaceId } = await prisma.workspace.findFirstOrThrow();
  await pool.query(
    `INSERT INTO voices (workspace_id, id, reporter_id, words, pain, posted_at, opened_at, version, shown_version)
      SELECT $1, gen_random_uuid(), $2, n || '번째 쿠폰이 안 된대요', 'severe', at, at, 1, 1
      FROM generate_series(0, $3 - 1) n, LATERAL (SELECT now() - ($3 - n) * interval '1 minute' AS at) t`,
    [workspaceId, by, count],
  );
  await pool.query(
    `INSERT INTO listeners (workspace_id, voice_id, member_id, joined_at)
      SELECT workspace_id, id, reporter_id, posted_at FROM voices`,
  );
}

test("lists that several pages hold are turned one at a time, oldest first where something is to be done", async () => {
  yard = await startYard();
  const { hana, nari } = yard.people;
  for (let n = 1; n <= 12; n += 1) await nari.clicks(await hana.posts(`${n}번째 쿠폰이 안 된대요`), "맡을게요");
  expect(below("nari", HELD)).toContain("10번째 쿠폰");
  expect(below("nari", HELD)).not.toContain("11번째 쿠폰");
  await nari.clicksHome("더 보기", HELD);
  expect(below("nari", HELD)).toContain("11번째 쿠폰");
  expect(below("nari", HELD)).not.toContain("10번째 쿠폰");

  expect(below("nari", WAITING)).toContain("지금은 기다리는 것이 없어요.");
});

test("a page that is no longer there is the first one", async () => {
  yard = await startYard();
  const { hana, nari } = yard.people;
  for (let n = 1; n <= 11; n += 1) await nari.clicks(await hana.posts(`${n}번째 쿠폰이 안 된대요`), "맡을게요");
  const { prisma } = yard.database;
  await prisma.claim.deleteMany({ where: { voice: { words: { startsWith: "11번째" } } } });
  await nari.clicksHome("더 보기", HELD);
  expect(below("nari", HELD)).toMatch(/^1번째 쿠폰/);
  expect(below("nari", HELD)).not.toContain("이전");
});

test("who lets a voice go, and what its reporter takes back, leaves the lists at once", async () => {
  yard = await startYard();
  const { hana, nari, sebin } = yard.people;
  const card = await hana.posts(WORDS);
  await nari.clicks(card, "맡을게요");
  await nari.clicks(card, "맡을게요");
  expect(below("nari", HELD)).not.toContain(WORDS);
  await sebin.clicks(card, "맡을게요");
  await hana.picks(card, "거두기");
  expect(below("sebin", HELD)).not.toContain(WORDS);
  expect(below("hana", POSTED)).toContain("↩️ 거둠");
  await hana.picks(card, "되돌리기");
  expect(below("sebin", HELD)).toContain(WORDS);
});

test("`안내했어요` on a home that is out of date says why, and nothing changes", async () => {
  yard = await startYard();
  const { hana, nari } = yard.people;
  const card = await hana.posts(WORDS);
  await concludes("nari", card);
  const undo = yard.slack.faults.inject("views.publish", { kind: "slack_error", error: "fatal_error" }, 1000);
  await nari.picks(card, "다시 열기");
  await nari.submits({ reason: "아직 안 된대요" });
  await hana.clicksHome(TOLD);
  expect(yard.directMessages("hana").at(-1)?.text).toBe("아직 결론이 나지 않은 목소리예요.");
  undo();
  await yard.hurry();
  expect(below("hana", WAITING)).not.toContain(WORDS);
});

test("what changes while a home is being published is shown all the same", async () => {
  yard = await startYard();
  const { hana, nari } = yard.people;
  await nari.clicks(await hana.posts(WORDS), "맡을게요");
  yard.slack.faults.inject("views.publish", { kind: "delay", ms: 500 });
  const opening = nari.opensHome();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await yard.database.prisma.claim.deleteMany();
  await opening;
  expect(below("nari", HELD)).not.toContain(WORDS);
});

test("it speaks its reader's language", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  await ben.clicks(await hana.posts("쿠폰 <!channel> & *할인*이\n안 돼요"), "맡을게요");
  const text = home("ben");
  expect(text).toContain(
    "Voices I took on\n쿠폰 &lt;!channel&gt; &amp; ＊할인＊이 안 돼요\n👀 Taken on  ·  for 1 minute",
  );
  expect(text).toContain("Nothing is waiting for you.");
});

test("the first answer takes the voice off the list of those without one; further ones draw no home anew", async () => {
  yard = await startYard();
  const { hana, ben, nari } = yard.people;
  const card = await hana.posts(WORDS);
  const unanswered = () => textOf(hana.home()).split("답이 없는 목소리")[1] ?? "";
  expect(unanswered()).toContain(WORDS);
  const reply = await ben.says(card.channelId, "조건을 보고 있어요", card);
  await yard.settle();
  expect(unanswered()).not.toContain(WORDS);
  const before = publishedTo(hana.id);
  const other = await nari.says(card.channelId, "저도 볼게요", card);
  await nari.deletes(other);
  await yard.settle();
  expect(publishedTo(hana.id)).toBe(before);
  await ben.deletes(reply);
  await yard.settle();
  expect(unanswered()).toContain(WORDS);
});

test("without a voice channel the lists have no links, and wait for none", async () => {
  yard = await startYard({ withoutBotIn: [VOICE_CHANNEL] });
  const { hana } = yard.people;
  await hana.types("/voc");
  await hana.submits({ words: WORDS });
  expect(below("hana", POSTED)).toContain(WORDS);
  expect(below("hana", POSTED)).not.toContain("카드 보기");
  const { rows } = await yard.database.pool.query(
    "SELECT state FROM pgboss.job WHERE name = 'home.show' AND state < 'completed'",
  );
  expect(rows).toEqual([]);
});

test("a card that comes late brings its link", async () => {
  yard = await startYard();
  const { hana } = yard.people;
  yard.slack.faults.inject("chat.postMessage", { kind: "slack_error", error: "fatal_error" });
  await hana.types("/voc");
  await hana.submits({ words: WORDS });
  expect(below("hana", POSTED)).not.toContain("카드 보기");
  await yard.hurry();
  await yard.hurry();
  expect(below("hana", POSTED)).toContain("카드 보기");
});
