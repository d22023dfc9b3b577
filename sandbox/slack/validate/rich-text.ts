// rich_text: sections, lists, quotes and preformatted text, and the inline pieces in them.
import { z } from "zod";
import { blockId } from "./text.ts";

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
  underline: z.boolean().optional(),
  highlight: z.boolean().optional(),
  client_highlight: z.boolean().optional(),
  unlink: z.boolean().optional(),
});

function piece<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...shape, style: style.optional() });
}

const inlineText = piece("text", { text: z.string().min(1) });
const link = piece("link", {
  url: z.string().min(1),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
});

const inline = z.discriminatedUnion("type", [
  inlineText,
  link,
  piece("emoji", { name: z.string().min(1), unicode: z.string().optional(), url: z.string().optional() }),
  piece("user", { user_id: z.string().min(1) }),
  piece("usergroup", { usergroup_id: z.string().min(1) }),
  piece("channel", { channel_id: z.string().min(1) }),
  piece("team", { team_id: z.string().min(1) }),
  piece("broadcast", { range: z.enum(["here", "channel", "everyone"]) }),
  piece("color", { value: z.string().min(1) }),
  piece("date", {
    timestamp: z.number().int(),
    format: z.string().min(1),
    url: z.string().optional(),
    fallback: z.string().optional(),
  }),
]);

const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inline) });
const border = z.union([z.literal(0), z.literal(1)]).optional();

const part = z.discriminatedUnion("type", [
  section,
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(section).min(1),
    indent: z.number().int().min(0).max(8).optional(),
    offset: z.number().int().min(0).optional(),
    border,
  }),
  z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(inline), border }),
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: z.array(z.discriminatedUnion("type", [inlineText, link])),
    border,
    language: z.string().optional(),
  }),
]);

export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z.array(part).min(1),
});
