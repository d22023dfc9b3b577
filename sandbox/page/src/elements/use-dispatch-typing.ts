// When typing itself is sent: on Enter, or after each pause, as dispatch_action_config says.
import type { DispatchActionConfig } from "@slack/types";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { StatefulElement } from "../blocks/block-types.ts";
import type { ElementState } from "../form/element-state.ts";
import { type FieldProps, useSurface } from "../form/surface.ts";

const PAUSE_MS = 350;

type Typed = StatefulElement & { dispatch_action_config?: DispatchActionConfig };

export function useDispatchTyping(props: FieldProps<Typed>, send: (state: ElementState) => Promise<void>) {
  const { form } = useSurface();
  const timer = useRef<number>(undefined);
  const { blockId, element, isDispatching } = props;
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    onTyped: (state: ElementState) => {
      if (!isDispatching || !triggers.includes("on_character_entered")) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void send(state), PAUSE_MS);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const isEnter = event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
      if (!isEnter || !isDispatching || !triggers.includes("on_enter_pressed")) return;
      event.preventDefault();
      void send(form.read(blockId, element));
    },
  };
}
