// The settings' page of working time: the week's hours, time zone, public holidays, and the company's own days.
import type { KnownBlock, ModalView } from "@slack/types";
import { blocksText } from "../../domain/calendar/clock-text.ts";
import { type UnusualDay, unusualDays } from "../../domain/calendar/coming-days.ts";
import { companyDaysText } from "../../domain/calendar/company-days-text.ts";
import { hoursText } from "../../domain/calendar/hours-text.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { isHolidayKnown, type WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { LIST_MOST } from "../../domain/settings/decide-settings.ts";
import { TIME_FORM } from "../action-ids.ts";
import { TIME_FIELDS } from "../field-names.ts";
import { context, section } from "./blocks.ts";
import { modalOf, suggestField, textField } from "./form.ts";
import { dayText, escapeMrkdwn, type Reader } from "./reader.ts";
import { countryOption, timeZoneOption } from "./time-choices.ts";

/** The preview looks so far ahead. */
const DAYS_AHEAD = 14;

export function timeForm(
  calendar: WorkCalendar,
  { metadata, now }: { metadata: string; now: Date },
  reader: Reader,
): ModalView {
  const { words } = reader;
  const frame = {
    callbackId: TIME_FORM,
    title: words("settings.time.title"),
    submit: words("settings.submit"),
    metadata,
  };
  const blocks = [
    context(words("settings.time.about")),
    textField(TIME_FIELDS.hours, words("settings.time.hours"), {
      most: LIST_MOST,
      isMultiline: true,
      initial: hoursText(calendar.blocksByWeekday, reader.language),
      hint: words("settings.time.hours_about"),
    }),
    suggestField(TIME_FIELDS.timeZone, words("settings.time.zone"), {
      placeholder: words("settings.time.zone_placeholder"),
      initial: timeZoneOption(calendar.timeZone, now, reader),
    }),
    suggestField(TIME_FIELDS.holidays, words("settings.time.holidays"), {
      placeholder: words("settings.time.holidays_placeholder"),
      hint: words("settings.time.holidays_about"),
      initial: countryOption(calendar.holidays, reader),
    }),
    textField(TIME_FIELDS.companyDays, words("settings.time.own_days"), {
      most: LIST_MOST,
      isMultiline: true,
      isOptional: true,
      initial: companyDaysText(calendar.companyDays, reader.language),
      placeholder: words("settings.time.own_days_placeholder"),
      hint: words("settings.time.own_days_about"),
    }),
    ...aheadBlocks(calendar, now, reader),
  ];
  return modalOf(frame, blocks, reader);
}

/** What the next days bring, so that one sees whether it is right. */
function aheadBlocks(calendar: WorkCalendar, now: Date, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const today = localDateOf(now, calendar.timeZone);
  const days = unusualDays(calendar, today, DAYS_AHEAD).map((day) => dayLine(day, reader));
  const year = Number(today.slice(0, "YYYY".length));
  // The year after, too: its holidays are what one plans the turn of the year by.
  const unknown = [year, year + 1].filter((each) => !isHolidayKnown(calendar, each));
  return [
    { type: "divider" },
    section(`*${words("settings.time.ahead")}*`),
    context(days.length > 0 ? days.join("\n") : words("settings.time.ahead_usual")),
    ...unknown.map((each) => context(words("settings.time.unknown_year", { year: String(each) }))),
  ];
}

function dayLine({ date, holidays, own }: UnusualDay, reader: Reader): string {
  const { words } = reader;
  const whys = [...holidays.map(escapeMrkdwn), ...(own === null ? [] : [words("settings.time.by_company")])];
  const texts = { day: dayText(reader, date), why: whys.join(words("names.separator")) };
  if (own === null || own.length === 0) return words("settings.time.ahead_off", texts);
  return words("settings.time.ahead_open", { ...texts, hours: blocksText(own) });
}
