// What whoever pressed a blockage's button is told.
import type { WeekBlockage } from "../../domain/digest/own-blockage.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import { obstacleText } from "./obstacle.ts";
import { nameOf, type Reader } from "./reader.ts";
import { refusalText } from "./refusal.ts";

export function ownedText({ obstacle, ownerId }: WeekBlockage, by: MemberId, reader: Reader): string {
  const what = obstacleText(obstacle, reader);
  return reader.words(ownerId === by ? "blockage.taken" : "blockage.let_go", { what });
}

export function blockageRefusalText(
  refusal: { kind: "gone" } | { kind: "owned"; ownerId: MemberId } | (Refusal & { kind: "text_too_long" }),
  reader: Reader,
): string {
  switch (refusal.kind) {
    case "gone":
      return reader.words("blockage.gone");
    case "owned":
      return reader.words("blockage.owned_by", { who: nameOf(reader, refusal.ownerId) });
    default:
      return refusalText(refusal, reader);
  }
}
