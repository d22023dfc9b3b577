// One word of 해요체 in 합니다체: 가요 → 갑니다.
import { casualOf } from "./conjugate.ts";
import { isNoun, nounBefore } from "./copula.ts";
import type { Convert, Place } from "./haeyo.ts";
import { finalOf, withFinal } from "./hangul.ts";
import { formalOfCasual, isOwnPromise } from "./korean-stems.ts";

export const hamnidaOf: Convert = (word, place) => {
  const body = word.slice(0, -1);
  if (!word.endsWith("요") || body === "") return undefined;
  const end = place.asked ? "까" : "다";
  if (word === "아니에요") return `아닙니${end}`;
  if (word === "안녕하세요") return "안녕하십니까";
  if (body.endsWith("세")) return ofRequest(word, place);
  if (word.endsWith("게요")) return ofPromise(body.slice(0, -1), place.before);
  if (/[나가]$/u.test(body) && QUESTION.test(body)) return ofQuestion(body, place.before);
  if (/(?:이에|예)$/u.test(body)) return ofCopula(word, place, end);
  const formal = formalBefore(body, place.before);
  return formal === undefined ? undefined : `${formal}${end}`;
};

/** Only what surely asks of the customer: 하세요 may as well tell what somebody does. */
function ofRequest(word: string, place: Place): string | undefined {
  if (place.asked) return undefined;
  if (word.endsWith("주세요")) return `${word.slice(0, -2)}십시오`;
  const forbids = /지마세요$/u.test(word) || (word === "마세요" && /지(?:는|도)? $/u.test(place.before));
  return forbids ? `${word.slice(0, -2)}십시오` : undefined;
}

/** 게요 is said of nobody but the speaker: only the stem has to be found. */
function ofPromise(promise: string, before: string): string | undefined {
  const last = promise.slice(-1);
  if (finalOf(last) !== "ㄹ") return undefined;
  const open = promise.slice(0, -1) + withFinal(last, "");
  if (open.endsWith("하")) return `${open}겠습니다`;
  const stems = [open, promise, ...(last === "을" ? [promise.slice(0, -1)] : [])];
  const stem = stems.find((each) => isOwnPromise(each, before.slice(-2)));
  return stem === undefined ? undefined : `${stem}겠습니다`;
}

const QUESTION = /(?:[있없]|되)나$|[았었였했됐왔갔렸졌겼쳤났셨꼈켰혔봤줬췄꿨샀썼컸겠렀랐]나$|(?:인|아닌)가$/u;

function ofQuestion(body: string, before: string): string | undefined {
  const stem = body.slice(0, -1);
  if (body.endsWith("되나")) return `${stem.slice(0, -1)}됩니까`;
  if (body.endsWith("나")) return `${stem}습니까`;
  if (stem === "아닌") return "아닙니까";
  const noun = stem.slice(0, -1);
  return stem.endsWith("인") && (noun.length > 1 || (noun === "" && isNoun("", before))) ? `${noun}입니까` : undefined;
}

function ofCopula(word: string, place: Place, end: string): string | undefined {
  if (word === "거예요") return /[가-힣] $/u.test(place.before) && isThing(place.before) ? `것입니${end}` : undefined;
  const noun = nounBefore(word.endsWith("이에요") ? "이에요" : "예요", word);
  if (noun === undefined || noun === "뭐" || (noun === "" && !isNoun("", place.before))) return undefined;
  return `${noun}입니${end}`;
}

/** A verb before 거 ends in ㄴ or ㄹ. */
function isThing(before: string): boolean {
  return /[ㄴㄹ]/u.test(finalOf(before.slice(-2, -1)));
}

/** "해 봐요" may ask for it, "좋은가 봐요" guesses. */
const NOT_SEEING = /[해아어여려펴나가] $/u;

/** Nouns and adverbs that end like a verb: "올해요", "벌써요". */
const NO_VERB = /(?:[올새그첫매동서남북오이방손피공재저침]해|전혀|오히려|벌써|동남아)$/u;

function formalBefore(body: string, before: string): string | undefined {
  if (NO_VERB.test(body) || (body === "봐" && NOT_SEEING.test(before))) return undefined;
  const stem = body.slice(0, -1);
  if (body.endsWith("해")) return `${stem}합니`;
  if (body.endsWith("돼")) return `${stem}됩니`;
  if (body.endsWith("되어")) return `${stem.slice(0, -1)}됩니`;
  return formalOfCasual(body) ?? (/[아어]$/u.test(body) ? formalOfClosed(stem, body) : undefined);
}

/** 좋아 → 좋습니. Of 들어 and 물어 the stem is not known. */
function formalOfClosed(stem: string, body: string): string | undefined {
  const final = finalOf(stem.slice(-1));
  if (final === "" || final === "ㄹ") return undefined;
  const casual = final === "ㅆ" ? `${stem}어` : casualOf(stem);
  return casual === body ? `${stem}습니` : undefined;
}
