// What must hold of working time, of the time in which a voice is to be answered, and of who is asked for it.
import { type CalendarMistake, findCalendarMistake } from "../calendar/calendar-mistake.ts";
import { CUSTOMER_TYPES, type CustomerType } from "../voice/sets.ts";
import { TARGET_PAINS, type TargetPain } from "../voice/target.ts";
import type { Settings } from "./settings.ts";

/** In working minutes: ten days of eight hours. */
export const TARGET_MOST = 4800;
export const SPREADING_MOST = 100;
export const DUTY_MOST = 60;
export const LEADS_MOST = 20;
export const ASKED_PER_DAY_MOST = 20;

/** Lists of people. */
export const PEOPLE_SETTINGS = ["duty", "leads"] as const;
type PeopleSetting = (typeof PEOPLE_SETTINGS)[number];

export type TimeRefusal =
  | { kind: "calendar_mistaken"; mistake: CalendarMistake }
  | { kind: "target_out_of_range"; of: TargetPain | CustomerType; most: number }
  | { kind: "spreading_out_of_range"; most: number }
  | { kind: "asked_per_day_out_of_range"; most: number }
  | { kind: "too_many_members"; name: PeopleSetting; most: number }
  /** An app stands among them. */
  | { kind: "not_people"; name: PeopleSetting };

export function timeRefusal(settings: Settings): TimeRefusal | null {
  const mistake = findCalendarMistake(settings.calendar);
  if (mistake) return { kind: "calendar_mistaken", mistake };
  return targetRefusal(settings) ?? peopleRefusal(settings);
}

function targetRefusal({ targets: { byPain, byCustomerType, spreadingPercent } }: Settings): TimeRefusal | null {
  const pain = TARGET_PAINS.find((each) => !isWholeWithin(byPain[each], TARGET_MOST));
  if (pain) return { kind: "target_out_of_range", of: pain, most: TARGET_MOST };
  const type = CUSTOMER_TYPES.find((each) => !isWholeWithin(byCustomerType[each] ?? 1, TARGET_MOST));
  if (type) return { kind: "target_out_of_range", of: type, most: TARGET_MOST };
  if (isWholeWithin(spreadingPercent, SPREADING_MOST)) return null;
  return { kind: "spreading_out_of_range", most: SPREADING_MOST };
}

function peopleRefusal({ duty, leads, askedPerDay }: Settings): TimeRefusal | null {
  if (duty.length > DUTY_MOST) return { kind: "too_many_members", name: "duty", most: DUTY_MOST };
  if (leads.length > LEADS_MOST) return { kind: "too_many_members", name: "leads", most: LEADS_MOST };
  if (isWholeWithin(askedPerDay, ASKED_PER_DAY_MOST)) return null;
  return { kind: "asked_per_day_out_of_range", most: ASKED_PER_DAY_MOST };
}

export function isWholeWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}
