// Two voices that have to do with each other: one goes on in the other, or what one customer gains another loses.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import type { Someone } from "../../sandbox/someone.ts";
import { type DatabaseKind, databaseKinds } from "../support/open-database.ts";
import { BOT, type PEOPLE, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const COUPON = "쿠폰을 넣었는데 결제가 안 돼요";
const VANISHED = "결제할 때 할인 쿠폰이 사라져요";
const PARCEL = "포장이 과하대요";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const MERGED = "다른 목소리에 합친 목소리예요. 합치기를 되돌리면 다시 할 수 있어요.";

let yard: Yard;
afterEach(() => yard.close());

const card = (index: number) => yard.cards()[index] ?? (undefined as never);
const lines = (index: number) => yard.repliesTo(card(index)).map((reply) => textOf(reply));
const linkTo = ({ channelId, ts }: Message) => `${yard.slack.url}/archives/${channelId}/p${ts.replace(".", "")}`;
const voices = () => yard.database.prisma.voice.findMany({ orderBy: { postedAt: "asc" }, include: { history: true } });

/** The texts of all direct messages about a conclusion. */
function tellings(name: keyof typeof PEOPLE) {
  return yard
    .directMessages(name)
    .map(textOf)
    .filter((text) => text.includes("결론이 났어요") || text.includes("이어져 있지 않아요"));
}

async function posted(database?: DatabaseKind) {
  yard = await startYard({ ...(database && { database }) });
  yard.slack.admin.changePerson(yard.people.ben.id, { locale: "ko-KR" });
  await yard.people.hana.posts(COUPON);
  await yard.people.duri.posts(VANISHED);
}

async function merges(person: Someone, from: number, into: string) {
  await person.picks(card(from), "합치기");
  return person.submits({ other_voice: into });
}

async function concludes(person: Someone, index: number) {
  await person.clicks(card(index), "결론 내기");
  expect(await person.submits({ outcome: "fixed", cause: "screen", reason: REASON })).toMatchObject({ ok: true });
}

async function tells(person: Someone, name: keyof typeof PEOPLE) {
  const telling = yard.directMessages(name).find((message) => textOf(message).includes(REASON));
  if (!telling) throw new Error(`${name} heard of no conclusion`);
  await person.clicks(telling, "안내했어요");
}

async function historyOf(index: number) {
  await yard.people.gaon.picks(card(index), "기록 보기");
  return textOf(yard.people.gaon.modal());
}

describe("the other voice", () => {
  test("is found by its words and by its card's link; before anything is typed the newest are there", async () => {
    await posted();
    const { hana, ben } = yard.people;
    await hana.posts(PARCEL);
    await ben.picks(card(0), "합치기");
    const found = async (query: string) => (await ben.suggestions("other_voice", query)).map((each) => each.label);
    expect(await found("")).toEqual([PARCEL, VANISHED]);
    expect(await found("쿠폰")).toEqual([VANISHED]);
    expect(await found("사라져 할인")).toEqual([VANISHED]);
    expect(await found("환불")).toEqual([]);
    expect(await found(linkTo(card(2)))).toEqual([PARCEL]);
    expect(await found(`<${linkTo(card(1))}|여기>`)).toEqual([VANISHED]);
    expect(yard.slack.problems).toEqual([]);
  });

  test("is never the voice itself, nor one that was merged or taken back, whichever way it is looked for", async () => {
    await posted();
    const { hana, ben, sebin } = yard.people;
    await hana.posts(PARCEL);
    await hana.picks(card(2), "거두기");
    await hana.posts("쿠폰이 화면에 없대요");
    await merges(sebin, 1, "쿠폰이 화면에 없대요");
    await ben.picks(card(0), "합치기");
    const found = async (query: string) => (await ben.suggestions("other_voice", query)).map((each) => each.label);
    for (const query of ["", "쿠폰"]) expect(await found(query)).toEqual(["쿠폰이 화면에 없대요"]);
    expect(await found("포장이")).toEqual([]);
    for (const index of [0, 1, 2]) expect(await found(linkTo(card(index)))).toEqual([]);
    expect(await found("https://example.com/archives/C0VOICES01/p1234567890123456")).toEqual([]);
  });

  test("that is refused when the form comes back is refused at its field: merged meanwhile, or taken back", async () => {
    await posted();
    const { hana, ben, sebin, nari } = yard.people;
    await hana.posts(PARCEL);
    await hana.posts("쿠폰이 화면에 없대요");
    await ben.picks(card(0), "합치기");
    await ben.suggestions("other_voice", "");
    await nari.picks(card(0), "합치기");
    await nari.suggestions("other_voice", "");
    expect((await sebin.picks(card(0), "합치기")).ok).toBe(true);
    expect((await sebin.submitsUnchecked({})).errors).toEqual({ other_voice: "하나를 골라 주세요." });
    await merges(sebin, 1, "쿠폰이 화면에 없대요");
    await hana.picks(card(2), "거두기");
    expect((await ben.submits({ other_voice: VANISHED })).errors).toEqual({ other_voice: MERGED });
    expect((await nari.submits({ other_voice: PARCEL })).errors).toEqual({
      other_voice: "거둔 목소리예요. 올린 사람이 되돌리면 다시 할 수 있어요.",
    });
    expect((await voices()).map((voice) => voice.mergedIntoId !== null)).toEqual([false, true, false, false]);
  });
});

describe("a merged voice", () => {
  test("says where it went on, with a link, and the other what it holds; both threads tell it", async () => {
    await posted();
    const { ben } = yard.people;
    await merges(ben, 0, VANISHED);
    expect(textOf(card(0))).toContain(`Ben 님이 다른 목소리에 합쳤어요: <${linkTo(card(1))}|${VANISHED}>`);
    expect(textOf(card(0))).toContain(COUPON);
    expect(textOf(card(1))).toContain(`합친 목소리: <${linkTo(card(0))}|${COUPON}>`);
    expect(textOf(card(1))).toContain("같은 목소리를 들은 사람: 하나");
    expect(lines(0)).toHaveLength(1);
    expect(lines(0)[0]).toContain("Ben 님이 다른 목소리에 합쳤어요");
    expect(lines(0)[0]).toContain(linkTo(card(1)));
    expect(lines(1)[0]).toContain("Ben 님이 이 목소리에 합쳤어요");
    expect(lines(1)[0]).toContain(linkTo(card(0)));
    expect(await historyOf(0)).toContain("Ben 님이 다른 목소리에 합쳤어요");
    expect(await historyOf(1)).toContain("Ben 님이 이 목소리에 합쳤어요");
    expect(yard.slack.problems).toEqual([]);
  });

  test("can be neither claimed nor joined, voted on, concluded, paused, asked about or edited: each with one sentence", async () => {
    await posted();
    const { ben, nari, sebin, hana, gaon } = yard.people;
    const whispered = (person: Someone) => person.whispers(VOICE_CHANNEL).map((whisper) => whisper.text);
    const stale = { ...card(0) };
    await sebin.clicks(card(0), "결론 내기");
    await nari.picks(card(0), "이슈일까요?");
    await gaon.picks(card(0), "기다리는 중");
    await hana.picks(card(0), "고치기");
    await merges(ben, 0, VANISHED);

    await gaon.reactsWith(card(0), "eyes");
    expect(whispered(gaon)).toEqual([MERGED]);
    await gaon.reactsWith(card(0), "rotating_light");
    expect(whispered(gaon)).toEqual([MERGED, MERGED]);
    for (const label of ["맡을게요", "같은 목소리"]) {
      const { value, block } = buttonOf(stale, label);
      const on = { type: "message" as const, channelId: stale.channelId, ts: stale.ts };
      const action = { type: "button", action_id: value.action_id, value: value.value };
      await yard.slack.act({ kind: "action", as: nari.id, on, blockId: block, action });
      await yard.settle();
    }
    expect(whispered(nari)).toEqual([MERGED, MERGED]);
    expect((await sebin.submits({ outcome: "fixed", cause: "screen", reason: REASON })).errors).toEqual({
      reason: MERGED,
    });
    expect((await nari.submits({ vote: "이슈" })).errors).toEqual({ vote: MERGED });
    expect((await gaon.submits({ for_whom: "물류팀", what: "확인", until: "2030-01-07" })).errors).toEqual({
      until: MERGED,
    });
    expect((await hana.submits({ words: "다른 말" })).errors).toEqual({ words: MERGED });
    expect(textOf(card(0))).not.toMatch(/맡을게요|결론 내기/);
    await ben.clicks(card(0), "더 보기");
    expect(textOf(ben.modal())).toContain("합치기 되돌리기");
    expect((await voices())[0]?.history.map((event) => event.kind)).toEqual(["voice.posted", "voice.merged"]);
    expect(yard.slack.problems).toEqual([]);
  });

  test("is told by the one conclusion: listeners of both hear it, and both cards and lists follow", async () => {
    await posted();
    const { hana, duri, nari, sebin, ben } = yard.people;
    await nari.clicks(card(0), "같은 목소리");
    await hana.clicks(card(1), "같은 목소리");
    await merges(ben, 0, VANISHED);
    expect(textOf(card(1))).toContain("같은 목소리를 들은 사람: 하나, 나리");
    await concludes(sebin, 1);
    expect(textOf(card(1))).toContain("고객 안내를 기다려요: 두리, 하나, 나리 님");
    for (const name of ["hana", "duri", "nari"] as const) expect(tellings(name)).toHaveLength(1);
    await tells(duri, "duri");
    await tells(hana, "hana");
    await tells(nari, "nari");
    expect(textOf(card(1))).toContain("고객 안내 완료");
    await hana.opensHome();
    expect(textOf(hana.home())).toContain("🔗 합침");
  });

  test("into a concluded voice tells those who come with it at once, and nobody else again", async () => {
    await posted();
    const { hana, duri, ben } = yard.people;
    await concludes(ben, 1);
    await tells(duri, "duri");
    expect(textOf(card(1))).toContain("고객 안내 완료");
    await merges(ben, 0, VANISHED);
    expect(tellings("hana")).toHaveLength(1);
    expect(tellings("duri")).toHaveLength(1);
    expect(textOf(card(1))).toContain("고객 안내를 기다려요: 하나 님");
    await tells(hana, "hana");
    expect(textOf(card(1))).toContain("고객 안내 완료");
  });

  test("stands for itself again when the merge is undone, and waits for an answer of its own", async () => {
    await posted();
    const { hana, ben, nari, sebin } = yard.people;
    await ben.clicks(card(0), "맡을게요");
    await merges(ben, 0, VANISHED);
    await nari.picks(card(0), "합치기 되돌리기");
    expect(textOf(nari.modal())).toContain("합치기를 되돌렸어요.");
    expect(textOf(card(0))).toContain("Ben 님이 맡았어요.");
    expect(textOf(card(1))).not.toMatch(/합친 목소리|하나/);
    expect(await historyOf(0)).toContain("나리 님이 합치기를 되돌렸어요");
    expect(await historyOf(1)).toContain("나리 님이 합쳤던 목소리를 되돌렸어요");
    await concludes(sebin, 1);
    expect(tellings("hana")).toEqual([]);
    await concludes(ben, 0);
    await tells(hana, "hana");
    expect(textOf(card(0))).toContain("고객 안내 완료");
  });

  test("that is undone after it was told waits anew, and the old message to its listener says so", async () => {
    await posted();
    const { hana, ben, sebin } = yard.people;
    await merges(ben, 0, VANISHED);
    await concludes(sebin, 1);
    await tells(hana, "hana");
    await ben.picks(card(0), "합치기 되돌리기");
    expect(textOf(card(0))).toContain("아직 맡은 사람이 없어요");
    expect(textOf(card(1))).toContain("고객 안내를 기다려요: 두리 님");
    expect(tellings("hana")).toHaveLength(1);
    expect(tellings("hana")[0]).toContain("이 목소리와는 더 이어져 있지 않아요.");
    await concludes(ben, 0);
    expect(tellings("hana").filter((text) => text.includes(REASON))).toHaveLength(1);
    await merges(ben, 1, COUPON).catch(() => {});
    expect((await voices()).map((voice) => voice.mergedIntoId)).toEqual([null, null]);
  });

  test("keeps its own replies: they answer the other too, and go with it when it is parted again", async () => {
    await posted();
    const { ben, nari, gaon } = yard.people;
    await merges(ben, 0, VANISHED);
    await nari.says(VOICE_CHANNEL, "쿠폰 서버를 보고 있어요", card(0));
    await nari.says(VOICE_CHANNEL, "이거 몇 명이나 그래요?", card(0));
    expect(nari.whispers(VOICE_CHANNEL)).toEqual([]);
    await gaon.types("/voc 다이제스트 지금");
    await yard.settle();
    expect(digest()).toContain("*응답 100%*");
    await ben.picks(card(0), "합치기 되돌리기");
    await gaon.types("/voc 다이제스트 지금");
    await yard.settle();
    expect(digest()).toContain("*아직 답이 없는 목소리 1개*");
    expect(digest()).not.toContain(COUPON);
    expect(yard.logged).toEqual([]);
  });

  test("does not answer the other by a reply of its own reporter, nor by one that was deleted", async () => {
    await posted();
    const { ben, nari, hana } = yard.people;
    await merges(ben, 0, VANISHED);
    await hana.says(VOICE_CHANNEL, "고객님이 기다리고 계세요", card(0));
    const answered = async () => (await voices()).map((voice) => voice.isAnswered);
    expect(await answered()).toEqual([false, false]);
    const reply = await nari.says(VOICE_CHANNEL, "쿠폰 서버를 보고 있어요", card(0));
    expect(await answered()).toEqual([true, true]);
    await nari.deletes(reply);
    expect(await answered()).toEqual([false, false]);
  });
});

/** The newest digest's own message. */
function digest() {
  const parents = yard.slack.messages("C0PLANNER1").filter((message) => message.userId === BOT && !message.threadTs);
  return textOf(parents.at(-1) ?? {});
}

function buttonOf(message: Message, label: string) {
  const blocks = (message.blocks ?? []) as {
    block_id: string;
    elements?: { text?: { text: string }; action_id: string; value: string }[];
  }[];
  for (const { block_id: block, elements = [] } of blocks) {
    const value = elements.find((each) => each.text?.text === label);
    if (value) return { block, value };
  }
  throw new Error(`no button ${label}`);
}

test("who listens on two voices that are merged into a third stays as long as one of them does", async () => {
  await posted();
  const { hana, duri, ben, sebin, nari } = yard.people;
  await nari.posts("쿠폰이 화면에 없대요");
  await hana.clicks(card(1), "같은 목소리");
  await merges(ben, 0, "쿠폰이 화면에 없대요");
  await merges(ben, 1, "쿠폰이 화면에 없대요");
  expect(textOf(card(2))).toContain("같은 목소리를 들은 사람: 하나, 두리");
  await concludes(sebin, 2);
  await tells(hana, "hana");
  await ben.picks(card(0), "합치기 되돌리기");
  expect(textOf(card(2))).toMatch(/같은 목소리를 들은 사람: (하나, 두리|두리, 하나)/);
  expect(textOf(card(2))).toContain("고객 안내를 기다려요: 나리, 두리 님");
  await ben.picks(card(1), "합치기 되돌리기");
  expect(textOf(card(2))).not.toContain("하나");
  await tells(nari, "nari");
  expect(textOf(card(2))).toContain("고객 안내 완료");
  expect(tellings("duri")[0]).toContain("이 목소리와는 더 이어져 있지 않아요.");
  await concludes(sebin, 1);
  await tells(duri, "duri");
  expect(textOf(card(1))).toContain("고객 안내를 기다려요: 하나 님");
});

test("a chain is refused with a sentence: what holds others goes nowhere, and nothing goes into what has gone", async () => {
  await posted();
  const { hana, ben, nari } = yard.people;
  await hana.posts("쿠폰이 화면에 없대요");
  await nari.picks(card(1), "합치기");
  await nari.suggestions("other_voice", "");
  await merges(ben, 0, VANISHED);
  expect((await nari.submits({ other_voice: "쿠폰이 화면에 없대요" })).errors).toEqual({
    other_voice: "다른 목소리가 합쳐져 있어요. 먼저 그것을 되돌려 주세요.",
  });
  await nari.clicks(card(1), "더 보기");
  expect(textOf(nari.modal())).not.toContain("*합치기*");
  await yard.people.duri.picks(card(1), "거두기");
  expect(textOf(yard.people.duri.modal())).toContain("같은 목소리를 들은 분이 있어 거둘 수 없어요");
});

describe.each(databaseKinds())("on %s", (database) => {
  test("two people who merge two voices crosswise at the same moment end in exactly one merge", async () => {
    await posted(database);
    const { duri, ben, nari } = yard.people;
    for (let round = 0; round < 3; round += 1) {
      await ben.picks(card(0), "합치기");
      await ben.suggestions("other_voice", "");
      await nari.picks(card(1), "합치기");
      await nari.suggestions("other_voice", "");
      const results = await Promise.all([
        ben.submits({ other_voice: VANISHED }),
        nari.submits({ other_voice: COUPON }),
      ]);
      await yard.settle();
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      const [refused] = results.filter((result) => !result.ok);
      expect(refused?.errors).toEqual({ other_voice: MERGED });
      const merged = (await voices()).map((voice) => voice.mergedIntoId !== null);
      expect(merged.filter(Boolean)).toHaveLength(1);
      await duri.picks(card(merged.indexOf(true)), "합치기 되돌리기");
    }
    expect(yard.logged).toEqual([]);
    expect(textOf(card(0))).toContain("결론 내기");
    expect(textOf(card(1))).toContain("결론 내기");
  });
});

describe("a conflict", () => {
  test("stands on both cards and in both threads with what one gains and the other loses, until it is dropped", async () => {
    await posted();
    const { ben, sebin } = yard.people;
    await ben.picks(card(0), "상충");
    const note = "쿠폰을 겹쳐 쓰게 하면 고객은 싸고, 입점사는 손해예요";
    await ben.submits({ other_voice: VANISHED, note });
    for (const [index, other] of [
      [0, VANISHED],
      [1, COUPON],
    ] as const) {
      expect(textOf(card(index))).toContain(`상충: <${linkTo(card(1 - index))}|${other}>`);
      expect(textOf(card(index))).toContain(note);
      expect(lines(index)).toHaveLength(1);
      expect(lines(index)[0]).toContain("Ben 님이 상충하는 목소리로 이었어요");
      expect(lines(index)[0]).toContain(linkTo(card(1 - index)));
      expect(lines(index)[0]).toContain(note);
    }
    await sebin.picks(card(1), "상충");
    expect((await sebin.submits({ other_voice: COUPON })).errors).toEqual({
      other_voice: "이미 상충으로 이어져 있어요.",
    });
    await sebin.picks(card(1), "상충 풀기");
    expect((await sebin.submitsUnchecked({})).errors).toEqual({ choice: "하나를 골라 주세요." });
    await sebin.submits({ choice: COUPON });
    for (const index of [0, 1]) {
      expect(textOf(card(index))).not.toContain("상충");
      expect(lines(index)[1]).toContain("세빈 님이 상충을 풀었어요");
      const history = await historyOf(index);
      expect(history).toContain("Ben 님이 상충하는 목소리로 이었어요");
      expect(history).toContain("세빈 님이 상충을 풀었어요");
      await sebin.clicks(card(index), "더 보기");
      expect(textOf(sebin.modal())).not.toContain("상충 풀기");
    }
    expect(yard.slack.problems).toEqual([]);
  });

  test("needs no note, and a note that is too long is refused where it stands", async () => {
    await posted();
    const { nari } = yard.people;
    await nari.picks(card(0), "상충");
    expect((await nari.submitsUnchecked({ other_voice: VANISHED, note: "가".repeat(301) })).errors).toEqual({
      note: "300자까지 적을 수 있어요. 지금 301자라서 1자를 줄여 주세요.",
    });
    await nari.submits({ other_voice: VANISHED, note: "" });
    expect(textOf(card(1))).toContain("상충:");
    await yard.people.ben.clicks(card(0), "맡을게요");
    await concludes(yard.people.ben, 0);
    expect(textOf(card(0))).toContain("상충:");
  });
});
