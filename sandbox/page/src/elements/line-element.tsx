// Number, email and URL fields: one line, checked on submission.
import type { EmailInput, NumberInput, URLInput } from "@slack/types";
import { plainString } from "../form/plain-string.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { useDispatchTyping } from "./use-dispatch-typing.ts";

const MODES = { number_input: "decimal", email_text_input: "email", url_text_input: "url" } as const;
const EXAMPLES = { number_input: "", email_text_input: "name@example.com", url_text_input: "https://example.com" };

export function LineElement(props: FieldProps<NumberInput | EmailInput | URLInput>) {
  const { element } = props;
  const { state, write, send } = useField(props);
  const typing = useDispatchTyping(props, send);
  const placeholder = plainString(element.placeholder) || EXAMPLES[element.type];
  return (
    <input
      type="text"
      className="input"
      inputMode={MODES[element.type]}
      {...useLabelling(placeholder || (element.action_id ?? ""))}
      placeholder={placeholder}
      value={(state["value"] as string | null) ?? ""}
      data-focus-on-load={element.focus_on_load || undefined}
      onKeyDown={typing.onKeyDown}
      onChange={(event) => {
        const next = { type: element.type, value: event.target.value || null };
        write(next);
        typing.onTyped(next);
      }}
    />
  );
}
