// What was entered on the settings' page of working time, or the line of it that can't be read.
import { readCompanyDays } from "../../domain/calendar/company-days-text.ts";
import { isHolidayCountry } from "../../domain/calendar/holidays.ts";
import { type HoursMistake, readHours } from "../../domain/calendar/hours-text.ts";
import { isTimeZone } from "../../domain/calendar/time-zone.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { TIME_FIELDS } from "../field-names.ts";
import { chosenIn, textOf } from "./forms.ts";
import type { FormValues } from "./payload.ts";

type ReadTime =
  | { kind: "read"; calendar: WorkCalendar }
  | { kind: "mistaken"; of: "hours" | "companyDays"; mistake: HoursMistake }
  /** Slack's own client does not send it back so. */
  | { kind: "unchosen"; of: "timeZone" | "holidays" };

export function readTimeForm(values: FormValues): ReadTime {
  const hours = readHours(textOf(values, TIME_FIELDS.hours));
  if ("mistake" in hours) return { kind: "mistaken", of: "hours", mistake: hours.mistake };
  const days = readCompanyDays(textOf(values, TIME_FIELDS.companyDays));
  if ("mistake" in days) return { kind: "mistaken", of: "companyDays", mistake: days.mistake };
  const timeZone = chosenIn(values, TIME_FIELDS.timeZone) ?? "";
  if (!isTimeZone(timeZone)) return { kind: "unchosen", of: "timeZone" };
  const holidays = chosenIn(values, TIME_FIELDS.holidays) ?? "";
  if (!isHolidayCountry(holidays)) return { kind: "unchosen", of: "holidays" };
  return {
    kind: "read",
    calendar: { timeZone, blocksByWeekday: hours.blocksByWeekday, holidays, companyDays: days.companyDays },
  };
}
