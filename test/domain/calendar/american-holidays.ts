// The federal holidays of the United States 2024-2027 copied by hand from the lists of the Office of Personnel Management.
const HOLIDAYS_BY_YEAR: Readonly<Record<string, string>> = {
  "2024": "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
  "2025": "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
  // Observed: 07-03 for Saturday 07-04
  "2026": "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
  // Observed: 06-18, 07-05, 12-24, and 12-31 for Saturday 2028-01-01
  "2027": "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
};

export function americanHolidaysOf(year: number): string[] {
  return (HOLIDAYS_BY_YEAR[year] ?? "").split(" ").map((day) => `${year}-${day}`);
}

export const AMERICAN_HOLIDAYS = new Set([2024, 2025, 2026, 2027].flatMap(americanHolidaysOf));
