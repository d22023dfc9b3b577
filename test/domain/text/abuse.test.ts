// What is folded as abuse, and what must never be: complaints, reports, and everyday words with the same letters.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAbusive } from "../../../src/domain/text/abuse.ts";
import { ABUSIVE } from "./abuse-sentences/abusive.ts";
import { HARMLESS } from "./abuse-sentences/harmless.ts";

const SEED = new URL("../../../sandbox/seed/voc-ko.jsonl", import.meta.url);
const INVISIBLE = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u3164"];

function seedTexts(): string[] {
  const lines = readFileSync(SEED, "utf8").trim().split("\n");
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    return typeof row === "object" && row !== null && "text" in row ? String(row.text) : line;
  });
}

test.each(ABUSIVE)("%s", (text) => {
  expect(isAbusive(text)).toBe(true);
});

test.each(HARMLESS)("not %s", (text) => {
  expect(isAbusive(text)).toBe(false);
});

test("none of what customers said in the seed is abuse", () => {
  const texts = seedTexts();
  expect(texts).toHaveLength(200);
  expect(texts.filter(isAbusive)).toEqual([]);
});

test("abuse is found in the middle of other sentences", () => {
  for (const text of ABUSIVE)
    expect(isAbusive(`주문 확인해 주세요.\n${text}\n주문번호는 1234입니다.`), text).toBe(true);
});

test("harmless sentences stay harmless side by side", () => {
  expect(isAbusive(seedTexts().join("\n"))).toBe(false);
});

describe("for every text", () => {
  test("it never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void isAbusive(text)));
    const pieces = [..."시씨ㅅㅆㅂ발바병신개새끼년놈꺼져죽미친닥쳐fuckshit*@1 .\n\"'", ...INVISIBLE, "🖕", "\ud83d"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces)), (made) => void isAbusive(made.join(""))));
  });

  test("zero-width characters between the letters hide nothing", () => {
    const spot = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...INVISIBLE));
    fc.assert(
      fc.property(fc.constantFrom(...ABUSIVE), fc.array(spot, { minLength: 1, maxLength: 8 }), (text, spots) => {
        const letters = Array.from(text);
        for (const [where, mark] of spots) letters.splice(Math.floor(where * letters.length), 0, mark);
        expect(isAbusive(letters.join(""))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("zero-width characters make no abuse either", () => {
    fc.assert(
      fc.property(fc.constantFrom(...HARMLESS), fc.constantFrom(...INVISIBLE), (text, mark) => {
        expect(isAbusive(Array.from(text).join(mark))).toBe(false);
      }),
    );
  });
});

describe("20,000 characters take less than 200 ms", () => {
  const LENGTH = 20_000;
  const repeated = [
    ..."씨시ㅅㅂ개병새이f아 1*a죽꺼.\n",
    ...[
      "시 ",
      "씨1",
      "ㅅ.",
      "개 ",
      "병 ",
      "너 ",
      "가 나 다 ",
      "f ",
      "as",
      "이 새끼 고양이 ",
      "꺼져 화면 ",
      "죽여버려 모기 ",
    ],
    ...[
      "언니 ",
      "상담원 속옷 ",
      "찾아가서 ",
      "칼 들고 ",
      "ㅅㅣ",
      "^^",
      "기사가 씨발이라고 욕했어요 ",
      "다시 발송해 주세요. ",
    ],
  ];
  const edges = ["\n", " ", ".", "ㅣ", "f", "*", "ㄱ "].map((run) => `${run.repeat(LENGTH - 4)}꺼진다고`);
  isAbusive(HARMLESS.join("\n"));

  test.each([...repeated, ...edges, `${HARMLESS.join("\n")}\n`])("%#", (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      isAbusive(text);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
