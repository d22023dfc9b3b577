// Ways in: the command, the shortcuts, and what happens to words that are empty, too long, or meant as something else.
import { afterEach, describe, expect, test } from "vitest";
import { VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
afterEach(() => yard.close());

describe("the form", () => {
  test("asks for the customer's words and how much it hurts, and for no recipient and no number of customers", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types("/voc");
    const { title, blocks } = hana.modal();
    expect(title).toBe("목소리 올리기");
    const fields = (blocks as { label: { text: string }; optional?: boolean; element: Record<string, unknown> }[]).map(
      (block) => [block.label.text, block.optional ?? false],
    );
    expect(fields).toEqual([
      ["고객 말 그대로", false],
      ["불편 정도", false],
      ["고객이 하려던 것", true],
      ["실제로 일어난 것", true],
      ["문의 유형", true],
      ["여정 단계", true],
      ["유입 채널", true],
      ["고객 유형", true],
      ["이 고객이 같은 일로 연락한 게 몇 번째인가요?", true],
      ["누구의 목소리인가요?", true],
      ["표시", true],
      ["이미지·파일 (5개까지)", true],
      ["이미지 설명", true],
    ]);
    const pain = (
      blocks as { element: { options: { text: { text: string } }[]; initial_option: { text: { text: string } } } }[]
    )[1];
    expect(pain?.element.options.map((option) => option.text.text)).toEqual([
      "못 쓰고 있어요",
      "크게 불편해요",
      "조금 불편해요",
      "칭찬이에요",
    ]);
    expect(pain?.element.initial_option.text.text).toBe("크게 불편해요");
  });

  test("opens with the words that follow the command, masked already", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types("/voc 환불이 안 들어왔대요 010-1234-5678 로 연락 달래요");
    expect(textOf(hana.modal())).toContain("환불이 안 들어왔대요 [전화번호] 로 연락 달래요");
    await hana.submits();
    expect(textOf(yard.cards()[0] ?? {})).toContain("[전화번호]");
    expect(textOf(yard.directMessages("hana")[0] ?? {})).toContain("전화번호");
    expect(JSON.stringify(yard.slack.calls)).not.toMatch(/1234.?5678/);
    expect(yard.logLines.join()).not.toMatch(/1234.?5678/);
  });

  test("speaks English to a reader with an English Slack, while the card speaks the workspace's language", async () => {
    yard = await startYard();
    const { ben } = yard.people;
    await ben.types("/voc");
    expect(ben.modal().title).toBe("Post a voice");
    await ben.submits({ words: "The coupon is not applied at checkout" });
    expect(textOf(yard.cards()[0] ?? {})).toContain("Ben 님이 올림");
  });

  test("opens from the global shortcut, and from a message with its words", async () => {
    yard = await startYard();
    const { duri } = yard.people;
    await duri.uses("post_voice");
    expect(duri.modal().title).toBe("목소리 올리기");
    await duri.says(VOICE_CHANNEL, "고객이 앱에서 로그인이 자꾸 풀린대요");
    const message = yard.slack.messages(VOICE_CHANNEL).at(-1);
    await duri.uses("post_voice_from_message", message);
    expect(textOf(duri.modal())).toContain("고객이 앱에서 로그인이 자꾸 풀린대요");
  });

  test("opens from the App Home", async () => {
    yard = await startYard();
    const { nari } = yard.people;
    const home = await nari.opensHome();
    expect(textOf(home)).toContain("목소리 올리기");
    expect(textOf(home)).toContain(`<#${VOICE_CHANNEL}>`);
    await nari.clicksHome("목소리 올리기");
    expect(nari.modal().title).toBe("목소리 올리기");
  });
});

