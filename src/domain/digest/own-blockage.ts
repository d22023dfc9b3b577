// A blockage of a week gets an owner, or loses a step. Nobody takes it from another.
import type { MemberId, WindowId, WorkspaceId } from "../ids.ts";
import { lengthRefusal, type Refusal } from "../voice/decision.ts";
import type { Blockage } from "./blockages.ts";

/** A blockage as the week's window keeps it. */
export interface WeekBlockage extends Blockage {
  workspaceId: WorkspaceId;
  windowId: WindowId;
  /** 0, 1, 2: by it a button names it. */
  position: number;
  ownerId: MemberId | null;
  /** The step that is to go, and who said so; masked by the identifier gate. */
  step: string | null;
  stepById: MemberId | null;
}

export type BlockageDecision =
  | { kind: "accepted"; blockage: WeekBlockage }
  /** Somebody else owns it. */
  | { kind: "refused"; refusal: { kind: "owned"; ownerId: MemberId } | (Refusal & { kind: "text_too_long" }) };

/** A line, in UTF-16 units. */
export const STEP_MOST = 200;

/** Owns it, or lets it go. */
export function decideOwn(blockage: WeekBlockage, by: MemberId): BlockageDecision {
  const { ownerId } = blockage;
  if (ownerId !== null && ownerId !== by) return { kind: "refused", refusal: { kind: "owned", ownerId } };
  return { kind: "accepted", blockage: { ...blockage, ownerId: ownerId === null ? by : null } };
}

/** Anyone may say which step is to go, and say it better; an empty text takes it back. */
export function decideStep(blockage: WeekBlockage, text: string, by: MemberId): BlockageDecision {
  const step = text.trim();
  const refusal = lengthRefusal(step, STEP_MOST);
  if (refusal) return { kind: "refused", refusal };
  if (step === (blockage.step ?? "")) return { kind: "accepted", blockage };
  const said = step === "" ? { step: null, stepById: null } : { step, stepById: by };
  return { kind: "accepted", blockage: { ...blockage, ...said } };
}
