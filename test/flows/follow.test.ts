// Replies and messages that people edit or delete: answers that are none any more, and voices that follow the message
// they came from.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import type { Someone } from "../../sandbox/someone.ts";
import { BOT, PEOPLE, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const TALK = "C0GENERAL1";
const WORDS = "고객님이 앱에서 로그인이 자꾸 풀린대요";
const REASON = "로그인 정보를 오래 두지 못했습니다. 오늘 고쳤으니 다시 들어와 주세요.";

let yard: Yard;
afterEach(() => yard.close());

const card = (index = 0) => yard.cards()[index] ?? (undefined as never);
const lines = (index = 0) => yard.repliesTo(card(index)).map((reply) => reply.text);
const whispers = () => yard.slack.messages(VOICE_CHANNEL).filter((message) => message.ephemeralFor);
const voice = () => yard.database.prisma.voice.findFirstOrThrow({ include: { answers: true, history: true } });

/** The first line of a digest that is asked for now. */
async function digestNow() {
  await yard.people.gaon.types("/voc 다이제스트 지금");
  await yard.settle();
  const parents = yard.slack.messages(PLANNER_CHANNEL).filter((each) => !each.threadTs && each.userId === BOT);
  return textOf(parents.at(-1) ?? {}).split("\n")[0];
}

describe("a reply in a card's thread", () => {
  async function answered(text: string) {
    yard = await startYard();
    await yard.people.hana.posts(WORDS);
    return yard.people.ben.says(VOICE_CHANNEL, text, card());
  }

  test("that is edited until only an emoji is left counts as an answer no more", async () => {
    const reply = await answered("지금 보고 있어요");
    expect(await digestNow()).toBe("*응답 100%*");
    await yard.people.ben.edits(reply, ":eyes:");
    expect(await digestNow()).toBe("*아직 답이 없는 목소리 1개*");
    expect((await voice()).answers).toEqual([]);
    await yard.people.nari.picks(card(), "기록 보기");
    expect(textOf(yard.people.nari.modal())).toContain("Ben 님의 답이 지워졌어요.");
    expect(lines()).toEqual([":eyes:"]);
  });

  test("that is deleted counts no more, also when Slack says so twice; another answer still does", async () => {
    const reply = await answered("지금 보고 있어요");
    const other = await yard.people.nari.says(VOICE_CHANNEL, "저도 볼게요", card());
    yard.slack.faults.duplicateDeliveries = true;
    await yard.people.ben.deletes(reply);
    expect(await digestNow()).toBe("*응답 100%*");
    await yard.people.nari.deletes(other);
    yard.slack.faults.duplicateDeliveries = false;
    expect(await digestNow()).toBe("*아직 답이 없는 목소리 1개*");
    const removed = (await voice()).history.filter((event) => event.kind === "voice.answer_removed");
    expect(removed.map((event) => event.memberId)).toEqual([PEOPLE.ben.id, PEOPLE.nari.id]);
    expect(yard.logged).toEqual([]);
  });

  test("that was an emoji and is edited to words counts from then on", async () => {
    const reply = await answered(":eyes:");
    expect(await digestNow()).toBe("*아직 답이 없는 목소리 1개*");
    await yard.people.ben.edits(reply, "원인을 찾았어요");
    expect(await digestNow()).toBe("*응답 100%*");
    await yard.people.ben.edits(reply, "원인을 찾았어요, 고치는 중이에요");
    expect((await voice()).answers).toHaveLength(1);
  });

  test("that is edited so that it asks how many is answered with this customer instead, once", async () => {
    const reply = await answered("확인해 볼게요");
    expect(whispers()).toEqual([]);
    await yard.people.ben.edits(reply, "확인해 볼게요. 이거 몇 명이나 겪고 있나요?");
    await yard.people.ben.edits(reply, "확인해 볼게요. 이거 몇 명이나 겪고 있나요??");
    expect(whispers()).toHaveLength(1);
    expect(whispers()[0]).toMatchObject({ ephemeralFor: PEOPLE.ben.id, threadTs: card().ts });
    expect(textOf(whispers()[0] ?? {})).toContain(WORDS);
  });

  test("of the reporter is no answer, whatever it is edited to", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.posts(WORDS);
    const reply = await hana.says(VOICE_CHANNEL, ":pray:", card());
    await hana.edits(reply, "급하다고 하세요");
    await hana.deletes(reply);
    expect(await digestNow()).toBe("*아직 답이 없는 목소리 1개*");
    expect((await voice()).version).toBe(1);
  });
});

/** Somebody writes in the talk, and another makes a voice of it. */
async function said(text = WORDS): Promise<Message> {
  yard = await startYard();
  await yard.slack.act({ kind: "join", as: BOT, channelId: TALK });
  return yard.people.duri.says(TALK, text);
}

async function captures(person: Someone, message: Message) {
  await person.reactsWith(message, "mega");
  const whisper = person.whispers(TALK).at(-1);
  if (!whisper) throw new Error("nobody was asked");
  await person.clicks(whisper, "올리기");
}

