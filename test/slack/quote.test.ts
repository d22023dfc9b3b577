// A customer's words as a quote: nothing in them is markup, and addresses can be followed.
import { describe, expect, test } from "vitest";
import { quote } from "../../src/slack/views/blocks.ts";

function piecesOf(words: string): unknown[] {
  const [element] = quote(words).elements as { elements: { type: string; text?: string; url?: string }[] }[];
  return (element?.elements ?? []).map(({ type, text }) => (type === "link" ? { link: text } : text));
}

describe("a quote", () => {
  test.each([
    ["쿠폰이 안 돼요", ["쿠폰이 안 돼요"]],
    ["https://shop.example.com/p/1 에서 안 돼요", [{ link: "https://shop.example.com/p/1" }, " 에서 안 돼요"]],
    ["여기(https://a.kr/b) 봐 주세요.", ["여기(", { link: "https://a.kr/b" }, ") 봐 주세요."]],
    ["봐 주세요 https://a.kr/b.", ["봐 주세요 ", { link: "https://a.kr/b" }, "."]],
    ["https://a.kr/?tel=[전화번호] 요", [{ link: "https://a.kr/?tel=" }, "[전화번호] 요"]],
    ["https://a.kr과 http://b.kr/b에서", [{ link: "https://a.kr" }, "과 ", { link: "http://b.kr/b" }, "에서"]],
    ["<!channel> *굵게* &amp;", ["<!channel> *굵게* &amp;"]],
    ["javascript:alert(1) ftp://a.kr", ["javascript:alert(1) ftp://a.kr"]],
    ["https:// http://", ["https:// http://"]],
  ])("of %j is %j", (words, pieces) => {
    expect(piecesOf(words)).toEqual(pieces);
  });
});
