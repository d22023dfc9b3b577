// What a voice can carry on its way in: details, tags, pictures and files, a hidden name; and what is masked in it.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import type { Someone } from "../../sandbox/someone.ts";
import { PEOPLE, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰을 넣었는데 결제가 안 돼요";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const PHONE = /1234.?5678/;

let yard: Yard;
afterEach(() => yard.close());

const card = (index = 0) => yard.cards()[index] ?? (undefined as never);
const lines = (index = 0) => yard.repliesTo(card(index)).map((reply) => textOf(reply));
const voices = () =>
  yard.database.prisma.voice.findMany({ orderBy: { postedAt: "asc" }, include: { files: true, history: true } });

/** The blocks of one kind on the card. */
function blocksOf(type: string, message: Message = card()) {
  const blocks = (message.blocks ?? []) as { type: string; alt_text?: string; slack_file?: { id: string } }[];
  return blocks.filter((block) => block.type === type);
}

async function concludes(person: Someone, message: Message, entries: Record<string, string> = {}) {
  await person.clicks(message, "결론 내기");
  const result = await person.submits({ outcome: "fixed", cause: "screen", reason: REASON, ...entries });
  expect(result).toMatchObject({ ok: true });
}

describe("what may be said besides the words", () => {
  test("is kept whole and stands on the card", async () => {
    yard = await startYard();
    await yard.people.hana.posts(WORDS, {
      attempt: "장바구니 쿠폰으로 결제",
      happening: "결제 단계에서 쿠폰이 사라짐",
      inquiry_type: "프로모션",
      journey_stage: "결제",
      inbound_channel: "채팅",
      customer_type: "VIP",
      contact: "세 번째 이상",
      speaker: "외부 고객",
      marks: ["확산 중 (SNS·커뮤니티)"],
    });
    const text = textOf(card());
    expect(text).toMatch(/고객이 하려던 것\s+장바구니 쿠폰으로 결제/);
    expect(text).toMatch(/실제로 일어난 것\s+결제 단계에서 쿠폰이 사라짐/);
    for (const fact of ["확산 중", "같은 일로 연락: 세 번째 이상", "목소리 주체: 외부 고객", "고객 유형: VIP"]) {
      expect(text).toContain(fact);
    }
    expect((await voices())[0]).toMatchObject({
      attempt: "장바구니 쿠폰으로 결제",
      happening: "결제 단계에서 쿠폰이 사라짐",
      inquiryType: "promotion",
      journeyStage: "payment",
      inboundChannel: "chat",
      customerType: "vip",
      contact: "more",
      speaker: "customer",
      isSpreading: true,
      isReporterHidden: false,
    });
    expect(yard.slack.problems).toEqual([]);
  });

  test("is required nowhere, and what was not said is not on the card", async () => {
    yard = await startYard();
    await yard.people.hana.posts(WORDS);
    const text = textOf(card());
    for (const label of ["하려던 것", "일어난 것", "확산", "연락:", "주체", "유형:", "단계:", "채널:", "📎"]) {
      expect(text).not.toContain(label);
    }
    expect((await voices())[0]).toMatchObject({ attempt: null, happening: null, contact: null, speaker: null });
  });

  test("stands in the form that edits it, and can be taken away there", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.posts(WORDS, { attempt: "쿠폰으로 결제", contact: "second", marks: ["spreading"] });
    await hana.picks(card(), "고치기");
    expect(textOf(hana.modal())).toContain("쿠폰으로 결제");
    await hana.submits({ attempt: "", contact: "", marks: [], speaker: "seller" });
    expect(textOf(card())).not.toMatch(/쿠폰으로 결제|확산|두 번째/);
    expect(textOf(card())).toContain("목소리 주체: 입점사");
  });
});

