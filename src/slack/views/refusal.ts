// The sentence for each refusal.
import type { Refusal } from "../../domain/voice/decision.ts";
import type { Reader } from "./reader.ts";

export function refusalText(refusal: Refusal, { words }: Reader): string {
  switch (refusal.kind) {
    case "words_too_long":
    case "text_too_long":
    case "too_many_files":
    case "reason_too_long":
    case "wait_too_long": {
      const { length, most } = refusal;
      return words(`refusal.${refusal.kind}`, { length, most, over: length - most });
    }
    case "accessibility_day_too_far":
    case "target_put_off":
      return words(`refusal.${refusal.kind}`, { days: refusal.days });
    default:
      return words(`refusal.${refusal.kind}`);
  }
}
