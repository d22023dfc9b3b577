// Finds postal addresses and masks what comes behind city and district: `서울 마포구 ***`.
import { addressPartAt, type Before } from "../address-parts.ts";
import type { Claim } from "../identifier.ts";
import { JOINT_SIGNS } from "../joint-signs.ts";
import { PUBLIC_FORM } from "../public-forms.ts";
import { REGION } from "../regions.ts";

interface Address {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Behind a region or the word "address" one part is enough; elsewhere the parts must add up, or the context must help. */
const ENOUGH_WHEN_LED = 1;
const ENOUGH_ALONE = 2.5;

const LABEL = new RegExp(
  `(?:주소지?|배송지|수령지|배달지|도착지|거주지|(?:보내실|받을|받는|받으실|배송)\\s?곳)(?:[\\s${JOINT_SIGNS}]|은|는|이|가|를|을|변경|수정|입력|도로명|상세|회사|직장|본가|친정|시댁){0,8}`,
  "g",
);
const WORD_START = /(?<![가-힣A-Za-z0-9])(?=\d|[가-힣A-Za-z][^\n\d]{0,14}\d)/g;
const DELIVERY =
  /배송|배달|택배|경비실|문\s?앞|현관|놓고|놓아|놔|두고|맡기|맡겨|우리\s?집|저희\s?집|옆집|윗집|앞집|주소|아파트|빌라|오피스텔|거주|이사|보내|발송|수령|방문|기사|살아|사는|삽니다|초인종/;
const SENT_THERE =
  /^\s?(?:으로|로|에서?|이요|입니다|인데|예요|이에요)?\s?(?:배송|보내|발송|주소|변경|이사|받|와\s?주|방문|살|삽|사는|거주|수거|배달)/;
const ZIP_CODE = new RegExp(
  `(?:(?:우편\\s?번호|\\b(?:zip|postal)[\\s_-]?(?:code)?)[\\s은는${JOINT_SIGNS}]{0,4}|(?<=[([])(?=\\d{5}[)\\]]\\s?[가-힣]))(\\d{5})(?!\\d)`,
  "gi",
);
const ENGLISH_ROAD =
  /(?:#?\d{1,5}(?:-(?:\d{1,5}|ho|dong))?[,\s]{1,2}){0,3}[A-Za-z][A-Za-z0-9]{1,20}(?:-| )?(?:daero|ro|gil)(?:[\s-]\d{1,4}(?:beon|ga|na|da)?-?gil)?(?:[,\s]{1,2}#?\d{1,5}(?:-(?:\d{1,5}|ho|dong))?){0,3}(?![\w-])/gi;
const ENGLISH_UNIT =
  "(?:\\b(?:unit|apt|apartment|room|rm|suite|ste|bldg|building)\\.?\\s?#?|#(?=[A-Z]?\\d{2}))\\s?[A-Z]?\\d{1,5}[A-Z]?(?:-\\d{1,5})?(?![\\w-])|\\b(?:\\d{1,3}F|\\d{1,2}(?:st|nd|rd|th)\\sfloor)\\b";
/** "Building 103, Unit 902" needs nothing beside it. */
const BUILDING_AND_UNIT =
  /\b(?:bldg|building|apt|apartment)\.?\s?#?\d{1,4},?\s{1,2}(?:(?:unit|apt|room|rm|suite|ho)\.?\s?#?|#)\d{1,5}(?!\w)/gi;
/** A unit counts beside a road or a district: "Apt 304, 12 Itaewon-ro", "Mapo-gu, Seoul #1203". */
const UNIT_BEFORE_ROAD = new RegExp(
  `(?:${ENGLISH_UNIT})(?=[,\\s]{1,3}[^\\n]{0,40}?(?:-(?:daero|ro|gil|gu|dong)\\b|daero))`,
  "gi",
);
const UNIT_AFTER_REGION = new RegExp(
  `(?<=(?:-(?:daero|ro|gil|gu|si|dong|do)|\\b(?:seoul|busan|incheon|daegu|daejeon|gwangju|ulsan|korea)|\\ue009)[,\\s]{1,3})(?:${ENGLISH_UNIT})`,
  "gi",
);
/** "97 Centum jungang-ro": a road of two words, known by the number before it. */
const ENGLISH_LONG_ROAD =
  /(?<![\w.-])\d{1,5}(?:-\d{1,5})?,?\s[A-Z][a-z]{1,20}\s[A-Za-z]{2,20}-(?:daero|ro|gil)(?![\w-])/g;
const ENGLISH_LABEL =
  /(?<!(?:ip|mac|e-?mail|web|url|site)[\s_-]?)address\b["']?\s?[:=]\s?["']?([^\n"'<>{}|;&]{5,120})/gi;

export function findAddresses(view: string): Claim[] {
  return [...ledByRegion(view), ...ledByLabel(view), ...unled(view), ...zipCodes(view), ...inEnglish(view)].map(
    ({ start, end }) => ({ kind: "address", start, end, mask: PUBLIC_FORM.address }),
  );
}

function ledByRegion(view: string): Address[] {
  return [...view.matchAll(REGION)].flatMap((match) => {
    const address = partsFrom(view, skipSeparators(view, match.index + match[0].length, 3), "region");
    return address !== undefined && address.weight >= ENOUGH_WHEN_LED ? [address] : [];
  });
}

function ledByLabel(view: string): Address[] {
  return [...view.matchAll(LABEL)].flatMap((match) => {
    const address = partsFrom(view, match.index + match[0].length, "label");
    return address !== undefined && address.weight >= ENOUGH_WHEN_LED ? [address] : [];
  });
}

function unled(view: string): Address[] {
  return [...view.matchAll(WORD_START)].flatMap((match) => {
    const address = partsFrom(view, match.index, "text");
    return address !== undefined && weightInContext(view, address) >= ENOUGH_ALONE ? [address] : [];
  });
}

function weightInContext(view: string, { start, end, weight }: Address): number {
  if (weight === 2) return SENT_THERE.test(view.slice(end, end + 12)) ? ENOUGH_ALONE : weight;
  const around = `${view.slice(Math.max(0, start - 20), start)} ${view.slice(end, end + 20)}`;
  return weight >= 1.5 && DELIVERY.test(around) ? weight + 1 : weight;
}

/** Reads part after part for as long as they follow each other. */
function partsFrom(view: string, from: number, before: Before): Address | undefined {
  let part = addressPartAt(view, from, before);
  if (part === undefined) return undefined;
  let { end, weight } = part;
  let surest = weight > 0 ? end : from;
  for (let count = 0; count < 8; count += 1) {
    part = addressPartAt(view, skipSeparators(view, end, 3), "part");
    if (part === undefined) break;
    end = part.end;
    weight += part.weight;
    if (part.weight > 0) surest = end;
  }
  return { start: from, end: surest, weight };
}

function skipSeparators(view: string, from: number, most: number): number {
  let at = from;
  while (at - from < most && /[\s,/]/.test(view.charAt(at))) at += 1;
  return at;
}

function zipCodes(view: string): Address[] {
  return [...view.matchAll(ZIP_CODE)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - 5, end, weight: 1 };
  });
}

function inEnglish(view: string): Address[] {
  const roads = [...view.matchAll(ENGLISH_ROAD)]
    .filter(([road]) => /\d/.test(road) && /-(?:daero|ro|gil)|daero|\dgil/i.test(road))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, weight: 2 }));
  const labelled = [...view.matchAll(ENGLISH_LABEL)]
    .filter(([, value]) => /\d/.test(value ?? "") && /[A-Za-z]{2}/.test(value ?? ""))
    .map((match) => {
      const end = match.index + match[0].trimEnd().length;
      return { start: match.index + match[0].length - (match[1]?.length ?? 0), end, weight: 2 };
    });
  const others = [BUILDING_AND_UNIT, UNIT_BEFORE_ROAD, UNIT_AFTER_REGION, ENGLISH_LONG_ROAD].flatMap((pattern) =>
    [...view.matchAll(pattern)].map(({ index, 0: part }) => ({ start: index, end: index + part.length, weight: 2 })),
  );
  return [...roads, ...labelled, ...others];
}
