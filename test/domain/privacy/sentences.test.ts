// The table: what the gate hides and what it leaves alone, sentence by sentence and as rates.
import { describe, expect, test } from "vitest";
import {
  compilePattern,
  type IdentifierKind,
  type IdentifierPattern,
  maskIdentifiers,
} from "../../../src/domain/privacy/identifier-gate.ts";
import { readMarked } from "./marked-sentences.ts";
import { harmless, identifying, patterned } from "./sentences/index.ts";

const NEVER_KEPT: readonly IdentifierKind[] = [
  "resident-number",
  "passport",
  "driver-licence",
  "customs-code",
  "card",
  "door-password",
];

const patterns = {
  order: [compiled("ORD-########"), compiled("20######-#######")],
  invoice: [compiled("INV@@########")],
  member: [compiled("MB-######")],
};

function compiled(example: string): IdentifierPattern {
  const pattern = compilePattern(example);
  if ("refused" in pattern) throw new Error(`${example}: ${pattern.refused}`);
  return pattern;
}

const rows = [
  ...Object.values(identifying).flatMap((sentences) =>
    sentences.map((sentence) => ({ ...readMarked(sentence), patterns: {} })),
  ),
  ...patterned.map((sentence) => ({ ...readMarked(sentence), patterns })),
];

describe("a sentence that identifies someone is masked and otherwise left as it was", () => {
  test.each(rows)("$input", ({ input, output, hidden, patterns }) => {
    const masked = maskIdentifiers(input, patterns);
    expect(masked.text).toBe(output);
    expect(masked.found.map(({ kind }) => kind).sort()).toEqual(hidden.map(({ kind }) => kind).sort());
    expect(maskIdentifiers(masked.text, patterns)).toEqual({ text: masked.text, found: [] });
  });
});

describe("a harmless sentence stays as it is", () => {
  test.each(harmless)("%s", (sentence) => {
    expect(maskIdentifiers(sentence)).toEqual({ text: sentence, found: [] });
  });
});

test("the table is large enough to mean something", () => {
  expect(rows.length + harmless.length).toBeGreaterThanOrEqual(450);
  expect(harmless.length).toBeGreaterThanOrEqual(220);
  expect(new Set([...rows.map(({ input }) => input), ...harmless]).size).toBe(rows.length + harmless.length);
});

test("nothing that may never be kept slips through, and of the rest at most one in fifty", () => {
  for (const [kind, { hidden, all }] of Object.entries(recallByKind())) {
    const least = NEVER_KEPT.includes(kind as IdentifierKind) ? 1 : 0.98;
    expect(hidden / all, `${kind}: ${hidden} of ${all}`).toBeGreaterThanOrEqual(least);
  }
});

test("at most one harmless sentence in a hundred is touched", () => {
  const touched = harmless.filter((sentence) => maskIdentifiers(sentence).found.length > 0);
  expect(touched.length / harmless.length, touched.join("\n")).toBeLessThanOrEqual(0.01);
});

function recallByKind(): Record<string, { hidden: number; all: number }> {
  const recall: Record<string, { hidden: number; all: number }> = {};
  for (const { input, hidden, patterns } of rows) {
    const { text } = maskIdentifiers(input, patterns);
    for (const { kind, secret } of hidden) {
      const count = recall[kind] ?? { hidden: 0, all: 0 };
      recall[kind] = { hidden: count.hidden + (text.includes(secret) ? 0 : 1), all: count.all + 1 };
    }
  }
  return recall;
}
