// Which hash tags a text holds, and which hashes are none.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tagsOf } from "../../../src/domain/text/tags.ts";

test.each<[string, string[]]>([
  ["", []],
  ["태그가 없는 말이에요", []],
  ["#배송지연", ["배송지연"]],
  ["#쿠폰_오류", ["쿠폰_오류"]],
  ["#a11y", ["a11y"]],
  ["＃배송지연", ["배송지연"]],
  ["쿠폰이 안 돼요 #쿠폰 #결제", ["쿠폰", "결제"]],
  ["#결제 #쿠폰 #결제", ["결제", "쿠폰"]],
  ["#쿠폰#결제", ["쿠폰", "결제"]],
  ["#쿠폰, #결제. (#배송)", ["쿠폰", "결제", "배송"]],
  ["#VIP #vip", ["vip"]],
  ["#쿠폰-오류", ["쿠폰"]],
  ["끝이에요.#배송", ["배송"]],
  ["\n#배송\n#쿠폰", ["배송", "쿠폰"]],
  ["#2024년_행사", ["2024년_행사"]],
  ["#1등쿠폰", ["1등쿠폰"]],
  ["#在庫 #доставка #livré", ["在庫", "доставка", "livré"]],
  ["#쿠폰".normalize("NFD"), ["쿠폰"]],
  ["#livre\u0301 #livr\u00e9", ["livr\u00e9"]],
  ["#_쿠폰", ["_쿠폰"]],
  ["#cafe", ["cafe"]],
  ["#쿠폰😀", ["쿠폰"]],
  [`#${"가".repeat(30)}`, ["가".repeat(30)]],
  [`#${"가".repeat(31)}`, []],
  [`#${"가".repeat(31)} #나`, ["나"]],
])("%j has %j", (text, tags) => {
  expect(tagsOf(text)).toEqual(tags);
});

test.each([
  "#",
  "# 제목",
  "## 제목",
  "##제목",
  "#1",
  "#3 번째",
  "#1234",
  "주문 #1234를 취소해 주세요",
  "#1234번이 안 왔어요",
  "#20240101은 취소됐어요",
  "#___",
  "#12_34",
  "#🙂",
  "C#",
  "C# 개발자",
  "a#b",
  "쿠폰#오류",
  "https://a.kr/#top",
  "https://a.kr/page#top",
  "https://a.kr/?q=#top",
  "www.a.kr/#top",
  "a.kr/#top",
  "a.kr#top",
  "a.kr?x=#top",
  "<https://a.kr/#top|여기>",
  "<#C0123ABC|yard>",
  "slack://channel?id=#yard",
  "`#define`",
  "```\n#include\n```",
  "&#39;",
  "&#x27;",
  "색은 #ff00aa",
  "#fff",
  "#FFF 배경",
  "#FF00AA80",
  "@#name",
])("%j has none", (text) => {
  expect(tagsOf(text)).toEqual([]);
});

test("of more than ten tags the first ten count", () => {
  const names = [..."가나다라마바사아자차카타"].map((letter) => `${letter}쿠폰`);
  expect(tagsOf(names.map((name) => `#${name}`).join(" "))).toEqual(names.slice(0, 10));
});

describe("for every text", () => {
  const pieces = fc.array(fc.constantFrom(..."#＃ \n쿠폰배a1_F/&.<>`|é", "e\u0301", "https://", "İ", "#쿠폰"), {
    maxLength: 80,
  });
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    pieces.map((made) => made.join("")),
  );

  test("tags are few, short, distinct, normalised and have a letter", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tags = tagsOf(text);
        expect(tags.length).toBeLessThanOrEqual(10);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) {
          expect(tag).toMatch(/^[\p{L}\p{M}\p{N}_]+$/u);
          expect(tag).toMatch(/\p{L}/u);
          expect(tag).toBe(tag.toLowerCase().normalize("NFC"));
          expect(Array.from(tag).length).toBeLessThanOrEqual(30);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("what is found is found again when it is written with hashes", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tags = tagsOf(text);
        expect(tagsOf(tags.map((tag) => `#${tag}`).join(" "))).toEqual(tags);
      }),
      { numRuns: 1000 },
    );
  });
});
