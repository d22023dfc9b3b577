// What a week's page shows, besides where voices waited: its numbers beside those of the week before, and what no week forgets.
import type { TimeWindow } from "../domain/calendar/due-times.ts";
import type { DigestContent } from "../domain/digest/content.ts";
import { type WeekNumbers, weekNumbers, windowBefore } from "../domain/digest/numbers.ts";
import { readNumberFacts } from "./digest-facts.ts";
import { type Outlook, readDigestContent } from "./find-digest.ts";
import type { Db } from "./transaction.ts";

export interface Week {
  week: WeekNumbers;
  before: WeekNumbers;
  content: DigestContent;
}

/** However small. */
const ALWAYS_IN_A_WEEK = ["small", "accessibility"] as const;

export async function readWeek(db: Db, outlook: Outlook, week: TimeWindow): Promise<Week> {
  const { calendar, asOf } = outlook;
  const before = windowBefore(week);
  const facts = await readNumberFacts(db, outlook, { from: before.from, until: week.until });
  const sections = { sections: ALWAYS_IN_A_WEEK, since: asOf, namesMost: 0 };
  return {
    week: weekNumbers(facts, calendar, week),
    before: weekNumbers(facts, calendar, before),
    content: await readDigestContent(db, outlook, sections),
  };
}
