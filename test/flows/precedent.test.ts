// `/voc 판정`: what was ruled before on words like these, or on the same order, for whoever asks and for them alone.
import { afterEach, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import type { Entries } from "../../sandbox/someone.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const ABUSE = "야 이 미친놈들아 쿠폰 안 주면 찾아가서 죽여버린다";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const start = async () => {
  now = seoul("2026-11-19T10:00:00");
  yard = await startYard({ clock: () => now });
};

/** 하나 posts it, and 벤, 나리 and 세빈 agree on it. */
async function ruled(words: string, emoji: string, entries: Entries = {}): Promise<Message> {
  const { hana, ben, nari, sebin } = yard.people;
  const card = await hana.posts(words, entries);
  for (const person of [ben, nari, sebin]) await person.reactsWith(card, emoji);
  now = new Date(now.getTime() + 60_000);
  return card;
}

async function asks(name: keyof Yard["people"], command: string): Promise<string> {
  const person = yard.people[name];
  const before = person.whispers().length;
  await person.types(command);
  const answers = person.whispers().slice(before);
  expect(answers, "one answer, and no form").toHaveLength(1);
  expect(person.hasModal()).toBe(false);
  return textOf(answers[0] ?? {});
}

test("alone it lists the newest rulings first, with who made them and when, and a link to each card", async () => {
  await start();
  const { duri } = yard.people;
  const dark = await ruled("사진이 어둡게 나온다고 하세요", "rotating_light");
  await ruled("쿠폰 유효기간이 궁금하대요", "speech_balloon");
  await yard.people.hana.posts("아직 판정이 없는 쿠폰 문의예요");
  const lines = (await asks("duri", "/voc 판정")).split("\n");
  expect(lines[0]).toBe("*최근 판정*");
  expect(lines[1]).toMatch(/^\*단순 문의\* {2}<http.*\|쿠폰 유효기간이 궁금하대요>$/);
  expect(lines[2]).toBe("Ben, 나리, 세빈 님의 의견이 모였어요  ·  11월 19일 (목) 10:01");
  expect(lines[3]).toContain(`/archives/${dark.channelId}/p${dark.ts.replace(".", "")}|사진이 어둡게 나온다고 하세요>`);
  expect(lines).toHaveLength(5);
  expect(duri.whispers().at(-1)?.ephemeralFor).toBe(duri.id);
  expect(yard.slack.problems).toEqual([]);
});

