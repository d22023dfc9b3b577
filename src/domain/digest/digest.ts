// A digest: what one channel reads of the yard, and when.
import type { Weekday } from "../calendar/local-date.ts";
import type { TimeZone } from "../calendar/time-zone.ts";
import { keptCalendar, type WorkBlock, type WorkCalendar } from "../calendar/work-calendar.ts";
import type { ChannelId, DigestId, WorkspaceId } from "../ids.ts";
import type { SettingLanguage } from "../settings/settings.ts";
import type { CustomerType, InboundChannel, InquiryType, JourneyStage, Pain } from "../voice/sets.ts";

/** What can stand in a digest's parent besides the answers, in its order. */
export const DIGEST_SECTIONS = [
  "waiting",
  "decisions",
  "small",
  "accessibility",
  "praise",
  "customer",
  "first_heard",
] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

/** Where a voice stands, as a filter names it. */
export const DIGEST_STANDINGS = ["unclaimed", "claimed", "paused", "concluded"] as const;
export type DigestStanding = (typeof DIGEST_STANDINGS)[number];

/** An empty list lets all through. */
export interface DigestFilter {
  pains: readonly Pain[];
  inquiryTypes: readonly InquiryType[];
  journeyStages: readonly JourneyStage[];
  inboundChannels: readonly InboundChannel[];
  customerTypes: readonly CustomerType[];
  /** Without "#", in lower case. */
  tags: readonly string[];
  standings: readonly DigestStanding[];
  /** Only what has waited longer, in working hours; null lets all through. */
  waitingHours: number | null;
}

/** Plain data, fit to be stored as JSON. */
export interface DigestPlan {
  language: SettingLanguage;
  /** The daily digest's weekdays; none where there is no daily digest. */
  days: readonly Weekday[];
  /** Minutes after 00:00, ascending. The first is the weekly and the monthly page's, too. */
  times: readonly number[];
  /** The weekly page's day; null where there is none. */
  weeklyOn: Weekday | null;
  isMonthly: boolean;
  filter: DigestFilter;
  sections: readonly DigestSection[];
  /** How many voices have a reply of their own in one digest at most. */
  itemsMost: number;
  /** Where these people work other hours than the workspace; null where they do not. */
  hours: Readonly<Record<Weekday, readonly WorkBlock[]>> | null;
  timeZone: TimeZone | null;
}

export interface Digest {
  workspaceId: WorkspaceId;
  id: DigestId;
  channelId: ChannelId;
  name: string;
  isRunning: boolean;
  /** Nothing is due before: it was started, or its times were changed. */
  since: Date;
  plan: DigestPlan;
}

export const NO_FILTER: DigestFilter = {
  pains: [],
  inquiryTypes: [],
  journeyStages: [],
  inboundChannels: [],
  customerTypes: [],
  tags: [],
  standings: [],
  waitingHours: null,
};

/** What fits beside a coffee. */
const ITEMS_MOST = 20;

/** 09:00 on working days from Monday to Sunday, the week on Monday: so a Saturday the company opens has its digest too. */
export function defaultPlan(language: SettingLanguage): DigestPlan {
  return {
    language,
    days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    times: [9 * 60],
    weeklyOn: null,
    isMonthly: false,
    filter: NO_FILTER,
    sections: DIGEST_SECTIONS,
    itemsMost: ITEMS_MOST,
    hours: null,
    timeZone: null,
  };
}

export const RHYTHMS = ["daily", "weekly", "monthly"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What it is above all: the day's, or what else a digest without days has. */
export function firstRhythm({ days, weeklyOn, isMonthly }: DigestPlan): Rhythm {
  if (days.length > 0 || (weeklyOn === null && !isMonthly)) return "daily";
  return weeklyOn === null ? "monthly" : "weekly";
}

/** When the people of this digest work: the same object for the same digest. @param calendar the workspace's */
export function calendarOf(
  { hours, timeZone }: Pick<DigestPlan, "hours" | "timeZone">,
  calendar: WorkCalendar,
): WorkCalendar {
  return keptCalendar({
    ...calendar,
    ...(hours && { blocksByWeekday: hours }),
    ...(timeZone && { timeZone }),
  });
}
