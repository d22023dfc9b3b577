// A member does not want to hear of a voice until a day; for everyone else nothing changes.
import { dateOfDayNumber, dayNumberOf, type LocalDate, weekdayOfDayNumber } from "../calendar/local-date.ts";

export const SNOOZE_CHOICES = ["tomorrow", "three_days", "next_week"] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** The first day on which they hear of it again. @param today the workspace's own day */
export function snoozeDay(choice: SnoozeChoice, today: LocalDate): LocalDate {
  const day = dayNumberOf(today);
  switch (choice) {
    case "tomorrow":
      return dateOfDayNumber(day + 1);
    case "three_days":
      return dateOfDayNumber(day + 3);
    case "next_week":
      return nextMonday(day);
  }
}

function nextMonday(day: number): LocalDate {
  let next = day + 1;
  while (weekdayOfDayNumber(next) !== "mon") next += 1;
  return dateOfDayNumber(next);
}

/** @param until of their snooze; null where there is none */
export function isSnoozed(until: string | null, today: string): boolean {
  return until !== null && today < until;
}
