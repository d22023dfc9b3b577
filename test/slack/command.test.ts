// What `/voc …` is taken for.
import { expect, test } from "vitest";
import { readCommand } from "../../src/slack/inbound/command.ts";

test.each([
  ["", { kind: "post", words: "", unknownWord: null }],
  ["   ", { kind: "post", words: "", unknownWord: null }],
  ["help", { kind: "help" }],
  [" 도움말 ", { kind: "help" }],
  ["Help", { kind: "help" }],
  ["도움말".normalize("NFD"), { kind: "help" }],
  ["도움말이 안 보여요", { kind: "post", words: "도움말이 안 보여요", unknownWord: null }],
  ["help 버튼이 안 눌려요", { kind: "post", words: "help 버튼이 안 눌려요", unknownWord: null }],
  ["미응답", { kind: "ledger" }],
  ["Open", { kind: "ledger" }],
  ["open 버튼이 안 눌려요", { kind: "post", words: "open 버튼이 안 눌려요", unknownWord: null }],
  ["digest now", { kind: "digest_now" }],
  ["다이제스트 지금", { kind: "digest_now" }],
  ["다이제스트   now", { kind: "digest_now" }],
  ["digest", { kind: "digest" }],
  ["digest tomorrow", { kind: "post", words: "digest tomorrow", unknownWord: null }],
  ["다이제스트 지금 안 와요", { kind: "post", words: "다이제스트 지금 안 와요", unknownWord: null }],
  ["설정이 안 돼요", { kind: "post", words: "설정이 안 돼요", unknownWord: null }],
  ["dgest", { kind: "post", words: "dgest", unknownWord: "dgest" }],
  ["환불", { kind: "post", words: "환불", unknownWord: "환불" }],
  [
    "한줄짜리붙여넣은긴글인데띄어쓰기가없어요",
    {
      kind: "post",
      words: "한줄짜리붙여넣은긴글인데띄어쓰기가없어요",
      unknownWord: "한줄짜리붙여넣은긴글인데띄어쓰기가없어요",
    },
  ],
  ["첫 줄\n둘째 줄", { kind: "post", words: "첫 줄\n둘째 줄", unknownWord: null }],
])("%j", (text, intent) => {
  expect(readCommand(text)).toEqual(intent);
});