const WAYS = [
  ["📣", captures],
  [
    "the message shortcut",
    async (person: Someone, message: Message) => void (await person.uses("post_voice_from_message", message)),
  ],
] as const;

describe.each(WAYS)("a voice made from a message by %s", (_way, makes) => {
  test("follows each edit of it, masked, and its thread says so", async () => {
    const message = await said();
    const { nari, duri } = yard.people;
    await makes(nari, message);
    await nari.submits({ inquiry_type: "app_error" });
    expect(textOf(card())).toContain("나리 님이 올림");
    await duri.edits(message, `${WORDS} 010-1234-5678 #로그인`);
    expect(textOf(card())).toContain(`${WORDS} [전화번호] #로그인`);
    expect(lines()).toEqual(["원래 메시지가 고쳐져서 고객 말도 따라 고쳤어요."]);
    expect((await voice()).tags).toEqual(["로그인"]);
    expect(textOf(yard.directMessages("duri").at(-1) ?? {})).toContain("전화번호");
    await duri.edits(message, "고객님이 웹에서도 & 로그인이 <자꾸> 풀린대요");
    expect(textOf(card())).toContain("고객님이 웹에서도 & 로그인이 <자꾸> 풀린대요");
    expect(lines()).toHaveLength(2);
    const { rows } = await yard.database.pool.query("SELECT * FROM voice_events");
    expect(JSON.stringify([rows, yard.slack.calls])).not.toMatch(/1234.?5678/);
    expect(yard.slack.problems).toEqual([]);
  });

  test("loses its words with it, and lives on: it is concluded, and its customer is told", async () => {
    const message = await said();
    const { nari, duri, ben } = yard.people;
    await makes(nari, message);
    await nari.submits();
    await duri.deletes(message);
    expect(textOf(card())).toContain("_원래 메시지가 지워져 고객 말을 내렸어요_");
    expect(lines()).toEqual(["원래 메시지가 지워졌어요."]);
    await ben.clicks(card(), "맡을게요");
    await concludes(ben);
    const telling = yard.directMessages("nari").find((each) => textOf(each).includes(REASON));
    if (!telling) throw new Error("nari heard of no conclusion");
    await nari.clicks(telling, "안내했어요");
    expect(textOf(card())).toContain("고객 안내 완료");
    await expectNowhere("로그인이 자꾸");
    expect(yard.slack.problems).toEqual([]);
  });
});

async function concludes(person: Someone) {
  await person.clicks(card(), "결론 내기");
  expect(await person.submits({ outcome: "fixed", cause: "screen", reason: REASON })).toMatchObject({ ok: true });
}

/** In no message of the app, and in no table. */
async function expectNowhere(words: string) {
  const places = [VOICE_CHANNEL, PLANNER_CHANNEL];
  const messages = [
    ...places.flatMap((place) => yard.slack.messages(place)),
    ...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).flatMap((name) => yard.directMessages(name)),
  ].filter((message) => message.userId === BOT && !message.ephemeralFor);
  expect(messages.map((each) => `${each.text}\n${textOf(each)}`).filter((text) => text.includes(words))).toEqual([]);
  expect(await tablesWith(words)).toEqual([]);
}

async function tablesWith(words: string): Promise<string[]> {
  const { pool } = yard.database;
  const { rows } = await pool.query<{ name: string }>(
    "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'pgboss')",
  );
  expect(rows.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await pool.query(`SELECT 1 FROM ${name} AS each WHERE each::text LIKE $1 LIMIT 1`, [`%${words}%`]);
    if (hits.rows.length > 0) found.push(name);
  }
  return found.sort();
}

test("words of a deleted message are gone from every place where the app had shown them", async () => {
  const message = await said();
  const { hana, nari, duri, sebin, ben, gaon } = yard.people;
  await captures(nari, message);
  await nari.submits();
  await duri.edits(message, `${WORDS} 자동 로그인이 켜져 있었대요`);
  await hana.posts("로그인 화면이 하얗게 나온대요");
  await sebin.clicks(card(), "맡을게요");
  await sebin.picks(card(), "물어보기");
  await sebin.submits({ members: [ben.id], channel: PLANNER_CHANNEL, question: "로그인 유지 시간이 바뀌었나요?" });
  await sebin.picks(card(), "상충");
  await sebin.submits({ other_voice: "로그인 화면이 하얗게 나온대요" });
  await sebin.picks(card(), "넘기기");
  await sebin.submits({ to: ben.id });
  await digestNow();
  await concludes(ben);
  await digestNow();
  await gaon.picks(card(), "다시 열기");
  await gaon.submits({ reason: "다시 풀린대요" });
  await sebin.picks(card(), "합치기");
  await sebin.submits({ other_voice: "로그인 화면이 하얗게 나온대요" });
  await nari.opensHome();
  expect(await tablesWith("로그인이 자꾸")).toEqual(["public.voice_events", "public.voices"]);

  await duri.deletes(message);
  await expectNowhere("로그인이 자꾸");
  expect(textOf(nari.home())).toContain("원래 메시지가 지워져 고객 말을 내렸어요");
  for (const index of [0, 1]) {
    await hana.picks(card(index), "기록 보기");
    expect(textOf(hana.modal())).not.toContain("로그인이 자꾸");
  }
  await hana.picks(card(1), "상충");
  expect(await hana.suggestions("other_voice", "로그인이")).toEqual([]);
  await hana.types("/voc 판정 로그인이 자꾸");
  expect(textOf(hana.whispers().at(-1) ?? {})).toContain("찾지 못했어요");
  await nari.picks(card(), "합치기 되돌리기");
  await digestNow();
  await expectNowhere("로그인이 자꾸");
  expect(yard.slack.problems).toEqual([]);
});

