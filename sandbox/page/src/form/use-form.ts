// What was typed and chosen on one surface. It outlives updates of the view as long as block_id and action_id stay.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ViewValues } from "../../../protocol.ts";
import type { PageBlock, StatefulElement } from "../blocks/block-types.ts";
import { type ElementState, initialState, sentState, stillFits } from "./element-state.ts";
import { fieldsIn } from "./walk-blocks.ts";

export interface Form {
  read: (blockId: string, element: StatefulElement) => ElementState;
  write: (blockId: string, element: StatefulElement, state: ElementState) => void;
  /** Every value on the surface, also those nobody touched. */
  values: () => ViewValues;
}

/** `given`: what the server knows to stand in the fields; typing goes before it. */
export function useForm(blocks: PageBlock[], given?: ViewValues): Form {
  const edited = useRef(new Map<string, ElementState>());
  const [, redraw] = useState(0);

  // A field that comes back after it was gone is a new one.
  useEffect(() => {
    const there = new Set(fieldsIn(blocks).map(({ blockId, element }) => `${blockId}/${element.action_id}`));
    for (const key of edited.current.keys()) if (!there.has(key)) edited.current.delete(key);
  }, [blocks]);

  const read = useCallback(
    (blockId: string, element: StatefulElement) => {
      const typed = edited.current.get(`${blockId}/${element.action_id}`);
      if (typed && stillFits(element, typed)) return typed;
      const known = given?.[blockId]?.[element.action_id ?? ""] as ElementState | undefined;
      return known && stillFits(element, known) ? known : initialState(element);
    },
    [given],
  );
  const write = useCallback((blockId: string, element: StatefulElement, state: ElementState) => {
    edited.current.set(`${blockId}/${element.action_id}`, state);
    redraw((n) => n + 1);
  }, []);
  const values = useCallback(() => {
    const all: ViewValues = {};
    for (const { blockId, element } of fieldsIn(blocks)) {
      all[blockId] = { ...all[blockId], [element.action_id ?? ""]: sentState(read(blockId, element)) };
    }
    return all;
  }, [blocks, read]);

  return useMemo(() => ({ read, write, values }), [read, write, values]);
}