test("tags in the words are kept as tags, and follow an edit", async () => {
  yard = await startYard();
  const { hana } = yard.people;
  await hana.posts("오늘도 안 왔대요 #배송지연 #쿠폰_오류 https://a.kr/#none #1234");
  expect((await voices())[0]?.tags).toEqual(["배송지연", "쿠폰_오류"]);
  await hana.picks(card(), "고치기");
  await hana.submits({ words: "오늘도 안 왔대요 #배송지연 #포장" });
  expect((await voices())[0]?.tags).toEqual(["배송지연", "포장"]);
});

describe("pictures and files", () => {
  test("come up to five: pictures are shown with their description, others are linked", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    const files = [
      await hana.uploads("결제 화면.png", "image/png"),
      await hana.uploads("장바구니.jpg", "image/jpeg"),
      await hana.uploads("영수증.pdf", "application/pdf"),
      await hana.uploads("통화 녹음.mp3", "audio/mpeg"),
      await hana.uploads("화면.webp", "image/webp"),
    ];
    await hana.posts(WORDS, { files, alt_text: "결제 화면에 쿠폰 칸이 비어 있음" });
    const shown = blocksOf("image");
    expect(shown.map((block) => block.slack_file?.id)).toEqual(files.slice(0, 2));
    expect(shown.map((block) => block.alt_text)).toEqual([
      "결제 화면에 쿠폰 칸이 비어 있음",
      "첨부 이미지: 장바구니.jpg",
    ]);
    for (const name of ["영수증.pdf", "통화 녹음.mp3", "화면.webp"]) expect(textOf(card())).toContain(`|${name}>`);
    const [voice] = await voices();
    expect(voice?.files.map((file) => file.fileId).sort()).toEqual([...files].sort());
    await hana.picks(card(), "고치기");
    await hana.submits({ alt_text: "쿠폰 칸이 없음" });
    expect(blocksOf("image")[0]?.alt_text).toBe("쿠폰 칸이 없음");
    expect(blocksOf("image")).toHaveLength(2);
    expect(yard.slack.problems).toEqual([]);
  });

  test("of six none can be submitted, by any client", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    const files: string[] = [];
    for (const name of ["1", "2", "3", "4", "5", "6"]) files.push(await hana.uploads(`${name}.png`, "image/png"));
    await hana.types("/voc");
    expect((await hana.submits({ words: WORDS, files })).errors).toHaveProperty("files");
    expect((await hana.submitsUnchecked({ words: WORDS, files })).errors).toEqual({
      files: "파일은 5개까지 올릴 수 있어요. 지금 6개라서 1개를 빼 주세요.",
    });
    expect(yard.cards()).toEqual([]);
    expect((await hana.submits({ words: WORDS, files: files.slice(0, 5) })).ok).toBe(true);
    expect(blocksOf("image")).toHaveLength(5);
  });

  test("with an identifier in their name or description are masked on the card, in the database and in the history", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    const files = [
      await hana.uploads("010-1234-5678 화면.png", "image/png"),
      await hana.uploads("010-1234-5678 녹취.pdf", "application/pdf"),
    ];
    await hana.posts(WORDS, { files, alt_text: "" });
    expect(blocksOf("image")[0]?.alt_text).toBe("첨부 이미지: [전화번호] 화면.png");
    expect(textOf(card())).toContain("[전화번호] 녹취.pdf");
    expect(JSON.stringify(yard.cards())).not.toMatch(PHONE);
    expect(JSON.stringify(await voices())).not.toMatch(PHONE);
    expect(yard.logLines.join()).not.toMatch(PHONE);
    const notes = yard.directMessages("hana").filter((message) => textOf(message).includes("전화번호"));
    expect(notes).toHaveLength(1);
  });

  test("that Slack will not show become links, and the card is there all the same", async () => {
    yard = await startYard();
    const { hana, ben } = yard.people;
    const files = [await hana.uploads("화면.png", "image/png")];
    const hasPicture = ({ args }: { args: object }) => JSON.stringify(args).includes("slack_file");
    const stop = yard.slack.faults.inject(hasPicture, { kind: "slack_error", error: "invalid_blocks" }, 100);
    await hana.posts(WORDS, { files, alt_text: "쿠폰 칸이 비어 있음" });
    expect(yard.cards()).toHaveLength(1);
    expect(blocksOf("image")).toEqual([]);
    expect(textOf(card())).toContain("|화면.png>");
    expect(textOf(card())).toContain("쿠폰 칸이 비어 있음");
    await ben.clicks(card(), "맡을게요");
    expect(textOf(card())).toContain("Ben 님이 맡았어요");
    stop();
    await ben.clicks(card(), "맡을게요");
    expect(blocksOf("image")[0]?.alt_text).toBe("쿠폰 칸이 비어 있음");
    expect(yard.cards()).toHaveLength(1);
  });
});

