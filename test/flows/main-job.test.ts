// One voice all the way: posted, claimed, concluded, told, and read in the digest. On both transports and databases.
import { afterEach, describe, expect, test } from "vitest";
import { databaseKinds } from "../support/open-database.ts";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { type Mode, startYard, type Yard } from "../support/yard.ts";

const WORDS = "매장 픽업으로 주문했는데 언제 찾으러 가면 되나요";
const REASON = "픽업 준비가 끝나면 알림을 보내 드려요. 오늘 오후 3시부터 찾으실 수 있습니다.";
const modes: Mode[] = ["socket", "http"];

describe.each(databaseKinds())("on %s", (database) => {
  describe.each(modes)("over %s", (mode) => {
    let yard: Yard;
    afterEach(() => yard.close());

    test("a voice goes from a customer's words to a told customer", async () => {
      yard = await startYard({ database, mode });
      const { hana, sebin, ben } = yard.people;

      const card = await hana.posts(WORDS, { inquiry_type: "delivery", journey_stage: "receipt" });
      expect(textOf(card)).toContain(WORDS);
      expect(textOf(card)).toContain("하나 님이 올림");
      expect(textOf(card)).toContain("아직 맡은 사람이 없어요");

      await ben.clicks(card, "맡을게요");
      expect(textOf(yard.cards()[0] ?? {})).toContain("Ben 님이 맡았어요");

      await sebin.clicks(card, "결론 내기");
      const concluded = await sebin.submits({ outcome: "explained", cause: "guidance", reason: REASON });
      expect(concluded).toMatchObject({ ok: true });
      expect(textOf(yard.cards()[0] ?? {})).toContain(REASON);

      const [telling] = yard.directMessages("hana");
      expect(textOf(telling ?? {})).toContain(`${REASON}\n\n알려 주셔서 고맙습니다.`);

      await sebin.types("/voc 다이제스트 지금");
      await yard.settle();
      const digest = yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
      expect(digest).toHaveLength(2);
      expect(textOf(digest[0] ?? {}).split("\n")[0]).toBe("*응답 100%*");
      expect(textOf(digest[1] ?? {})).toContain("하나 님의 고객 안내를 기다려요");

      if (!telling) throw new Error("hana was not told");
      await hana.clicks(telling, "안내했어요");
      expect(textOf(yard.cards()[0] ?? {})).toContain("고객 안내 완료");

      const lines = yard.repliesTo(yard.cards()[0] ?? card).map((reply) => reply.text);
      expect(lines).toEqual([
        "Ben 님이 맡았어요.",
        "세빈 님이 결론을 냈어요: 설명드려요 (원인: 안내 부족)",
        "하나 님이 고객에게 안내했어요.",
      ]);
      expect(yard.cards()).toHaveLength(1);
      expect(yard.slack.problems).toEqual([]);
      expect(yard.logged).toEqual([]);
    });
  });
});
