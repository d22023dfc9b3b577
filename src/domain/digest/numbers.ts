// What a weekly digest says in numbers: how complete and how quick answers were. Of voices, never of customers or people.
import type { TimeWindow } from "../calendar/due-times.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import { workingMinutesBetween } from "../calendar/working-time.ts";
import { INQUIRY_TYPES, type InquiryType, JOURNEY_STAGES, type JourneyStage } from "../voice/sets.ts";

/** A voice that was posted, or opened again for the last time, and when a person answered it after that. */
export interface Opening {
  openedAt: Date;
  answeredAt: Date | null;
  journeyStage: JourneyStage | null;
  inquiryType: InquiryType | null;
}

/** A conclusion that stands, and when every customer who waited on it had been told. */
export interface Ending {
  /** When the voice was last opened. */
  openedAt: Date;
  concludedAt: Date;
  toldAt: Date | null;
}

export interface NumberFacts {
  openings: readonly Opening[];
  endings: readonly Ending[];
}

/**
 * In working minutes, by nearest rank: each is a wait that somebody really had, and at least that share of all waits
 * was no longer.
 */
export interface Spans {
  median: number;
  p90: number;
  worst: number;
}

export interface WeekNumbers {
  /** Opened in the window, and of those answered before its end. */
  opened: number;
  answered: number;
  /** Concluded in the window, and of those told to every customer before its end. */
  concluded: number;
  told: number;
  /** Of the first answers given in the window, whenever the voice was opened; null where there was none. */
  firstAnswer: Spans | null;
  /** The same where there are at least a few, in the order of the sets. */
  byStage: readonly { is: JourneyStage; spans: Spans }[];
  byType: readonly { is: InquiryType; spans: Spans }[];
  /** From opening until the last customer was told, of those who were in the window; null where nobody was. */
  telling: Spans | null;
  /** How much of that time went by before there was a conclusion, in whole percent. */
  internalPercent: number | null;
}

/** Of fewer one wait would pass for what is usual. */
const FEW = 3;

/** The window of the same length right before. */
export function windowBefore({ from, until }: TimeWindow): TimeWindow {
  return { from: new Date(from.getTime() * 2 - until.getTime()), until: from };
}

/** What happens after the window's end does not count: so the window before is measured alike, and a redrawing says the same. */
export function weekNumbers(facts: NumberFacts, calendar: WorkCalendar, window: TimeWindow): WeekNumbers {
  const isIn = (at: Date | null): at is Date => at !== null && at >= window.from && at < window.until;
  const isBeforeEnd = (at: Date | null) => at !== null && at < window.until;
  const opened = facts.openings.filter(({ openedAt }) => isIn(openedAt));
  const concluded = facts.endings.filter(({ concludedAt }) => isIn(concludedAt));
  const answers = facts.openings.flatMap(({ openedAt, answeredAt, journeyStage, inquiryType }) => {
    if (!isIn(answeredAt)) return [];
    return [{ journeyStage, inquiryType, minutes: workingMinutesBetween(calendar, openedAt, answeredAt) }];
  });
  return {
    opened: opened.length,
    answered: opened.filter(({ answeredAt }) => isBeforeEnd(answeredAt)).length,
    concluded: concluded.length,
    told: concluded.filter(({ toldAt }) => isBeforeEnd(toldAt)).length,
    firstAnswer: spansOf(answers.map(({ minutes }) => minutes)),
    byStage: spansBy(JOURNEY_STAGES, answers, ({ journeyStage }) => journeyStage),
    byType: spansBy(INQUIRY_TYPES, answers, ({ inquiryType }) => inquiryType),
    ...tellingOf(
      facts.endings.filter(({ toldAt }) => isIn(toldAt)),
      calendar,
    ),
  };
}

/** Whole percent; 100 only where nothing is missing, 0 only where nothing is there. Null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const percent = Math.round((part / whole) * 100);
  if (part < whole) return Math.min(percent, 99) || (part > 0 ? 1 : 0);
  return 100;
}

function tellingOf(told: readonly Ending[], calendar: WorkCalendar): Pick<WeekNumbers, "telling" | "internalPercent"> {
  let [internal, whole] = [0, 0];
  const minutes = told.map(({ openedAt, concludedAt, toldAt }) => {
    const wait = workingMinutesBetween(calendar, openedAt, toldAt ?? openedAt);
    internal += workingMinutesBetween(calendar, openedAt, concludedAt);
    whole += wait;
    return wait;
  });
  return { telling: spansOf(minutes), internalPercent: percentOf(Math.min(internal, whole), whole) };
}

function spansBy<Name extends string, Answer extends { minutes: number }>(
  names: readonly Name[],
  answers: readonly Answer[],
  nameOf: (answer: Answer) => Name | null,
): { is: Name; spans: Spans }[] {
  return names.flatMap((is) => {
    const minutes = answers.filter((answer) => nameOf(answer) === is).map((answer) => answer.minutes);
    const spans = minutes.length < FEW ? null : spansOf(minutes);
    return spans === null ? [] : [{ is, spans }];
  });
}

function spansOf(minutes: readonly number[]): Spans | null {
  const sorted = [...minutes].sort((one, other) => one - other);
  const rank = (percent: number) => sorted[Math.ceil((sorted.length * percent) / 100) - 1];
  const [median, p90, worst] = [rank(50), rank(90), rank(100)];
  return median === undefined || p90 === undefined || worst === undefined ? null : { median, p90, worst };
}
