// The duty list goes round: one member on each working day, by the date alone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOfDayNumber, dayNumberOf, type LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { DEFAULT_WORK_CALENDAR, isWorkingDay, type WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { dutyOn as dutyIn, rotaPhases } from "../../../src/domain/ring/duty.ts";

const calendar = DEFAULT_WORK_CALENDAR;
const day = (text: string) => text as LocalDate;
const dutyOn = (duty: readonly MemberId[], worked: WorkCalendar, on: LocalDate) =>
  dutyIn(rotaPhases({ duty, calendar: worked }, []), on);
const people = (count: number) => Array.from({ length: count }, (_, index) => `U${index}` as MemberId);

test("weekends and holidays take nobody's turn", () => {
  const three = people(3);
  const days = ["2026-09-22", "2026-09-23", "2026-09-24", "2026-09-26", "2026-09-28", "2026-09-29"];
  const turns = days.map((each) => dutyOn(three, calendar, day(each)));
  const first = three.indexOf(turns[0] as MemberId);
  const next = (steps: number) => three[(first + steps) % 3];
  // 추석 is 24 to 26 September 2026.
  expect(turns).toEqual([next(0), next(1), null, null, next(2), next(3)]);
});

test("nobody is on duty where nobody is named", () => {
  expect(dutyOn([], calendar, day("2026-11-19"))).toBeNull();
});

test("a day the company closes moves the turns from then on, and none before", () => {
  const closed = { ...calendar, companyDays: { ["2026-11-20" as LocalDate]: [] } };
  const three = people(3);
  expect(dutyOn(three, closed, day("2026-11-19"))).toBe(dutyOn(three, calendar, day("2026-11-19")));
  expect(dutyOn(three, closed, day("2026-11-23"))).toBe(dutyOn(three, calendar, day("2026-11-20")));
});

describe("a change", () => {
  const at = new Date("2026-11-26T10:00:00+09:00");
  const [today, tomorrow] = [day("2026-11-26"), day("2026-11-27")];
  const five = people(5);
  const saturdays = {
    ...calendar,
    blocksByWeekday: { ...calendar.blocksByWeekday, sat: [{ from: 540, until: 780 }] },
    companyDays: { ["2026-10-02" as LocalDate]: [] },
  };
  const before = dutyOn(five, calendar, today);
  const next = five[(five.indexOf(before as MemberId) + 1) % 5];

  test("of hours, or of a day that is over, moves neither today's turn nor those before", () => {
    const change = { name: "calendar", before: calendar, after: saturdays, by: "U9" as MemberId, at } as const;
    const phases = rotaPhases({ duty: five, calendar: saturdays }, [change]);
    expect(dutyIn(phases, today)).toBe(before);
    expect(dutyIn(phases, tomorrow)).toBe(next);
    expect(dutyIn(phases, day("2026-11-28")), "a Saturday").toBe(five[(five.indexOf(before as MemberId) + 2) % 5]);
    expect(dutyIn(phases, day("2026-10-06"))).toBe(dutyOn(five, calendar, day("2026-10-06")));
  });

  test("of the list leaves today to whoever has it, and to whoever takes their place when they are gone", () => {
    const change = (after: MemberId[]) => ({ name: "duty", before: five, after, by: "U9" as MemberId, at }) as const;
    const more = ["U7" as MemberId, ...five];
    expect(dutyIn(rotaPhases({ duty: more, calendar }, [change(more)]), today)).toBe(before);
    const without = five.filter((each) => each !== before);
    const taken = dutyIn(rotaPhases({ duty: without, calendar }, [change(without)]), today);
    expect(without).toContain(taken);
    expect(dutyIn(rotaPhases({ duty: [], calendar }, [change([])]), today)).toBeNull();
    const begun = { name: "duty", before: [], after: five, by: "U9" as MemberId, at } as const;
    expect(dutyIn(rotaPhases({ duty: five, calendar }, [begun]), today)).not.toBeNull();
  });
});

describe("of any list and any day", () => {
  const anyDay = fc
    .integer({ min: dayNumberOf(day("2025-01-02")), max: dayNumberOf(day("2027-12-20")) })
    .map(dateOfDayNumber);

  test("as many working days in a row as there are members bring each of them once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), anyDay, (count, from) => {
        const list = people(count);
        const turns: (MemberId | null)[] = [];
        for (let each = dayNumberOf(from); turns.length < count; each += 1) {
          if (isWorkingDay(calendar, dateOfDayNumber(each))) turns.push(dutyOn(list, calendar, dateOfDayNumber(each)));
        }
        expect(turns.toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});
