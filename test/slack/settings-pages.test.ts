// The settings' own pages: what is shown, at its largest too, what is read out of them, and where a refusal stands.
import { describe, expect, test } from "vitest";
import { asLocalDate, dateOfDayNumber, dayNumberOf } from "../../src/domain/calendar/local-date.ts";
import { asTimeZone } from "../../src/domain/calendar/time-zone.ts";
import { DEFAULT_WORK_CALENDAR, type WorkCalendar } from "../../src/domain/calendar/work-calendar.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { DEFAULT_SETTINGS, type SettingChange, type Settings } from "../../src/domain/settings/settings.ts";
import { DEFAULT_TARGETS } from "../../src/domain/voice/target.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import type { FormValues } from "../../src/slack/inbound/payload.ts";
import { readAnsweringForm } from "../../src/slack/inbound/settings-form.ts";
import { readTimeForm } from "../../src/slack/inbound/time-form.ts";
import { answeringForm } from "../../src/slack/views/answering-form.ts";
import { type Reader, readerOf } from "../../src/slack/views/reader.ts";
import { changeBlocks } from "../../src/slack/views/setting-changes.ts";
import { settingRefusalField, settingRefusalText } from "../../src/slack/views/settings-refusal.ts";
import { countryOptions, timeZoneOptions } from "../../src/slack/views/time-choices.ts";
import { timeForm } from "../../src/slack/views/time-form.ts";
import { timeMistakeText } from "../../src/slack/views/time-mistake.ts";
import { checkView } from "../support/check-blocks.ts";
import { textOf } from "../support/text.ts";

const NOW = new Date("2026-12-20T01:00:00Z");
const korean = readerOf("ko", "Asia/Seoul");
const morning = [{ from: 540, until: 780 }];
const withLunch = [
  { from: 540, until: 720 },
  { from: 780, until: 1080 },
];
const shown = (calendar: WorkCalendar, reader: Reader = korean) => {
  return timeForm(calendar, { metadata: "1 https://hooks.slack.com/x", now: NOW }, reader);
};

/** A form as it stands when it has just been opened. */
function asOpened({ blocks }: { blocks: unknown[] }): FormValues {
  const values: FormValues = {};
  for (const { block_id: name = "", element } of blocks as { block_id?: string; element?: Record<string, unknown> }[]) {
    if (!element) continue;
    const { initial_value: value, initial_option: selected_option, initial_users: selected_users } = element;
    values[name] = { [name]: { value, selected_option, selected_users } as FormValues[string][string] };
  }
  return values;
}

describe("working time", () => {
  const calendar: WorkCalendar = {
    timeZone: asTimeZone("America/New_York"),
    blocksByWeekday: { ...DEFAULT_WORK_CALENDAR.blocksByWeekday, mon: withLunch, sat: morning },
    holidays: "jp",
    companyDays: { [asLocalDate("2026-12-24")]: morning, [asLocalDate("2026-12-31")]: [] },
  };

  test.each(LANGUAGES)("is a page that Slack takes, in %s, and read again as it is shown says the same", (language) => {
    const first = dayNumberOf(asLocalDate("2026-12-21"));
    const days = Array.from({ length: 120 }, (_, index) => [dateOfDayNumber(first + index * 2), morning] as const);
    for (const each of [DEFAULT_WORK_CALENDAR, calendar, { ...calendar, companyDays: Object.fromEntries(days) }]) {
      const view = shown(each, readerOf(language, each.timeZone));
      checkView(view);
      expect(readTimeForm(asOpened(view))).toEqual({ kind: "read", calendar: each });
    }
  });

  test("says what the next two weeks bring: holidays, the company's days, both on one day, and what nobody knows", () => {
    const companyDays = { [asLocalDate("2026-12-25")]: morning, [asLocalDate("2026-12-31")]: [] };
    const ahead = (each: WorkCalendar) => textOf(shown(each)).split("*지금 저장된 대로라면, 앞으로 두 주*\n")[1];
    expect(
      ahead({ ...DEFAULT_WORK_CALENDAR, companyDays })
        ?.split("\n")
        .slice(0, 3),
    ).toEqual([
      "12월 25일 (금)  09:00-13:00 (기독탄신일, 회사가 정한 날)",
      "12월 31일 (목)  쉬어요 (회사가 정한 날)",
      "1월 1일 (금)  쉬어요 (1월 1일)",
    ]);
    expect(ahead({ ...DEFAULT_WORK_CALENDAR, holidays: "none" })).toBe("공휴일도, 회사가 정한 날도 없어요.");
    const later = timeForm(DEFAULT_WORK_CALENDAR, { metadata: "", now: new Date("2049-03-02T01:00:00Z") }, korean);
    expect(textOf(later)).toContain("2049년 공휴일은 아직 나오지 않아서 요일로만 세요.");
  });

  test("is refused at the line that can't be read, which is named", () => {
    const values = (hours: string, days = "") => ({
      ...asOpened(shown(DEFAULT_WORK_CALENDAR)),
      hours: { hours: { value: hours } },
      company_days: { company_days: { value: days } },
    });
    const sentence = (form: FormValues, reader = korean) => {
      const read = readTimeForm(form);
      return read.kind === "mistaken" ? [read.of, timeMistakeText(read.mistake, reader, read.of)] : [read.kind];
    };
    expect(sentence(values("월-금 9-6"))).toEqual([
      "hours",
      "1번째 줄 ‘월-금 9-6’: 끝나는 시간이 시작보다 빨라요. 오후는 18:00처럼 적어 주세요.",
    ]);
    expect(sentence(values("월-금 09:00-18:00\n\n주일 10:00-12:00"))).toEqual([
      "hours",
      "3번째 줄 ‘주일 10:00-12:00’: 어느 요일인지 알 수 없어요. 월-금, 토, 평일처럼 적어 주세요.",
    ]);
    expect(sentence(values(" "))).toEqual(["hours", "일하는 요일과 시간을 적어 주세요. 예) 월-금 09:00-18:00"]);
    expect(sentence(values("월 09:00-18:00", "2026-02-30 휴무"), readerOf("en", "Asia/Seoul"))).toEqual([
      "companyDays",
      "Line 1, “2026-02-30 휴무”: which day is that? Write it like 2026-12-24.",
    ]);
    expect(sentence({ ...values("월 09:00-18:00"), time_zone: {} })).toEqual(["unchosen"]);
    const long = timeMistakeText({ line: 1, text: "가".repeat(2000), kind: "overlap" }, korean);
    expect(long.length).toBeLessThan(120);
  });
});