test("by words it finds what has all of them, and what the customer was told stands with it", async () => {
  await start();
  const { ben } = yard.people;
  const coupon = await ruled("생일 쿠폰이 결제에서 적용이 안 돼요", "rotating_light");
  await ruled("배송이 늦어요", "speech_balloon");
  await ruled("쿠폰 유효기간이 궁금해요", "speech_balloon");
  await ben.clicks(coupon, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  const both = await asks("duri", "/voc 판정 쿠폰");
  expect(both.split("\n")[0]).toBe("*‘쿠폰’의 판정*");
  expect(both).toContain("쿠폰 유효기간이 궁금해요");
  expect(both).toContain(`고객에게 전할 이유: ${REASON}`);
  expect(both).not.toContain("배송이 늦어요");
  expect(await asks("duri", "/voc 판정 쿠폰  결제")).not.toContain("유효기간");
});

test("nothing found, and nothing there yet, are a sentence each", async () => {
  await start();
  expect(await asks("duri", "/voc 판정")).toBe("아직 판정이 없어요. 카드의 `더 보기`에서 의견을 낼 수 있어요.");
  await ruled("배송이 늦어요", "speech_balloon");
  expect(await asks("duri", "/voc 판정 쿠폰")).toBe("‘쿠폰’에 대한 판정을 찾지 못했어요.");
  expect(await asks("duri", "/voc 판정 <!channel>")).toBe("‘&lt;!channel&gt;’에 대한 판정을 찾지 못했어요.");
  expect(await asks("duri", "/voc 판정 !!")).toBe("‘!!’에 대한 판정을 찾지 못했어요.");
});

test("who reads English asks and is answered in English", async () => {
  await start();
  const { ben } = yard.people;
  await ruled("쿠폰이 적용이 안 돼요", "thinking_face");
  const found = await asks("ben", "/voc rulings 쿠폰");
  expect(found).toContain("*Rulings on “쿠폰”*");
  expect(found).toContain("*Needs more*");
  expect(found).toContain("by Ben, 나리, 세빈  ·  Thu, November 19 at 10:00");
  expect(await asks("ben", "/voc rulings delivery")).toBe("There is no ruling on “delivery”.");
  await ben.types("/voc rulings");
  expect(textOf(ben.whispers().at(-1) ?? {})).toContain("*The newest rulings*");
});

test("an order number that was masked finds its voice again, with its label or without, and is said to nobody", async () => {
  await start();
  const { duri } = yard.people;
  await ruled("주문번호 20261118-0012345 건 쿠폰이 안 들어갔대요", "rotating_light");
  await ruled("주문번호 20261118-0099999 건은 배송이 늦대요", "speech_balloon");
  for (const query of ["주문번호 20261118-0012345", "주문번호: 202611180012345", "20261118-0012345"]) {
    const found = await asks("duri", `/voc 판정 ${query}`);
    expect(found, query).toContain("쿠폰이 안 들어갔대요");
    expect(found, query).not.toContain("배송이 늦대요");
  }
  const labelled = duri.whispers()[0];
  expect(JSON.stringify(labelled)).not.toMatch(/0012345/);
  expect(textOf(labelled ?? {}).split("\n")[0]).toBe("*‘주문번호 주문 #…2345’의 판정*");
  expect(await asks("duri", "/voc 판정 주문번호 20261118-0000001")).toContain("찾지 못했어요");
  expect(yard.logLines.join("\n")).not.toContain("0012345");
  const { rows } = await yard.database.pool.query("SELECT kind, hash FROM identifier_hashes");
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain("0012345");
});

test("a number of the company's own shape, and a phone number, find their voice; two of one voice find it once", async () => {
  await start();
  const { gaon } = yard.people;
  await gaon.types("/voc 설정");
  await gaon.submits({ pattern_order: "MD-########" });
  await ruled("MD-12345678 주문의 쿠폰이요. 연락은 010-1234-5678로 달래요", "rotating_light");
  await ruled("MD-12345678 주문이 또 늦대요", "speech_balloon");
  const found = await asks("duri", "/voc 판정 md12345678");
  expect(found.split("\n")[0]).toBe("*‘주문 #…5678’의 판정*");
  const names = (text: string) => text.split("\n").filter((line) => line.includes("|"));
  expect(names(found).map((line) => line.replace(/.*\|/, ""))).toEqual([
    "주문 #…5678 주문이 또 늦대요>",
    "주문 #…5678 주문의 쿠폰이요. 연락은 [전화번호]로 달래요>",
  ]);
  expect(names(await asks("duri", "/voc 판정 01012345678"))).toHaveLength(1);
  expect(names(await asks("duri", "/voc 판정 010-1234-5678 MD-12345678"))).toHaveLength(2);
});

test("abuse stays folded in what is found, and what was taken back is not found", async () => {
  await start();
  const { hana } = yard.people;
  await ruled(ABUSE, "rotating_light");
  const withdrawn = await ruled("거둘 쿠폰 문의예요", "speech_balloon");
  await hana.picks(withdrawn, "거두기");
  const found = await asks("duri", "/voc 판정 쿠폰");
  expect(found).toContain("거친 말이 있어 접어 둔 목소리");
  expect(found).not.toContain("미친놈");
  expect(found).not.toContain("거둘 쿠폰");
  expect(JSON.stringify(yard.people.duri.whispers())).not.toContain("미친놈");
});

test("a reporter who is not named on the card is not named here, not even as one of the voters", async () => {
  await start();
  const { hana, ben, nari } = yard.people;
  const card = await hana.posts("직원인데 쿠폰이 안 돼요", { marks: ["hidden"] });
  for (const person of [hana, ben, nari]) await person.reactsWith(card, "rotating_light");
  const found = await asks("duri", "/voc 판정 쿠폰");
  expect(found).toContain("익명, Ben, 나리 님의 의견이 모였어요");
  expect(found).not.toContain("하나");
  expect(found).not.toContain(hana.id);
});

test("of many only the newest ten are listed", async () => {
  await start();
  for (let index = 0; index < 3; index += 1) await ruled(`쿠폰 ${index} 문의예요`, "speech_balloon");
  await yard.database.pool.query(`
    INSERT INTO voices SELECT (jsonb_populate_record(v, jsonb_build_object(
      'id', gen_random_uuid(), 'words', '오래된 쿠폰 문의 ' || n, 'ruled_at', v.ruled_at - interval '1 day' * n))).*
    FROM voices v, generate_series(1, 12) n WHERE v.words = '쿠폰 0 문의예요'`);
  const lines = (await asks("duri", "/voc 판정 쿠폰")).split("\n").filter((line) => line.startsWith("*단순 문의*"));
  expect(lines).toHaveLength(10);
  expect(lines.slice(0, 4).map((line) => line.replace(/^.*(?:\||\* {2})/, "").replace(">", ""))).toEqual([
    "쿠폰 2 문의예요",
    "쿠폰 1 문의예요",
    "쿠폰 0 문의예요",
    "오래된 쿠폰 문의 1",
  ]);
  expect(yard.slack.problems).toEqual([]);
});

test("another workspace's voices are never found, by their words, their numbers or as the newest", async () => {
  await start();
  await ruled("주문번호 20261118-0012345 건 쿠폰이 안 들어갔대요", "rotating_light");
  // The same rows once more, ids and hashes and all, as another company's.
  for (const table of ["voices", "identifier_hashes", "votes", "listeners"]) {
    const change = table === "voices" ? ", 'words', '다른 회사의 쿠폰', 'ruled_at', v.ruled_at + interval '1 day'" : "";
    await yard.database.pool.query(`
      INSERT INTO ${table} SELECT (jsonb_populate_record(v, jsonb_build_object('workspace_id', 'T0OTHER'${change}))).*
      FROM ${table} v`);
  }
  await yard.database.pool.query(`
    INSERT INTO voices SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid()))).*
    FROM voices v WHERE workspace_id = 'T0OTHER'`);
  await yard.database.pool.query(`
    INSERT INTO identifier_hashes SELECT h.workspace_id, v.id, h.kind, h.hash FROM identifier_hashes h
    JOIN voices v ON v.workspace_id = h.workspace_id WHERE h.workspace_id = 'T0OTHER' AND v.id <> h.voice_id`);
  expect(await yard.database.prisma.voice.count()).toBe(3);
  for (const query of ["/voc 판정", "/voc 판정 쿠폰", "/voc 판정 주문번호 20261118-0012345"]) {
    const found = await asks("duri", query);
    expect(found, query).toContain("쿠폰이 안 들어갔대요");
    expect(found, query).not.toContain("다른 회사");
    expect(found.split("\n"), query).toHaveLength(3);
  }
  expect(await asks("duri", "/voc 판정 회사")).toContain("찾지 못했어요");
});

test("a search that the database can't answer now is answered by a sentence", async () => {
  await start();
  await yard.database.pool.query("ALTER TABLE identifier_hashes RENAME TO away");
  const said = await asks("duri", "/voc 판정 주문번호 20261118-0012345");
  expect(said).toBe("지금은 처리하지 못했어요. 잠시 뒤 다시 입력해 주세요.");
  expect(yard.logLines.join("\n")).not.toContain("0012345");
});
