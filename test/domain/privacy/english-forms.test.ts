// Where everybody reads English the masks are English, and they are masks to the gate like the Korean ones.
import { describe, expect, test } from "vitest";
import { maskIdentifiers } from "../../../src/domain/privacy/identifier-gate.ts";
import { readMarked } from "./marked-sentences.ts";
import { identifying } from "./sentences/index.ts";

const inEnglish = (text: string) => maskIdentifiers(text, {}, "en").text;

test.each([
  ["please call 010-2222-3333", "please call [phone number]"],
  ["write to dana@example.com", "write to [email]"],
  ["주문번호 20261125-0012345 확인", "주문번호 order #…2345 확인"],
  ["주민번호 880707-1928374", "주민번호 [resident number removed]"],
  ["비번: 1928#", "비번: [door code removed]"],
])("%s", (text, masked) => {
  expect(inEnglish(text)).toBe(masked);
});

describe("masking what is masked already", () => {
  test("changes nothing, whichever of the two languages it was masked in", () => {
    for (const text of Object.values(identifying).flatMap((sentences) =>
      sentences.map((each) => readMarked(each).input),
    )) {
      const [english, korean] = [inEnglish(text), maskIdentifiers(text).text];
      expect(inEnglish(english)).toBe(english);
      expect(maskIdentifiers(english).text).toBe(english);
      expect(inEnglish(korean)).toBe(korean);
    }
  });
});
