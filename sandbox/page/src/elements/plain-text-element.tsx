// A text field of one line or many.
import type { PlainTextInput } from "@slack/types";
import { type ChangeEvent, useEffect, useRef } from "react";
import { plainString } from "../form/plain-string.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { useDispatchTyping } from "./use-dispatch-typing.ts";

export function PlainTextElement(props: FieldProps<PlainTextInput>) {
  const { element } = props;
  const { state, write, send } = useField(props);
  const value = (state["value"] as string | null) ?? "";
  const typing = useDispatchTyping(props, send);
  const common = {
    ...useLabelling(plainString(element.placeholder) || (element.action_id ?? "")),
    value,
    placeholder: plainString(element.placeholder),
    onKeyDown: typing.onKeyDown,
    "data-focus-on-load": element.focus_on_load || undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const next = { type: element.type, value: event.target.value || null };
      write(next);
      typing.onTyped(next);
    },
  };
  const left = element.max_length === undefined ? null : element.max_length - value.length;
  return (
    <div className="text-field">
      {element.multiline ? <GrowingArea {...common} /> : <input type="text" className="input" {...common} />}
      {left !== null && <span className={left < 0 ? "counter over" : "counter"}>{left}</span>}
    </div>
  );
}

type AreaProps = React.ComponentProps<"textarea">;

/** A text area that grows with its text. */
export function GrowingArea(props: AreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the text changes
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  }, [props.value]);
  return <textarea ref={area} rows={3} {...props} className="input area" />;
}
