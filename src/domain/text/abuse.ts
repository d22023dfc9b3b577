// Is a text abuse of whoever reads it: swearing, insults, threats, sexual harassment?
import type { AbuseRule } from "./abuse-rule.ts";
import { THREATENING } from "./abuse-threats.ts";
import { viewsOf } from "./abuse-view.ts";
import { SWEARING } from "./abuse-words.ts";

const RULES: readonly AbuseRule[] = [...SWEARING, ...THREATENING];

/** Whom a customer complains of; a customer who is quoted by an agent is not among them. */
const SOMEONE_ELSE =
  /(?:기사|직원|상담원|상담사|판매자|셀러|배달원|배송원|사장|점원|점장|매니저|알바|경비|업체|담당자)[가-힣]{0,3}(?:이|가|께서|은|는|한테|에게|으로부터)(?![가-힣])/;
/** 씨발이라고 했어요, "꺼져"라며 소리쳤어요: the words are told, not said. */
const TOLD =
  /^[가-힣]{0,3}[!.?~ㅋ]{0,3}["']?\s?(?:이?라고|이?라며|이?라면서|이?라는|하면서|하며|고|면서|며|거리면서|거리며)(?![가-힣])[^.!?\n]{0,16}(?:욕|말|했|하더|하네|하시|하셨|합니다|해요|들었|들어|소리|협박|불렀|썼|그러|그랬|끊|던)/;

/**
 * Precision comes first: what is folded by mistake hides a customer's words. A complaint, however strong, is no abuse,
 * nor is a report of someone else's abuse.
 */
export function isAbusive(text: string): boolean {
  return viewsOf(text).some((view) => RULES.some((rule) => breaks(view, rule)));
}

function breaks(view: string, { pattern, unless }: AbuseRule): boolean {
  for (const match of view.matchAll(pattern)) {
    if (isTold(view, match.index, match.index + match[0].length)) continue;
    return unless === undefined || !unless.test(view);
  }
  return false;
}

function isTold(view: string, start: number, end: number): boolean {
  return TOLD.test(view.slice(end, end + 40)) && SOMEONE_ELSE.test(view.slice(Math.max(0, start - 60), start));
}
