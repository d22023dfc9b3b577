// A member owns one of a week's blockages, or says which step is to go; the week's page is drawn anew.
import { type BlockagePlace, findBlockage, lockBlockage, saveBlockage } from "../../db/blockages.ts";
import { hasReceipt, takeReceipt } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import { type BlockageDecision, decideOwn, decideStep, type WeekBlockage } from "../../domain/digest/own-blockage.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import { type Gate, openGate } from "../gate.ts";
import { transact, type World } from "../world.ts";

/** One person's wish on one blockage, as Slack delivered it. */
export interface BlockageWish {
  place: BlockagePlace;
  by: MemberId;
  receipt: string;
}

export type BlockageOutcome =
  /** What the gate took out of what they wrote. */
  | { kind: "done"; blockage: WeekBlockage; masked: readonly IdentifierKind[] }
  | { kind: "refused"; refusal: Extract<BlockageDecision, { kind: "refused" }>["refusal"] | { kind: "gone" } }
  | { kind: "repeated" };

/** Again lets it go. */
export function toggleOwn(world: World, wish: BlockageWish): Promise<BlockageOutcome> {
  return changeBlockage(world, wish, (blockage) => decideOwn(blockage, wish.by));
}

export function writeStep(world: World, wish: BlockageWish, text: string): Promise<BlockageOutcome> {
  return changeBlockage(world, wish, (blockage, gate) => decideStep(blockage, gate.mask(text), wish.by));
}

export function readBlockage(world: World, place: BlockagePlace): Promise<WeekBlockage | null> {
  return findBlockage(world.prisma, place);
}

async function changeBlockage(
  world: World,
  { place, receipt }: BlockageWish,
  decide: (blockage: WeekBlockage, gate: Gate) => BlockageDecision,
): Promise<BlockageOutcome> {
  const { workspaceId, windowId } = place;
  return transact(world, async (tx, say) => {
    const before = await lockBlockage(tx, place);
    if (!before) return { kind: "refused", refusal: { kind: "gone" } };
    if (await hasReceipt(tx, workspaceId, receipt)) return { kind: "repeated" };
    const gate = openGate(world, await findSettings(tx, workspaceId, world.defaults));
    const decision = decide(before, gate);
    if (decision.kind === "refused") return decision;
    await takeReceipt(tx, workspaceId, receipt, world.clock());
    const { blockage } = decision;
    if (blockage !== before) {
      await saveBlockage(tx, blockage);
      await say({ kind: "digest.refresh", payload: { workspaceId, windowId } });
    }
    return { kind: "done", blockage, masked: gate.kinds };
  });
}
