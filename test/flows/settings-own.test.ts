// What is the company's own in the settings: which emoji mean what, and the shapes of its numbers.
import { afterEach, describe, expect, test } from "vitest";
import type { View } from "../../sandbox/protocol.ts";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰이 적용이 안 된다고 하세요";
let yard: Yard;
afterEach(() => yard.close());

const card = () => yard.cards()[0] ?? (undefined as never);
const start = async () => {
  yard = await startYard();
};

/** 가온 opens the settings, and sets this. */
async function gaonSets(entries: Record<string, string>) {
  const { gaon } = yard.people;
  await gaon.types("/voc 설정");
  const result = await gaon.submits(entries);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
}

const standsIn = (view: View, name: string) => view.values[name]?.[name];

describe("the emoji", () => {
  test("of the company's own claims, in every skin tone, and what was taken off the map means nothing", async () => {
    await start();
    const { hana, ben, nari, sebin } = yard.people;
    await hana.posts(WORDS);
    await gaonSets({ emoji_claim: ":raised_hand: on-it" });
    await ben.reactsWith(card(), "raised_hand::skin-tone-4");
    await nari.reactsWith(card(), "on-it");
    await sebin.reactsWith(card(), "eyes");
    expect(textOf(card())).toContain("Ben, 나리 님이 맡았어요");
    await ben.takesOff(card(), "raised_hand::skin-tone-4");
    expect(textOf(card())).toContain("나리 님이 맡았어요");
    expect(textOf(card())).not.toContain("Ben");
    await yard.app.tick();
    await yard.settle();
    expect(textOf(card()), "comparing with Slack finds nothing else").toContain("*맡음*  나리 님이 맡았어요");
    await hana.types("/voc 도움말");
    expect(textOf(hana.whispers().at(-1) ?? {})).toContain("`맡을게요` 또는 :raised_hand:");
  });

  test("that stood on a card before they meant anything make nobody claim", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.reactsWith(card(), "raised_hand");
    await gaonSets({ emoji_claim: "eyes raised_hand" });
    await yard.restart();
    await yard.app.tick();
    await yard.settle();
    expect(textOf(card())).toContain("아직 맡은 사람이 없어요");
    await nari.reactsWith(card(), "raised_hand");
    expect(textOf(card())).toContain("*맡음*  나리 님이 맡았어요");
    await ben.takesOff(card(), "raised_hand");
    await ben.reactsWith(card(), "raised_hand");
    expect(textOf(card())).toContain("나리, Ben 님이 맡았어요");
  });

  test("are written with colons or without, and mean one thing each: the second place is refused", async () => {
    await start();
    const { gaon } = yard.people;
    await gaon.types("/voc 설정");
    const entries = { emoji_claim: "eyes, :hand:", emoji_issue: ":fire: hand", jargon: "WMS" };
    expect((await gaon.submits(entries)).errors).toEqual({
      emoji_issue: "‘hand’: 다른 칸에서 이미 쓰고 있어요. 하나의 이모지는 한 가지만 뜻하니 한 곳에서 빼 주세요.",
    });
    expect(standsIn(gaon.modal(), "emoji_issue")).toMatchObject({ value: ":fire: hand" });
    expect(standsIn(gaon.modal(), "jargon")).toMatchObject({ value: "WMS" });
    expect(await gaon.submits({ emoji_issue: ":fire:" })).toMatchObject({ ok: true });
    await gaon.types("/voc 설정");
    expect(standsIn(gaon.modal(), "emoji_claim")).toMatchObject({ value: ":eyes: :hand:" });
    expect(standsIn(gaon.modal(), "emoji_issue")).toMatchObject({ value: ":fire:" });
  });

  test("of a meaning can all be taken off; buttons and the menu are left", async () => {
    await start();
    const { hana, ben } = yard.people;
    await hana.posts(WORDS);
    await gaonSets({ emoji_claim: "", emoji_conclude: "", emoji_capture: "satellite" });
    await ben.reactsWith(card(), "eyes");
    await ben.reactsWith(card(), "white_check_mark");
    expect(textOf(card())).toContain("아직 맡은 사람이 없어요");
    expect(ben.whispers(VOICE_CHANNEL)).toEqual([]);
    await ben.clicks(card(), "맡을게요");
    expect(textOf(card())).toContain("Ben 님이 맡았어요");
    await hana.types("/voc 도움말");
    expect(textOf(hana.whispers().at(-1) ?? {})).toContain("`맡을게요` 또는 —");
  });

  test("that mark a message to be posted are the settings' too", async () => {
    await start();
    const { hana, nari } = yard.people;
    await gaonSets({ emoji_capture: "satellite" });
    const message = await hana.says(VOICE_CHANNEL, "고객님이 쿠폰이 안 된대요");
    await nari.reactsWith(message, "mega");
    expect(nari.whispers(VOICE_CHANNEL)).toEqual([]);
    await nari.reactsWith(message, "satellite");
    expect(nari.whispers(VOICE_CHANNEL).map((whisper) => whisper.text)).toEqual([
      "이 메시지를 고객의 목소리로 올릴까요?",
    ]);
  });

  test("fit into the form again, however many there are and however they were written", async () => {
    await start();
    const { gaon } = yard.people;
    const many = Array.from({ length: 30 }, (_, index) => `our_own_emoji_${index + 10}_${"x".repeat(82)}`);
    await gaonSets({ emoji_claim: many.join(" ") });
    expect(await gaon.types("/voc 설정")).toMatchObject({ ok: true });
    expect(String(standsIn(gaon.modal(), "emoji_claim")?.["value"])).toContain("our_own_emoji_39");
    expect(yard.slack.problems).toEqual([]);
  });
});

