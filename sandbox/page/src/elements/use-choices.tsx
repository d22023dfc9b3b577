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

export function useChoices(blockId: string, element: AnySelect, query: string) {
  const { words } = useWs();
  const workspace = useWorkspaceChoices();
  const asked = useSuggestions(blockId, element, query);
  const isExternal = element.type.endsWith("external_select");
  const all = isExternal ? asked.groups : groupsOf(element, workspace);
  return {
    groups: isExternal ? all : filterGroups(all, query),
    emptyText: asked.notice ?? words.noOptions,
    findById: (id: string): Choice =>
      [...workspace.people, ...workspace.channels].find((choice) => choice.key === id) ?? { key: id, label: id },
  };
}

function groupsOf(
  element: AnySelect,
  from: { people: Choice[]; channels: (Choice & { kind: string })[] },
): ChoiceGroup[] {
  if (element.type === "static_select" || element.type === "multi_static_select") return optionGroups(element);
  if (element.type.endsWith("users_select")) return [{ label: null, choices: from.people }];
  const wanted = "filter" in element ? element.filter?.include : undefined;
  const isOnlyPublic = element.type.endsWith("channels_select");
  const choices = from.channels.filter(
    ({ kind }) => (!isOnlyPublic || kind === "public") && (!wanted || (wanted as string[]).includes(kind)),
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
  const people: Choice[] = state.people.map((person) => ({
    key: person.id,
    label: person.name,
    note: person.role,
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
function useSuggestions(blockId: string, element: AnySelect, query: string) {
  const { words } = useWs();
  const { suggest } = useSurface();
  const [groups, setGroups] = useState<ChoiceGroup[]>([]);
  const [isAsking, setAsking] = useState(false);
  const isExternal = element.type === "external_select" || element.type === "multi_external_select";
  const min = isExternal ? (element.min_query_length ?? 3) : 0;
  const isLongEnough = query.length >= min;
  const actionId = element.action_id ?? "";

  useEffect(() => {
    if (!isExternal) return;
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
