// What one voice waited for from when to when, out of its history. A whole voice says the same and costs ten times as much.
import type { TimeWindow } from "../calendar/due-times.ts";
import type { MemberId, VoiceId } from "../ids.ts";
import type { EventKind, EventOf, PauseForm } from "../voice/event.ts";
import { INQUIRY_TYPES, type InquiryType, JOURNEY_STAGES, type JourneyStage } from "../voice/sets.ts";
import type { Voice } from "../voice/voice.ts";

/** Where in the shop: the journey's stage, else the type of inquiry; null where neither was said. */
export type Whereabouts = { of: "journey_stage"; is: JourneyStage } | { of: "inquiry_type"; is: InquiryType } | null;

/** What a voice waits for. Whoever holds it is not in it: it is the place that is looked at. */
export type Obstacle =
  /** Nobody has taken it on; somebody has, and there is no conclusion; the talk goes on another day. */
  | { kind: "claim" | "conclusion" | "talking"; where: Whereabouts }
  /** Somebody said for whom, in words of their own, which have passed the identifier gate. */
  | { kind: "waiting"; forWhom: string }
  /** Concluded, and a customer does not know it yet. */
  | { kind: "telling" };

/** The events after which a voice may wait for something else. */
export const MOVING_KINDS = [
  "voice.posted",
  "voice.claimed",
  "voice.released",
  "voice.handed_over",
  "voice.promised",
  "voice.paused",
  "voice.resumed",
  "voice.concluded",
  "voice.joined",
  "voice.told",
  "voice.reopened",
  "voice.withdrawn",
  "voice.restored",
  "voice.merged",
  "voice.unmerged",
  "voice.absorbed",
  "voice.parted",
] as const satisfies readonly EventKind[];
export type MovingKind = (typeof MOVING_KINDS)[number];

/** Those of which it matters only that they happened, whoever wrote what. */
type Bare = "voice.posted" | "voice.concluded" | "voice.reopened" | "voice.merged" | "voice.unmerged";
export type Move = {
  [Kind in MovingKind]: Kind extends Bare ? { kind: Kind; by: MemberId; at: Date } : EventOf<Kind>;
}[MovingKind];

/** A voice with all that ever moved it. */
export interface MovingVoice {
  id: VoiceId;
  journeyStage: JourneyStage | null;
  inquiryType: InquiryType | null;
  moves: readonly Move[];
}

export interface Wait {
  obstacle: Obstacle;
  from: Date;
  until: Date;
  /** When the voice was last opened. */
  openedAt: Date;
}

export function whereaboutsOf({ journeyStage, inquiryType }: Pick<Voice, "journeyStage" | "inquiryType">): Whereabouts {
  if (journeyStage !== null) return { of: "journey_stage", is: journeyStage };
  return inquiryType === null ? null : { of: "inquiry_type", is: inquiryType };
}

/** "claim:journey_stage:delivery", "claim", "waiting:물류팀", "telling". */
export function keyOf(obstacle: Obstacle): string {
  if (obstacle.kind === "telling") return obstacle.kind;
  if (obstacle.kind === "waiting") return `${obstacle.kind}:${obstacle.forWhom}`;
  return obstacle.where === null ? obstacle.kind : `${obstacle.kind}:${obstacle.where.of}:${obstacle.where.is}`;
}

/** Of a key made by `keyOf`; null for any other. */
export function obstacleOf(key: string): Obstacle | null {
  const [kind = "", of, is] = key.split(":");
  switch (kind) {
    case "telling":
      return { kind };
    case "waiting":
      return { kind, forWhom: key.slice("waiting:".length) };
    case "claim":
    case "conclusion":
    case "talking":
      return { kind, where: whereaboutsOfKey(of, is) };
    default:
      return null;
  }
}

function whereaboutsOfKey(of: string | undefined, is: string | undefined): Whereabouts {
  const journeyStage = of === "journey_stage" ? JOURNEY_STAGES.find((each) => each === is) : undefined;
  const inquiryType = of === "inquiry_type" ? INQUIRY_TYPES.find((each) => each === is) : undefined;
  return whereaboutsOf({ journeyStage: journeyStage ?? null, inquiryType: inquiryType ?? null });
}

/** Cut at both ends of the window; what happens after it is as if it had not. */
export function* waitsOf(voice: MovingVoice, window: TimeWindow): Generator<Wait> {
  const where = whereaboutsOf(voice);
  const standing = newStanding();
  for (const [index, move] of voice.moves.entries()) {
    if (move.at >= window.until) return;
    follow(standing, move);
    const from = move.at > window.from ? move.at : window.from;
    const next = voice.moves[index + 1]?.at ?? window.until;
    const until = next < window.until ? next : window.until;
    const obstacle = from < until ? obstacleFor(standing, where) : null;
    if (obstacle !== null) yield { obstacle, from, until, openedAt: standing.openedAt };
  }
}

