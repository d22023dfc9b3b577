// Reads a whole mrkdwn text: fenced code, quotes, list lines, lines.
import type { TextBlock } from "./inline-nodes.ts";
import { parseInline } from "./parse-inline.ts";
import { unescapeText } from "./unescape.ts";

const QUOTE = /^(?:&gt;|>) ?/;
const REST_QUOTE = /^(?:&gt;|>){3} ?/;
const ITEM = /^(\s*)([•◦▪‣-]|\d{1,3}[.)])\s+(?=\S)/u;

export function parseMrkdwn(text: string): TextBlock[] {
  const parts = text.split(/```\n?([\s\S]+?)\n?```/);
  return parts.flatMap((part, index): TextBlock[] => {
    if (index % 2 === 1) return [{ kind: "pre", text: unescapeText(part) }];
    const isAfterPre = index > 0;
    const isBeforePre = index < parts.length - 1;
    let trimmed = part;
    if (isAfterPre) trimmed = trimmed.replace(/^\n/, "");
    if (isBeforePre) trimmed = trimmed.replace(/\n$/, "");
    return trimmed === "" && parts.length > 1 ? [] : parseLines(trimmed);
  });
}

function parseLines(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (REST_QUOTE.test(line)) {
      const rest = [line.replace(REST_QUOTE, ""), ...lines.slice(index + 1)];
      blocks.push({ kind: "quote", lines: rest.map(parseLine) });
      return blocks;
    }
    if (QUOTE.test(line)) {
      const quoted = parseLine(line.replace(QUOTE, ""));
      const last = blocks.at(-1);
      if (last?.kind === "quote") last.lines.push(quoted);
      else blocks.push({ kind: "quote", lines: [quoted] });
    } else {
      blocks.push(parseLine(line));
    }
  }
  return blocks;
}

function parseLine(line: string): TextBlock {
  const item = ITEM.exec(line);
  if (!item) return { kind: "line", children: parseInline(line) };
  const [whole, space = "", marker = ""] = item;
  return {
    kind: "item",
    marker,
    indent: Math.min(4, Math.floor(space.length / 2)),
    children: parseInline(line.slice(whole.length)),
  };
}