describe("while one types", () => {
  const zones = (typed: string, reader = korean) => timeZoneOptions(typed, NOW, reader).map((each) => each.value);
  const countries = (typed: string, reader = korean) => countryOptions(typed, reader).map((each) => each.text.text);

  test("a time zone is found by its city, and by its country in the reader's language", () => {
    expect(zones("")).toHaveLength(100);
    expect(zones("")[0]).toBe("Asia/Seoul");
    expect(zones("new york")).toEqual(["America/New_York"]);
    expect(zones("일본")).toEqual(["Asia/Tokyo"]);
    expect(zones("germany", readerOf("en", "Asia/Seoul"))).toContain("Europe/Berlin");
    expect(zones("nowhere")).toEqual([]);
    expect(timeZoneOptions("seoul", NOW, korean)[0]?.description?.text).toBe("한국 표준시 · GMT+09:00");
  });

  test.each([
    ["서울", /Seoul/],
    ["도쿄", /Tokyo/],
    ["뉴욕", /New_York/],
    ["런던", /London/],
    ["Kyiv", /Kyiv|Kiev/],
    ["Kolkata", /Kolkata|Calcutta/],
    ["Kathmandu", /Kathmandu|Katmandu/],
    ["Ho Chi Minh", /Ho_Chi_Minh|Saigon/],
    ["Yangon", /Yangon|Rangoon/],
    ["Nuuk", /Nuuk|Godthab/],
    ["San Francisco", /Los_Angeles/],
  ])("a time zone is found as %s, whatever this machine calls it and whatever one reads", (typed, zone) => {
    for (const reader of [korean, readerOf("en", "Asia/Seoul")]) {
      expect(zones(typed, reader)).toEqual([expect.stringMatching(zone)]);
    }
  });

  test("a country is found by its name in the reader's language or in English, Korea first", () => {
    expect(countries("").slice(0, 2)).toEqual(["대한민국", "공휴일 없음"]);
    expect(countries("")).toHaveLength(100);
    expect(countries("한국")).toEqual(["대한민국"]);
    expect(countries("japan")).toEqual(["일본"]);
    expect(countries("ivoire", readerOf("en", "Asia/Seoul"))).toEqual(["Côte d’Ivoire"]);
    expect(countries("no public", readerOf("en", "Asia/Seoul"))).toEqual(["No public holidays"]);
  });
});

