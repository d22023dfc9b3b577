// Reads what stands in a list behind a number: "829304756, 829304757과 829304758".

export interface Listed {
  readonly start: number;
  readonly value: string;
}

const NEXT =
  /번?(?:\s?[,./&|+、→]\s?|\s?(?:이?랑|과|와|하고|및|그리고|or|and)\s?|\s)([A-Za-z0-9]{1,30}(?:[-_.][A-Za-z0-9]{1,20}){0,6})(?![A-Za-z0-9]|[-.:]\d|\s?원)/y;
/** Shorter ones are as often a year or an amount. */
const LONG_ENOUGH =
  /^(?=.*\d{4})(?:[^A-Za-z0-9]*[A-Za-z0-9]){5}|^(?=.*\d)(?=.*[A-Za-z])(?:[^A-Za-z0-9]*[A-Za-z0-9]){6}/;

/** @param end where the first number ends; those behind it count as long as they have its shape */
export function numbersAlike(view: string, end: number, first: string): Listed[] {
  const listed: Listed[] = [];
  if (!LONG_ENOUGH.test(first)) return listed;
  NEXT.lastIndex = end;
  for (let match = NEXT.exec(view); match !== null; match = NEXT.exec(view)) {
    const value = match[1] ?? "";
    if (shapeOf(value) !== shapeOf(first)) break;
    listed.push({ start: match.index + match[0].length - value.length, value });
  }
  return listed;
}

/** "829304756 / 829304757" are two numbers, "2026/0001234" is one. */
export function firstOfJoined(value: string): string {
  const [first = value, ...others] = value.split(/\s?[/.]\s?/);
  const isList = LONG_ENOUGH.test(first) && others.every((other) => shapeOf(other) === shapeOf(first));
  return isList ? first : value;
}

function shapeOf(value: string): string {
  return value.replace(/\d/g, "0").replace(/[A-Za-z]/g, "a");
}
