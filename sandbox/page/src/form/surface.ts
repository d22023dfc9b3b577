// The surface a block stands on (message, modal, home): where its values live and where its clicks go.
import { createContext, useContext } from "react";
import type { Confirm, Option, OptionGroup, StatefulElement } from "../blocks/block-types.ts";
import { useWs } from "../workspace/context.ts";
import type { Question } from "../workspace/use-confirm.ts";
import type { ElementState } from "./element-state.ts";
import type { Form } from "./use-form.ts";

export type SlackAction = Record<string, unknown> & { action_id: string; type: string };

export interface Surface {
  kind: "message" | "modal" | "home";
  form: Form;
  /** "block_id/action_id" of the click under way. */
  busy: string | null;
  errors: Record<string, string>;
  dispatch: (blockId: string, action: SlackAction) => Promise<void>;
  suggest: (blockId: string, actionId: string, query: string) => Promise<(Option | OptionGroup)[]>;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error("outside of a surface");
  return surface;
}

/** Set inside an input block: ids for labels, and whether a change is sent at once. */
export interface Labelling {
  labelId: string;
  describedBy: string;
  isInvalid: boolean;
  isRequired: boolean;
}

export const LabelContext = createContext<Labelling | null>(null);

/** The aria attributes of a control: its block's label, or else what it says itself. */
export function useLabelling(ownLabel: string): Record<string, string | boolean | undefined> {
  const label = useContext(LabelContext);
  if (!label) return { "aria-label": ownLabel };
  return {
    "aria-labelledby": label.labelId,
    "aria-describedby": label.describedBy || undefined,
    "aria-invalid": label.isInvalid || undefined,
    "aria-required": label.isRequired || undefined,
  };
}

export interface FieldProps<E extends StatefulElement> {
  blockId: string;
  element: E;
  /** Whether a change is sent to the app: always outside of input blocks, inside only with dispatch_action. */
  isDispatching: boolean;
}

/** An element's value, and the way to change it. */
export function useField<E extends StatefulElement>({ blockId, element, isDispatching }: FieldProps<E>) {
  const { form, dispatch } = useSurface();
  const { ask } = useWs();
  const write = (state: ElementState) => form.write(blockId, element, state);
  const send = (state: ElementState) => dispatch(blockId, { ...state, action_id: element.action_id ?? "" });
  const change = async (state: ElementState) => {
    const confirm = "confirm" in element ? element.confirm : undefined;
    if (isDispatching && confirm && !(await ask(questionOf(confirm)))) return;
    write(state);
    if (isDispatching) await send(state);
  };
  return { state: form.read(blockId, element), write, send, change: (state: ElementState) => void change(state) };
}

export function questionOf(confirm: Confirm): Question {
  return {
    text: confirm.text,
    ...(confirm.title && { title: confirm.title.text }),
    ...(confirm.confirm && { confirm: confirm.confirm.text }),
    ...(confirm.deny && { deny: confirm.deny.text }),
    ...(confirm.style && { style: confirm.style }),
  };
}
