// Reads tables that were pasted as lines with tabs, bars, commas or semicolons: every cell behind its column's heading.

export interface Columns {
  /** "고객명: 홍길동", one paragraph for each cell below a heading that tells of a person. */
  readonly text: string;
  /** Where the n-th character of `text` stands in the view; -1 for a heading. */
  readonly origins: readonly number[];
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

const SEPARATORS = ["\t", "|", ";", ","] as const;
/** Not "연락처 남겨주세요": what ends like that is said. */
const HEADING = /^[가-힣A-Za-z][가-힣A-Za-z _.()/]{0,15}$(?<![요다까죠네])/;
/** Of a person, whatever else the table holds. */
const OF_PERSON =
  /^(?:고객|회원|주문자|구매자|수취인|수령인|받는\s?(?:분|사람)|보내는\s?(?:분|사람)|예금주|입금자|예약자|신청자|가입자|계약자)\s?(?:명|성함|이름|성명|번호|ID|아이디)?$|성함|성명|생년\s?월일|연락처|휴대\s?폰|핸드폰|전화\s?번호|주문\s?번호|(?:운)?송장|계좌|카드\s?번호|여권|통관|주민\s?(?:등록)?\s?번호|비밀\s?번호|비번|아이디|주소|이메일|e-?mail|(?:customer|buyer|recipient|receiver|user|member|full)[ _]?name|phone|birth|order[ _](?:no|number|id)|account/i;
/** Of a person beside one of those: "이름, 가격" heads a list of products. */
const OF_PERSON_BESIDE = /^(?:이름|생일|name|dob)$/i;
const LONGEST_CELL = 60;

export function readColumns(view: string): Columns {
  const parts: string[] = [];
  const origins: number[] = [];
  let headings: readonly (string | undefined)[] = [];
  let separator: string | undefined;
  let start = 0;
  for (const line of view.split("\n")) {
    const read = headingsOf(line);
    const cells = separator === undefined ? [] : cellsOf(line, separator, start);
    if (read !== undefined) {
      ({ headings, separator } = read);
    } else if (cells.length === headings.length) {
      for (const [index, cell] of cells.entries()) add(headings[index], cell, parts, origins);
    } else {
      [headings, separator] = [[], undefined];
    }
    start += line.length + 1;
  }
  return { text: parts.join(""), origins };
}

function add(heading: string | undefined, cell: Cell, parts: string[], origins: number[]): void {
  if (heading === undefined || cell.text.length < 2 || cell.text.length > LONGEST_CELL) return;
  const before = `${heading}: `;
  parts.push(before, cell.text, "\n\n");
  for (let count = 0; count < before.length; count += 1) origins.push(-1);
  for (let index = 0; index < cell.text.length; index += 1) origins.push(cell.start + index);
  origins.push(-1, -1);
}

/** The headings that tell of a person, when the line is a table's first. */
function headingsOf(line: string): { headings: (string | undefined)[]; separator: string } | undefined {
  const separator = SEPARATORS.find((sign) => line.includes(sign));
  if (separator === undefined) return undefined;
  const words = cellsOf(line, separator, 0).map(({ text }) => text);
  const isHead = words.length > 1 && words.every((word) => word === "" || HEADING.test(word));
  if (!isHead || !words.some((word) => OF_PERSON.test(word))) return undefined;
  const headings = words.map((word) => (OF_PERSON.test(word) || OF_PERSON_BESIDE.test(word) ? word : undefined));
  return { headings, separator };
}

function cellsOf(line: string, separator: string, start: number): Cell[] {
  let at = start;
  return line.split(separator).map((cell) => {
    const text = cell.trim().replace(/^["']|["']$/g, "");
    const found = { text, start: at + cell.indexOf(text) };
    at += cell.length + separator.length;
    return found;
  });
}
