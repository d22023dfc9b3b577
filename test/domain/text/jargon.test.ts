// Which words of a company's glossary a text holds.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jargonIn } from "../../../src/domain/text/jargon.ts";

const GLOSSARY = [
  "SKU",
  "WMS",
  "OMS",
  "출고전표",
  "전표",
  "크로스 도킹",
  "피킹",
  "3PL",
  "R&D",
  "last mile",
  "C++",
  "B급 재고",
  "입고",
  "在庫",
  "  ",
  "",
];

test.each<[string, string[]]>([
  ["", []],
  ["주문이 늦어졌어요", []],
  ["SKU가 잘못 등록됐어요", ["SKU"]],
  ["sku를 바꿨어요", ["SKU"]],
  ["ＳＫＵ", ["SKU"]],
  ["신규SKU예요", ["SKU"]],
  ["SKU-12", ["SKU"]],
  ["SKU번호", ["SKU"]],
  ["WMS에서 SKU를 못 찾아요", ["SKU", "WMS"]],
  ["(OMS)", ["OMS"]],
  ["출고전표를 뽑았어요", ["출고전표"]],
  ["출고전표".normalize("NFD"), ["출고전표"]],
  ["전표가 두 장이에요", ["전표"]],
  ["전표", ["전표"]],
  ["전표들에서만 보여요", ["전표"]],
  ["전표입니다", ["전표"]],
  ["전표까지도요", ["전표"]],
  ["전표였습니다", ["전표"]],
  ["전표, 그리고 송장", ["전표"]],
  ["'전표'라고 해요", ["전표"]],
  ["크로스 도킹으로 보내요", ["크로스 도킹"]],
  ["크로스  도킹", ["크로스 도킹"]],
  ["크로스\n도킹", ["크로스 도킹"]],
  ["크로스\u00a0도킹", ["크로스 도킹"]],
  ["크로스도킹을 해요", ["크로스 도킹"]],
  ["피킹했습니다", ["피킹"]],
  ["피킹하는 데 오래 걸려요", ["피킹"]],
  ["피킹 중이에요", ["피킹"]],
  ["피킹됐어요", ["피킹"]],
  ["3PL이 늦었어요", ["3PL"]],
  ["3pl", ["3PL"]],
  ["R&D에 물었어요", ["R&D"]],
  ["Last  Mile is late", ["last mile"]],
  ["C++로 짰어요", ["C++"]],
  ["b급 재고예요", ["B급 재고"]],
  ["B급재고예요", ["B급 재고"]],
  ["입고 예정이에요", ["입고"]],
  ["입고되면 알려 드려요", ["입고"]],
  ["在庫がなくなりました", ["在庫"]],
  ["피킹 전에 전표를 WMS에 넣어요", ["WMS", "전표", "피킹"]],
])("%j holds %j", (text, words) => {
  expect(jargonIn(text, GLOSSARY)).toEqual(words);
});

test.each([
  "skunk",
  "customs",
  "OMSK",
  "SKU2",
  "my_sku",
  "rooms",
  "13PL",
  "전표번호가 틀려요",
  "매출전표예요",
  "입고장에 있어요",
  "재입고 알림",
  "크로스-도킹",
  "크로스 백 도킹",
  "피킹덤",
  "lastmile",
  "R & D",
  "SKÜ",
])("%j holds none", (text) => {
  expect(jargonIn(text, GLOSSARY)).toEqual([]);
});

test("of two spellings of one word the first is answered", () => {
  expect(jargonIn("sku", ["Sku", "SKU", "sku "])).toEqual(["Sku"]);
});

test("a word of several parts and one of its parts are both found", () => {
  expect(jargonIn("크로스 도킹", ["도킹", "크로스 도킹"])).toEqual(["도킹", "크로스 도킹"]);
});

test("signs in the glossary stand for themselves", () => {
  expect(jargonIn("a.b (c) [d] \\e $f", ["a.b", "(c)", "[d]", "\\e", "$f", "a+b", "x|y", "^", "."])).toEqual([
    "a.b",
    "(c)",
    "[d]",
    "\\e",
    "$f",
    ".",
  ]);
});

test("a long tail of what could be particles takes no time", () => {
  const begun = performance.now();
  expect(jargonIn(`전표${"이나".repeat(5000)}책`, ["전표"])).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1000);
});

describe("for every text and glossary", () => {
  test("it never throws, and answers a part of the glossary in its order", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."&-#!~%,:;<>=@`'\"^$\\/|[]{}()*+?. 가a1") }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 100 }),
        fc.array(words, { maxLength: 8 }),
        (text, glossary) => {
          const found = jargonIn(text, glossary);
          expect(glossary.filter((word) => found.includes(word)).length).toBeGreaterThanOrEqual(found.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("a word of the glossary that stands alone is found", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."가나전표aBcSKU12&-+#."), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, (word) => {
        expect(jargonIn(`이것은 ${word} 이에요`, [word])).toEqual([word]);
      }),
    );
  });
});
