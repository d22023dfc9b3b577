// The state of one voice, and what follows from it.
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../ids.ts";
import type { ConclusionForm, VoiceForm } from "./event.ts";

export interface Claim {
  memberId: MemberId;
  claimedAt: Date;
}

export interface Listener {
  memberId: MemberId;
  joinedAt: Date;
  toldAt: Date | null;
}

export interface Answer {
  memberId: MemberId;
  messageTs: MessageTs;
  answeredAt: Date;
}

export interface Conclusion extends ConclusionForm {
  memberId: MemberId;
  concludedAt: Date;
}

export interface Voice extends VoiceForm {
  workspaceId: WorkspaceId;
  id: VoiceId;
  reporterId: MemberId;
  postedAt: Date;
  /** Those who hold it now, first comer first. */
  claims: readonly Claim[];
  /** The reporter first. */
  listeners: readonly Listener[];
  answers: readonly Answer[];
  conclusion: Conclusion | null;
  /** How many events its history holds. */
  version: number;
}

/** Where a voice stands on its way: posted → claimed → concluded → told. */
export const STEPS = ["posted", "claimed", "concluded", "told"] as const;
export type Step = (typeof STEPS)[number];

export function stepOf(voice: Voice): Step {
  if (voice.conclusion) return voice.listeners.every((listener) => listener.toldAt) ? "told" : "concluded";
  return voice.claims.length > 0 ? "claimed" : "posted";
}

/** When a person first answered in words, or concluded; null as long as nobody has. A claim or an emoji is no answer. */
export function firstAnswerAt(voice: Voice): Date | null {
  const times = voice.answers.map((answer) => answer.answeredAt.getTime());
  if (voice.conclusion) times.push(voice.conclusion.concludedAt.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** When the last listener told their customer; null as long as one has not. */
export function toldAt(voice: Voice): Date | null {
  if (stepOf(voice) !== "told") return null;
  return new Date(Math.max(...voice.listeners.map((listener) => listener.toldAt?.getTime() ?? 0)));
}

export function isClaimedBy(voice: Voice, memberId: MemberId): boolean {
  return voice.claims.some((claim) => claim.memberId === memberId);
}

export function listenerOf(voice: Voice, memberId: MemberId): Listener | undefined {
  return voice.listeners.find((listener) => listener.memberId === memberId);
}
