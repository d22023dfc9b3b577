// A time of day.
import type { Timepicker } from "@slack/types";
import { plainString } from "../form/plain-string.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { useWords } from "../workspace/context.ts";

export function TimeElement(props: FieldProps<Timepicker>) {
  const { element } = props;
  const words = useWords();
  const { state, change } = useField(props);
  return (
    <input
      type="time"
      className="input time-input"
      {...useLabelling(plainString(element.placeholder) || words.chooseTime)}
      value={(state["selected_time"] as string | null) ?? ""}
      onChange={(event) => change({ type: element.type, selected_time: event.target.value || null })}
    />
  );
}
