// The company's own days as people write them, what of it is refused, and the way back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companyDaysText, readCompanyDays } from "../../../src/domain/calendar/company-days-text.ts";
import { asLocalDate, dateOfDayNumber, dayNumberOf } from "../../../src/domain/calendar/local-date.ts";
import type { WorkBlock } from "../../../src/domain/calendar/work-calendar.ts";
import { blocks } from "./arbitraries.ts";

const MORNING = [{ from: 540, until: 780 }];

function days(found: Readonly<Record<string, readonly WorkBlock[]>>) {
  return Object.fromEntries(Object.entries(found).map(([date, each]) => [asLocalDate(date), each]));
}

describe("company days", () => {
  test.each([
    ["2026-12-24 09:00-13:00", { "2026-12-24": MORNING }],
    ["2026-12-24: 오전 9시~오후 1시", { "2026-12-24": MORNING }],
    ["2026-12-24(목) 9-13", { "2026-12-24": MORNING }],
    ["2026-12-24 (Thu) 9am-1pm", { "2026-12-24": MORNING }],
    ["2026-12-31 휴무", { "2026-12-31": [] }],
    ["2027-01-04 closed", { "2027-01-04": [] }],
    ["2026/12/31 쉼", { "2026-12-31": [] }],
    ["2026.12.31 휴무", { "2026-12-31": [] }],
    ["2026. 12. 31.(목) 휴무", { "2026-12-31": [] }],
    ["2026년 12월 31일 휴무", { "2026-12-31": [] }],
    ["2027-1-4 휴무", { "2027-01-04": [] }],
    ["2026-12-30 ~ 2027-01-01 휴무", { "2026-12-30": [], "2026-12-31": [], "2027-01-01": [] }],
    ["2026-12-30 to 2026-12-31 9-13", { "2026-12-30": MORNING, "2026-12-31": MORNING }],
    [
      "2026-12-24 15-18\n\n2026-12-24 9-13",
      {
        "2026-12-24": [
          { from: 540, until: 780 },
          { from: 900, until: 1_080 },
        ],
      },
    ],
    ["2026-12-28~2026-12-30 9-13\n2026-12-29 휴무", { "2026-12-28": MORNING, "2026-12-29": [], "2026-12-30": MORNING }],
    ["2026-12-31 22:00-24:00", { "2026-12-31": [{ from: 1_320, until: 1_440 }] }],
    ["", {}],
  ])("%j", (text, expected) => {
    expect(readCompanyDays(text)).toEqual({ companyDays: days(expected) });
  });

  test.each([
    ["2026-12-31 휴무\n2026-02-30 휴무", 2, "no-such-day"],
    ["2026-13-01 휴무", 1, "no-such-day"],
    ["12-31 휴무", 1, "no-such-day"],
    ["26-12-31 휴무", 1, "no-such-day"],
    ["크리스마스 휴무", 1, "no-such-day"],
    ["2026-12-249:00-13:00", 1, "no-such-day"],
    ["2026-12-24(금) 휴무", 1, "no-such-day"],
    ["2026-12-25(성탄절) 휴무", 1, "no-such-day"],
    ["2026-12-31 ~ 2026-12-30 휴무", 1, "no-such-day"],
    ["2026-12-31 ~ 2062-12-31 휴무", 1, "no-such-day"],
    ["2026-12-31", 1, "empty"],
    ["2026-12-31 ,", 1, "empty"],
    ["2026-12-31 9-9", 1, "empty"],
    ["2026-12-31 오전", 1, "no-such-time"],
    ["2026-12-31 휴무 아님", 1, "no-such-time"],
    ["2026-12-31 22:00-06:00", 1, "ends-before-begins"],
    ["2026-12-31 9-6", 1, "ends-before-begins"],
    ["2026-12-31 9-13\n2026-12-31 12-18", 2, "overlap"],
    ["2026-12-31 휴무\n2026-12-31 12-18", 2, "overlap"],
  ])("are refused with line and reason: %j", (text, line, kind) => {
    expect(readCompanyDays(text)).toEqual({ mistake: { line, text: text.split("\n")[line - 1]?.trim(), kind } });
  });

  test("written out are in order, neighbours that are alike on one line", () => {
    const found = days({ "2027-01-04": [], "2026-12-24": MORNING, "2026-12-31": [], "2026-12-30": [] });
    expect(companyDaysText(found, "ko")).toBe("2026-12-24 09:00-13:00\n2026-12-30 ~ 2026-12-31 휴무\n2027-01-04 휴무");
    expect(companyDaysText(found, "en")).toBe(
      "2026-12-24 09:00-13:00\n2026-12-30 to 2026-12-31 closed\n2027-01-04 closed",
    );
    expect(companyDaysText({}, "ko")).toBe("");
  });

  test("are the same when they are written out and read again", () => {
    const first = dayNumberOf(asLocalDate("2026-12-20"));
    const date = fc.nat({ max: 30 }).map((number) => dateOfDayNumber(first + number));
    const hours = fc.oneof(blocks, fc.constantFrom<WorkBlock[]>([], MORNING));
    fc.assert(
      fc.property(fc.dictionary(date, hours), fc.constantFrom("ko" as const, "en" as const), (found, language) => {
        const companyDays = days(found);
        expect(readCompanyDays(companyDaysText(companyDays, language))).toEqual({ companyDays });
      }),
      { numRuns: 300 },
    );
  });
});
