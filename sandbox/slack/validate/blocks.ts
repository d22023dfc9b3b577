// Every block there is, with what it must and may contain.
import { z } from "zod";
import { alert, card, carousel, plan, taskCard, video } from "./cards.ts";
import {
  actionsElement,
  contextActionsElement,
  contextElement,
  hasOneImage,
  image as imageElement,
  imageSource,
  inputElement,
  ONE_IMAGE,
  sectionAccessory,
} from "./elements.ts";
import { limits, MORE_LIMITS } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { dataTable, dataVisualization, table } from "./tables.ts";
import { anyText, blockId, plainText } from "./text.ts";

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: anyText(limits.section.text.max_length).optional(),
    fields: z
      .array(anyText(limits.section.fields.item_max_length))
      .min(1)
      .max(limits.section.fields.max_items)
      .optional(),
    accessory: sectionAccessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((each) => each.text !== undefined || each.fields !== undefined, "must define either `text` or `fields`");

const actions = z.strictObject({
  type: z.literal("actions"),
  block_id: blockId,
  elements: z.array(actionsElement).min(1).max(limits.actions.elements.max_items),
});

const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z.array(contextElement).min(1).max(limits.context.elements.max_items),
});

const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  block_id: blockId,
  elements: z.array(contextActionsElement).min(1).max(limits.context_actions.elements.max_items),
});

const divider = z.strictObject({ type: z.literal("divider"), block_id: blockId });

const header = z.strictObject({
  type: z.literal("header"),
  block_id: blockId,
  text: plainText(limits.header.text.max_length),
  level: z.number().int().min(1).max(4).optional(),
});

const image = z
  .strictObject({
    type: z.literal("image"),
    block_id: blockId,
    ...imageSource,
    alt_text: z.string().max(limits.image.alt_text.max_length),
    title: plainText(MORE_LIMITS.imageTitle).optional(),
  })
  .refine(hasOneImage, ONE_IMAGE);

const input = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(limits.input.label.max_length),
  element: inputElement,
  hint: plainText(limits.input.hint.max_length).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const markdown = z.strictObject({
  type: z.literal("markdown"),
  block_id: blockId,
  text: z.string().min(limits.markdown.text.min_length).max(limits.markdown.text.max_length),
});

const file = z.strictObject({
  type: z.literal("file"),
  block_id: blockId,
  source: z.literal("remote"),
  external_id: z.string().min(1),
});

const child = z.discriminatedUnion("type", [
  actions,
  context,
  divider,
  file,
  header,
  image,
  input,
  richText,
  section,
  table,
  video,
]);

const container = z
  .strictObject({
    type: z.literal("container"),
    block_id: blockId,
    title: plainText(limits.container.title.max_length).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(limits.container.subtitle.max_length).optional(),
    child_blocks: z.array(child).min(1).max(limits.container.child_blocks.max_items),
    width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(
    (each) => each.title !== undefined || each.rich_text_title !== undefined,
    "must define either `title` or `rich_text_title`",
  );

export const block = z.discriminatedUnion("type", [
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  contextActions,
  dataTable,
  dataVisualization,
  divider,
  file,
  header,
  image,
  input,
  markdown,
  plan,
  richText,
  section,
  table,
  taskCard,
  video,
]);
