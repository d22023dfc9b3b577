// The little notation in which abusive words are written down, and what a rule of them is.

export interface AbuseRule {
  readonly pattern: RegExp;
  /** A text that has this somewhere speaks of something else: a pet's young, a screen that goes dark. */
  readonly unless?: RegExp;
}

const NOTATION: readonly (readonly [string, string])[] = [
  /** Signs and digits put between two syllables: 시1발, 씨@발. No spaces: "주문 시 발송" is no abuse. */
  ["·", "[^가-힣ㄱ-ㅎa-z\\s]{0,3}"],
  /** No syllable and no digit before: a word begins. */
  ["‹", "(?<![가-힣\\d])"],
  /** No syllable after: a word ends. */
  ["›", "(?![가-힣])"],
  /** A clause begins, or a cry of anger comes before. */
  [
    "«",
    "(?<=^|[.!?,;\\n\"'(ㅋㅎㅠㅜ]\\s?|(?<![가-힣])(?:아|야|어|하|휴|이|왜|뭐|뭔|개|에이|아니|이런|진짜|아오|그냥|존나)\\s?)",
  ],
  /** Nobody but a person is called so. */
  [
    "＠",
    "(?:놈|년(?!도|식|차|생|월|간|동|째)|새끼|쌔끼|색끼|색기|쉐끼|쉑|ㅅㄲ|인간들?(?![가-힣])|것들(?:이|아|은|아냐)?(?![가-힣]))",
  ],
];

export function rules(sources: readonly string[], unless?: RegExp): AbuseRule[] {
  return sources.map((source) => {
    const pattern = new RegExp(
      NOTATION.reduce((written, [sign, meaning]) => written.replaceAll(sign, meaning), source),
      "g",
    );
    return unless === undefined ? { pattern } : { pattern, unless };
  });
}
