// What stands in a daily digest's parent: found in the database, drawn by its view.
import type { MemberId } from "../ids.ts";
import type { Voice } from "../voice/voice.ts";

/** The first of them, and how many there are in all. */
export interface Some {
  voices: readonly Voice[];
  count: number;
}

export interface DigestContent {
  /** How many of those who wait have been answered by nobody; the most urgent are named. */
  unanswered: Some;
  /** Somebody waits for somebody, until a day that has not come. */
  waiting: Some;
  /** What one customer gains another loses, or it was ruled an issue and nobody has taken it on. */
  decisions: Some;
  /** A small discomfort, carried over from an earlier window. */
  small: Some;
  accessibility: Some;
  /** New since the last window, with those whose work it may be. */
  praise: readonly { voice: Voice; makers: readonly MemberId[] }[];
  /** One customer to look at today. */
  customer: Voice | null;
  /** New since the last window, and nobody has said anything of the kind before. */
  firstHeard: Some;
}

/** All that are named in it, each once. */
export function voicesIn({ praise, customer, ...some }: DigestContent): Voice[] {
  const named = Object.values(some).flatMap((each) => each.voices);
  return eachOnce([...named, ...praise.map((each) => each.voice), ...(customer ? [customer] : [])]);
}

export function eachOnce(voices: readonly Voice[]): Voice[] {
  return [...new Map(voices.map((voice) => [voice.id, voice])).values()];
}
