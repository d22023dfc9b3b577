// More of a conclusion: what the form asks besides and refuses, drafts from the thread, and the tone of the text.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import type { Entries } from "../../sandbox/someone.ts";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰이 적용이 안 된다고 하세요";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const FIXED: Entries = { outcome: "fixed", cause: "screen", reason: REASON };
let yard: Yard;
afterEach(() => yard.close());

const start = async () => {
  yard = await startYard();
};
const card = () => yard.cards()[0] ?? (undefined as never);
const lastTo = (name: keyof Yard["people"]): Message => yard.directMessages(name).at(-1) ?? (undefined as never);

/** 나리 concludes it. */
async function concludes(message: Message, entries: Entries = FIXED) {
  const { nari } = yard.people;
  await nari.clicks(message, "결론 내기");
  const result = await nari.submits(entries);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
}

/** What stands in 나리's reason field, whichever block it stands in. */
function reasonIn(): string {
  const { values } = yard.people.nari.modal();
  return String(Object.values(values).flatMap((block) => block["reason"]?.["value"] ?? [])[0] ?? "");
}

describe("what was given as compensation", () => {
  test.each([
    "5,000원 할인 쿠폰을 지급해 드렸습니다. 감사합니다.",
    "불편을 드려 죄송합니다. 3,000원 쿠폰을 지급해 드렸습니다.",
  ])("is no reason: %j is refused at its field, and what was typed is kept", async (reason) => {
    await start();
    const { hana, nari } = yard.people;
    await hana.posts(WORDS);
    await nari.clicks(card(), "결론 내기");
    const entries = { outcome: "보상했어요", cause: "screen", reason, affected: "앱 2.13 이상" };
    expect((await nari.submits(entries)).errors).toEqual({
      reason: "보상만으로는 이유가 되지 않아요. 왜 그런 일이 있었는지도 적어 주세요.",
    });
    expect(reasonIn()).toBe(reason);
    expect(textOf(card())).toContain("아직 맡은 사람이 없어요");
    expect(await nari.submits({ reason: `${REASON} 쿠폰도 다시 드렸습니다.` })).toMatchObject({ ok: true });
    expect(textOf(card())).toContain("나리 님의 결론: 보상했어요 · 원인: 화면");
    expect(textOf(lastTo("hana"))).toContain("불편을 겪으신 점을 확인하고 보상을 마쳤습니다.");
  });

  test("is refused in English for who reads English, and is no matter of any other outcome", async () => {
    await start();
    const { hana, ben } = yard.people;
    await hana.posts(WORDS);
    await ben.clicks(card(), "결론 내기");
    const entries = { outcome: "Compensated", cause: "screen", reason: "We gave the customer a 5,000 won coupon." };
    expect((await ben.submits(entries)).errors).toEqual({
      reason: "What was given is no reason yet. Please say why it happened as well.",
    });
    expect(await ben.submits({ outcome: "Explained" })).toMatchObject({ ok: true });
  });
});

test("a day that is missing is asked for above its field, which comes with the sentence", async () => {
  await start();
  const { hana, nari } = yard.people;
  await hana.posts(WORDS);
  await nari.clicks(card(), "결론 내기");
  await nari.submits({ ...FIXED, outcome: "later" });
  expect(textOf(nari.modal())).toContain("다시 볼 날을 골라 주세요.");
  expect(reasonIn()).toBe(REASON);
  expect(await nari.submits({ revisit_on: "2030-11-29" })).toMatchObject({ ok: true });
  expect(textOf(card())).toContain("나리 님의 결론: 나중에 할게요");
});

test("what else is affected stands on the card, masked; whether monitoring knew is kept", async () => {
  await start();
  const { hana } = yard.people;
  await hana.posts(WORDS);
  await concludes(card(), { ...FIXED, affected: "앱 2.13 <이상> 010-1234-5678", monitoring: "no" });
  expect(textOf(card())).toContain("영향 범위: 앱 2.13 &lt;이상&gt; [전화번호]");
  expect(textOf(lastTo("nari"))).toContain("전화번호");
  expect(await yard.database.prisma.conclusion.findMany()).toMatchObject([
    { affected: "앱 2.13 <이상> [전화번호]", monitoring: "no", outcome: "fixed" },
  ]);
  const event = await yard.database.prisma.voiceEvent.findFirstOrThrow({ where: { kind: "voice.concluded" } });
  expect(event.body).toMatchObject({ conclusion: { monitoring: "no", affected: "앱 2.13 <이상> [전화번호]" } });
  await hana.posts("배송이 늦는다고 하세요");
  await concludes(yard.cards()[1] ?? card());
  expect(textOf(yard.cards()[1] ?? {})).not.toContain("영향 범위");
  expect(yard.slack.problems).toEqual([]);
});

