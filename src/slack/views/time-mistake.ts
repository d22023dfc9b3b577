// What is wrong with working time: the line that can't be read, or why nobody could work by it.
import type { CalendarMistake } from "../../domain/calendar/calendar-mistake.ts";
import type { HoursMistake } from "../../domain/calendar/hours-text.ts";
import { isLocalDate } from "../../domain/calendar/local-date.ts";
import { CALENDAR_WORDS } from "../../domain/calendar/weekday-text.ts";
import { cut } from "./cut.ts";
import { dayText, type Reader } from "./reader.ts";

const LINE_MOST = 60;

/** "3번째 줄 ‘토 9-’: …" @param of the week's hours, or the company's own days */
export function timeMistakeText(
  { line, text, kind }: HoursMistake,
  { words }: Reader,
  of: "hours" | "companyDays" = "hours",
): string {
  if (text === "") return words("time_mistake.nothing");
  const what = of === "hours" ? words(`time_mistake.hours.${kind}`) : words(`time_mistake.companyDays.${kind}`);
  return words("time_mistake.line", { line, text: cut(text, LINE_MOST), what });
}

/** What remains after every line could be read: two admins at once may have left no weekday to work on. */
export function calendarMistakeText(mistake: CalendarMistake, reader: Reader): string {
  const { words } = reader;
  switch (mistake.kind) {
    case "no-working-weekday":
      return words("time_mistake.no_weekday");
    case "no-such-day":
      return words("time_mistake.day", { day: mistake.day });
    default: {
      const { on } = mistake;
      const day = isLocalDate(on) ? dayText(reader, on) : CALENDAR_WORDS[reader.language].weekdays[on];
      return words("time_mistake.day", { day });
    }
  }
}
