// The open list of a select.
import { useEffect, useRef } from "react";
import { Floating } from "../ui/floating.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Choice, ChoiceGroup } from "./choice.ts";

interface Props {
  id: string;
  anchor: HTMLElement;
  groups: ChoiceGroup[];
  chosen: Choice[];
  /** The option the arrow keys are on, counted over all groups. */
  at: number;
  emptyText: string;
  onPick: (choice: Choice) => void;
  onMove: (at: number) => void;
  onClose: () => void;
}

export function ChoiceList({ id, anchor, groups, chosen, at, emptyText, onPick, onMove, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.choices.length, 0));

  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(`${id}-${at}`)}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  return (
    <Floating anchor={anchor} className="choice-list" isAsWide onClose={onClose}>
      <div role="listbox" id={id} ref={list} tabIndex={-1} onMouseDown={(event) => event.preventDefault()}>
        {groups.every((group) => group.choices.length === 0) && <div className="menu-empty">{emptyText}</div>}
        {groups.map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
          <div key={group.label ?? ""} role="group" aria-label={group.label ?? undefined}>
            {group.label && <div className="menu-title">{group.label}</div>}
            {group.choices.map((choice, offset) => (
              <ChoiceRow
                key={choice.key}
                id={`${id}-${(starts[index] ?? 0) + offset}`}
                choice={choice}
                isActive={(starts[index] ?? 0) + offset === at}
                isChosen={chosen.some((one) => one.key === choice.key)}
                onPick={() => onPick(choice)}
                onMove={() => onMove((starts[index] ?? 0) + offset)}
              />
            ))}
          </div>
        ))}
      </div>
    </Floating>
  );
}

interface RowProps {
  id: string;
  choice: Choice;
  isActive: boolean;
  isChosen: boolean;
  onPick: () => void;
  onMove: () => void;
}

function ChoiceRow({ id, choice, isActive, isChosen, onPick, onMove }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
    <div
      role="option"
      id={id}
      aria-selected={isChosen}
      className={`choice-row ${isActive ? "active" : ""} ${isChosen ? "chosen" : ""}`}
      onClick={onPick}
      onMouseMove={isActive ? undefined : onMove}
    >
      {choice.icon}
      <span className="choice-label">{choice.label}</span>
      {choice.note && <span className="choice-note">{choice.note}</span>}
      {isChosen && <Icon name="check" size={14} />}
    </div>
  );
}
