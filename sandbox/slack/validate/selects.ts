// Select menus, radio buttons, checkboxes and overflow menus.
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { limits, MORE_LIMITS } from "./limits.ts";
import { actionId, confirm, optionGroup, overflowOption, plainOption, plainText, richOption } from "./text.ts";

const { select, overflow, checkboxes, radio_buttons: radio } = limits;

const menu = {
  action_id: actionId,
  placeholder: plainText(select.placeholder.max_length).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
};

const many = { max_selected_items: z.number().int().min(1).optional() };

const statics = {
  ...menu,
  options: z.array(plainOption).min(1).max(select.options.max_items).optional(),
  option_groups: z.array(optionGroup).min(1).max(select.option_groups.max_items).optional(),
};

interface Choices {
  options?: unknown[] | undefined;
  option_groups?: { options: unknown[] }[] | undefined;
}

function hasOneSource({ options, option_groups: groups }: Choices): boolean {
  return (options === undefined) !== (groups === undefined);
}

function isAmong(chosen: unknown, { options = [], option_groups: groups = [] }: Choices): boolean {
  const all = [...options, ...groups.flatMap((group) => group.options)];
  return all.some((each) => isDeepStrictEqual(each, chosen));
}

const ONE_SOURCE = "must provide either `options` or `option_groups`";
const NOT_AN_OPTION = "initial option must match one of the options";

const staticSelect = z
  .strictObject({ type: z.literal("static_select"), ...statics, initial_option: plainOption.optional() })
  .refine(hasOneSource, ONE_SOURCE)
  .refine((each) => each.initial_option === undefined || isAmong(each.initial_option, each), NOT_AN_OPTION);

const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...statics,
    ...many,
    initial_options: z.array(plainOption).min(1).optional(),
  })
  .refine(hasOneSource, ONE_SOURCE)
  .refine((each) => (each.initial_options ?? []).every((option) => isAmong(option, each)), NOT_AN_OPTION);

const external = {
  ...menu,
  min_query_length: z.number().int().min(0).max(MORE_LIMITS.externalSelectMinQuery).optional(),
};

const conversationFilter = z.strictObject({
  include: z
    .array(z.enum(["im", "mpim", "private", "public"]))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

const conversations = {
  ...menu,
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

const respondable = { response_url_enabled: z.boolean().optional() };
const ids = z.array(z.string()).max(MORE_LIMITS.multiSelectItems).optional();

export const singleSelects = [
  staticSelect,
  z.strictObject({ type: z.literal("external_select"), ...external, initial_option: plainOption.optional() }),
  z.strictObject({ type: z.literal("users_select"), ...menu, initial_user: z.string().optional() }),
  z.strictObject({
    type: z.literal("conversations_select"),
    ...conversations,
    ...respondable,
    initial_conversation: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("channels_select"),
    ...menu,
    ...respondable,
    initial_channel: z.string().optional(),
  }),
] as const;

export const multiSelects = [
  multiStaticSelect,
  z.strictObject({
    type: z.literal("multi_external_select"),
    ...external,
    ...many,
    initial_options: z.array(plainOption).optional(),
  }),
  z.strictObject({ type: z.literal("multi_users_select"), ...menu, ...many, initial_users: ids }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...conversations,
    ...many,
    initial_conversations: ids,
  }),
  z.strictObject({ type: z.literal("multi_channels_select"), ...menu, ...many, initial_channels: ids }),
] as const;

const box = { action_id: actionId, confirm: confirm.optional(), focus_on_load: z.boolean().optional() };

export const boxes = [
  z
    .strictObject({
      type: z.literal("checkboxes"),
      ...box,
      options: z.array(richOption).min(checkboxes.options.min_items).max(checkboxes.options.max_items),
      initial_options: z.array(richOption).min(1).optional(),
    })
    .refine((each) => (each.initial_options ?? []).every((option) => isAmong(option, each)), NOT_AN_OPTION),
  z
    .strictObject({
      type: z.literal("radio_buttons"),
      ...box,
      options: z.array(richOption).min(radio.options.min_items).max(radio.options.max_items),
      initial_option: richOption.optional(),
    })
    .refine((each) => each.initial_option === undefined || isAmong(each.initial_option, each), NOT_AN_OPTION),
] as const;

export const overflowMenu = z.strictObject({
  type: z.literal("overflow"),
  action_id: actionId,
  confirm: confirm.optional(),
  options: z.array(overflowOption).min(overflow.options.min_items).max(overflow.options.max_items),
});
