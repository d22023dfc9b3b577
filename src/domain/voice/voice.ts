// The state of one voice, and what follows from it.
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../ids.ts";
import type { ConclusionForm, PauseForm, ReopeningForm, RulingReason, VoiceForm } from "./event.ts";
import type { RulingKind } from "./sets.ts";

export interface Claim {
  memberId: MemberId;
  claimedAt: Date;
}

export interface Listener {
  memberId: MemberId;
  joinedAt: Date;
  /** How their own customer said it; null when they did not say. */
  words: string | null;
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

export interface Reopening extends ReopeningForm {
  memberId: MemberId;
  reopenedAt: Date;
}

export interface Vote {
  memberId: MemberId;
  vote: RulingKind;
}

export interface Ruling {
  ruling: RulingKind;
  why: RulingReason;
  ruledAt: Date;
}

export type Pause = PauseForm & {
  memberId: MemberId;
  /** When its day came and the bot asked; null before. */
  askedAt: Date | null;
};

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
  /** The last time it was opened again. */
  reopening: Reopening | null;
  /** Each member's last word on whether it is an issue. */
  votes: readonly Vote[];
  ruling: Ruling | null;
  /** Whom, what or which day it waits for; null when nothing holds it. */
  pause: Pause | null;
  /** When the reporter took it back; null while it stands. */
  withdrawnAt: Date | null;
  /** When a person first answered in words, or concluded; stays when the voice is reopened. */
  firstAnswerAt: Date | null;
  /** How many events its history holds. */
  version: number;
}

/** Where a voice stands on its way: posted → claimed → concluded → told; or taken back by its reporter. */
export type Step = "posted" | "claimed" | "concluded" | "told" | "withdrawn";

export function stepOf(voice: Voice): Step {
  if (voice.withdrawnAt) return "withdrawn";
  if (voice.conclusion) return voice.listeners.every((listener) => listener.toldAt) ? "told" : "concluded";
  return voice.claims.length > 0 ? "claimed" : "posted";
}

/**
 * Has a person answered in words, or concluded, since it was last opened? A claim or an emoji is no answer, and what was
 * said before a customer came back does not answer them.
 */
export function isAnswered(voice: Voice): boolean {
  const since = voice.reopening?.reopenedAt ?? voice.postedAt;
  return voice.conclusion !== null || voice.answers.some((answer) => answer.answeredAt >= since);
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
