// A select one can type in: a combobox with its list, and a token for each choice when there may be many.
import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../workspace/context.ts";
import type { Choice, ChoiceGroup } from "./choice.ts";
import { ChoiceList } from "./choice-list.tsx";
import { ChoiceToken } from "./choice-token.tsx";

interface Props {
  aria: Record<string, string | boolean | undefined>;
  placeholder: string;
  groups: ChoiceGroup[];
  chosen: Choice[];
  isMulti: boolean;
  canClear: boolean;
  max: number;
  emptyText: string;
  query: string;
  onQuery: (query: string) => void;
  onOpen: () => void;
  onChange: (chosen: Choice[]) => void;
}

export function ChoiceBox(props: Props) {
  const { chosen, isMulti, groups, query, onQuery } = props;
  const words = useWords();
  const listId = useId();
  const [anchor, setAnchor] = useState<HTMLDivElement | null>(null);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const box = useListState(props);
  const single = isMulti ? undefined : chosen[0];
  const shown = box.isOpen || isMulti ? query : (single?.label ?? "");

  return (
    <div className={`choice-box ${isMulti ? "multi" : ""}`} ref={setAnchor}>
      {isMulti &&
        chosen.map((choice) => <ChoiceToken key={choice.key} choice={choice} onRemove={() => box.toggle(choice)} />)}
      {single?.icon && !box.isOpen && <span className="choice-icon">{single.icon}</span>}
      <input
        ref={setInput}
        type="text"
        role="combobox"
        autoComplete="off"
        {...props.aria}
        aria-expanded={box.isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={box.isOpen ? `${listId}-${box.at}` : undefined}
        placeholder={chosen.length > 0 && isMulti ? "" : (single?.label ?? props.placeholder)}
        value={shown}
        onChange={(event) => {
          onQuery(event.target.value);
          box.open();
        }}
        onClick={box.open}
        onKeyDown={box.onKeyDown}
        onBlur={box.close}
      />
      {single && props.canClear && (
        <button type="button" className="choice-clear" aria-label={words.clear} onClick={() => props.onChange([])}>
          <Icon name="close" size={12} />
        </button>
      )}
      <Icon name="chevronDown" size={14} />
      {box.isOpen && anchor && input && (
        <ChoiceList
          id={listId}
          anchor={anchor}
          groups={groups}
          chosen={chosen}
          at={box.at}
          emptyText={props.emptyText}
          onPick={box.toggle}
          onMove={box.moveTo}
          onClose={box.close}
        />
      )}
    </div>
  );
}

function useListState({ groups, chosen, isMulti, max, query, onQuery, onOpen, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const flat = groups.flatMap((group) => group.choices);

  const open = () => {
    onOpen();
    setOpen(true);
    setAt(0);
  };
  const close = () => {
    setOpen(false);
    if (query) onQuery("");
  };
  const toggle = (choice: Choice) => {
    const isChosen = chosen.some((one) => one.key === choice.key);
    if (!isMulti) {
      onChange([choice]);
      close();
      return;
    }
    if (isChosen) onChange(chosen.filter((one) => one.key !== choice.key));
    else if (chosen.length < max) onChange([...chosen, choice]);
    if (query) onQuery("");
  };
  const enter = () => {
    const choice = isOpen ? flat[at] : undefined;
    if (choice) toggle(choice);
    else open();
  };
  const step = (by: number) => (isOpen ? setAt((at + by + flat.length) % Math.max(1, flat.length)) : open());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Backspace" && isMulti && query === "") onChange(chosen.slice(0, -1));
    const keys: Record<string, () => void> = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: enter };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return { isOpen, at: Math.min(at, Math.max(0, flat.length - 1)), open, close, toggle, moveTo: setAt, onKeyDown };
}
