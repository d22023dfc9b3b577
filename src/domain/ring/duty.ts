// Whose turn it is on a day: the duty list goes round, one member for each working day.
import { asLocalDate, dateOfDayNumber, dayNumberOf, type LocalDate } from "../calendar/local-date.ts";
import { localDateOf } from "../calendar/local-time.ts";
import { isWorkingDay, type WorkCalendar } from "../calendar/work-calendar.ts";
import type { MemberId } from "../ids.ts";
import type { SettingChange } from "../settings/settings.ts";

interface Rota {
  duty: readonly MemberId[];
  calendar: WorkCalendar;
}

/** What held from a day on, until that of the next one. */
export interface RotaPhase extends Rota {
  /** Null: from the beginning. */
  from: LocalDate | null;
}

/**
 * A change counts from its day on: turns that are over stay as they were, and whoever is on duty that day stays so.
 *
 * @param changes of any settings, the first first
 */
export function rotaPhases({ duty, calendar }: Rota, changes: readonly SettingChange[]): RotaPhase[] {
  const phases: RotaPhase[] = [];
  let rota: Rota = { duty, calendar };
  for (const change of changes.toReversed()) {
    if (change.name !== "duty" && change.name !== "calendar") continue;
    phases.unshift({ ...rota, from: localDateOf(change.at, rota.calendar.timeZone) });
    rota = { ...rota, [change.name]: change.before };
  }
  return [{ ...rota, from: null }, ...phases];
}

/** Where the counting begins; any fixed day would do. */
const FIRST_DAY = dayNumberOf(asLocalDate("2026-01-05"));

/**
 * Null on a day without work, and where the list is empty. It follows from the dates alone: a restart or a quiet week does
 * not move it, while a working day that the company adds or takes away does, from that day on.
 */
export function dutyOn(phases: readonly RotaPhase[], day: LocalDate): MemberId | null {
  const begun = phases.filter(({ from }) => from === null || from <= day);
  let place = 0;
  for (const [index, phase] of begun.entries()) {
    const before = begun[index - 1];
    if (before) place = placeAfter(place, before.duty, phase.duty);
    const until = begun[index + 1]?.from ?? day;
    place += workingDays(phase.calendar, phase.from ? dayNumberOf(phase.from) : FIRST_DAY, dayNumberOf(until));
  }
  const now = begun.at(-1);
  return now && isWorkingDay(now.calendar, day) ? (memberAt(place, now.duty) ?? null) : null;
}

/** Whoever has the turn keeps it in the new list; whoever took their place where they are not on it. */
function placeAfter(place: number, before: readonly MemberId[], after: readonly MemberId[]): number {
  const member = memberAt(place, before);
  const stays = member === undefined ? -1 : after.indexOf(member);
  return stays < 0 ? turnOf(place, before) : stays;
}

function memberAt(place: number, duty: readonly MemberId[]): MemberId | undefined {
  return duty[turnOf(place, duty)];
}

/** 0 in an empty list. */
function turnOf(place: number, { length }: readonly MemberId[]): number {
  return length === 0 ? 0 : ((place % length) + length) % length;
}

/** In [from, until); negative where `until` comes first. */
function workingDays(calendar: WorkCalendar, from: number, until: number): number {
  let count = 0;
  for (let day = Math.min(from, until); day < Math.max(from, until); day += 1) {
    if (isWorkingDay(calendar, dateOfDayNumber(day))) count += 1;
  }
  return until < from ? -count : count;
}
