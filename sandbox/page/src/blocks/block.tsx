// Any block, by its type. One that is not known says so in red.
import type { ReactNode } from "react";
import { RichText } from "../text/rich-text.tsx";
import { PlainText } from "../text/slack-text.tsx";
import { useWords } from "../workspace/context.ts";
import { Actions } from "./actions.tsx";
import { Alert } from "./alert.tsx";
import type { PageBlock } from "./block-types.ts";
import { Card } from "./card.tsx";
import { Carousel } from "./carousel.tsx";
import { Chart } from "./chart/chart.tsx";
import { Container } from "./container.tsx";
import { ContextActions } from "./context-actions.tsx";
import { Context } from "./context-block.tsx";
import { DataTable } from "./data-table.tsx";
import { FileBlock } from "./file-block.tsx";
import { ImageBlock } from "./image-block.tsx";
import { Input } from "./input.tsx";
import { Markdown } from "./markdown.tsx";
import { Plan, TaskCard } from "./plan.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { Video } from "./video.tsx";

interface Props {
  block: PageBlock;
  blockId: string;
  /** Draws the blocks inside a container. */
  drawBlocks: (blocks: PageBlock[]) => ReactNode;
}

export function BlockView({ block, blockId, drawBlocks }: Props): ReactNode {
  const words = useWords();
  switch (block.type) {
    case "section":
      return <Section block={block} blockId={blockId} />;
    case "header":
      return (
        <h3 className="header-block">
          <PlainText text={block.text.text} />
        </h3>
      );
    case "divider":
      return <hr className="divider-block" />;
    case "context":
      return <Context block={block} />;
    case "actions":
      return <Actions block={block} blockId={blockId} />;
    case "input":
      return <Input block={block} blockId={blockId} />;
    case "rich_text":
      return <RichText block={block} />;
    case "image":
      return <ImageBlock block={block} />;
    case "markdown":
      return <Markdown text={block.text} />;
    case "table":
      return <Table block={block} />;
    case "data_table":
      return <DataTable block={block} />;
    case "data_visualization":
      return <Chart block={block} />;
    case "alert":
      return <Alert block={block} />;
    case "card":
      return <Card block={block} blockId={blockId} />;
    case "carousel":
      return <Carousel block={block} blockId={blockId} />;
    case "container":
      return <Container block={block} drawBlocks={drawBlocks} />;
    case "context_actions":
      return <ContextActions block={block} blockId={blockId} />;
    case "task_card":
      return <TaskCard block={block} />;
    case "plan":
      return <Plan block={block} />;
    case "video":
      return <Video block={block} />;
    case "file":
      return <FileBlock block={block} />;
    default:
      return (
        <div className="broken-block" data-testid="unknown-block" role="alert">
          {words.unknownBlock(String((block as { type?: unknown } | null)?.type))}
        </div>
      );
  }
}
