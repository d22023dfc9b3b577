// Korea's public holidays 2024-2027 copied by hand from the official 월력요항, so that tests do not ask the package.

// 월력요항 is published in the 관보 in June for the next year; elections and 임시공휴일 come by a notice of their own. Since
// 2026 노동절 and 제헌절 are holidays, with substitutes, by the amended 공휴일에 관한 법률.
const HOLIDAYS_BY_YEAR: Readonly<Record<string, string>> = {
  // 설날 with 대체 02-12, 국회의원선거 04-10, 대체 05-06, 임시공휴일 10-01
  "2024":
    "01-01 02-09 02-10 02-11 02-12 03-01 04-10 05-05 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-01 10-03 10-09 12-25",
  // 임시공휴일 01-27, 대체 03-03 and 05-06, 대통령선거 06-03, 추석 with 대체 10-08
  "2025":
    "01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-05 10-06 10-07 10-08 10-09 12-25",
  // 대체 03-02, 노동절 05-01, 대체 05-25, 지방선거 06-03, 제헌절 07-17, 대체 08-17 and 10-05
  "2026":
    "01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17 08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25",
  // 설날 with 대체 02-09, 대체 05-03, 07-19, 08-16, 10-04, 10-11 and 12-27
  "2027":
    "01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19 08-15 08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27",
};

export function koreanHolidaysOf(year: number): string[] {
  return (HOLIDAYS_BY_YEAR[year] ?? "").split(" ").map((day) => `${year}-${day}`);
}

export const KOREAN_HOLIDAYS = new Set([2024, 2025, 2026, 2027].flatMap(koreanHolidaysOf));
