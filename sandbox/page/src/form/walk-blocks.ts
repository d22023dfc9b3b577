// Finds the elements of a view that hold values, wherever blocks may carry them.
import type { InputBlock } from "@slack/types";
import type { PageBlock, StatefulElement } from "../blocks/block-types.ts";

export interface FieldPlace {
  blockId: string;
  element: StatefulElement;
  /** Set when the element is an input block's. */
  input?: InputBlock;
}

const STATELESS = new Set(["button", "overflow", "image", "workflow_button", "icon_button", "feedback_buttons"]);

export function fieldsIn(blocks: PageBlock[]): FieldPlace[] {
  return blocks.flatMap((block, index): FieldPlace[] => {
    const blockId = blockIdOf(block, index);
    if (block.type === "container") return fieldsIn(block.child_blocks as PageBlock[]);
    if (block.type === "input") return [{ blockId, element: block.element, input: block }];
    return carriedBy(block)
      .filter((element) => !STATELESS.has(element.type))
      .map((element) => ({ blockId, element: element as StatefulElement }));
  });
}

function carriedBy(block: PageBlock): { type: string }[] {
  if (block.type === "actions") return block.elements;
  if (block.type === "section" && block.accessory) return [block.accessory];
  return [];
}

/** The server gives every block an id; this only keeps the page going when one is missing. */
export function blockIdOf(block: { block_id?: string }, index: number): string {
  return block.block_id ?? `block-${index}`;
}
