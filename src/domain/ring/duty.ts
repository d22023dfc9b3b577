// Whose turn it is on a day: the duty list goes round, one member for each working day.
import { asLocalDate, dateOfDayNumber, dayNumberOf, type LocalDate } from "../calendar/local-date.ts";
import { isWorkingDay, type WorkCalendar } from "../calendar/work-calendar.ts";
import type { MemberId } from "../ids.ts";

/** Where the counting begins; any fixed day would do. */
const FIRST_DAY = dayNumberOf(asLocalDate("2026-01-05"));

/**
 * Null on a day without work, and where the list is empty. It follows from the date alone: a restart or a quiet week does
 * not move it, while a working day that the company adds or takes away does, from that day on.
 */
export function dutyOn(duty: readonly MemberId[], calendar: WorkCalendar, day: LocalDate): MemberId | null {
  if (duty.length === 0 || !isWorkingDay(calendar, day)) return null;
  const turn = workingDaysBefore(calendar, dayNumberOf(day)) % duty.length;
  return duty[(turn + duty.length) % duty.length] ?? null;
}

/** Since the first day; negative before it. */
function workingDaysBefore(calendar: WorkCalendar, day: number): number {
  const [from, until] = day < FIRST_DAY ? [day, FIRST_DAY] : [FIRST_DAY, day];
  let count = 0;
  for (let each = from; each < until; each += 1) if (isWorkingDay(calendar, dateOfDayNumber(each))) count += 1;
  return day < FIRST_DAY ? -count : count;
}