describe("나도 고객", () => {
  test("posts what somebody who works here met with, by name", async () => {
    yard = await startYard();
    const { nari } = yard.people;
    await nari.opensHome();
    await nari.clicksHome("나도 고객");
    expect(nari.modal().title).toBe("나도 고객");
    await nari.submits({ words: "주문한 옷이 사진과 달라요" });
    expect(textOf(card())).toContain("목소리 주체: 사내 직원 (구매자)");
    expect(textOf(card())).toContain("나리 님이 올림");
    expect(textOf(nari.home())).toContain("주문한 옷이 사진과 달라요");
  });

  test("without a name is in nothing that others can read, and its author still hears the conclusion", async () => {
    const now = new Date("2026-11-19T10:00:00+09:00");
    yard = await startYard({ clock: () => now });
    const { nari, duri, sebin, hana, ben } = yard.people;
    await nari.opensHome();
    await nari.clicksHome("나도 고객");
    await nari.submits({ words: "주문한 옷이 사진과 달라요", marks: ["올린 사람 이름 숨기기"] });
    expect(textOf(card())).toContain("익명 님이 올림");
    await everythingHappensTo(nari);
    await sebin.types("/voc 다이제스트 지금");
    await yard.settle();
    await concludes(ben, card());
    const telling = yard.directMessages("nari").find((message) => textOf(message).includes(REASON));
    if (!telling) throw new Error("nari heard of no conclusion");
    expect(textOf(card())).toContain("고객 안내를 기다려요: 익명");
    expect(textOf(telling), "whoever met with it has nobody to tell").toContain("올려 주신 일에 결론이 났어요.");
    expect(textOf(telling)).not.toContain("고객님");
    await nari.clicks(telling, "확인했어요");
    expect(lines()).toContain("익명 님이 고객에게 안내했어요.");
    await hana.types("/voc 판정");
    await hana.picks(card(), "기록 보기");
    const seen = [textOf(hana.modal())];
    await hana.picks(card(), "대신 안내했어요").catch(() => {});
    seen.push(hana.hasModal() ? textOf(hana.modal()) : "");
    await duri.opensHome();
    seen.push(textOf(duri.home()));
    expectNobodyReads("나리", nari, seen);
    expect(yard.slack.problems).toEqual([]);
  });

  test("without a name stays so in the voice into which it is merged, and once it is parted again", async () => {
    yard = await startYard();
    const { nari, duri, sebin, hana } = yard.people;
    await duri.posts("옷 색이 화면과 다르대요");
    await nari.opensHome();
    await nari.clicksHome("나도 고객");
    await nari.submits({ words: "주문한 옷이 사진과 달라요", marks: ["hidden"] });
    await sebin.picks(card(1), "합치기");
    await sebin.submits({ other_voice: "옷 색이 화면과 다르대요" });
    expect(textOf(card(0))).toContain("같은 목소리를 들은 사람: 익명");
    await concludes(sebin, card(0));
    expect(textOf(card(0))).toContain("고객 안내를 기다려요: 두리, 익명 님");
    await sebin.types("/voc 다이제스트 지금");
    await yard.settle();
    await hana.picks(card(0), "대신 안내했어요");
    const seen = [textOf(hana.modal())];
    const telling = yard.directMessages("nari").find((message) => textOf(message).includes(REASON));
    if (!telling) throw new Error("nari heard of no conclusion");
    await nari.clicks(telling, "안내했어요");
    expect(lines(0)).toContain("익명 님이 고객에게 안내했어요.");
    for (const index of [0, 1]) {
      await hana.picks(card(index), "기록 보기");
      seen.push(textOf(hana.modal()));
    }
    await sebin.picks(card(1), "합치기 되돌리기");
    await hana.picks(card(0), "기록 보기");
    seen.push(textOf(hana.modal()));
    expect(seen.at(-1)).toContain("익명 님이 고객에게 안내했어요.");
    expectNobodyReads("나리", nari, seen);
  });
});

