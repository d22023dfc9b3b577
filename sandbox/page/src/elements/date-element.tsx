// A day.
import type { Datepicker } from "@slack/types";
import { plainString } from "../form/plain-string.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { useWords } from "../workspace/context.ts";
import { DateBox } from "./date-box.tsx";

export function DateElement(props: FieldProps<Datepicker>) {
  const { element } = props;
  const words = useWords();
  const { state, change } = useField(props);
  const placeholder = plainString(element.placeholder) || words.chooseDate;
  return (
    <DateBox
      aria={useLabelling(placeholder)}
      placeholder={placeholder}
      value={state["selected_date"] as string | null}
      onChange={(day) => change({ type: element.type, selected_date: day })}
    />
  );
}
