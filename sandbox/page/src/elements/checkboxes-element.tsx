// Checkboxes.
import type { Checkboxes } from "@slack/types";
import type { Option } from "../blocks/block-types.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { OptionRow } from "./option-row.tsx";

export function CheckboxesElement(props: FieldProps<Checkboxes>) {
  const { element } = props;
  const { state, change } = useField(props);
  const chosen = state["selected_options"] as Option[];
  const isOn = (option: Option) => chosen.some((one) => one.value === option.value);
  return (
    <fieldset className="options" {...useLabelling(element.action_id ?? "")}>
      {element.options.map((option) => (
        <OptionRow
          key={option.value}
          kind="checkbox"
          name={`${props.blockId}/${element.action_id}`}
          option={option}
          isChecked={isOn(option)}
          onPick={() => {
            const kept = element.options.filter((one) => isOn(one) !== (one.value === option.value));
            change({ type: element.type, selected_options: kept });
          }}
        />
      ))}
    </fieldset>
  );
}
