// The rich_text block: sections, lists, quotes and code.
import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextList, RichTextSection } from "@slack/types";
import type { ReactNode } from "react";
import { InlineNodes, Styled } from "./inline.tsx";
import type { Inline } from "./inline-nodes.ts";

export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div className="rich-text">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity of their own
        <RichTextPart key={index} element={element} />
      ))}
    </div>
  );
}

function RichTextPart({ element }: { element: RichTextBlockElement }): ReactNode {
  switch (element.type) {
    case "rich_text_section":
      return <RichSection section={element} />;
    case "rich_text_list":
      return <RichList list={element} />;
    case "rich_text_quote":
      return (
        <blockquote>
          <RichInline elements={element.elements} />
        </blockquote>
      );
    case "rich_text_preformatted":
      return (
        <pre>
          <RichInline elements={element.elements} />
        </pre>
      );
    default:
      return <span className="broken-block">{(element as { type: string }).type}</span>;
  }
}

function RichSection({ section }: { section: RichTextSection }) {
  return (
    <div className="line">
      <RichInline elements={section.elements} />
    </div>
  );
}

function RichList({ list }: { list: RichTextList }) {
  const items = list.elements.map((section, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own
    <li key={index}>
      <RichInline elements={section.elements} />
    </li>
  ));
  const style = { marginInlineStart: `${(list.indent ?? 0) * 24}px` };
  return list.style === "ordered" ? <ol style={style}>{items}</ol> : <ul style={style}>{items}</ul>;
}

function RichInline({ elements }: { elements: RichTextElement[] }) {
  return elements.map((element, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity of their own
    <Styled key={index} mark={element.style ?? {}}>
      <InlineNodes nodes={toInline(element)} />
    </Styled>
  ));
}

function toInline(element: RichTextElement): Inline[] {
  switch (element.type) {
    case "text":
      return [{ kind: "text", text: element.text }];
    case "link":
      return [{ kind: "link", url: element.url, children: [{ kind: "text", text: element.text || element.url }] }];
    case "emoji":
      return [{ kind: "emoji", name: element.name }];
    case "user":
      return [{ kind: "user", id: element.user_id }];
    case "channel":
      return [{ kind: "channel", id: element.channel_id }];
    case "usergroup":
      return [{ kind: "group", id: element.usergroup_id }];
    case "team":
      return [{ kind: "group", id: element.team_id }];
    case "broadcast":
      return [{ kind: "broadcast", range: element.range }];
    case "color":
      return [{ kind: "color", value: element.value }];
    case "date":
      return [
        {
          kind: "date",
          seconds: element.timestamp,
          pattern: element.format,
          url: element.url,
          fallback: element.fallback,
        },
      ];
    default:
      return [{ kind: "text", text: `[${(element as { type: string }).type}]` }];
  }
}
