// English questions for the number of customers.

const CUSTOMERS =
  "customers?|clients?|shoppers?|buyers?|callers?|subscribers?|cases?|reports?|complaints?|inquir(?:y|ies)|enquir(?:y|ies)|tickets?|instances?|voices?";
/** These may be colleagues as well. */
const PEOPLE = "people|ppl|persons?|users?|folks|others|members?|guests?";
/** What may stand between, so that "how many times did customers" is not taken for it. */
const KINDS =
  "(?:(?:of|our|the|your|these|those|other|more|different|affected|impacted|unique|total|similar|such|actual|real|new|paying|individual|separate|distinct|vip|returning|support|same|angry|unhappy|additional|active) ){0,3}";

const COLLEAGUES =
  "(?: (?:can|could|may|should|must|per|fit|work|join|attend|at once|do (?:we|you|i) need|does it take|will (?:join|attend|come)|on (?:the|our|your) (?:team|shift)|on call|(?:are|were) (?:needed|assigned|working|looking|joining|coming|attending|allowed|online|free|on (?:the|our|your|this|it|call|shift|duty)|in (?:the|our|your))))";
const STRUCK =
  "(?:affected|impacted|report|complain|contacted|called|written in|run into|ran into|hit by|same (?:problem|issue|thing))";

const QUESTIONS: readonly RegExp[] = [
  new RegExp(`\\bhow many ${KINDS}(?:(?:${CUSTOMERS})\\b|(?:${PEOPLE})\\b(?!${COLLEAGUES}))`, "u"),
  new RegExp(
    `\\bhow many (?:of them |of those |in total |more )?(?:are|were|is|have|has|had|got|also)? ?(?:been |the |also )*${STRUCK}`,
    "u",
  ),
  new RegExp(
    `\\b(?:number|count|volume|percentage|percent|share|proportion) of ${KINDS}(?:${CUSTOMERS}|${PEOPLE})\\b`,
    "u",
  ),
  /\b(?:customer|user|case|ticket|complaint|report|inquiry) (?:count|volume)\b/u,
  /\bhow (?:often|frequently) (?:does|do|did|has|have|is|are) (?:[\w'’-]+ ){0,4}?(?:happen|occur|come up|come in|comes? up|reported|complain)/u,
  /\bhow (?:often|frequently) (?:do|did|have) (?:we|you|they) (?:get|got|see|seen|hear|heard) (?:of )?(?:this|that|it|these|those|such|complaints|reports)/u,
  /\bhow (?:common|widespread|frequent) (?:is|are|was|were) (?:this|that|it|these|those|the)\b/u,
  new RegExp(
    `\\b(?:are|do|did|have|were|or) (?:there )?(?:many|a lot of|lots of) ${KINDS}(?:${CUSTOMERS}|${PEOPLE})\\b`,
    "u",
  ),
];

/** Opens the sentence, or follows a word that asks for it. */
const ASKED =
  /^(?:[\w'’,-]+ ){0,3}?(?:how|what)\b|\b(?:know|tell|idea|wonder|wondering|curious|check|find out|see|share|give|need|send)\b/u;
const DISMISSED =
  /\b(?:never|no matter|regardless|instead of|rather than|stop asking|matters?|whatever)\b|\bnot (?:about|by)\b/u;
/** Without a question mark these tell. */
const TOLD = /\b(?:not|no|without|can't|cannot|don't|doesn't|didn't|isn't|unsure|will|i'll|we'll)\b|n’t\b/u;

/** @param sentence one of them, in lower case, with single spaces and its mark at the end */
export function asksHowManyInEnglish(sentence: string): boolean {
  if (DISMISSED.test(sentence) || !QUESTIONS.some((question) => question.test(sentence))) return false;
  return /\?["'”’)\]]*$/u.test(sentence) || (ASKED.test(sentence) && !TOLD.test(sentence));
}