describe("words that customers do not know", () => {
  const JARGON_REASON = "WMS에 출고전표가 늦게 들어가 하루 늦었습니다. 오늘 모두 보냈습니다.";

  async function nariConcludesWith(reason: string) {
    await start();
    const { gaon, hana, nari } = yard.people;
    await gaon.types("/voc 설정");
    await gaon.submits({ jargon: "WMS\n출고전표\nPG사" });
    await hana.posts(WORDS);
    await nari.clicks(card(), "결론 내기");
    await nari.submits({ outcome: "fixed", cause: "logistics", reason, affected: "어제 주문", monitoring: "yes" });
  }

  test("are asked about once, with all that was typed kept, and a second press saves", async () => {
    await nariConcludesWith(JARGON_REASON);
    const { nari } = yard.people;
    expect(textOf(nari.modal())).toContain("CS가 고객에게 그대로 읽을 수 있나요? ‘WMS’, ‘출고전표’");
    expect(reasonIn()).toBe(JARGON_REASON);
    expect(await yard.database.prisma.conclusion.count()).toBe(0);
    await nari.submits();
    expect(nari.hasModal()).toBe(false);
    expect(textOf(card())).toContain("나리 님의 결론");
    expect(await yard.database.prisma.conclusion.findMany()).toMatchObject([
      { reason: JARGON_REASON, affected: "어제 주문", monitoring: "yes", cause: "logistics" },
    ]);
    expect(yard.slack.problems).toEqual([]);
  });

  test("are asked about again when they are others", async () => {
    await nariConcludesWith(JARGON_REASON);
    const { nari } = yard.people;
    await nari.submits({ reason: "PG사 오류로 결제가 두 번 되었습니다. 오늘 모두 취소했습니다." });
    expect(textOf(nari.modal())).toContain("그대로 읽을 수 있나요? ‘PG사’");
    await nari.submits({ reason: "결제 대행사 오류로 결제가 두 번 되었습니다. 오늘 모두 취소했습니다." });
    expect(textOf(card())).toContain("나리 님의 결론");
  });

  test("that were asked about need no second word when only the outcome changes", async () => {
    await nariConcludesWith(JARGON_REASON);
    const { nari } = yard.people;
    await nari.chooses("outcome", "explained");
    expect(textOf(nari.modal())).toContain("‘WMS’, ‘출고전표’");
    await nari.submits();
    expect(textOf(card())).toContain("나리 님의 결론: 설명드려요");
  });
});

