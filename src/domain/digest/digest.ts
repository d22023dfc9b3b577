// What a digest asks of its readers: which voices need someone, and in what order.
import type { Pain } from "../voice/sets.ts";
import { isAnswered, stepOf, type Voice } from "../voice/voice.ts";

/** What a voice is waiting for. Null: every customer has been told. */
export type Need = "claim" | "conclusion" | "telling";

export function needOf(voice: Voice): Need | null {
  switch (stepOf(voice)) {
    case "posted":
      return "claim";
    case "claimed":
      return "conclusion";
    case "concluded":
      return "telling";
    case "told":
    case "withdrawn":
    case "merged":
      return null;
  }
}

/** Being unable to go on weighs three times a small discomfort; praise waits last, but it waits. */
const WEIGHT: Record<Pain, number> = { blocked: 3, severe: 2, mild: 1, praise: 0.5 };

/** The voices that need someone: pain times waiting time, never volume. */
export function voicesInNeed(voices: readonly Voice[], now: Date): Voice[] {
  return voices.filter((voice) => needOf(voice) !== null).sort((a, b) => urgencyOf(b, now) - urgencyOf(a, now));
}

function urgencyOf(voice: Voice, now: Date): number {
  return WEIGHT[voice.pain] * (now.getTime() - voice.postedAt.getTime());
}

/** Those that nobody has answered in words since they were last opened, in the order given. */
export function unanswered(voices: readonly Voice[]): Voice[] {
  return voices.filter((voice) => !isAnswered(voice));
}
