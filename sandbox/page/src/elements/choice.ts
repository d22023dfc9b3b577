// What a select offers, whatever its source: options, people, channels or the app's answers.
import type { ReactNode } from "react";
import type { Option } from "../blocks/block-types.ts";

export interface Choice {
  key: string;
  label: string;
  note?: string | undefined;
  icon?: ReactNode;
  /** Set for options; people and channels are their key alone. */
  option?: Option;
}

export interface ChoiceGroup {
  label: string | null;
  choices: Choice[];
}

/** Keeps what contains every typed word. */
export function filterGroups(groups: ChoiceGroup[], query: string): ChoiceGroup[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return groups;
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter((c) => c.label.toLowerCase().includes(wanted)) }))
    .filter((group) => group.choices.length > 0);
}
