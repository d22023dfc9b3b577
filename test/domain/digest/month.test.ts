// Shares of a month: whole percent that make a hundred, each no further than one from what it is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sharesOf } from "../../../src/domain/digest/month.ts";
import { CAUSES } from "../../../src/domain/voice/sets.ts";

test("shares make a hundred together, and none is off by a whole percent", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: CAUSES.length }), (counts) => {
      const whole = counts.reduce((sum, count) => sum + count, 0);
      const shares = sharesOf(counts.map((count, n) => ({ is: CAUSES[n] ?? "unknown", count })));
      expect(shares).toHaveLength(whole === 0 ? 0 : counts.length);
      expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(whole === 0 ? 0 : 100);
      for (const [n, { is, percent }] of shares.entries()) {
        expect(is).toBe(CAUSES[n]);
        expect(Math.abs(percent - ((counts[n] ?? 0) / whole) * 100)).toBeLessThan(1);
      }
    }),
  );
});
