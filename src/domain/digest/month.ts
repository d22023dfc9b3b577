// What a month's page for leaders shows: why things were decided, what was found, and what is still open. No ranking.
import type { Cause, Outcome } from "../voice/sets.ts";
import type { Voice } from "../voice/voice.ts";
import type { Some } from "./content.ts";

export interface MonthContent {
  /** Of the conclusions made in the month that stand, the most frequent first. */
  outcomes: readonly Counted<Outcome>[];
  causes: readonly Counted<Cause>[];
  /** Those conclusions, and of them those whose customers have all been told. */
  concluded: number;
  told: number;
  /** In conflict with another voice, and concluded in the month. */
  decided: Some;
  /** Concluded in the month, and the company's own monitoring had not known. */
  missed: Some;
  /** Still open, whenever they came. */
  accessibility: Some;
  promised: Some;
}

/** All that are named in it. */
export function voicesInMonth({ decided, missed, accessibility, promised }: MonthContent): Voice[] {
  return [decided, missed, accessibility, promised].flatMap((some) => some.voices);
}

export interface Counted<Name extends string> {
  is: Name;
  count: number;
}

/** In whole percent that make 100 together: what is lost by rounding goes to those who lost most by it. */
export function sharesOf<Name extends string>(counted: readonly Counted<Name>[]): { is: Name; percent: number }[] {
  const whole = counted.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return [];
  const shares = counted.map(({ is, count }) => {
    const exact = (count / whole) * 100;
    return { is, percent: Math.floor(exact), lost: exact - Math.floor(exact) };
  });
  const left = 100 - shares.reduce((sum, { percent }) => sum + percent, 0);
  for (const share of [...shares].sort((one, other) => other.lost - one.lost).slice(0, left)) share.percent += 1;
  return shares.map(({ is, percent }) => ({ is, percent }));
}
