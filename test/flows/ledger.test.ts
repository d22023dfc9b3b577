// The answer ledger: every voice without a human answer, by name, until there is none.
import { afterEach, describe, expect, test } from "vitest";
import { databaseKinds } from "../support/open-database.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const NONE = "응답 100%예요.";
let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}:00+09:00`);
type Name = keyof Yard["people"];
const modal = (name: Name) => textOf(yard.people[name].modal());
const linkTo = ({ channelId, ts }: { channelId: string; ts: string }) =>
  `/archives/${channelId}/p${ts.replace(".", "")}`;

/** The ledger's voices as this person reads them, each in one line. */
async function ledgerOf(name: Name, command = "/voc 미응답"): Promise<string[]> {
  await yard.people[name].types(command);
  await yard.settle();
  const sections = yard.people[name].modal().blocks as { type: string; text?: { text: string } }[];
  const texts = sections.flatMap((block) => (block.type === "section" && block.text ? [block.text.text] : []));
  return texts.slice(1).map((text) => text.replace(/<[^|>]+\|([^>]*)>/gu, "$1").replace("\n", "  ·  "));
}

test("names what nobody has answered, what hurts most first, with how long it waits and who holds it", async () => {
  now = seoul("2026-11-25T17:00");
  yard = await startYard({ clock: () => now });
  const { hana, duri, ben, sebin, nari } = yard.people;
  const mild = await hana.posts("포장이 조금 과하대요", { pain: "mild" });
  const severe = await duri.posts("쿠폰이 적용이 안 된대요");
  const answered = await hana.posts("배송 메모를 고치고 싶대요");
  const concluded = await hana.posts("환불이 언제 되는지 궁금하시대요");
  const taken = await hana.posts("잘못 올린 목소리예요");
  now = seoul("2026-11-25T23:00");
  const blocked = await duri.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });

  await sebin.clicks(severe, "맡을게요");
  await sebin.reactsWith(mild, "eyes");
  await hana.says(mild.channelId, "고객이 기다리세요", mild);
  await ben.says(answered.channelId, "조건을 보고 있어요", answered);
  await ben.clicks(concluded, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  await hana.picks(taken, "거두기");

  now = seoul("2026-11-26T11:20");
  const lines = await ledgerOf("nari");
  expect(lines).toEqual([
    "결제창이 아예 안 뜬대요  ·  못 쓰고 있어요  ·  2시간째  ·  답할 때가 지났어요: 11월 26일 (목) 09:30  ·  맡은 사람 없음",
    "쿠폰이 적용이 안 된대요  ·  크게 불편해요  ·  3시간째  ·  답할 때가 지났어요: 11월 25일 (수) 18:00  ·  맡은 사람: 세빈",
    "포장이 조금 과하대요  ·  조금 불편해요  ·  3시간째  ·  11월 26일 (목) 12:00까지 답하면 돼요  ·  맡은 사람: 세빈",
  ]);
  expect(modal("nari")).toContain("아직 답이 없는 목소리 3개");
  expect(modal("nari")).not.toContain("쪽 중");
  expect(JSON.stringify(nari.modal().blocks)).toContain(linkTo(blocked));
  expect((await ledgerOf("ben", "/voc open"))[1]).toContain("taken on by 세빈");

  await ben.says(blocked.channelId, "되돌리고 있어요", blocked);
  await ben.says(mild.channelId, "포장을 줄이려고 해요", mild);
  await ben.clicks(severe, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  await nari.types("/voc 미응답");
  expect(modal("nari")).toContain(NONE);

  // A customer who is back waits anew, and what was said before does not answer them.
  await duri.clicks(severe, "다시 연락 왔어요");
  now = seoul("2026-11-26T12:30");
  expect(await ledgerOf("nari")).toEqual([
    "쿠폰이 적용이 안 된대요  ·  크게 불편해요  ·  1시간째  ·  답할 때가 지났어요: 11월 26일 (목) 12:20  ·  맡은 사람: 세빈",
  ]);
  expect(yard.slack.problems).toEqual([]);
  expect(yard.logged).toEqual([]);
});

test("the card says till when and by which rule an answer is due, until there is one", async () => {
  now = seoul("2026-11-27T22:10");
  yard = await startYard({ clock: () => now });
  const { hana, ben } = yard.people;
  const posted = await hana.posts("결제창이 아예 안 뜬대요", { pain: "blocked", marks: ["spreading"] });
  const card = () => textOf(yard.cards()[0] ?? {});
  expect(card()).toContain("근무 시간이 아닐 때 온 목소리예요. 11월 30일 (월) 09:00부터 봐요.");
  const rule = "기준: 못 쓰고 있어요, 근무 시간 30분, 확산 중이라 15분";
  expect(card()).toContain(`11월 30일 (월) 09:15까지  ·  ${rule}`);
  await ben.clicks(posted, "맡을게요");
  expect(card()).toContain("09:15까지");
  await ben.says(posted.channelId, "되돌리고 있어요", posted);
  expect(card()).not.toContain("답할 때");
  expect(card()).not.toContain("근무 시간이 아닐 때");
});

describe.each(databaseKinds())("on %s", (database) => {
  test("ten thousand without an answer are turned page by page, from the App Home too", async () => {
    now = seoul("2026-11-26T11:00");
    yard = await startYard({ database, clock: () => now });
    const { nari, hana } = yard.people;
    await postMany(10_000, hana.id);
    await nari.opensHome();
    const home = textOf(nari.home());
    expect(home).toContain("0번째 쿠폰");
    expect(home).toContain("4번째 쿠폰");
    expect(home).not.toContain("5번째 쿠폰");

    await nari.clicksHome("10000개 모두 보기");
    expect(modal("nari")).toContain("아직 답이 없는 목소리 10000개");
    expect(modal("nari")).toContain("334쪽 중 1쪽");
    expect(modal("nari")).toContain("\n29번째 쿠폰");
    expect(modal("nari")).not.toContain("\n30번째 쿠폰");
    await nari.pressesInModal("다음");
    expect(modal("nari")).toContain("\n59번째 쿠폰");
    expect(modal("nari")).not.toContain("\n29번째 쿠폰");
    await nari.pressesInModal("이전");
    expect(modal("nari")).toContain("\n29번째 쿠폰");

    // While they read, most were answered: the page they turn to is no longer there.
    await yard.database.pool.query("UPDATE voices SET is_answered = words NOT LIKE '12%'");
    await nari.pressesInModal("다음");
    expect(modal("nari")).toContain("아직 답이 없는 목소리 111개");
    await yard.database.pool.query("UPDATE voices SET is_answered = words NOT LIKE '123%'");
    await nari.pressesInModal("다음");
    expect(modal("nari")).toContain("\n1239번째 쿠폰");
    expect(modal("nari")).not.toContain("쪽 중");
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
      FROM generate_series(0, $3 - 1) n, LATERAL (SELECT $4::timestamptz - ($3 - n) * interval '1 minute' AS at) t`,
    [workspaceId, by, count, now],
  );
  await pool.query(
    `INSERT INTO listeners (workspace_id, voice_id, member_id, joined_at)
      SELECT workspace_id, id, reporter_id, posted_at FROM voices`,
  );
}