test("what the author of a voice without a name does to it and to another does not tell who they are", async () => {
  yard = await startYard();
  const { nari, duri, hana } = yard.people;
  await duri.posts("옷 색이 화면과 다르대요");
  await nari.posts("주문한 옷이 사진과 달라요", { marks: ["hidden"] });
  await nari.picks(card(1), "상충");
  await nari.submits({ other_voice: "옷 색이 화면과 다르대요", note: "사진을 바꾸면 다른 색이 틀려요" });
  await nari.picks(card(1), "합치기");
  await nari.submits({ other_voice: "옷 색이 화면과 다르대요" });
  await nari.picks(card(1), "합치기 되돌리기");
  await nari.picks(card(0), "합치기");
  await nari.submits({ other_voice: "주문한 옷이 사진과 달라요" });
  await nari.picks(card(0), "합치기 되돌리기");
  await nari.picks(card(1), "상충 풀기");
  await nari.submits({ choice: "옷 색이 화면과 다르대요" });
  expect(lines(0)).toHaveLength(6);
  expect(lines(1)).toHaveLength(6);
  const seen: string[] = [];
  for (const index of [0, 1]) {
    await hana.picks(card(index), "기록 보기");
    seen.push(textOf(hana.modal()));
  }
  expectNobodyReads("나리", nari, seen);
});

test("a name can be hidden in the usual form too, afterwards as well, and shown again", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  await hana.posts(WORDS, { marks: ["hidden"] });
  expect(textOf(card())).toContain("익명 님이 올림");
  expect(textOf(card())).not.toContain("하나");
  await ben.clicks(card(), "같은 목소리");
  expect(textOf(card())).toContain("같은 목소리를 들은 사람: Ben");
  await hana.posts("포장이 과하대요");
  expect(textOf(card(1))).toContain("하나 님이 올림");
  await hana.picks(card(1), "고치기");
  await hana.submits({ marks: ["hidden"] });
  expect(textOf(card(1))).toContain("익명 님이 올림");
  expect(lines(1)).toEqual(["익명 님이 목소리를 고쳤어요."]);
  await hana.picks(card(1), "고치기");
  await hana.submits({ marks: [] });
  expect(textOf(card(1))).toContain("하나 님이 올림");
});

