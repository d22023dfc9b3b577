// Within how many working minutes a voice is to be answered, and which rule says so.

import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import type { CustomerType, Pain } from "./sets.ts";
import { openedAt, type Voice } from "./voice.ts";

/** Praise hurts nobody: it has no deadline. */
export type TargetPain = Exclude<Pain, "praise">;
export const TARGET_PAINS = ["blocked", "severe", "mild"] as const satisfies readonly TargetPain[];

/** In working minutes. Plain data, fit to be stored as JSON. */
export interface ResponseTargets {
  byPain: Readonly<Record<TargetPain, number>>;
  /** Where the customer is of such a type and this is shorter, it holds. */
  byCustomerType: Readonly<Partial<Record<CustomerType, number>>>;
  /** What is left of it, in percent, while a voice is going round. */
  spreadingPercent: number;
}

export const DEFAULT_TARGETS: ResponseTargets = {
  byPain: { blocked: 30, severe: 60, mild: 240 },
  byCustomerType: {},
  spreadingPercent: 50,
};

/** A voice's own deadline, and why it is that one. */
export interface Target {
  /** Working minutes, at least one. */
  minutes: number;
  rule: { pain: TargetPain } | { customerType: CustomerType };
  /** What the rule gives; more than `minutes` where it was shortened because the voice is going round. */
  usualMinutes: number;
}

type Aimed = Pick<Voice, "pain" | "customerType" | "isSpreading">;

/** Null for praise. */
export function targetOf({ pain, customerType, isSpreading }: Aimed, targets: ResponseTargets): Target | null {
  if (pain === "praise") return null;
  const usual = targets.byPain[pain];
  const own = customerType === null ? undefined : targets.byCustomerType[customerType];
  const isOwn = own !== undefined && own < usual;
  const usualMinutes = isOwn ? own : usual;
  const left = isSpreading ? (usualMinutes * targets.spreadingPercent) / 100 : usualMinutes;
  const rule = isOwn && customerType !== null ? { customerType } : { pain };
  return { minutes: Math.max(1, Math.round(left)), rule, usualMinutes };
}

/** The instant by which somebody is to have answered; null for praise. */
export function answerDueAt(
  voice: Aimed & Pick<Voice, "reopening" | "postedAt">,
  targets: ResponseTargets,
  calendar: WorkCalendar,
): Date | null {
  const target = targetOf(voice, targets);
  return target && addWorkingMinutes(calendar, openedAt(voice), target.minutes);
}
