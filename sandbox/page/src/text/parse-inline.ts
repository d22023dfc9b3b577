// Reads one line of Slack's mrkdwn: *bold* _italic_ ~strike~ `code` <…> :emoji: and bare addresses.
import { charOf } from "../emoji/emoji-list.ts";
import type { Inline, Mark } from "./inline-nodes.ts";
import { parseAngle } from "./parse-angle.ts";
import { unescapeText } from "./unescape.ts";

interface Found {
  node: Inline;
  end: number;
}

export interface InlineRules {
  /** False for plain_text: only emoji are read. */
  isMarkup: boolean;
}

const MARKS: Record<string, Mark> = { "*": { bold: true }, _: { italic: true }, "~": { strike: true } };
const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /^:([^\s:<>`*]+(?:::skin-tone-[2-6])?):/u;
const ADDRESS = /^https?:\/\/[^\s<>|]+[^\s<>|.,:;!?)\]'"]/;

export function parseInline(text: string, rules: InlineRules = { isMarkup: true }): Inline[] {
  const nodes: Inline[] = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const found = readAt(text, at, rules);
    if (found) {
      if (plain) nodes.push({ kind: "text", text: unescapeText(plain) });
      plain = "";
      nodes.push(found.node);
      at = found.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  if (plain) nodes.push({ kind: "text", text: unescapeText(plain) });
  return nodes;
}

function readAt(text: string, at: number, rules: InlineRules): Found | null {
  const char = text[at] ?? "";
  if (char === ":") return readEmoji(text, at);
  if (!rules.isMarkup) return null;
  if (char === "<") return readAngle(text, at);
  if (char === "`") return readCode(text, at);
  if (char in MARKS) return readMark(text, at, char);
  if (char === "h" && !WORD.test(text[at - 1] ?? "")) return readAddress(text, at);
  return null;
}

function readEmoji(text: string, at: number): Found | null {
  const found = EMOJI.exec(text.slice(at));
  const name = found?.[1];
  if (!found || !name || charOf(name) === null) return null;
  return { node: { kind: "emoji", name }, end: at + found[0].length };
}

function readAngle(text: string, at: number): Found | null {
  const end = text.indexOf(">", at);
  if (end < 0) return null;
  const node = parseAngle(text.slice(at + 1, end), parseInline);
  return node && { node, end: end + 1 };
}

function readCode(text: string, at: number): Found | null {
  const end = text.indexOf("`", at + 1);
  if (end <= at + 1) return null;
  return { node: { kind: "code", text: unescapeText(text.slice(at + 1, end)) }, end: end + 1 };
}

/** As in Slack, a mark opens after and closes before anything but a letter or digit: *김*님 stays as typed. */
function readMark(text: string, at: number, char: string): Found | null {
  if (WORD.test(text[at - 1] ?? "") || /\s/.test(text[at + 1] ?? " ")) return null;
  let end = text.indexOf(char, at + 1);
  while (end > 0) {
    const isClosing = end > at + 1 && !/\s/.test(text[end - 1] ?? " ") && !WORD.test(text[end + 1] ?? "");
    if (isClosing) {
      const children = parseInline(text.slice(at + 1, end));
      return { node: { kind: "styled", mark: MARKS[char] ?? {}, children }, end: end + 1 };
    }
    end = text.indexOf(char, end + 1);
  }
  return null;
}

function readAddress(text: string, at: number): Found | null {
  const found = ADDRESS.exec(text.slice(at));
  if (!found) return null;
  const url = unescapeText(found[0]);
  return { node: { kind: "link", url, children: [{ kind: "text", text: url }] }, end: at + found[0].length };
}
