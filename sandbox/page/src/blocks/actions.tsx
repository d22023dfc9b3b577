// A row of buttons, selects and pickers.
import type { ActionsBlock } from "@slack/types";
import { Element } from "../elements/element.tsx";
import type { InteractiveElement } from "./block-types.ts";

export function Actions({ block, blockId }: { block: ActionsBlock; blockId: string }) {
  return (
    <div className="actions-block">
      {block.elements.map((element, index) => (
        <Element
          key={element.action_id ?? index}
          blockId={blockId}
          element={element as InteractiveElement}
          isDispatching
        />
      ))}
    </div>
  );
}