describe("a draft from the thread", () => {
  const BUTTON = "스레드에서 초안 가져오기";
  const EXPLAINED = "쿠폰 서버 설정이 어제 바뀌어서 할인이 적용되지 않았습니다.";

  test("is offered only once somebody other than the reporter has answered", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await hana.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    expect(textOf(nari.modal())).not.toContain(BUTTON);
    await ben.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    expect(textOf(nari.modal())).toContain(BUTTON);
  });

  test("is masked, put where nothing stands yet, and signed by who saves it", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, "확인해 볼게요 <@U0NARI0001>", card());
    await ben.says(VOICE_CHANNEL, `${EXPLAINED} 010-1234-5678 고객님만 다시 넣어 드렸습니다.`, card());
    await nari.clicks(card(), "결론 내기");
    const typed = { outcome: "fixed", cause: "data", affected: "어제 주문" };
    await nari.pressesInModal(BUTTON, typed);
    expect(textOf(nari.modal())).toContain("스레드에서 가져온 초안을 아래에 넣었어요");
    const draft = `${EXPLAINED} [전화번호] 고객님만 다시 넣어 드렸습니다.`;
    expect(reasonIn()).toBe(draft);
    expect(nari.modal().values["affected"]?.["affected"]).toMatchObject({ value: "어제 주문" });
    expect(await yard.database.prisma.conclusion.count()).toBe(0);
    await nari.submits();
    expect(await yard.database.prisma.conclusion.findMany()).toMatchObject([
      { reason: draft, affected: "어제 주문", memberId: nari.id, outcome: "fixed", cause: "data" },
    ]);
    expect(yard.slack.problems).toEqual([]);
  });

  test("stands beside what is being written, to be copied, and takes none of it away", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, `${EXPLAINED} 010-1234-5678`, card());
    await nari.clicks(card(), "결론 내기");
    await nari.pressesInModal(BUTTON, { outcome: "fixed", cause: "data", reason: "쓰던 글이 있는데" });
    expect(textOf(nari.modal())).toContain("스레드에서 가져온 초안이에요.");
    expect(JSON.stringify(nari.modal().blocks)).toContain(EXPLAINED);
    expect(JSON.stringify(nari.modal().blocks)).not.toContain("010-1234");
    expect(reasonIn()).toBe("쓰던 글이 있는데");
    await nari.submits({ reason: REASON });
    expect(await yard.database.prisma.conclusion.findMany()).toMatchObject([{ reason: REASON }]);
    expect(yard.slack.problems).toEqual([]);
  });

  test("of a long thread is made of its newest part", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, "배송 창고 설정이 바뀌어서 출고가 늦었습니다.", card());
    const old = await yard.database.prisma.answer.findFirstOrThrow();
    await yard.database.prisma.answer.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        ...old,
        messageTs: old.messageTs.replace(/.{3}$/, String(n + 100)),
      })),
    });
    for (let n = 0; n < 210; n += 1) {
      const said = { channelId: VOICE_CHANNEL, threadTs: card().ts, text: n % 2 ? "넵" : "확인 중" };
      await yard.slack.act({ kind: "message", as: hana.id, ...said });
    }
    await ben.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    await nari.pressesInModal(BUTTON);
    expect(reasonIn()).toContain(EXPLAINED);
  });

  test("that can't be put into the form is said to whoever asked for it", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    yard.slack.faults.inject("views.update", { kind: "slack_error", error: "internal_error" }, 5);
    await nari.pressesInModal(BUTTON, { reason: REASON });
    expect(textOf(lastTo("nari"))).toBe("지금은 처리하지 못했어요. 잠시 뒤 다시 눌러 주세요.");
    expect(await nari.submits({ outcome: "fixed", cause: "data", reason: REASON })).toMatchObject({ ok: true });
  });

  test("that was taken over survives another choice and a refusal, and is not offered a second time", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    await nari.pressesInModal(BUTTON, { outcome: "fixed", cause: "data" });
    await nari.chooses("outcome", "compensated");
    expect(reasonIn()).toBe(EXPLAINED);
    expect(textOf(nari.modal())).not.toContain(BUTTON);
    expect((await nari.submits({ reason_drafted: "쿠폰을 드렸습니다." })).errors).toEqual({
      reason_drafted: "보상만으로는 이유가 되지 않아요. 왜 그런 일이 있었는지도 적어 주세요.",
    });
    await nari.chooses("outcome", "later");
    expect((await nari.submitsUnchecked({})).errors).toEqual({ revisit_on: "다시 볼 날을 골라 주세요." });
    await nari.submits({ reason_drafted: EXPLAINED, revisit_on: "2030-11-29" });
    expect(await yard.database.prisma.conclusion.findMany()).toMatchObject([{ reason: EXPLAINED, outcome: "later" }]);
  });

  test("of a thread in which nothing explains anything is a sentence, and takes nothing away", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, "확인해 볼게요!", card());
    await nari.clicks(card(), "결론 내기");
    await nari.pressesInModal(BUTTON, { outcome: "fixed", cause: "screen", reason: REASON });
    expect(textOf(nari.modal())).toContain("스레드에서 이유로 쓸 만한 설명을 찾지 못했어요.");
    expect(reasonIn()).toBe(REASON);
    await nari.submits();
    expect(textOf(card())).toContain("나리 님의 결론: 고쳤어요");
  });

  test("of a thread that Slack does not let us read is the same sentence", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    yard.slack.faults.inject("conversations.replies", { kind: "slack_error", error: "internal_error" }, 5);
    await nari.pressesInModal(BUTTON);
    expect(textOf(nari.modal())).toContain("스레드에서 이유로 쓸 만한 설명을 찾지 못했어요.");
  });

  test("with words that customers do not know is asked about like a reason of one's own", async () => {
    await start();
    const { gaon, hana, ben, nari } = yard.people;
    await gaon.types("/voc 설정");
    await gaon.submits({ jargon: "쿠폰 서버" });
    await hana.posts(WORDS);
    await ben.says(VOICE_CHANNEL, EXPLAINED, card());
    await nari.clicks(card(), "결론 내기");
    await nari.pressesInModal(BUTTON, { outcome: "fixed", cause: "data" });
    await nari.submits();
    expect(textOf(nari.modal())).toContain("‘쿠폰 서버’");
    expect(reasonIn()).toBe(EXPLAINED);
    await nari.submits();
    expect(textOf(card())).toContain("나리 님의 결론");
  });
});

