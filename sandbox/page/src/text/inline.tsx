// Draws a line of Slack text.
import { Fragment, type ReactNode } from "react";
import { EmojiIcon } from "../emoji/emoji.tsx";
import { useWs } from "../workspace/context.ts";
import { slackDate } from "../workspace/format-time.ts";
import type { Inline, Mark } from "./inline-nodes.ts";
import { Link } from "./link.tsx";
import { ChannelMention, Mention, UserMention } from "./mentions.tsx";

export function InlineNodes({ nodes }: { nodes: Inline[] }) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no identity of its own
    <Fragment key={index}>
      <InlineNode node={node} />
    </Fragment>
  ));
}

function InlineNode({ node }: { node: Inline }): ReactNode {
  switch (node.kind) {
    case "text":
      return node.text;
    case "styled":
      return <Styled mark={node.mark}>{<InlineNodes nodes={node.children} />}</Styled>;
    case "code":
      return <code>{node.text}</code>;
    case "emoji":
      return <EmojiIcon name={node.name} />;
    case "user":
      return <UserMention id={node.id} label={node.label} />;
    case "channel":
      return <ChannelMention id={node.id} label={node.label} />;
    case "group":
      return <Mention>{node.label ?? `@${node.id}`}</Mention>;
    case "broadcast":
      return <Mention isMe>{`@${node.range}`}</Mention>;
    case "link":
      return (
        <Link url={node.url}>
          <InlineNodes nodes={node.children} />
        </Link>
      );
    case "date":
      return <DateText node={node} />;
    case "color":
      return (
        <code>
          <span className="swatch" style={{ background: node.value }} /> {node.value}
        </code>
      );
  }
}

export function Styled({ mark, children }: { mark: Mark; children: ReactNode }) {
  let shown = children;
  if (mark.code) shown = <code>{shown}</code>;
  if (mark.strike) shown = <s>{shown}</s>;
  if (mark.underline) shown = <u>{shown}</u>;
  if (mark.italic) shown = <i>{shown}</i>;
  if (mark.bold) shown = <b>{shown}</b>;
  return shown;
}

function DateText({ node }: { node: Inline & { kind: "date" } }) {
  const { state, words } = useWs();
  const clock = { tz: state.me.tz, locale: state.me.locale };
  const text = Number.isFinite(node.seconds)
    ? slackDate(node.seconds, node.pattern, clock, words)
    : (node.fallback ?? "");
  const shown = <time title={node.fallback}>{text}</time>;
  return node.url ? <Link url={node.url}>{shown}</Link> : shown;
}
