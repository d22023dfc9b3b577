// The small objects that blocks are made of: texts, confirmations, options, urls.
import { z } from "zod";
import { limits } from "./limits.ts";

const { text, confirmation, option, option_group: group } = limits;

export function plainText(max: number) {
  return z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(text.min_length).max(max),
    emoji: z.boolean().optional(),
  });
}

export function mrkdwn(max: number) {
  return z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(text.min_length).max(max),
    verbatim: z.boolean().optional(),
  });
}

export function anyText(max: number = text.max_length) {
  return z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);
}

export function url(max: number = limits.button.url.max_length) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((value) => URL.canParse(value), "must be a valid url");
}

export const style = z.enum(["primary", "danger"]);

export const confirm = z.strictObject({
  title: plainText(confirmation.title.max_length),
  text: anyText(confirmation.text.max_length),
  confirm: plainText(confirmation.confirm.max_length),
  deny: plainText(confirmation.deny.max_length),
  style: style.optional(),
});

/** Select menus take plain text only; radio buttons and checkboxes take mrkdwn too. */
export const plainOption = z.strictObject({
  text: plainText(option.text.max_length),
  value: z.string().min(1).max(option.value.max_length),
  description: plainText(option.description.max_length).optional(),
});

export const richOption = plainOption.extend({
  text: anyText(option.text.max_length),
  description: anyText(option.description.max_length).optional(),
});

/** `url` stands only in overflow menus. */
export const overflowOption = plainOption.extend({ url: url(option.url.max_length).optional() });

export const optionGroup = z.strictObject({
  label: plainText(group.label.max_length),
  options: z.array(plainOption).min(group.options.min_items).max(group.options.max_items),
});

export const blockId = z.string().min(1).max(limits.block_id.max_length).optional();
export const actionId = z.string().min(1).max(limits.action_id.max_length).optional();

export const slackFile = z
  .strictObject({ id: z.string().optional(), url: z.string().optional() })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), "must define either `id` or `url`");
