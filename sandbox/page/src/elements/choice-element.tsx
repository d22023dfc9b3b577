// Every kind of select, single or multiple.
import type { MultiSelect, Select } from "@slack/types";
import { useState } from "react";
import { plainString } from "../form/plain-string.ts";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { useWords } from "../workspace/context.ts";
import type { Choice } from "./choice.ts";
import { ChoiceBox } from "./choice-box.tsx";
import { choiceState, chosenIn } from "./choice-state.ts";
import { useChoices } from "./use-choices.tsx";

export function ChoiceElement(props: FieldProps<Select | MultiSelect>) {
  const { element, blockId } = props;
  const words = useWords();
  const [query, setQuery] = useState("");
  const [wasOpened, setOpened] = useState(false);
  const { state, change } = useField(props);
  const { groups, emptyText, findById } = useChoices(blockId, element, wasOpened ? query : null);
  const isMulti = element.type.startsWith("multi_");
  const chosen = chosenIn(state, findById);
  const placeholder = plainString(element.placeholder) || words.chooseOne;
  const max = "max_selected_items" in element ? element.max_selected_items : undefined;
  const aria = useLabelling(placeholder);
  return (
    <ChoiceBox
      aria={aria}
      placeholder={placeholder}
      groups={groups}
      chosen={chosen}
      isMulti={isMulti}
      canClear={!props.isDispatching && !aria["aria-required"]}
      max={max ?? (isMulti ? Number.POSITIVE_INFINITY : 1)}
      emptyText={emptyText}
      query={query}
      onQuery={setQuery}
      onOpen={() => setOpened(true)}
      onChange={(next: Choice[]) => change(choiceState(element.type, next))}
    />
  );
}