/** Of a voice only what decides for what it waits; `follow` changes it in place. */
interface Standing {
  openedAt: Date;
  holders: Set<MemberId>;
  listeners: { memberId: MemberId; isTold: boolean; via: VoiceId | null }[];
  merged: { voiceId: VoiceId; memberIds: readonly MemberId[] }[];
  isConcluded: boolean;
  pause: PauseForm | null;
  isWithdrawn: boolean;
  isMerged: boolean;
}

function newStanding(): Standing {
  return {
    ...{ openedAt: new Date(0), holders: new Set(), listeners: [], merged: [] },
    ...{ isConcluded: false, pause: null, isWithdrawn: false, isMerged: false },
  };
}

function follow(standing: Standing, move: Move): void {
  (EFFECTS[move.kind] as (standing: Standing, move: Move) => void)(standing, move);
}

/** As `evolve` has them, of what matters here; a test holds the two together. */
const EFFECTS: { [Kind in MovingKind]: (standing: Standing, move: Extract<Move, { kind: Kind }>) => void } = {
  "voice.posted": (standing, { by, at }) => {
    standing.openedAt = at;
    listen(standing, by, null);
  },
  "voice.claimed": ({ holders }, { by }) => void holders.add(by),
  "voice.released": ({ holders }, { by }) => void holders.delete(by),
  "voice.handed_over": ({ holders }, { by, to }) => {
    holders.delete(by);
    holders.add(to);
  },
  "voice.promised": ({ holders }, { by }) => void holders.add(by),
  "voice.paused": (standing, { pause }) => {
    standing.pause = pause;
  },
  "voice.resumed": (standing) => {
    standing.pause = null;
  },
  "voice.concluded": (standing) => {
    standing.isConcluded = true;
    standing.pause = null;
  },
  "voice.joined": (standing, { by }) => listen(standing, by, null),
  "voice.told": ({ listeners }, { by, listener }) => {
    for (const each of listeners) if (each.memberId === (listener ?? by)) each.isTold = true;
  },
  "voice.reopened": (standing, { at }) => {
    standing.openedAt = at;
    standing.isConcluded = false;
    for (const listener of standing.listeners) listener.isTold = false;
  },
  "voice.withdrawn": (standing) => {
    standing.isWithdrawn = true;
  },
  "voice.restored": (standing) => {
    standing.isWithdrawn = false;
  },
  "voice.merged": (standing) => {
    standing.isMerged = true;
  },
  "voice.unmerged": (standing) => {
    standing.isMerged = false;
  },
  "voice.absorbed": (standing, { voiceId, listeners }) => {
    const memberIds = listeners.map((listener) => listener.memberId);
    standing.merged.push({ voiceId, memberIds });
    for (const memberId of memberIds) arrive(standing, memberId, voiceId, false);
  },
  "voice.parted": (standing, { voiceId }) => {
    const leaving = standing.listeners.filter((listener) => listener.via === voiceId);
    standing.merged = standing.merged.filter((each) => each.voiceId !== voiceId);
    standing.listeners = standing.listeners.filter((listener) => listener.via !== voiceId);
    for (const other of standing.merged) {
      for (const memberId of other.memberIds) {
        const before = leaving.find((listener) => listener.memberId === memberId);
        arrive(standing, memberId, other.voiceId, before?.isTold ?? false);
      }
    }
  },
};

function listen({ listeners }: Standing, memberId: MemberId, via: VoiceId | null, isTold = false): void {
  listeners.push({ memberId, isTold, via });
}

/** Who waits on it already does not wait twice. */
function arrive(standing: Standing, memberId: MemberId, via: VoiceId, isTold: boolean): void {
  const isHere = standing.listeners.some((listener) => listener.memberId === memberId);
  if (!isHere) listen(standing, memberId, via, isTold);
}

/** Null where nothing is waited for. */
function obstacleFor(standing: Standing, where: Whereabouts): Obstacle | null {
  const { isWithdrawn, isMerged, isConcluded, listeners, pause, holders } = standing;
  if (isWithdrawn || isMerged) return null;
  if (isConcluded) return listeners.every((listener) => listener.isTold) ? null : { kind: "telling" };
  if (pause?.kind === "waiting") return { kind: "waiting", forWhom: pause.forWhom };
  if (pause) return { kind: "talking", where };
  return { kind: holders.size === 0 ? "claim" : "conclusion", where };
}
