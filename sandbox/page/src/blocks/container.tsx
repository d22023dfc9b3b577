// A titled group of blocks that may fold.
import type { ContainerBlock } from "@slack/types";
import { type ReactNode, useState } from "react";
import { RichText } from "../text/rich-text.tsx";
import { PlainText, SlackText } from "../text/slack-text.tsx";
import { Icon } from "../ui/icon.tsx";
import type { PageBlock } from "./block-types.ts";
import { pictureAddress } from "./picture.ts";

interface Props {
  block: ContainerBlock;
  drawBlocks: (blocks: PageBlock[]) => ReactNode;
}

export function Container({ block, drawBlocks }: Props) {
  const [isOpen, setOpen] = useState(!block.default_collapsed);
  const head = <ContainerHead block={block} />;
  return (
    <section className={`container-block ${block.width ?? "standard"}`}>
      {block.is_collapsible ? (
        <button type="button" className="container-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? "chevronDown" : "chevronRight"} size={14} />
          {head}
        </button>
      ) : (
        <div className="container-head">{head}</div>
      )}
      {isOpen && (
        <div className={block.has_header_divider ? "container-body divided" : "container-body"}>
          {drawBlocks(block.child_blocks as PageBlock[])}
        </div>
      )}
    </section>
  );
}

function ContainerHead({ block }: { block: ContainerBlock }): ReactNode {
  return (
    <>
      {block.icon && <img src={pictureAddress(block.icon)} alt={block.icon.alt_text} />}
      <span className="container-titles">
        {block.title && (
          <b>
            <PlainText text={block.title.text} />
          </b>
        )}
        {block.rich_text_title && <RichText block={block.rich_text_title} />}
        {block.subtitle && (
          <small>
            <SlackText text={block.subtitle} />
          </small>
        )}
      </span>
    </>
  );
}
