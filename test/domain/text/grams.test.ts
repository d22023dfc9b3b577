// What texts are found by, and that a query finds every text that holds its words.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gramsOf, queryGrams } from "../../../src/domain/text/grams.ts";

test.each<[string, string[]]>([
  ["", []],
  ["  !? 😀 …", []],
  ["쿠폰", ["쿠폰", "쿠", "폰"]],
  ["쿠폰이", ["쿠폰", "폰이", "쿠", "폰", "이"]],
  ["쿠폰 쿠폰", ["쿠폰", "쿠", "폰"]],
  ["쿠폰, 배송", ["쿠폰", "배송", "쿠", "폰", "배", "송"]],
  ["A/S", ["a", "s"]],
  ["SKU", ["sk", "ku", "s", "k", "u"]],
  ["ＳＫＵ", ["sk", "ku", "s", "k", "u"]],
  ["아이폰15", ["아이", "이폰", "폰1", "15", "아", "이", "폰", "1", "5"]],
  ["쿠폰".normalize("NFD"), ["쿠폰", "쿠", "폰"]],
  ["ㅋㅋㅋ", ["ᄏᄏ", "ᄏ"]],
  ["5,000원", ["00", "0원", "5", "0", "원"]],
  ["a_b", ["a", "b"]],
  ["𠮷野", ["𠮷野", "𠮷", "野"]],
])("the text %j is found by %j", (text, grams) => {
  expect(gramsOf(text)).toEqual(grams);
});

test.each<[string, string[]]>([
  ["", []],
  ["#!?", []],
  ["쿠폰", ["쿠폰"]],
  ["쿠폰이 안", ["쿠폰", "폰이", "안"]],
  ["안", ["안"]],
  ["쿠폰 쿠폰함", ["쿠폰", "폰함"]],
  ["Sku", ["sk", "ku"]],
  ["배송 지연", ["배송", "지연"]],
  ["７일", ["7일"]],
])("the query %j asks for %j", (query, grams) => {
  expect(queryGrams(query)).toEqual(grams);
});

const finds = (query: string, text: string) => queryGrams(query).every((gram) => gramsOf(text).includes(gram));

test.each([
  ["쿠폰", "쿠폰이 적용이 안 된다고 하세요"],
  ["폰이", "쿠폰이 적용이 안 된다고 하세요"],
  ["안", "결제가 안됩니다"],
  ["결제 쿠폰", "쿠폰을 넣고 결제했는데 그대로예요"],
  ["sku", "ＳＫＵ가 다르게 보여요"],
  ["ΟΔΟΣ", "οδόσημο ΟΔΟΣΣ"],
])("the query %j finds %j", (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ["쿠키", "쿠폰이 적용이 안 된다고 하세요"],
  ["쿠폰 배송", "쿠폰이 적용이 안 된다고 하세요"],
  ["폰 쿠키", "쿠폰"],
  ["쿠이", "쿠폰이"],
])("the query %j does not find %j", (query, text) => {
  expect(finds(query, text)).toBe(false);
});

describe("for every text", () => {
  const letters = fc.constantFrom(
    ..."쿠폰배송지연이안가aBsΣςİßﬁ１2ㅋㅏé一".split(""),
    "e\u0301",
    "\u1100",
    "\u1161",
    "𠮷",
    "ก็",
  );
  const made = fc.array(fc.oneof(letters, letters, fc.constantFrom(" ", "-", "\n", "😀")), { maxLength: 60 });
  const texts = fc.oneof(
    made.map((pieces) => pieces.join("")),
    fc.string({ unit: "grapheme", maxLength: 80 }),
  );
  const shares = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 });
  const normal = (text: string) => text.normalize("NFKC").toLowerCase();

  test("a query of parts of its words finds it", () => {
    fc.assert(
      fc.property(texts, shares, (text, cuts) => {
        const words = normal(text).match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.length === 0) return;
        const parts = cuts.map(([which, from, length]) => {
          const word = Array.from(words[which % words.length] ?? "");
          const start = from % word.length;
          return word.slice(start, start + 1 + (length % (word.length - start))).join("");
        });
        expect(gramsOf(text)).toEqual(expect.arrayContaining(queryGrams(parts.join(" "))));
      }),
      { numRuns: 3000 },
    );
  });

  test("a query of the text itself finds it, in any case", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(gramsOf(text)).toEqual(expect.arrayContaining(queryGrams(text)));
        expect(gramsOf(text)).toEqual(expect.arrayContaining(queryGrams(normal(text))));
      }),
      { numRuns: 3000 },
    );
  });

  test("grams are short, distinct, and letters and digits only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
        const grams = gramsOf(text);
        expect(grams.length).toBeLessThanOrEqual(5000);
        expect(new Set(grams).size).toBe(grams.length);
        for (const gram of grams) expect(gram).toMatch(/^[\p{L}\p{N}]{1,2}$/u);
      }),
    );
  });
});

test("of a very long text pairs are kept before single characters, and no more than 5,000", () => {
  const text = Array.from({ length: 6000 }, (_, index) => String.fromCharCode(0xac00 + index)).join("");
  const grams = gramsOf(text);
  expect(grams).toHaveLength(5000);
  expect(grams.every((gram) => gram.length === 2)).toBe(true);
});
