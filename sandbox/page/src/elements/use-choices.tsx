// Where a select's choices come from.
import type { MultiSelect, Select } from "@slack/types";
import { useEffect, useState } from "react";
import type { Channel } from "../../../protocol.ts";
import type { Option, OptionGroup } from "../blocks/block-types.ts";
import { plainString } from "../form/plain-string.ts";
import { useSurface } from "../form/surface.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle, faceOf } from "../workspace/names.ts";
import { type Choice, type ChoiceGroup, filterGroups } from "./choice.ts";
import { choiceOf } from "./choice-state.ts";

type AnySelect = Select | MultiSelect;

/** `query` is null until the list is opened for the first time. */
export function useChoices(blockId: string, element: AnySelect, query: string | null) {
  const { words } = useWs();
  const workspace = useWorkspaceChoices();
  const asked = useSuggestions(blockId, element, query);
  const isExternal = element.type.endsWith("external_select");
  const all = isExternal ? asked.groups : groupsOf(element, workspace);
  return {
    groups: isExternal ? all : filterGroups(all, query ?? ""),
    emptyText: asked.notice ?? words.noOptions,
    findById: (id: string): Choice =>
      [...workspace.people, ...workspace.channels].find((choice) => choice.key === id) ?? { key: id, label: id },
  };
}

function groupsOf(
  element: AnySelect,
  from: { people: (Choice & { isGone: boolean })[]; channels: (Choice & { kind: string })[] },
): ChoiceGroup[] {
  if (element.type === "static_select" || element.type === "multi_static_select") return optionGroups(element);
  if (element.type.endsWith("users_select"))
    return [{ label: null, choices: from.people.filter(({ isGone }) => !isGone) }];
  const filter = "filter" in element ? element.filter : undefined;
  const isOnlyPublic = element.type.endsWith("channels_select");
  const choices = from.channels.filter(
    ({ kind }) =>
      (!isOnlyPublic || kind === "public") &&
      (!filter?.include || (filter.include as string[]).includes(kind)) &&
      // Every direct message here is one with the app.
      !(filter?.exclude_bot_users && kind === "im"),
  );
  return [{ label: null, choices }];
}

function optionGroups(element: { options?: Option[]; option_groups?: OptionGroup[] }): ChoiceGroup[] {
  const groups = (element.option_groups ?? []).map((group) => ({
    label: plainString(group.label),
    choices: group.options.map(choiceOf),
  }));
  return element.options ? [{ label: null, choices: element.options.map(choiceOf) }, ...groups] : groups;
}

function useWorkspaceChoices() {
  const { state } = useWs();
  const people = state.people.map((person) => ({
    key: person.id,
    label: person.name,
    note: person.role,
    isGone: person.isDeactivated ?? false,
    icon: <Avatar face={faceOf(state, person.id)} size={20} />,
  }));
  const channels = state.channels.map((channel: Channel) => ({
    key: channel.id,
    label: channelTitle(state, channel),
    kind: channel.kind,
    icon: <Icon name={channel.kind === "private" ? "lock" : channel.kind === "im" ? "bubbles" : "hash"} size={16} />,
  }));
  return { people, channels };
}

const PAUSE_MS = 200;

/** Asks the app for options while one types. */
function useSuggestions(blockId: string, element: AnySelect, query: string | null) {
  const { words } = useWs();
  const { suggest } = useSurface();
  const [groups, setGroups] = useState<ChoiceGroup[]>([]);
  const [isAsking, setAsking] = useState(false);
  const isExternal = element.type === "external_select" || element.type === "multi_external_select";
  const min = isExternal ? (element.min_query_length ?? 3) : 0;
  const isLongEnough = query !== null && query.length >= min;
  const actionId = element.action_id ?? "";

  useEffect(() => {
    if (!isExternal || query === null) return;
    let isStale = false;
    setGroups([]);
    setAsking(isLongEnough);
    if (!isLongEnough) return;
    const ask = async () => {
      const found = await suggest(blockId, actionId, query);
      if (isStale) return;
      setAsking(false);
      const loose = found.filter((one): one is Option => !("options" in one));
      setGroups(optionGroups({ options: loose, option_groups: found.filter((one) => "options" in one) }));
    };
    const timer = window.setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [isExternal, isLongEnough, suggest, blockId, actionId, query]);

  if (!isExternal) return { groups, notice: undefined };
  const notice = isAsking ? words.searching : isLongEnough ? undefined : words.typeMore(min);
  return { groups, notice };
}