describe("how soon voices are answered", () => {
  const people = Array.from({ length: 60 }, (_, index) => `U${String(index).padStart(10, "0")}` as MemberId);
  const full: Settings = {
    ...DEFAULT_SETTINGS,
    targets: {
      byPain: { blocked: 1, severe: 4800, mild: 4800 },
      byCustomerType: { new: 10, returning: 20, vip: 5, at_risk: 4800, seller: 1 },
      spreadingPercent: 1,
    },
    duty: people,
    leads: people.slice(0, 20),
    askedPerDay: 20,
  };

  test.each(LANGUAGES)("is a page that Slack takes, in %s, and read again as it is shown says the same", (language) => {
    for (const each of [DEFAULT_SETTINGS, full]) {
      const view = answeringForm(each, "1 https://hooks.slack.com/x", readerOf(language, "Asia/Seoul"));
      checkView(view);
      const { targets, duty, leads, askedPerDay } = each;
      expect(readAnsweringForm(asOpened(view))).toEqual({ targets, duty, leads, askedPerDay });
    }
  });
});

test("a refusal stands at its field, in a sentence", () => {
  const fieldOf = (refusal: Parameters<typeof settingRefusalField>[0]) => settingRefusalField(refusal, {});
  const day = asLocalDate("2026-12-24");
  expect(fieldOf({ kind: "calendar_mistaken", mistake: { kind: "no-working-weekday" } })).toBe("hours");
  expect(fieldOf({ kind: "calendar_mistaken", mistake: { kind: "bad-block", on: "mon" } })).toBe("hours");
  expect(fieldOf({ kind: "calendar_mistaken", mistake: { kind: "blocks-overlap", on: day } })).toBe("company_days");
  expect(fieldOf({ kind: "calendar_mistaken", mistake: { kind: "no-such-day", day: "x" } })).toBe("company_days");
  expect(fieldOf({ kind: "list_too_long", name: "companyDays", length: 3001, most: 3000 })).toBe("company_days");
  expect(fieldOf({ kind: "target_out_of_range", of: "vip", most: 4800 })).toBe("target_vip");
  expect(fieldOf({ kind: "spreading_out_of_range", most: 100 })).toBe("spreading");
  expect(fieldOf({ kind: "asked_per_day_out_of_range", most: 20 })).toBe("asked_per_day");
  expect(fieldOf({ kind: "too_many_members", name: "duty", most: 60 })).toBe("duty");
  expect(fieldOf({ kind: "not_people", name: "leads" })).toBe("leads");
  const sentence = (mistake: { kind: "bad-block"; on: "mon" | typeof day }) => {
    return settingRefusalText({ kind: "calendar_mistaken", mistake }, korean);
  };
  expect(sentence({ kind: "bad-block", on: "mon" })).toBe("‘월’의 시간을 다시 적어 주세요.");
  expect(sentence({ kind: "bad-block", on: day })).toBe("‘12월 24일 (목)’의 시간을 다시 적어 주세요.");
});

test("the last changes say from what to what, in words", () => {
  const gaon = "U1" as MemberId;
  const said = (each: Omit<SettingChange, "by" | "at">) => {
    const change = { ...each, by: gaon, at: new Date(0) } as SettingChange;
    const reader = { ...korean, names: new Map([[gaon, "가온"]]) };
    const line =
      textOf({ blocks: changeBlocks([change], reader) })
        .split("\n")
        .at(-1) ?? "";
    return line.replace(/^<!date[^>]*> {2}가온 님이 바꿨어요: /, "");
  };
  const before = DEFAULT_WORK_CALENDAR;
  const after: WorkCalendar = {
    timeZone: asTimeZone("Asia/Tokyo"),
    blocksByWeekday: { ...before.blocksByWeekday, sat: morning },
    holidays: "jp",
    companyDays: { [asLocalDate("2026-12-31")]: [] },
  };
  expect(said({ name: "calendar", before, after })).toBe(
    "근무 시간 (Asia/Seoul → Asia/Tokyo · 월-금 09:00-18:00 → 월-금 09:00-18:00 / 토 09:00-13:00 · 대한민국 → 일본 · 더함: 2026-12-31 휴무)",
  );
  expect(said({ name: "calendar", before, after: { ...before, holidays: "none" } })).toBe(
    "근무 시간 (대한민국 → 공휴일 없음)",
  );
  const { byPain } = DEFAULT_TARGETS;
  const targets = { byPain: { ...byPain, blocked: 20 }, byCustomerType: { vip: 15 }, spreadingPercent: 25 };
  expect(said({ name: "targets", before: DEFAULT_TARGETS, after: targets })).toBe(
    "답하는 시간 (못 쓰고 있어요 30분 → 20분 · VIP 없음 → 15분 · 확산 중 50% → 25%)",
  );
  const sebin = "U2" as MemberId;
  expect(said({ name: "duty", before: [gaon], after: [sebin] })).toBe("판정 당번 (더함: <@U2> · 뺌: 가온)");
  expect(said({ name: "askedPerDay", before: 3, after: 2 })).toBe("하루에 부탁받는 횟수 (3 → 2)");
});
