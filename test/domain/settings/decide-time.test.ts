// What must hold of working time, of the times to answer and of the people asked; and two admins on the same page.
import { describe, expect, test } from "vitest";
import { asLocalDate } from "../../../src/domain/calendar/local-date.ts";
import { asTimeZone } from "../../../src/domain/calendar/time-zone.ts";
import type { WorkCalendar } from "../../../src/domain/calendar/work-calendar.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { decideSettings, type SettingRefusal } from "../../../src/domain/settings/decide-settings.ts";
import { mergeSettings } from "../../../src/domain/settings/merge-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings/settings.ts";
import { DEFAULT_TARGETS, type ResponseTargets } from "../../../src/domain/voice/target.ts";

const gaon = "U1" as MemberId;
const { calendar } = DEFAULT_SETTINGS;
const decide = (change: Partial<Settings>) => {
  return decideSettings(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change }, gaon, new Date(0));
};
const members = (most: number) => Array.from({ length: most }, (_, index) => `U${index}` as MemberId);
const targets = (change: Partial<ResponseTargets>) => ({ targets: { ...DEFAULT_TARGETS, ...change } });
const pains = (change: Partial<ResponseTargets["byPain"]>) =>
  targets({ byPain: { ...DEFAULT_TARGETS.byPain, ...change } });
const week = (change: Partial<WorkCalendar["blocksByWeekday"]>) => {
  return { calendar: { ...calendar, blocksByWeekday: { ...calendar.blocksByWeekday, ...change } } };
};
const christmasEve = asLocalDate("2026-12-24");

describe("the decision", () => {
  test("accepts every bound, several blocks a day, a night to midnight, and a day of the company's own", () => {
    for (const change of [
      pains({ blocked: 1, severe: 4800, mild: 1 }),
      targets({ byCustomerType: { vip: 1, seller: 4800 }, spreadingPercent: 1 }),
      targets({ spreadingPercent: 100 }),
      { duty: members(60), leads: members(20), askedPerDay: 1 },
      { askedPerDay: 20 },
      week({
        mon: [
          { from: 0, until: 540 },
          { from: 540, until: 1440 },
        ],
        fri: [],
      }),
      { calendar: { ...calendar, timeZone: asTimeZone("Asia/Tokyo"), companyDays: { [christmasEve]: [] } } },
    ]) {
      const changes = Object.entries(change).map(([name, after]) => expect.objectContaining({ name, after }));
      expect(decide(change), JSON.stringify(change)).toEqual({ kind: "accepted", changes });
    }
  });

  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const refused: [Partial<Settings>, SettingRefusal][] = [
    [pains({ blocked: 0 }), { kind: "target_out_of_range", of: "blocked", most: 4800 }],
    [pains({ severe: 4801 }), { kind: "target_out_of_range", of: "severe", most: 4800 }],
    [pains({ mild: 2.5 }), { kind: "target_out_of_range", of: "mild", most: 4800 }],
    [pains({ mild: Number.NaN }), { kind: "target_out_of_range", of: "mild", most: 4800 }],
    [targets({ byCustomerType: { vip: 0 } }), { kind: "target_out_of_range", of: "vip", most: 4800 }],
    [targets({ byCustomerType: { new: 5, seller: 1.5 } }), { kind: "target_out_of_range", of: "seller", most: 4800 }],
    [targets({ spreadingPercent: 0 }), { kind: "spreading_out_of_range", most: 100 }],
    [targets({ spreadingPercent: 101 }), { kind: "spreading_out_of_range", most: 100 }],
    [{ askedPerDay: 0 }, { kind: "asked_per_day_out_of_range", most: 20 }],
    [{ askedPerDay: 21 }, { kind: "asked_per_day_out_of_range", most: 20 }],
    [{ duty: members(61) }, { kind: "too_many_members", name: "duty", most: 60 }],
    [{ leads: members(21) }, { kind: "too_many_members", name: "leads", most: 20 }],
    [week(none), { kind: "calendar_mistaken", mistake: { kind: "no-working-weekday" } }],
    [
      week({ tue: [{ from: 600, until: 600 }] }),
      { kind: "calendar_mistaken", mistake: { kind: "bad-block", on: "tue" } },
    ],
    [
      { calendar: { ...calendar, companyDays: { [christmasEve]: [{ from: 900, until: 540 }] } } },
      { kind: "calendar_mistaken", mistake: { kind: "bad-block", on: christmasEve } },
    ],
  ];
  test.each(refused)("refuses %j and says what is wrong", (change, refusal) => {
    expect(decide(change)).toEqual({ kind: "refused", refusal });
  });
});

describe("two admins on the same page", () => {
  const merge = (entered: Partial<Settings>, now: Partial<Settings>) => {
    return mergeSettings(DEFAULT_SETTINGS, entered, { ...DEFAULT_SETTINGS, ...now });
  };

  test("undo nothing of each other's times, and what one took out is out", () => {
    const shown = { ...DEFAULT_SETTINGS, ...targets({ byCustomerType: { vip: 15, seller: 60 } }) };
    const entered = targets({
      byPain: { blocked: 20, severe: 60, mild: 240 },
      byCustomerType: { seller: 60, new: 30 },
    });
    const now = targets({ byPain: { blocked: 30, severe: 45, mild: 240 }, byCustomerType: { vip: 15, seller: 90 } });
    expect(mergeSettings(shown, entered, { ...shown, ...now }).targets).toEqual({
      byPain: { blocked: 20, severe: 45, mild: 240 },
      byCustomerType: { seller: 90, new: 30 },
      spreadingPercent: 50,
    });
  });

  test("keep each other's weekdays and days, and the whole of one that both changed is the later one's", () => {
    const [one, other] = [asLocalDate("2026-12-24"), asLocalDate("2026-12-31")];
    const half = [{ from: 540, until: 780 }];
    const entered = { ...week({ mon: half, fri: half }).calendar, companyDays: { [one]: half } };
    const now = {
      ...week({ sat: half, fri: [] }).calendar,
      timeZone: asTimeZone("Asia/Tokyo"),
      companyDays: { [other]: [], [one]: [] },
    };
    const merged = merge({ calendar: entered }, { calendar: now }).calendar;
    expect(merged.blocksByWeekday).toMatchObject({
      mon: half,
      fri: half,
      sat: half,
      tue: calendar.blocksByWeekday.tue,
    });
    expect(merged.companyDays).toEqual({ [one]: half, [other]: [] });
    expect(merged.timeZone).toBe("Asia/Tokyo");
  });

  test("add to the duty list both whom they added, in the order in which it was entered where nobody else did", () => {
    const [ben, sebin, nari] = ["U2", "U3", "U4"] as MemberId[] as [MemberId, MemberId, MemberId];
    expect(merge({ duty: [sebin, ben] }, {}).duty).toEqual([sebin, ben]);
    expect(merge({ duty: [sebin] }, { duty: [nari] }).duty).toEqual([nari, sebin]);
  });
});
