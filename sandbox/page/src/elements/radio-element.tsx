// Radio buttons.
import type { RadioButtons } from "@slack/types";
import type { Option } from "../blocks/block-types.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { OptionRow } from "./option-row.tsx";

export function RadioElement(props: FieldProps<RadioButtons>) {
  const { element } = props;
  const { state, change } = useField(props);
  const chosen = state["selected_option"] as Option | null;
  return (
    <div role="radiogroup" className="options" {...useLabelling(element.action_id ?? "")}>
      {element.options.map((option) => (
        <OptionRow
          key={option.value}
          kind="radio"
          name={`${props.blockId}/${element.action_id}`}
          option={option}
          isChecked={chosen?.value === option.value}
          onPick={() => change({ type: element.type, selected_option: option })}
        />
      ))}
    </div>
  );
}
