// Buttons, inputs, pickers and images: which elements there are and which may stand where.
import { z } from "zod";
import { limits, MORE_LIMITS } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { boxes, multiSelects, overflowMenu, singleSelects } from "./selects.ts";
import { actionId, anyText, confirm, plainText, slackFile, style, url } from "./text.ts";

const { button: buttonLimits, image: imageLimits, feedback_button: feedback, icon_button: icon } = limits;

export const button = z.strictObject({
  type: z.literal("button"),
  action_id: actionId,
  text: plainText(buttonLimits.text.max_length),
  value: z.string().max(buttonLimits.value.max_length).optional(),
  url: url(buttonLimits.url.max_length).optional(),
  style: style.optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(buttonLimits.accessibility_label.max_length).optional(),
});

const workflowButton = z.strictObject({
  type: z.literal("workflow_button"),
  action_id: actionId,
  text: plainText(buttonLimits.text.max_length),
  workflow: z.strictObject({
    trigger: z.looseObject({ url: url() }),
  }),
  style: style.optional(),
  accessibility_label: z.string().max(buttonLimits.accessibility_label.max_length).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(feedback.text.max_length),
  value: z.string().max(feedback.value.max_length),
  accessibility_label: z.string().max(feedback.accessibility_label.max_length).optional(),
});

export const imageSource = {
  image_url: url(imageLimits.image_url.max_length).optional(),
  slack_file: slackFile.optional(),
};

export function hasOneImage(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

export const ONE_IMAGE = "must define either `image_url` or `slack_file`";

export const image = z
  .strictObject({
    type: z.literal("image"),
    ...imageSource,
    alt_text: z.string().max(imageLimits.alt_text.max_length),
  })
  .refine(hasOneImage, ONE_IMAGE);

const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(MORE_LIMITS.placeholder).optional() };
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be HH:mm");
const picker = { action_id: actionId, confirm: confirm.optional(), ...focus };

const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...picker,
  ...placeholder,
  initial_date: date.optional(),
});
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...picker,
  ...placeholder,
  initial_time: time.optional(),
  timezone: z.string().optional(),
});
const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...picker,
  /** Unix seconds: ten digits. */
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const typed = {
  action_id: actionId,
  ...focus,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(["on_enter_pressed", "on_character_entered"]))
        .min(1)
        .optional(),
    })
    .optional(),
};

const maxText = limits.plain_text_input.max_length.max;

const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typed,
    initial_value: z.string().max(maxText).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(maxText).optional(),
    max_length: z.number().int().min(1).max(maxText).optional(),
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? maxText), "min_length must not pass max_length")
  .refine(
    (input) => (input.initial_value?.length ?? 0) <= (input.max_length ?? maxText),
    "initial_value must not be longer than max_length",
  );

const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});

const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.number().int().min(1).optional(),
  max_lines: z.number().int().min(1).optional(),
});

const fileInput = z.strictObject({
  type: z.literal("file_input"),
  action_id: actionId,
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.number().int().min(limits.file_input.max_files.min).max(limits.file_input.max_files.max).optional(),
});

const textInputs = [
  plainTextInput,
  numberInput,
  richTextInput,
  z.strictObject({ type: z.literal("email_text_input"), ...typed, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal("url_text_input"), ...typed, initial_value: z.string().optional() }),
] as const;

const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  action_id: actionId,
  icon: z.enum(["trash"]),
  text: plainText(buttonLimits.text.max_length),
  value: z.string().max(buttonLimits.value.max_length).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(buttonLimits.accessibility_label.max_length).optional(),
  visible_to_user_ids: z.array(z.string()).max(icon.visible_to_user_ids.max_items).optional(),
});

const choosers = [...singleSelects, ...multiSelects, ...boxes, datepicker, timepicker] as const;

export const sectionAccessory = z.discriminatedUnion("type", [
  button,
  workflowButton,
  overflowMenu,
  image,
  ...choosers,
]);
export const actionsElement = z.discriminatedUnion("type", [
  button,
  workflowButton,
  overflowMenu,
  datetimepicker,
  richTextInput,
  ...choosers,
]);
export const inputElement = z.discriminatedUnion("type", [...choosers, ...textInputs, datetimepicker, fileInput]);
export const contextElement = z.union([image, anyText()]);
export const contextActionsElement = z.discriminatedUnion("type", [feedbackButtons, iconButton]);
