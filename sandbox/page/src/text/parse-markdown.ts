// Reads the standard Markdown of a `markdown` block.
import type { Inline } from "./inline-nodes.ts";

export type MarkdownPart =
  | { kind: "heading"; level: number; children: Inline[] }
  | { kind: "paragraph"; lines: Inline[][] }
  | { kind: "list"; isOrdered: boolean; items: { indent: number; isDone: boolean | null; children: Inline[] }[] }
  | { kind: "quote"; lines: Inline[][] }
  | { kind: "code"; text: string }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" };

const ITEM = /^(\s*)(?:([-*+])|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const TABLE_RULE = /^\s*\|?[\s:|-]+\|[\s:|-]*$/;

export function parseMarkdown(text: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const lines = text.split("\n");
  while (lines.length > 0) {
    const part = takePart(lines);
    if (part) parts.push(part);
  }
  return parts;
}

const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const HEADING = /^(#{1,6})\s+(.*)$/;

/** Takes the next part off the front of the lines; null for an empty line. */
function takePart(lines: string[]): MarkdownPart | null {
  const line = lines[0] ?? "";
  if (line.startsWith("```")) return takeCode(lines);
  if (TABLE_RULE.test(lines[1] ?? "") && line.includes("|")) return takeTable(lines);
  if (RULE.test(line)) return lines.shift() === undefined ? null : { kind: "rule" };
  if (ITEM.test(line)) return takeList(lines);
  if (line.startsWith(">")) return takeQuote(lines);
  if (HEADING.test(line)) return takeHeading(lines);
  if (line.trim() === "") {
    lines.shift();
    return null;
  }
  const first = lines.shift() ?? "";
  const rest = takeWhile(lines, (l) => l.trim() !== "" && !ITEM.test(l) && !/^(#{1,6}\s|>|```)/.test(l));
  return { kind: "paragraph", lines: [first, ...rest].map(inline) };
}

function takeQuote(lines: string[]): MarkdownPart {
  const quoted = takeWhile(lines, (line) => line.startsWith(">"));
  return { kind: "quote", lines: quoted.map((line) => inline(line.replace(/^> ?/, ""))) };
}

function takeHeading(lines: string[]): MarkdownPart {
  const [, signs = "#", text = ""] = HEADING.exec(lines.shift() ?? "") ?? [];
  return { kind: "heading", level: signs.length, children: inline(text) };
}

function takeWhile(lines: string[], isWanted: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !isWanted(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function takeCode(lines: string[]): MarkdownPart {
  lines.shift();
  const text = takeWhile(lines, (line) => !line.startsWith("```")).join("\n");
  lines.shift();
  return { kind: "code", text };
}

function takeTable(lines: string[]): MarkdownPart {
  const rows = takeWhile(lines, (line) => line.includes("|")).map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => inline(cell.trim())),
  );
  return { kind: "table", head: rows[0] ?? [], rows: rows.slice(2) };
}

function takeList(lines: string[]): MarkdownPart {
  const taken = takeWhile(lines, (line) => ITEM.test(line)).map((line) => ITEM.exec(line) ?? []);
  const items = taken.map(([, space = "", , , box, text = ""]) => ({
    indent: Math.floor(space.length / 2),
    isDone: box === undefined ? null : box !== " ",
    children: inline(text),
  }));
  return { kind: "list", isOrdered: taken[0]?.[3] !== undefined, items };
}

const INLINE =
  /`([^`]+)`|\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|\*([^*\s](?:[^*]*[^*\s])?)\*|\b_([^_]+)_\b|\[([^\]]+)\]\(([^)\s]+)\)|(https?:\/\/[^\s<>)]+)|:([a-z0-9_+-]+):/;

function inline(text: string): Inline[] {
  const found = INLINE.exec(text);
  if (!found) return text ? [{ kind: "text", text }] : [];
  const before: Inline[] = found.index > 0 ? [{ kind: "text", text: text.slice(0, found.index) }] : [];
  return [...before, nodeOf(found), ...inline(text.slice(found.index + found[0].length))];
}

function nodeOf(found: RegExpExecArray): Inline {
  const [, code, strong, strong2, strike, em, em2, label, target, url, emoji] = found;
  if (code) return { kind: "code", text: code };
  if (strong || strong2) return { kind: "styled", mark: { bold: true }, children: inline(strong || strong2 || "") };
  if (strike) return { kind: "styled", mark: { strike: true }, children: inline(strike) };
  if (em || em2) return { kind: "styled", mark: { italic: true }, children: inline(em || em2 || "") };
  if (emoji) return { kind: "emoji", name: emoji };
  const address = target ?? url ?? "";
  return { kind: "link", url: address, children: label ? inline(label) : [{ kind: "text", text: address }] };
}
