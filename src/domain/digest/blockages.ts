// Where voices waited in a window, and on what: the few that held up most, so that each gets an owner or loses a step.
import type { TimeWindow } from "../calendar/due-times.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { workingMinutesBetween } from "../calendar/working-time.ts";
import type { VoiceId } from "../ids.ts";
import { keyOf, type MovingVoice, type Obstacle, type Wait, waitsOf } from "./waits.ts";

export interface Blockage {
  obstacle: Obstacle;
  /** In working minutes, of all voices together. */
  minutes: number;
  /** Those that waited longest there. */
  voiceIds: readonly VoiceId[];
}

/** Voices that waited for one thing, each from before the window until after its end. */
export interface StillVoices {
  obstacle: Obstacle;
  count: number;
  /** The first that were opened, as many as a blockage names. */
  first: readonly { id: VoiceId; openedAt: Date }[];
}

export interface WaitFacts {
  moving: readonly MovingVoice[];
  still: readonly StillVoices[];
}

export const BLOCKAGES_MOST = 3;
export const EXAMPLES_MOST = 3;

/** The most waited first; those that waited alike in the order of their keys, so that two runs agree. */
export function blockagesOf({ moving, still }: WaitFacts, calendar: WorkCalendar, window: TimeWindow): Blockage[] {
  const heaps = new Map<string, Heap>();
  const whole = workingMinutesBetween(calendar, window.from, window.until);
  for (const { obstacle, count, first } of still) {
    const heap = heapOf(heaps, obstacle);
    add(heap, obstacle, whole * count);
    for (const voice of first) heap.voices.set(voice.id, { ...voice, minutes: whole });
  }
  for (const voice of moving) {
    for (const wait of waitsOf(voice, window)) addWait(heaps, voice.id, wait, calendar);
  }
  const found = [...heaps.values()].filter((heap) => heap.minutes > 0).map(blockageOf);
  return found
    .sort((one, other) => other.minutes - one.minutes || (keyOf(one.obstacle) < keyOf(other.obstacle) ? -1 : 1))
    .slice(0, BLOCKAGES_MOST);
}

/** What voices waited for in one place. */
interface Heap {
  minutes: number;
  /** How it was put, and how long each way of putting it was waited for. */
  spellings: Map<string, { obstacle: Obstacle; minutes: number }>;
  voices: Map<VoiceId, { id: VoiceId; openedAt: Date; minutes: number }>;
}

function heapOf(heaps: Map<string, Heap>, obstacle: Obstacle): Heap {
  const key = foldedKeyOf(obstacle);
  const heap = heaps.get(key) ?? { minutes: 0, spellings: new Map(), voices: new Map() };
  heaps.set(key, heap);
  return heap;
}

function addWait(
  heaps: Map<string, Heap>,
  id: VoiceId,
  { obstacle, from, until, openedAt }: Wait,
  calendar: WorkCalendar,
): void {
  const minutes = workingMinutesBetween(calendar, from, until);
  if (minutes === 0) return;
  const heap = heapOf(heaps, obstacle);
  add(heap, obstacle, minutes);
  const before = heap.voices.get(id)?.minutes ?? 0;
  heap.voices.set(id, { id, openedAt, minutes: before + minutes });
}

/** "물류팀 " and "물류팀", "MD" and "md" are waited for alike. */
function foldedKeyOf(obstacle: Obstacle): string {
  return keyOf(tidied(obstacle)).toLowerCase();
}

function tidied(obstacle: Obstacle): Obstacle {
  if (obstacle.kind !== "waiting") return obstacle;
  return { ...obstacle, forWhom: obstacle.forWhom.normalize("NFC").replace(/\s+/gu, " ").trim() };
}

function add(heap: Heap, as: Obstacle, minutes: number): void {
  const obstacle = tidied(as);
  const key = keyOf(obstacle);
  heap.minutes += minutes;
  heap.spellings.set(key, { obstacle, minutes: (heap.spellings.get(key)?.minutes ?? 0) + minutes });
}

function blockageOf({ minutes, spellings, voices }: Heap): Blockage {
  const [spelling] = [...spellings].sort(([one, a], [other, b]) => b.minutes - a.minutes || (one < other ? -1 : 1));
  const longest = [...voices.values()].sort(
    (a, b) => b.minutes - a.minutes || a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  return {
    obstacle: spelling?.[1].obstacle ?? { kind: "telling" },
    minutes,
    voiceIds: longest.slice(0, EXAMPLES_MOST).map(({ id }) => id),
  };
}