test("a deletion that is delivered twice, or of a message with replies, takes the words once", async () => {
  const message = await said();
  const { nari, duri, ben } = yard.people;
  await captures(nari, message);
  await nari.submits();
  await ben.says(TALK, "저도 봤어요", message);
  yard.slack.faults.duplicateDeliveries = true;
  await duri.deletes(message);
  yard.slack.faults.duplicateDeliveries = false;
  expect(textOf(card())).toContain("원래 메시지가 지워져 고객 말을 내렸어요");
  expect(lines()).toEqual(["원래 메시지가 지워졌어요."]);
  const events = (await voice()).history.filter((event) => event.kind === "voice.origin_deleted");
  expect(events.map((event) => event.memberId)).toEqual([duri.id]);
  await expectNowhere("로그인이 자꾸");
  expect(yard.logged).toEqual([]);
});

describe("words that have become the agent's own", () => {
  test("before they posted them are not followed, and the thread says so", async () => {
    const message = await said();
    const { nari, duri } = yard.people;
    await captures(nari, message);
    await nari.submits({ words: "로그인이 하루에 세 번 풀린다고 하세요" });
    await duri.edits(message, "다른 이야기예요 010-1234-5678");
    expect(textOf(card())).toContain("로그인이 하루에 세 번 풀린다고 하세요");
    expect(lines()).toEqual(["원래 메시지가 고쳐졌어요. 여기 적힌 말은 그대로예요."]);
    expect(await yard.database.prisma.identifierHash.count()).toBe(0);
    expect(yard.directMessages("duri")).toEqual([]);
    await duri.deletes(message);
    expect(textOf(card())).toContain("로그인이 하루에 세 번 풀린다고 하세요");
    expect(lines().at(-1)).toBe("원래 메시지가 지워졌어요.");
    await duri.says(TALK, "끝");
    expect(lines()).toHaveLength(2);
  });

  test("by a later edit are not followed any more; a change of anything else keeps them the message's", async () => {
    const message = await said();
    const { nari, duri } = yard.people;
    await captures(nari, message);
    await nari.submits();
    await nari.picks(card(), "고치기");
    await nari.submits({ pain: "blocked" });
    await duri.edits(message, `${WORDS} 하루에 세 번`);
    expect(textOf(card())).toContain(`${WORDS} 하루에 세 번`);
    await nari.picks(card(), "고치기");
    await nari.submits({ words: "로그인이 유지되지 않는대요" });
    await duri.edits(message, "아무것도 아니에요");
    expect(textOf(card())).toContain("로그인이 유지되지 않는대요");
    expect(lines().at(-1)).toBe("원래 메시지가 고쳐졌어요. 여기 적힌 말은 그대로예요.");
    await duri.deletes(message);
    expect(textOf(card())).toContain("로그인이 유지되지 않는대요");
  });
});

test("links that unfold, and edits of other messages, change nothing", async () => {
  const message = await said(`${WORDS} https://example.com/login`);
  const { nari, duri } = yard.people;
  await captures(nari, message);
  await nari.submits();
  await duri.edits(message, `${WORDS} https://example.com/login`);
  const other = await duri.says(TALK, "점심 뭐 먹어요?");
  await duri.edits(other, "점심 뭐 먹죠?");
  await duri.deletes(other);
  expect(lines()).toEqual([]);
  expect((await voice()).version).toBe(1);
  expect(textOf(card())).toContain("example.com/login");
});

test("the app's own messages are never followed, though each redrawing of a card is an edit", async () => {
  yard = await startYard();
  const { hana, ben, gaon } = yard.people;
  await hana.posts(WORDS);
  await ben.clicks(card(), "맡을게요");
  await ben.clicks(card(), "맡을게요");
  const [line] = yard.repliesTo(card());
  if (!line) throw new Error("no line");
  await gaon.deletes(line);
  expect((await voice()).answers).toEqual([]);
  expect((await voice()).version).toBe(3);
  await ben.uses("post_voice_from_message", card());
  await ben.submits({ words: "카드에서 만든 목소리예요" });
  await ben.clicks(card(0), "맡을게요");
  const made = await yard.database.prisma.voice.findFirstOrThrow({ where: { reporterId: ben.id } });
  expect(made).toMatchObject({ version: 1, words: "카드에서 만든 목소리예요" });
  expect(yard.logged).toEqual([]);
});
