// Finds names in Chinese or Japanese writing, behind a label or before 고객님: "金哲洙", "田中 さくら".

import { koreanNameForm } from "../public-forms.ts";
import type { Name } from "./foreign-name.ts";

/** Folding has turned ー into a hyphen. */
const SIGN = "[\\u3041-\\u30fa\\u4e00-\\u9fff]-?";
const NAME = `(?:${SIGN}){2,8}(?:\\s(?:${SIGN}){1,6})?`;
const NAME_HERE = new RegExp(NAME, "y");
const BEFORE_HONORIFIC = new RegExp(
  `(?<![\\u3041-\\u30fa\\u4e00-\\u9fff]-?)${NAME}(?=\\s?(?:고객\\s?(?:님|분)|회원\\s?님|손님|님|씨(?![가-힣])))`,
  "g",
);
/** Countries, kinds of customers, and what a form's field asks for. */
const NO_NAMES = new Set(
  "中国 中國 日本 韓国 韓國 台湾 臺灣 大韓民國 香港 美國 米国 海外 外国 外國 新規 一般 男性 女性 漢字 韓文 英文 日文 中文 名前 氏名 姓名 本人 代理".split(
    " ",
  ),
);

export function hanNameAt(view: string, at: number): Name | undefined {
  NAME_HERE.lastIndex = at;
  const name = NAME_HERE.exec(view)?.[0];
  return name === undefined || NO_NAMES.has(name) ? undefined : nameOf(at, name);
}

export function hanNames(view: string): Name[] {
  return [...view.matchAll(BEFORE_HONORIFIC)]
    .filter(([name]) => !NO_NAMES.has(name))
    .map(({ index, 0: name }) => nameOf(index, name));
}

function nameOf(start: number, name: string): Name {
  const words = name.split(/\s/).map((word) => koreanNameForm(word.replaceAll("-", "ー")));
  return { start, end: start + name.length, mask: words.join(" ") };
}
