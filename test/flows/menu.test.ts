// The card's menu: what it says where the person looks, what it does at once, and whom it names.
import { afterEach, describe, expect, test } from "vitest";
import type { Message, View } from "../../sandbox/protocol.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰을 넣었는데 결제가 안 돼요";
const OTHER = "결제할 때 할인 쿠폰이 사라져요";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
const AGAIN = "지금은 처리하지 못했어요. 잠시 뒤 다시 눌러 주세요.";

let yard: Yard;
afterEach(() => yard.close());

const card = (index = 0) => yard.cards()[index] ?? (undefined as never);

async function posted() {
  yard = await startYard();
  await yard.people.hana.posts(WORDS);
}

async function concludes(message: Message) {
  const { nari } = yard.people;
  await nari.clicks(message, "결론 내기");
  expect(await nari.submits({ outcome: "fixed", cause: "screen", reason: REASON })).toMatchObject({ ok: true });
}

interface Asked {
  accessory?: { text: { text: string }; confirm?: Record<"title" | "text" | "confirm" | "deny", { text: string }> };
}

/** What is asked before an entry acts; nothing of one that acts at once. */
const questionIn = (view: View, label: string) =>
  (view.blocks as Asked[]).find((block) => block.accessory?.text.text === label)?.accessory?.confirm;

describe("what has become impossible since the menu was opened", () => {
  test("is said in the menu's place, and in no message", async () => {
    await posted();
    const { hana, nari } = yard.people;
    await concludes(card());
    await nari.clicks(card(), "더 보기");
    await hana.clicks(yard.directMessages("hana").at(-1) ?? card(), "안내했어요");
    await nari.pressesInModal("대신 안내했어요");
    expect(textOf(nari.modal())).toContain("고객 안내까지 끝난 목소리라");
    expect(yard.directMessages("nari")).toEqual([]);
    expect(yard.slack.problems).toEqual([]);
  });
});

describe("what needs no form", () => {
  test("asks once before a voice is taken back or a merge is undone, in the reader's language", async () => {
    await posted();
    const { hana, ben, nari } = yard.people;
    await hana.clicks(card(), "더 보기");
    expect(questionIn(hana.modal(), "거두기")).toMatchObject({
      title: { text: "거두기" },
      text: { text: expect.stringContaining("이 목소리를 거둘까요?") },
      confirm: { text: "거두기" },
      deny: { text: "취소" },
    });
    expect(questionIn(hana.modal(), "고치기")).toBeUndefined();
    await hana.posts(OTHER);
    await nari.picks(card(1), "합치기");
    await nari.submits({ other_voice: WORDS });
    await ben.clicks(card(1), "더 보기");
    expect(questionIn(ben.modal(), "Undo the merge")).toMatchObject({
      text: { text: expect.stringContaining("Undo the merge?") },
      confirm: { text: "Undo the merge" },
    });
    expect(yard.slack.problems).toEqual([]);
  });

  test("is done before it is acknowledged: what the database can't take changes nothing, and says so", async () => {
    await posted();
    const { hana } = yard.people;
    await hana.clicks(card(), "더 보기");
    await yard.database.pool.query("ALTER TABLE voice_events RENAME TO away");
    await hana.pressesInModal("거두기");
    await yard.database.pool.query("ALTER TABLE away RENAME TO voice_events");
    expect(textOf(hana.modal())).toContain(AGAIN);
    expect(textOf(card())).toContain(WORDS);
    await hana.picks(card(), "거두기");
    expect(textOf(hana.modal())).toContain("목소리를 거뒀어요.");
    expect(textOf(card())).not.toContain(WORDS);
  });

  test("is done although the menu could not give way, and the sentence comes in a message", async () => {
    await posted();
    const { hana } = yard.people;
    await hana.clicks(card(), "더 보기");
    yard.slack.faults.inject("views.update", { kind: "slack_error", error: "not_found" }, 5);
    await hana.pressesInModal("거두기");
    expect(textOf(card())).not.toContain(WORDS);
    expect(yard.directMessages("hana").map(textOf)).toEqual([expect.stringContaining("목소리를 거뒀어요.")]);
  });

  test("changes nothing a second time when Slack delivers the press twice", async () => {
    await posted();
    const { hana } = yard.people;
    await hana.picks(card(), "거두기");
    yard.slack.faults.duplicateDeliveries = true;
    await hana.picks(card(), "되돌리기");
    yard.slack.faults.duplicateDeliveries = false;
    expect(textOf(card())).toContain(WORDS);
    expect(textOf(hana.modal())).not.toContain("거둔 목소리가 아니에요.");
    expect(
      yard
        .repliesTo(card())
        .map(textOf)
        .filter((line) => line.includes("되돌렸어요")),
    ).toHaveLength(1);
  });
});

describe("telling in the place of somebody who is not named", () => {
  async function twoHiddenWait() {
    await posted();
    const { duri, gaon, sebin } = yard.people;
    for (const person of [duri, gaon]) {
      await person.posts(`${OTHER} ${person.person.name === "두리" ? "앱" : "웹"}에서요`, { marks: ["hidden"] });
      await sebin.picks(yard.cards().at(-1) ?? card(), "합치기");
      await sebin.submits({ other_voice: WORDS });
    }
    await concludes(card());
  }

  test("shows two of them apart and says of neither who it is, in what Slack keeps of the form either", async () => {
    await twoHiddenWait();
    const { nari, duri, gaon } = yard.people;
    await nari.picks(card(), "대신 안내했어요");
    const form = JSON.stringify(nari.modal());
    expect(form).not.toContain(duri.id);
    expect(form).not.toContain(gaon.id);
    expect(textOf(nari.modal())).toContain("익명");
    expect(form).toContain('"익명 2"');
    expect(await nari.submits({ choice: "익명 2" })).toMatchObject({ ok: true });
    const told = await yard.database.prisma.listener.findMany({ where: { toldAt: { not: null } } });
    expect(told.map((listener) => listener.memberId)).toEqual([gaon.id]);
  });

  test("confirms for nobody else when others stand there by then", async () => {
    await twoHiddenWait();
    const { nari, sebin } = yard.people;
    await nari.picks(card(), "대신 안내했어요");
    await sebin.picks(card(1), "합치기 되돌리기");
    expect((await nari.submits({ choice: "익명 2" })).errors).toEqual({
      choice: "고르는 사이에 기다리는 분이 바뀌었어요. `더 보기`에서 다시 골라 주세요.",
    });
    expect(await yard.database.prisma.listener.count({ where: { toldAt: { not: null } } })).toBe(0);
  });
});
