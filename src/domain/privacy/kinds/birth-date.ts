// Finds birth dates: a date that is called one ("생년월일", "생일", "dob"), or that ends in "생".
import type { Claim } from "../identifier.ts";
import { JOINT_SIGNS } from "../joint-signs.ts";
import { birthDateForm } from "../public-forms.ts";

const LABEL =
  "(?:생년\\s?월일|생년|생일|출생\\s?(?:일자|년월일|일)?|태어난\\s?날|birth\\s?-?_?\\s?(?:date|day)|date of birth|\\bd\\.?o\\.?b\\b|\\bborn\\b|\\bbirth\\b)";
const JOINT = `(?:[\\s${JOINT_SIGNS}]|은|는|이|가|도|을|를|\\bis\\b|\\bwas\\b|양력|음력|입력|확인|정보|성별|앞|(?:\\d|여섯|여덟)\\s?자리|[YMD]{6,8}|\\bon\\b|\\bin\\b){0,8}`;
const YEAR = "(?:'\\s?)?(?:(?:19|20)\\d\\d|\\d\\d)";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const PART = "\\s{0,2}[-./년월, ]\\s{0,2}";
const MONTH_NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
/** "팔팔년 오월 칠일" */
const SPELLED =
  "[공영일이삼사오육륙칠팔구십백천]{1,8}\\s?년\\s?[일이삼사오육유칠팔구시십]{1,2}\\s?월\\s?[일이삼사오육칠팔구십]{1,3}\\s?일";
const DATE = `(?:${SPELLED}|${YEAR}${PART}${MONTH}${PART}${DAY}(?:\\s?일)?|(?:(?:19|20)\\d\\d|\\d\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\s?-\\s?[1-8](?!\\d))?|${MONTH}\\s?월\\s?${DAY}\\s?일|${DAY}(?:st|nd|rd|th)?\\s${MONTH_NAME},?\\s(?:19|20)\\d\\d|${MONTH_NAME}\\s${DAY}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d|${MONTH}[-/]${DAY}[-/](?:19|20)\\d\\d|${YEAR}\\s?년\\s?생?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))`;
/** "홍*동(880123)": behind a name, six digits that make a date of birth. */
const BESIDE_NAME =
  /(?<=\ue00b\s?[(/,]\s?)((?:[3-9]\d|0\d|1[0-5])(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=\s?[-)/,]|\s?$)(?!-\d)/gm;
/** Too old to be a date of anything else. */
const OLD_DATE = `(?:19[3-9]\\d|200\\d|2010)[-./]${MONTH}[-./]${DAY}`;
/** "홍*동 / [전화번호] / 1990.02.11", "홍*동, 남, 1990.02.11": in a row with a name or a telephone number. */
const IN_ROW = new RegExp(
  `(?<=[\\ue007\\ue00b](?:\\s?고객님|\\s?님)?\\s?[/,|]\\s?(?:[남여][성자]?\\s?[/,|]\\s?)?)(${OLD_DATE})(?!\\d)`,
  "g",
);
/** "1985-12-01인데 1985-01-12로": the other one, in a correction. */
const CORRECTED = new RegExp(
  `(?<=\\ue00c(?:[\\s,/>→-]|인데|에서|이|으?로|을|를|말고|아니고|아니라){1,6})(${OLD_DATE})(?!\\d)`,
  "g",
);
const LABELLED = new RegExp(`${LABEL}${JOINT}(${DATE})(?!\\d)`, "gi");
const BORN = new RegExp(
  `(?<![\\d-])(${YEAR}\\s?년\\s?${MONTH}\\s?월\\s?${DAY}\\s?일|(?:(?:19|20)\\d\\d|\\d\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|${YEAR}[-./]${MONTH}[-./]${DAY})(?=\\s?(?:년\\s?)?(?:생(?![각선산활수신성방])|출생))`,
  "g",
);

export function findBirthDates(view: string): Claim[] {
  return [LABELLED, BORN, BESIDE_NAME, IN_ROW, CORRECTED].flatMap((pattern) =>
    [...view.matchAll(pattern)].map((match) => {
      const date = match[1] ?? "";
      const end = match.index + match[0].length;
      return { kind: "birth-date", start: end - date.length, end, mask: birthDateForm(centuryOf(date)) } as const;
    }),
  );
}

/** Two digits from 30 up were born in the 1900s; so was, for the mask, whoever gave no year. */
function centuryOf(date: string): "19" | "20" {
  const atStart = /^'?\s?((?:19|20)\d\d|\d\d(?=\s?[-./년 ]|\d{4}))/.exec(date)?.[1];
  const year = /[-/\s](?:19|20)\d\d$/.test(date) ? date.slice(-4) : atStart;
  if (year?.length === 4) return year.startsWith("20") ? "20" : "19";
  return year !== undefined && year < "30" ? "20" : "19";
}
