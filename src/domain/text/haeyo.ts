// One word of 합니다체 in 해요체: 갑니다 → 가요.
import { casualOf, promiseOf } from "./conjugate.ts";
import { copulaAfter, isNoun } from "./copula.ts";
import { finalOf, withFinal } from "./hangul.ts";
import { casualOfFormal, isOwnPromise } from "./korean-stems.ts";

export interface Place {
  /** The text before the word. */
  readonly before: string;
  /** Is there a question mark behind it? */
  readonly asked: boolean;
}

/** The word's other form, or undefined where it is not surely known. */
export type Convert = (word: string, place: Place) => string | undefined;

interface Verb {
  /** What precedes the ending, without its ㅂ: 가 of 갑니다. */
  readonly stem: string;
  /** The stem without its last syllable. */
  readonly head: string;
  readonly asking: boolean;
  readonly before: string;
}

/** Says by itself that it asks. The others need a question mark. */
const ASKS_ITSELF = /(?:[나가]요|안녕하세요)$/u;

export const haeyoOf: Convert = (word, place) => {
  if (word.endsWith("십시오")) return word.length > 3 ? `${word.slice(0, -3)}세요` : undefined;
  if (!/니[다까]$/u.test(word)) return undefined;
  const asking = word.endsWith("까");
  const body = word.slice(0, -1);
  const haeyo = body.endsWith("습니")
    ? afterSeup(body.slice(0, -2), asking, place.before)
    : afterB(body, asking, place);
  return haeyo === undefined || !asking || place.asked || ASKS_ITSELF.test(haeyo) ? haeyo : undefined;
};

function afterSeup(stem: string, asking: boolean, before: string): string | undefined {
  const last = stem.slice(-1);
  const final = finalOf(last);
  if (last === "겠") return asking ? `${stem}어요` : afterGess(stem.slice(0, -1), before);
  if (final === "ㅆ" || last === "없") return `${stem}${asking ? "나요" : "어요"}`;
  const casual = final === "" || final === "ㄹ" ? undefined : casualOf(stem);
  return casual === undefined ? undefined : `${casual}요`;
}

function afterGess(verb: string, before: string): string | undefined {
  const sentence = /[^.!?\n]*$/u.exec(before)?.[0] ?? "";
  return verb !== "" && isOwnPromise(verb, sentence) ? `${promiseOf(verb)}게요` : undefined;
}

function afterB(body: string, asking: boolean, { before }: Place): string | undefined {
  const last = body.slice(-2, -1);
  if (finalOf(last) !== "ㅂ") return undefined;
  const head = body.slice(0, -2);
  const verb: Verb = { head, stem: head + withFinal(last, ""), asking, before };
  const special = SPECIAL.find(([stem]) => stem.test(verb.stem));
  if (special) return special[1](verb);
  const known = casualOfFormal(body);
  if (known !== undefined) return asking && last === "입" ? `${verb.stem}나요` : `${known}요`;
  return last === "입" ? ofCopula(head, asking, before) : undefined;
}

/** "될 겁니다", and not "전화를 겁니다". */
const IS_THING = /(?:[될할갈올볼줄릴질낼킬칠]|[있없같했됐었았였겠좋않많높]을|[하되있없주오가보]는|[한된]) $/u;
/** 줍니다 is of 주다 after a verb or an object; alone it may be of 줄다. */
const IS_GIVEN = /[해아어여려겨져켜춰꿔을를] $/u;

const SPECIAL: readonly (readonly [stem: RegExp, make: (verb: Verb) => string | undefined])[] = [
  [/^아니$/u, ({ asking }) => (asking ? "아닌가요" : "아니에요")],
  [/하$/u, ({ head }) => `${head}해요`],
  [/되$/u, ({ head, stem, asking }) => (asking ? `${stem}나요` : `${head}돼요`)],
  [/[하되계오가보주이으]시$/u, ({ head }) => `${head}세요`],
  [/^거$/u, ({ asking, before }) => (IS_THING.test(before) ? (asking ? "건가요" : "거예요") : undefined)],
  [/^주$/u, ({ before }) => (IS_GIVEN.test(before) ? "줘요" : undefined)],
  [/[해아어여려겨져켜춰꿔]주$/u, ({ head }) => `${head}줘요`],
  [/^줄이$/u, ({ before }) => (/[을를] $/u.test(before) ? "줄여요" : undefined)],
];

function ofCopula(noun: string, asking: boolean, before: string): string | undefined {
  if (asking) return isNoun(noun, before) ? `${noun}인가요` : undefined;
  const copula = copulaAfter(noun, before);
  return copula === undefined ? undefined : noun + copula;
}
