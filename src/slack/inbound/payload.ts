// The parts of Slack's payloads that we read, checked at the edge. Everything else in them is left alone; the workspace
// is the one whose token the app holds.
import { z } from "zod";
import type { ChannelId, MemberId, MessageTs, VoiceId } from "../../domain/ids.ts";
import { asksHowMany } from "../../domain/text/asks-how-many.ts";

/** Words, not an emoji or a mention alone. Whether there are any, and what they ask for; the text goes no further. */
export const wordsOfAPerson = z
  .string()
  .refine((text) => /[\p{L}\p{N}]/u.test(text.replace(/:[a-z0-9_+'-]+:|<[^>]*>/giu, " ")))
  .transform((text) => ({ isAskingHowMany: asksHowMany(text) }));

const memberId = z
  .string()
  .min(1)
  .transform((id) => id as MemberId);
const channelId = z
  .string()
  .min(1)
  .transform((id) => id as ChannelId);
const messageTs = z
  .string()
  .min(1)
  .transform((ts) => ts as MessageTs);
export const voiceId = z.uuid().transform((id) => id as VoiceId);

const user = z.object({ id: memberId });

export const commandPayload = z.object({
  user_id: memberId,
  channel_id: channelId,
  text: z.string().default(""),
  trigger_id: z.string(),
  response_url: z.string(),
});

export const shortcutPayload = z.object({
  user,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  message: z.object({ text: z.string().default("") }).optional(),
});

/** One click on a button or a choice in a select. */
export const actionPayload = z.object({
  user,
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.object({ id: channelId }).optional(),
  message: z.object({ thread_ts: messageTs.optional() }).optional(),
  container: z.object({ thread_ts: messageTs.optional() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string().default(""),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
  view: z.object({ id: z.string(), hash: z.string().optional(), private_metadata: z.string().default("") }).optional(),
});

/** `state.values`: block id → action id → what was entered. */
const entered = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
});
export type FormValues = Record<string, Record<string, z.infer<typeof entered>>>;

export const submissionPayload = z.object({
  user,
  view: z.object({
    id: z.string(),
    private_metadata: z.string().default(""),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), entered)) }),
  }),
});

export const reactionEvent = z.object({
  event_id: z.string(),
  event: z.object({
    type: z.enum(["reaction_added", "reaction_removed"]),
    user: memberId,
    reaction: z.string(),
    item_user: z.string().optional(),
    item: z.object({ type: z.string(), channel: channelId.optional(), ts: messageTs.optional() }),
  }),
});

/** A person's words in a thread; anything else that Slack calls a message does not fit. */
export const threadReplyEvent = z.object({
  event_id: z.string(),
  event: z.object({
    type: z.literal("message"),
    subtype: z.enum(["file_share", "thread_broadcast"]).optional(),
    bot_id: z.undefined().optional(),
    user: memberId,
    channel: channelId,
    ts: messageTs,
    thread_ts: messageTs,
    text: wordsOfAPerson,
  }),
});

export const homeEvent = z.object({
  event: z.object({ user: memberId, tab: z.string().default("home") }),
});
