// Cards side by side.
import type { CarouselBlock } from "@slack/types";
import { blockIdOf } from "../form/walk-blocks.ts";
import { Card } from "./card.tsx";

export function Carousel({ block, blockId }: { block: CarouselBlock; blockId: string }) {
  return (
    <section className="carousel-block" aria-label={blockId}>
      {block.elements.map((card, index) => (
        <Card key={blockIdOf(card, index)} block={card} blockId={card.block_id ?? blockId} />
      ))}
    </section>
  );
}