describe("the shapes of the company's own numbers", () => {
  const OWN = { pattern_order: "MD-########", pattern_invoice: "KX@@######", pattern_member: "U##-####" };

  test("are masked from then on in words, prompts, file names, reasons, edits and drafts from the thread", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts("MD-12345678 주문이 안 온대요");
    expect(textOf(card()), "unknown so far").toContain("MD-12345678");
    await gaonSets(OWN);
    const file = await hana.uploads("MD-87654321 화면.png", "image/png");
    await hana.posts("md 87654321 주문이 안 온대요. 송장은 KXab123456", { happening: "U12-3456 님만", files: [file] });
    const second = yard.cards()[1] ?? (undefined as never);
    expect(textOf(second)).toContain("주문 #…4321 주문이 안 온대요. 송장은 송장 #…3456");
    expect(textOf(yard.directMessages("hana").at(-1) ?? {})).toContain("주문번호, 송장번호, 회원번호");
    await hana.picks(second, "고치기");
    await hana.submits({ words: "MD87654321 주문이 아직도 안 온대요" });
    await nari.says(VOICE_CHANNEL, "MD-87654321 주문은 재고가 없어서 출고가 하루 늦었습니다.", second);
    await ben.clicks(second, "결론 내기");
    await ben.pressesInModal("Draft from the thread");
    expect(standsIn(ben.modal(), "reason_drafted") ?? ben.modal().values["reason_drafted"]?.["reason"]).toMatchObject({
      value: "주문 #…4321 주문은 재고가 없어서 출고가 하루 늦었습니다.",
    });
    await ben.submits({
      outcome: "fixed",
      cause: "logistics",
      reason_drafted: "MD-87654321 주문은 재고가 없어서 하루 늦게 출고했습니다.",
      affected: "U12-3456 회원",
    });
    expect(textOf(yard.cards()[1] ?? {})).toContain("주문 #…4321 주문은 재고가 없어서 하루 늦게 출고했습니다.");
    const kept = await Promise.all(
      ["voices", "voice_events", "conclusions", "voice_files"].map((table) =>
        yard.database.pool.query(
          `SELECT * FROM ${table} WHERE to_jsonb(${table})::text ~* '8765.?4321|U12.?3456|KXab'`,
        ),
      ),
    );
    expect(kept.flatMap(({ rows }) => rows)).toEqual([]);
    const said = yard.slack.calls.filter((call) => call.method.startsWith("chat."));
    expect(JSON.stringify(said)).not.toMatch(/8765.?4321|U12.?3456|KXab/i);
    expect(yard.logLines.join("\n")).not.toMatch(/87654321/);
  });

  test("are masked in what a command brings into a form, and in the notice about an unknown word", async () => {
    await start();
    const { hana } = yard.people;
    await gaonSets(OWN);
    await hana.types("/voc MD-12345678");
    expect(textOf(hana.modal())).not.toContain("12345678");
    expect(standsIn(hana.modal(), "words")).toMatchObject({ value: "주문 #…5678" });
  });

  test.each([
    ["pattern_order", "####-##-##"],
    ["pattern_invoice", "MD-#"],
    ["pattern_member", "회원#####"],
  ])("refuse at %s the shape %j, and keep what was typed", async (name, example) => {
    await start();
    const { gaon } = yard.people;
    await gaon.types("/voc 설정");
    const entry = `OK-######\n${example}`;
    expect((await gaon.submits({ [name]: entry })).errors).toEqual({
      [name]: `‘${example}’ 모양은 쓸 수 없어요. 숫자나 글자 자리가 네 개 이상이어야 하고, 날짜나 가격과 겹치면 안 돼요.`,
    });
    expect(standsIn(gaon.modal(), name)).toMatchObject({ value: entry });
    expect(await yard.database.prisma.setting.count()).toBe(0);
  });
});
