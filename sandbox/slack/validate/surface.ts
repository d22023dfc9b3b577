// Which blocks may stand in a message, a modal or the home, how many, and that ids are unique.
import { isJson, type Json, jsonList, stringIn } from "../json.ts";
import { elementsIn } from "../workspace/elements.ts";
import { block } from "./blocks.ts";
import { type Finding, findingsIn } from "./findings.ts";
import { limits, MORE_LIMITS } from "./limits.ts";

export type Surface = "message" | "modal" | "home";

const NOT_IN: Record<Surface, ReadonlySet<string>> = {
  message: new Set(["alert", "file"]),
  modal: new Set([
    "card",
    "carousel",
    "container",
    "context_actions",
    "data_table",
    "data_visualization",
    "markdown",
    "plan",
    "table",
    "task_card",
    "file",
  ]),
  home: new Set([
    "alert",
    "container",
    "context_actions",
    "data_visualization",
    "markdown",
    "plan",
    "table",
    "task_card",
    "file",
  ]),
};

const MAX_BLOCKS: Record<Surface, number> = {
  message: MORE_LIMITS.messageBlocks,
  modal: limits.view.blocks.max_items,
  home: limits.view.blocks.max_items,
};

/** Everything wrong with these blocks on this surface; empty when Slack would take them. */
export function findingsInBlocks(blocks: readonly unknown[], surface: Surface): Finding[] {
  const max = MAX_BLOCKS[surface];
  const tooMany = blocks.length > max ? [{ message: `no more than ${max} items allowed`, pointer: "/blocks" }] : [];
  const known = blocks.filter(isJson);
  return [
    ...tooMany,
    ...blocks.flatMap((each, index) => findingsInBlock(each, surface, `/blocks/${index}`)),
    ...duplicateBlockIds(known),
    ...duplicateActionIds(known),
    ...(surface === "message" ? messageRules(known) : []),
  ];
}

function findingsInBlock(raw: unknown, surface: Surface, pointer: string): Finding[] {
  const parsed = block.safeParse(raw, { reportInput: true });
  if (!parsed.success) return findingsIn(parsed.error, pointer);
  const { type } = parsed.data;
  return NOT_IN[surface].has(type)
    ? [{ message: `unsupported type: ${type} in a ${surface}`, pointer: `${pointer}/type` }]
    : [];
}

function duplicateBlockIds(blocks: readonly Json[]): Finding[] {
  const seen = new Set<string>();
  return blocks.flatMap((each, index) => {
    const id = stringIn(each, "block_id");
    if (id === undefined) return [];
    const isDuplicate = seen.has(id);
    seen.add(id);
    return isDuplicate ? [{ message: `\`block_id\` must be unique: ${id}`, pointer: `/blocks/${index}/block_id` }] : [];
  });
}

/** An action_id must be unique within its block. */
function duplicateActionIds(blocks: readonly Json[]): Finding[] {
  return blocks.flatMap((each, index) => {
    const ids = elementsIn([each]).map(({ blockId, actionId }) => `${blockId}\n${actionId}`);
    const duplicate = ids.find((id, at) => ids.indexOf(id) !== at);
    if (duplicate === undefined || hasInnerBlocks(each)) return [];
    const name = duplicate.split("\n")[1];
    return [{ message: `\`action_id\` must be unique within a block: ${name}`, pointer: `/blocks/${index}` }];
  });
}

function hasInnerBlocks(each: Json): boolean {
  return each["type"] === "carousel" || each["type"] === "container";
}

function messageRules(blocks: readonly Json[]): Finding[] {
  const charts = blocks.filter((each) => each["type"] === "data_visualization");
  const files = blocks.filter((each) =>
    jsonList([each["element"]]).some((element) => element["type"] === "file_input"),
  );
  return [
    ...(charts.length > MORE_LIMITS.messageCharts
      ? [{ message: `no more than ${MORE_LIMITS.messageCharts} data_visualization blocks allowed`, pointer: "/blocks" }]
      : []),
    ...files.map((each) => ({
      message: "unsupported type: file_input in a message",
      pointer: `/blocks/${blocks.indexOf(each)}/element`,
    })),
  ];
}