test("what is masked in any form is told to who wrote it, once for each form", async () => {
  yard = await startYard();
  const { hana, duri, sebin, nari, ben, gaon } = yard.people;
  await hana.posts("포장이 과하대요");
  await hana.posts(WORDS);
  const notes = (name: keyof typeof PEOPLE) =>
    yard.directMessages(name).filter((message) => /가렸어요|we masked/.test(textOf(message))).length;
  const told = () => (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).map((name) => `${name} ${notes(name)}`);

  await hana.picks(card(1), "고치기");
  await hana.submits({ words: `${WORDS} 010-1234-5678`, happening: "010-1234-5678 로 문자가 옴" });
  expect(notes("hana")).toBe(1);
  await duri.clicks(card(1), "같은 목소리");
  await duri.submits({ words: "쿠폰이 사라진대요 010-1234-5678" });
  expect(notes("duri")).toBe(1);
  await sebin.picks(card(1), "기다리는 중");
  await sebin.submits({ for_whom: "입점사 010-1234-5678", what: "010-1234-5678 로 확인", until: "2030-01-07" });
  expect(notes("sebin")).toBe(1);
  await sebin.picks(card(1), "협의 중");
  await sebin.submits({ why: "010-1234-5678 로 먼저 물어봐요", until: "2030-01-07" });
  expect(notes("sebin")).toBe(2);
  await nari.picks(card(1), "물어보기");
  await nari.submits({ members: [ben.id], question: "010-1234-5678 고객을 아시나요?" });
  expect(notes("nari")).toBe(1);
  await gaon.picks(card(1), "상충");
  await gaon.submits({ other_voice: "포장이 과하대요", note: "010-1234-5678 고객은 반대예요" });
  expect(notes("gaon")).toBe(1);
  await concludes(ben, card(1), { affected: "010-1234-5678 번대 고객 화면", reason: `${REASON} 010-1234-5678` });
  expect(notes("ben")).toBe(1);
  await gaon.picks(card(1), "다시 열기");
  await gaon.submits({ reason: "010-1234-5678 에서 다시 안 된대요" });
  expect(notes("gaon")).toBe(2);

  await yard.app.tick();
  await yard.settle();
  expect(told()).toEqual(["hana 1", "duri 1", "sebin 2", "nari 1", "ben 1", "gaon 2"]);
  const { rows } = await yard.database.pool.query("SELECT * FROM voice_events");
  expect(JSON.stringify([rows, await voices(), yard.slack.calls])).not.toMatch(PHONE);
  expect(yard.logLines.join()).not.toMatch(PHONE);
});

/** Whoever posted it does with it what one can do, and so do others. */
async function everythingHappensTo(nari: Someone) {
  const { duri, sebin, hana, ben } = yard.people;
  await duri.clicks(card(), "같은 목소리");
  await nari.picks(card(), "고치기");
  await nari.submits({ happening: "소매가 더 짧음" });
  await nari.reactsWith(card(), "eyes");
  await nari.reactsWith(card(), "rotating_light");
  await nari.picks(card(), "기다리는 중");
  await nari.submits({ for_whom: "입점사", what: "사진 교체", until: "2026-11-23" });
  await nari.picks(card(), "물어보기");
  await nari.submits({ members: [ben.id], channel: PLANNER_CHANNEL, question: "사진은 누가 올리나요?" });
  expect(textOf(yard.slack.messages(PLANNER_CHANNEL).at(-1) ?? {})).toContain(
    "익명 님이 고객의 목소리에 대해 물어봐요",
  );
  await nari.picks(card(), "넘기기");
  await nari.submits({ to: hana.id });
  expect(textOf(yard.directMessages("hana").at(-1) ?? {})).toContain("익명 님이 맡던 목소리를 넘겨 드렸어요");
  await sebin.reactsWith(card(), "rotating_light");
  await ben.reactsWith(card(), "rotating_light");
}

/** Neither the name nor the id, in any message of the app that is not to this person, nor in these texts. */
function expectNobodyReads(name: string, { id }: Someone, texts: string[]) {
  const others = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).filter((each) => PEOPLE[each].id !== id);
  const messages = [
    ...yard.slack.messages(VOICE_CHANNEL),
    ...yard.slack.messages(PLANNER_CHANNEL),
    ...yard.slack.messages("C0GENERAL1"),
    ...others.flatMap((each) => yard.directMessages(each)),
  ].filter((message) => message.ephemeralFor !== id);
  const all = [...messages.map(({ text, blocks }) => JSON.stringify({ text, blocks })), ...texts];
  expect(all.filter((text) => text.includes(name) || text.includes(id))).toEqual([]);
}
