// A text object or a message's text, drawn.
import { useMemo } from "react";
import type { TextObject } from "../blocks/block-types.ts";
import { InlineNodes } from "./inline.tsx";
import type { TextBlock } from "./inline-nodes.ts";
import { parseInline } from "./parse-inline.ts";
import { parseMrkdwn } from "./parse-mrkdwn.ts";

export function SlackText({ text }: { text: TextObject }) {
  return text.type === "mrkdwn" ? <Mrkdwn text={text.text} /> : <PlainText text={text.text} />;
}

export function PlainText({ text }: { text: string }) {
  const nodes = useMemo(() => parseInline(text, { isMarkup: false }), [text]);
  return (
    <span className="plain">
      <InlineNodes nodes={nodes} />
    </span>
  );
}

export function Mrkdwn({ text }: { text: string }) {
  const blocks = useMemo(() => parseMrkdwn(text), [text]);
  return <TextBlocks blocks={blocks} />;
}

function TextBlocks({ blocks }: { blocks: TextBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity of its own
    <TextBlockView key={index} block={block} />
  ));
}

function TextBlockView({ block }: { block: TextBlock }) {
  switch (block.kind) {
    case "line":
      return <div className="line">{block.children.length > 0 ? <InlineNodes nodes={block.children} /> : <br />}</div>;
    case "item":
      return (
        <div className="line item" style={{ marginInlineStart: `${block.indent * 20}px` }}>
          <span className="marker">{block.marker === "-" ? "–" : block.marker}</span>
          <span>
            <InlineNodes nodes={block.children} />
          </span>
        </div>
      );
    case "quote":
      return (
        <blockquote>
          <TextBlocks blocks={block.lines} />
        </blockquote>
      );
    case "pre":
      return <pre>{block.text}</pre>;
  }
}
