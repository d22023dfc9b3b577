// Makes the surface of one message, modal or home: sends its clicks, one at a time.
import { useCallback, useMemo, useRef, useState } from "react";
import type { Act, ActResult, ViewValues } from "../../../protocol.ts";
import type { Option, OptionGroup, PageBlock } from "../blocks/block-types.ts";
import { useWs } from "../workspace/context.ts";
import type { SlackAction, Surface } from "./surface.ts";
import { useForm } from "./use-form.ts";

type On = { type: "message"; channelId: string; ts: string } | { type: "modal"; viewId: string } | { type: "home" };

export function useMakeSurface(
  on: On,
  blocks: PageBlock[],
  given?: ViewValues,
  onFailed?: (result: ActResult) => void,
): Surface {
  const { act, toast, whyFailed } = useWs();
  const form = useForm(blocks, given);
  const [busy, setBusy] = useState<string | null>(null);
  const [errors] = useState({});
  const target = useRef(on);
  target.current = on;

  const dispatch = useCallback(
    async (blockId: string, action: SlackAction) => {
      setBusy(`${blockId}/${action.action_id}`);
      const result = await act({ kind: "action", on: withValues(target.current, form.values), blockId, action });
      setBusy(null);
      if (result.ok) return;
      if (onFailed) onFailed(result);
      else toast(whyFailed(result), "bad");
    },
    [act, toast, whyFailed, form, onFailed],
  );
  const suggest = useCallback(
    async (blockId: string, actionId: string, value: string) => {
      const at = target.current;
      const viewId = at.type === "modal" ? { viewId: at.viewId } : {};
      const result = await act({ kind: "suggest", ...viewId, blockId, actionId, value });
      return (result.options ?? []) as (Option | OptionGroup)[];
    },
    [act],
  );

  const { type: kind } = on;
  return useMemo(
    () => ({ kind, form, busy, errors, dispatch, suggest }),
    [kind, form, busy, errors, dispatch, suggest],
  );
}

function withValues(on: On, values: Surface["form"]["values"]): (Act & { kind: "action" })["on"] {
  return on.type === "message" ? on : { ...on, values: values() };
}
