// The markdown block.
import { type ReactNode, useMemo } from "react";
import { InlineNodes } from "../text/inline.tsx";
import type { Inline } from "../text/inline-nodes.ts";
import { type MarkdownPart, parseMarkdown } from "../text/parse-markdown.ts";

export function Markdown({ text }: { text: string }) {
  const parts = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="markdown-block">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity of its own
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: MarkdownPart }): ReactNode {
  switch (part.kind) {
    case "heading":
      return (
        <div className={`markdown-heading level-${part.level}`}>
          <InlineNodes nodes={part.children} />
        </div>
      );
    case "paragraph":
      return <p>{<Lines lines={part.lines} />}</p>;
    case "quote":
      return <blockquote>{<Lines lines={part.lines} />}</blockquote>;
    case "code":
      return <pre>{part.text}</pre>;
    case "rule":
      return <hr className="divider-block" />;
    case "table":
      return <MarkdownTable head={part.head} rows={part.rows} />;
    case "list":
      return <MarkdownList part={part} />;
  }
}

function Lines({ lines }: { lines: Inline[][] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity of its own
    <span key={index} className="markdown-line">
      <InlineNodes nodes={line} />
    </span>
  ));
}

function MarkdownList({ part }: { part: MarkdownPart & { kind: "list" } }) {
  const items = part.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity of its own
    <li key={index} style={{ marginInlineStart: item.indent * 24 }} className={item.isDone === null ? "" : "task-item"}>
      {item.isDone !== null && <input type="checkbox" checked={item.isDone} readOnly disabled />}
      <InlineNodes nodes={item.children} />
    </li>
  ));
  return part.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function MarkdownTable({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  const row = (cells: Inline[][], Tag: "th" | "td") =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
    cells.map((cell, column) => <Tag key={column}>{<InlineNodes nodes={cell} />}</Tag>);
  return (
    <div className="table-scroll">
      <table className="table-block">
        <thead>
          <tr>{row(head, "th")}</tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={index}>{row(cells, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
