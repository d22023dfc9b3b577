// One checkbox or radio button with its text and description.
import { useId } from "react";
import type { Option } from "../blocks/block-types.ts";
import { SlackText } from "../text/slack-text.tsx";

interface Props {
  kind: "checkbox" | "radio";
  name: string;
  option: Option;
  isChecked: boolean;
  onPick: () => void;
}

export function OptionRow({ kind, name, option, isChecked, onPick }: Props) {
  const id = useId();
  return (
    <div className="option-row">
      <input type={kind} id={id} name={name} checked={isChecked} onChange={onPick} />
      <label htmlFor={id}>
        <SlackText text={option.text} />
        {option.description && (
          <span className="option-note">
            <SlackText text={option.description} />
          </span>
        )}
      </label>
    </div>
  );
}