describe("words", () => {
  test.each(["", "   \n\t "])(
    "that are empty (%j) are refused at their field, and nothing is posted",
    async (words) => {
      yard = await startYard();
      const { hana } = yard.people;
      await hana.types("/voc");
      expect(await hana.submitsUnchecked({ words })).toMatchObject({ errors: { words: "고객 말을 적어 주세요." } });
      expect(hana.hasModal()).toBe(true);
      expect(yard.cards()).toEqual([]);
    },
  );

  test("of 3,001 characters in the form are refused with how many are too many, and stay there", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types("/voc");
    const { errors } = await hana.submitsUnchecked({ words: "가".repeat(3001) });
    expect(errors?.["words"]).toBe("고객 말은 3000자까지 올릴 수 있어요. 지금 3001자라서 1자를 줄여 주세요.");
    expect(hana.hasModal()).toBe(true);
  });

  test("of 3,000 characters make a card", async () => {
    yard = await startYard();
    const words = `${"가나다라 마바사아. ".repeat(300).slice(0, 2999)}끝`;
    const card = await yard.people.hana.posts(words);
    expect(textOf(card)).toContain(words);
    expect(yard.slack.problems).toEqual([]);
  });

  test("of 3,001 characters behind the command lose nothing: what does not fit stands in the form", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types(`/voc ${"가".repeat(2999)} 끝`);
    const text = textOf(hana.modal());
    expect(text).toContain("3001자");
    expect(text).toContain("\n끝\n");
    expect(text).toContain("가".repeat(2999));
    expect(yard.slack.problems).toEqual([]);
  });

  test("with Slack's markup in them ring nobody and are shown as typed", async () => {
    yard = await startYard();
    const card = await yard.people.hana.posts("<!channel> *굵게* <@U0BEN00001> & <https://example.com|여기>");
    // The address stands as a link of its own.
    expect(textOf(card).replaceAll("\n", "")).toContain("<!channel> *굵게* <@U0BEN00001> & <https://example.com|여기>");
    expect(card.text).toContain("&lt;!channel&gt;");
  });
});

describe("the command's word", () => {
  test("is a voice unless it stands alone or with what it takes", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types("/voc 도움말 화면이 안 열린대요");
    expect(textOf(hana.modal())).toContain("도움말 화면이 안 열린대요");
    await hana.types("/voc 다이제스트 메일이 안 온대요");
    expect(textOf(hana.modal())).toContain("다이제스트 메일이 안 온대요");
  });

  test.each(["help", "도움말", "HELP"])("`%s` explains everything in one ephemeral", async (word) => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types(`/voc ${word}`);
    const [whisper, ...more] = hana.whispers();
    expect(more).toEqual([]);
    for (const label of [
      "목소리 올리기",
      "맡을게요",
      "같은 목소리",
      "결론 내기",
      "안내했어요",
      "/voc 다이제스트",
      "/voc 미응답",
    ]) {
      expect(textOf(whisper ?? {})).toContain(label);
    }
    expect(textOf(whisper ?? {})).toContain(`<#${VOICE_CHANNEL}>`);
  });

  test("that is unknown is said to be so, and stays as the customer's words", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    await hana.types("/voc dijest");
    const text = textOf(hana.modal());
    expect(text).toContain("‘dijest’ 명령은 없어서");
    expect(text.split("\n")).toContain("dijest");
  });
});

describe("delivered twice", () => {
  test("a submission posts one voice, whether the second comes at once or later", async () => {
    yard = await startYard();
    const { hana } = yard.people;
    yard.slack.faults.duplicateDeliveries = (kind) => kind === "view_submission";
    await hana.posts("쿠폰이 두 번 쓰였대요");
    const index = yard.slack.deliveries.findLastIndex((delivery) => delivery.kind === "view_submission");
    await yard.slack.redeliver(index);
    await yard.settle();
    expect(yard.cards()).toHaveLength(1);
    expect(await yard.database.prisma.voice.count()).toBe(1);
    expect(yard.slack.calls.filter((call) => call.method === "chat.postMessage")).toHaveLength(1);
  });
});

test("the voice channel stays empty until someone posts", async () => {
  yard = await startYard();
  await yard.app.tick();
  await yard.settle();
  expect(yard.slack.messages(VOICE_CHANNEL)).toEqual([]);
});
