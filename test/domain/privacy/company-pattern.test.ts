// What admins may set as the shape of their own numbers, and how it is read.
import { describe, expect, test } from "vitest";
import { compilePattern, maskIdentifiers } from "../../../src/domain/privacy/identifier-gate.ts";

describe("an example becomes a pattern", () => {
  const order = compilePattern("ORD-########");
  const patterns = "refused" in order ? {} : { order: [order] };

  test.each([
    ["ORD-12345678", "12345678"],
    ["ord 12345678", "12345678"],
    ["ORD12345678", "12345678"],
    ["ＯＲＤ—１２３４５６７８", "12345678"],
  ])("that recognises %s", (text, digits) => {
    expect(maskIdentifiers(`${text} 언제 와요`, patterns)).toEqual({
      text: "주문 #…5678 언제 와요",
      found: [{ kind: "order", hashable: `ord${digits}` }],
    });
  });

  test.each(["ORD-1234567", "ORD-123456789", "WORD-12345678", "ORD-12345678A"])("that leaves %s alone", (text) => {
    expect(maskIdentifiers(text, patterns).text).toBe(text);
  });
});

describe("a pattern is refused", () => {
  test.each([
    ["####", "too-short"],
    ["A-###", "too-short"],
    ["ABCDEFGH", "too-short"],
    ["#".repeat(41), "too-long"],
    ["ORD-(\\d+)+", "unknown-sign"],
    ["주문########", "unknown-sign"],
    ["ORD-*", "unknown-sign"],
    ["@@@@@@", "too-common"],
    ["########", "too-common"],
    ["####-##-##", "too-common"],
    ["", "too-short"],
  ])("%j: %s", (example, refused) => {
    expect(compilePattern(example)).toEqual({ refused });
  });
});

test("a company's pattern never loosens the gate", () => {
  const wide = compilePattern("######-#######");
  const patterns = "refused" in wide ? {} : { order: [wide] };
  expect(maskIdentifiers("880123-1234567", patterns).found).toEqual([{ kind: "resident-number" }]);
});
