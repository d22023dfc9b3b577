// The state of one voice, and what follows from it.
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../ids.ts";
import { tagsOf } from "../text/tags.ts";
import type { Refusal } from "./decision.ts";
import type { ConclusionForm, MergedListener, Origin, PauseForm, RulingReason, VoiceForm } from "./event.ts";
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
  /** The merged voice with which they came; null for those who are here of their own. */
  via: VoiceId | null;
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

export type Reopening = ({ why: "not_over"; reason: string } | { why: "customer_back" | "revisit_day" }) & {
  memberId: MemberId;
  reopenedAt: Date;
};

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

export interface Promised {
  memberId: MemberId;
  promisedAt: Date;
}

/** A voice that goes on in this one, and who waits on it. */
export interface MergedVoice {
  voiceId: VoiceId;
  mergedAt: Date;
  listeners: readonly MergedListener[];
}

export interface Conflict {
  voiceId: VoiceId;
  memberId: MemberId;
  note: string;
  foundAt: Date;
}

export interface Voice extends VoiceForm {
  workspaceId: WorkspaceId;
  id: VoiceId;
  reporterId: MemberId;
  postedAt: Date;
  /** The message it came from, unless it was typed; `isGone` when that was deleted. */
  origin: (Origin & { isGone: boolean }) | null;
  /** Those who hold it now, first comer first. */
  claims: readonly Claim[];
  /** The reporter first. */
  listeners: readonly Listener[];
  answers: readonly Answer[];
  conclusion: Conclusion | null;
  /** The first of all its conclusions; stays when the voice is reopened. */
  firstConcludedAt: Date | null;
  /** The last time it was opened again. */
  reopening: Reopening | null;
  /** Each member's last word on whether it is an issue. */
  votes: readonly Vote[];
  ruling: Ruling | null;
  /** Whom, what or which day it waits for; null when nothing holds it. */
  pause: Pause | null;
  /** Who said last that it will be done, and when. */
  promise: Promised | null;
  /** When the reporter took it back; null while it stands. */
  withdrawnAt: Date | null;
  /** The voice in which it goes on; null while it stands for itself. */
  mergedInto: { voiceId: VoiceId; memberId: MemberId; mergedAt: Date } | null;
  /** The voices that go on in this one, first come first. */
  merged: readonly MergedVoice[];
  conflicts: readonly Conflict[];
  /** How many events its history holds. */
  version: number;
}

/** Where a voice stands on its way: posted → claimed → concluded → told; or taken back, or merged into another. */
export type Step = "posted" | "claimed" | "concluded" | "told" | "withdrawn" | "merged";

export function stepOf(voice: Voice): Step {
  if (voice.withdrawnAt) return "withdrawn";
  if (voice.mergedInto) return "merged";
  if (voice.conclusion) return voice.listeners.every((listener) => listener.toldAt) ? "told" : "concluded";
  return voice.claims.length > 0 ? "claimed" : "posted";
}

/** Why nothing can be done to it as it stands; null when it stands in the yard. */
export function closedRefusal(voice: Voice): Refusal | null {
  if (voice.withdrawnAt) return { kind: "withdrawn" };
  return voice.mergedInto ? { kind: "merged" } : null;
}

/** When it was last opened: its wait begins there. */
export function openedAt({ reopening, postedAt }: Pick<Voice, "reopening" | "postedAt">): Date {
  return reopening?.reopenedAt ?? postedAt;
}

/**
 * Has a person answered in words, promised or concluded, since it was last opened? A claim or an emoji is no answer, and
 * what was said before a customer came back does not answer them.
 */
export function isAnswered(voice: Voice): boolean {
  return (
    voice.conclusion !== null ||
    standingPromise(voice) !== null ||
    voice.answers.some((answer) => isOfThisOpening(voice, answer.answeredAt))
  );
}

/** Who said, since it was last opened, that it will be done. */
export function standingPromise(voice: Pick<Voice, "promise" | "reopening">): Promised | null {
  const { promise } = voice;
  return promise && isOfThisOpening(voice, promise.promisedAt) ? promise : null;
}

/** Of a voice that was never reopened everything is, whatever the clocks say: Slack's and each replica's differ. */
function isOfThisOpening({ reopening }: Pick<Voice, "reopening">, at: Date): boolean {
  return reopening === null || at >= reopening.reopenedAt;
}

/** When a person first answered in words, promised or concluded, after the post at the soonest; null when nobody has. */
export function firstAnswerAt(voice: Voice): Date | null {
  const times = voice.answers.map((answer) => answer.answeredAt.getTime());
  if (voice.promise) times.push(voice.promise.promisedAt.getTime());
  if (voice.firstConcludedAt) times.push(voice.firstConcludedAt.getTime());
  return times.length > 0 ? new Date(Math.max(voice.postedAt.getTime(), Math.min(...times))) : null;
}

/** When somebody last took it on or concluded it; null where nobody holds it and no conclusion stands. */
export function handledAt({ claims, conclusion }: Voice): Date | null {
  const times = claims.map((claim) => claim.claimedAt.getTime());
  if (conclusion) times.push(conclusion.concludedAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
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

/**
 * Where a listener stands, for a form that must not say who they are: "1:1795...". When they came belongs to it, so that
 * it never means another who stands there meanwhile.
 */
export function placeOf({ listeners }: Pick<Voice, "listeners">, listener: Listener): string {
  return `${listeners.indexOf(listener)}:${listener.joinedAt.getTime()}`;
}

/** Undefined when nobody, or somebody else, stands there now. */
export function listenerAt(voice: Pick<Voice, "listeners">, place: string): Listener | undefined {
  return voice.listeners.find((listener) => placeOf(voice, listener) === place);
}

/** Those whose customer has not been told, the reporter first. */
export function untoldOf(voice: Voice): MemberId[] {
  return voice.listeners.filter((listener) => !listener.toldAt).map((listener) => listener.memberId);
}

const ACCESSIBILITY_TAGS: readonly string[] = ["접근성", "accessibility", "a11y"];

/**
 * It keeps somebody from using what everyone else can use: never put off without a word. A voice in which such a one goes
 * on is about it too.
 */
export function isAboutAccessibility(voice: Pick<Voice, "inquiryType" | "words" | "merged">): boolean {
  return (
    voice.inquiryType === "accessibility" ||
    tagsOf(voice.words).some((tag) => ACCESSIBILITY_TAGS.includes(tag)) ||
    voice.merged.some(({ listeners }) => listeners.some((listener) => listener.isAboutAccessibility))
  );
}