describe("the tone of the text for a customer", () => {
  test("is its signer's, until the listener chooses 해요체 or 합니다체; the choice holds for the next conclusion", async () => {
    await start();
    const { hana } = yard.people;
    await hana.posts(WORDS);
    await concludes(card());
    expect(textOf(lastTo("hana"))).toContain("확인하고 고쳤습니다");
    await hana.clicks(lastTo("hana"), "해요체로 보기");
    expect(yard.directMessages("hana")).toHaveLength(1);
    const haeyo = textOf(lastTo("hana"));
    expect(haeyo).toContain("쿠폰 조건이 바뀐 것을 화면에 알리지 못했어요.");
    expect(haeyo).not.toMatch(/습니다/);
    expect(haeyo).not.toContain("해요체로 보기");
    expect(textOf(card()), "the card keeps the signer's words").toContain(REASON);

    await hana.posts("배송이 늦는다고 하세요");
    await concludes(yard.cards()[1] ?? card());
    expect(yard.directMessages("hana")).toHaveLength(2);
    expect(textOf(lastTo("hana"))).toContain("알리지 못했어요");
    await hana.clicks(lastTo("hana"), "합니다체로 보기");
    expect(textOf(lastTo("hana"))).toContain("알리지 못했습니다");
    await hana.clicks(lastTo("hana"), "안내했어요");
    expect(textOf(lastTo("hana"))).toContain("안내했다고 알려 주셨어요");
    expect(yard.slack.problems).toEqual([]);
  });

  test("that can't be kept now is said so, and a second press draws it", async () => {
    await start();
    const { hana } = yard.people;
    await hana.posts(WORDS);
    await concludes(card());
    const telling = lastTo("hana");
    await yard.database.pool.query("ALTER TABLE members RENAME COLUMN tone TO away");
    await hana.clicks(telling, "해요체로 보기");
    await yard.database.pool.query("ALTER TABLE members RENAME COLUMN away TO tone");
    const said = yard.slack.messages(telling.channelId).map((message) => message.text);
    expect(said).toContain("지금은 처리하지 못했어요. 잠시 뒤 다시 눌러 주세요.");
    await hana.clicks(telling, "해요체로 보기");
    expect(textOf(telling)).not.toContain("알리지 못했어요");
    const drawn = yard.slack.messages(telling.channelId).find((message) => message.ts === telling.ts);
    expect(textOf(drawn ?? {})).toContain("알리지 못했어요");
  });

  test("is each listener's own, and who reads English has no such buttons", async () => {
    await start();
    const { hana, duri, ben } = yard.people;
    await hana.posts(WORDS);
    await duri.clicks(card(), "같은 목소리");
    await ben.clicks(card(), "같은 목소리");
    await concludes(card());
    await hana.clicks(lastTo("hana"), "해요체로 보기");
    expect(textOf(lastTo("hana"))).toContain("알리지 못했어요");
    expect(textOf(lastTo("duri"))).toContain("알리지 못했습니다");
    expect(textOf(lastTo("ben"))).toContain("Text for the customer");
    expect(textOf(lastTo("ben"))).not.toMatch(/체로 보기|Show in/);
  });
});
