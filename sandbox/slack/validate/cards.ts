// card, carousel, alert, plan, task_card and video: the blocks that show one thing each.
import { z } from "zod";
import { button, image } from "./elements.ts";
import { limits } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { anyText, blockId, mrkdwn, plainText, url } from "./text.ts";

const { card: cardLimits, video: videoLimits } = limits;

export const card = z
  .strictObject({
    type: z.literal("card"),
    block_id: blockId,
    hero_image: image.optional(),
    icon: image.optional(),
    title: mrkdwn(cardLimits.title.max_length).optional(),
    subtitle: mrkdwn(cardLimits.subtitle.max_length).optional(),
    body: mrkdwn(cardLimits.body.max_length).optional(),
    subtext: mrkdwn(cardLimits.subtext.max_length).optional(),
    actions: z.array(button).min(1).max(cardLimits.actions.max_items).optional(),
  })
  .refine(
    (each) => [each.hero_image, each.title, each.actions, each.body].some((part) => part !== undefined),
    "must define at least one of `hero_image`, `title`, `actions` or `body`",
  );

export const carousel = z.strictObject({
  type: z.literal("carousel"),
  block_id: blockId,
  elements: z.array(card).min(limits.carousel.elements.min_items).max(limits.carousel.elements.max_items),
});

export const alert = z.strictObject({
  type: z.literal("alert"),
  block_id: blockId,
  text: anyText(limits.alert.text.max_length),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});

export const taskCard = z.strictObject({
  type: z.literal("task_card"),
  block_id: blockId,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.optional(),
  output: richText.optional(),
  sources: z
    .array(z.strictObject({ type: z.literal("url"), url: url(limits.url_source.url.max_length), text: z.string() }))
    .optional(),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
});

export const plan = z.strictObject({
  type: z.literal("plan"),
  block_id: blockId,
  title: z.string().min(1),
  tasks: z.array(taskCard).optional(),
});

export const video = z.strictObject({
  type: z.literal("video"),
  block_id: blockId,
  video_url: url(),
  thumbnail_url: url(),
  alt_text: z.string().min(videoLimits.alt_text.min_length).max(videoLimits.alt_text.max_length),
  title: plainText(videoLimits.title.max_length),
  title_url: url().optional(),
  author_name: z.string().max(videoLimits.author_name.max_length).optional(),
  provider_name: z.string().max(videoLimits.provider_name.max_length).optional(),
  provider_icon_url: url().optional(),
  description: plainText(videoLimits.description.max_length).optional(),
});
