// Finds passwords of doors in delivery notes: 공동현관, 현관, 출입, 비번 near digits, # or *.
import { isCounted } from "../counters.ts";
import type { Claim } from "../identifier.ts";
import { JOINT_SIGNS } from "../joint-signs.ts";
import { PUBLIC_FORM } from "../public-forms.ts";

const KIND = "door-password";
const PASSWORD =
  "(?:비번|비밀\\s?번호|패스워드|\\bpassword|\\bpasscode|\\bpwd?\\b|(?:door|gate|entry|access|entrance|lobby|building|keypad|(?:key|lock)\\s?box)\\s?(?:code|pin)|\\b(?:code|pin)\\s(?:for|to|of)\\sthe\\s(?:door|gate|entrance|lobby|building)|(?<!(?:error|coupon|discount|promo|product|colou?r|zip|status|item|model)\\s)\\bcode(?=(?:\\s|:|is){1,4}(?:[#*]\\d|\\d{3,8}[#*])))";
const DOOR =
  "(?:공동\\s?현관|(?<![가-힣])공현관?(?:\\s?비)?|(?<![가-힣])현비(?=[\\s:=]{0,2}[#*\\d])|현관\\s?(?:문|키패드)?|(?:번호|디지털)\\s?키|오토\\s?락|키\\s?박스|출입\\s?(?:문|구|번호|코드)?|대문|도어\\s?락|공동문|1층\\s?문)";
const KEY = "(?:[#*]|(?:샵|우물\\s?정자?|별표?|종|열쇠)(?:\\s?모양)?)";
const DIGITS = "(?:\\d(?:\\s?\\d){2,11})";
const WITH_KEY = `(?:${KEY}{1,3}\\s?${DIGITS}(?:\\s?${KEY}{1,2}\\s?${DIGITS}){0,2}(?:\\s?${KEY}){0,3}|${DIGITS}(?:\\s?(?:[#*]|샵|우물\\s?정자?|별표?)){1,3}(?:\\d{1,8}[#*]{0,2}(?!\\d))?)`;
/** "38*29#" */
const BETWEEN_KEYS = "(?:(?=(?:[#*]?\\d){4})[#*]?\\d{1,4}(?:[#*]\\d{1,4}){1,3}[#*]?)";
/** # and * may be a key of the number itself. */
const JOINT = `(?:(?![#*])[\\s${JOINT_SIGNS}]|은|는|이|가|도|요|번호|코드|숫자|입력|\\d\\s?자리|\\bis\\b|누르고|양쪽|모두|다|현재){0,6}`;
const AFTER_PASSWORD = new RegExp(
  `${PASSWORD}${JOINT}(${BETWEEN_KEYS}|${WITH_KEY}|\\d(?:\\s\\d){3,9}|\\d{4,12}(?:호출|종(?![가-힣]))?|[공영일이삼사오육칠팔구]{4,10})(?![\\d:년월층%]|호(?!출)|[-./]\\d|자리)`,
  "gi",
);
const MIXED = new RegExp(
  `${PASSWORD}(?:[\\s"']{0,2}(?:[:=]|은|는|이)[\\s"']{0,2}(?!0x)|\\s(?=[a-z]{2,10}\\d{2,8}(?![\\w-])|\\d{1,8}[a-z]{2,10}(?![\\w-])))((?=[^\\s"'<>,&]{0,20}\\d)(?=[^\\s"'<>,&]{0,20}[A-Za-z])[A-Za-z0-9!@#$%^&*_.-]{5,20})(?!\\s?(?:오류|에러))`,
  "gi",
);
const AFTER_DOOR = new RegExp(
  `${DOOR}(?:(?![-#*,./|_~])[\\s${JOINT_SIGNS}]|[은는이가]|번호|코드){0,5}((?:(?<=(?:코드|번호)[\\s:=은는]{0,3})[A-Za-z])?\\d{4,8}종?)(?![\\d:년월층동%]|호(?!출)|[-./~]\\d|\\s?(?:모델|출시|신제품|제품|상품|타입|버전))`,
  "g",
);
const NEAR_DOOR = new RegExp(`(?:${PASSWORD}|${DOOR}|들어오(?:실|는)|입구|호출)[^\\n\\d#*]{0,30}?(${WITH_KEY})`, "gi");
/** "비밀번호 1203 호출 → 4829#": what is called first is no code, and a key closes the one behind it. */
const BEHIND_CALLED = new RegExp(
  `(?:${PASSWORD}|${DOOR})[^\\n\\d#*]{0,12}\\d{1,4}[^\\n\\d#*]{1,10}([#*]{0,2}\\d{4,8}[#*]{1,2})(?!\\d)`,
  "gi",
);
/** "#0482# 누르고 올라오세요" */
const PRESSED =
  /(?<![\d#*.,-])([#*]{1,2}\d{4,8}[#*]{1,2}|\*\d{4,8}|\d{4,8}[#*]{1,2})(?=\s?[을를]?\s?(?:누르|눌러|누른))/g;
/** "lobby #2846#": in English a door alone says too little, so a key stands behind the digits. */
const IN_ENGLISH =
  /\b(?:lobby|entrance|entry|gate|(?:front|main) door|(?:door|smart) lock|keypad|(?:key|lock) ?box)\b[^\n\d#*]{0,12}?([#*]{0,2}\d{4,8}[#*]{1,2})(?!\d)/gi;
/** Where both words stand, others may come between, and the digits may be in groups: "현관 비번은 동호수 다음에 12-34". */
const AFTER_BOTH = new RegExp(
  `${DOOR}(?:\\s|의|용|[/,]){0,3}${PASSWORD}[^\\d\\n#*]{0,20}?(?<![\\d.,-])(\\d\\d\\s\\d\\d(?:\\s\\d\\d)?(?!\\s?\\d)|(?!(?:19|20)\\d\\d[-.])(?=(?:[-.]?\\d){4,8}(?!\\d))\\d{1,8}(?:[-.]\\d{1,4}){0,3})(?![\\d:년월층%]|호(?!출)|[-./,~]\\d|\\s?자리)`,
  "gi",
);
const BEFORE_DOOR = new RegExp(
  `(?<![\\d#*.,-]|[A-Za-z](?=\\d))(?:(${WITH_KEY})(?=[^\\n\\d]{0,14}?(?:${DOOR}|${PASSWORD}))|(\\d{4,8})(?=[\\s"']{0,2}(?:[이가은는을를]|번|입니다|\\s|,){0,4}\\s?(?:${DOOR}\\s?)?(?:${PASSWORD})))`,
  "gi",
);

export function findDoorPasswords(view: string): Claim[] {
  const after = [AFTER_PASSWORD, MIXED, AFTER_DOOR, NEAR_DOOR, BEHIND_CALLED, PRESSED, IN_ENGLISH, AFTER_BOTH].flatMap(
    (pattern) =>
      [...view.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        return { start: end - (match[1]?.length ?? 0), end };
      }),
  );
  const before = [...view.matchAll(BEFORE_DOOR)].map(({ index, 0: value }) => ({
    start: index,
    end: index + value.length,
  }));
  return [...after, ...before]
    .filter(({ end }) => !isCounted(view, end))
    .map((place) => ({ kind: KIND, ...place, mask: PUBLIC_FORM[KIND] }));
}
