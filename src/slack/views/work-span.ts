// How a span of working time is said: in minutes, hours, or working days as long as the company's own.
import { type WorkCalendar, workDayMinutes } from "../../domain/calendar/work-calendar.ts";
import type { Reader } from "./reader.ts";

/** Below so many working days it is said in hours: "1 working day" could be almost two. */
const DAYS_FROM = 2;

/** "25분", "3시간", "2근무일": how long something has waited, in the largest unit, rounded down; a minute at least. */
export function workSpanText({ words }: Reader, minutes: number, calendar: WorkCalendar): string {
  const whole = Math.max(1, Math.floor(minutes));
  if (whole < 60) return words("span.minutes", { count: whole });
  const days = Math.floor(whole / workDayMinutes(calendar));
  if (days < DAYS_FROM) return words("span.hours", { count: Math.floor(whole / 60) });
  return words("span.work_days", { count: days });
}

/** "30분", "90분", "4시간": how long something may take, to the minute. */
export function limitText({ words }: Reader, minutes: number): string {
  const hours = minutes / 60;
  const isSaidInHours = hours > 1 && Number.isInteger(hours);
  return isSaidInHours ? words("span.hours", { count: hours }) : words("span.minutes", { count: minutes });
}
