// The parts of Slack's payloads that we read, checked at the edge. Everything else in them is left alone; the workspace
// is the one whose token the app holds.
import { z } from "zod";
import type { ChannelId, DigestId, MemberId, MessageTs, VoiceId, WindowId } from "../../domain/ids.ts";
import { asksHowMany, onlyAsksHowMany } from "../../domain/text/asks-how-many.ts";
import { hasWords } from "./plain-text.ts";

/** Whether there are words, and what they are; the text goes no further. */
export const wordsOfAPerson = z
  .string()
  .refine(hasWords)
  .transform((text): WordsOfAPerson => ({ isAskingHowMany: asksHowMany(text), isAnswer: !onlyAsksHowMany(text) }));

export interface WordsOfAPerson {
  isAskingHowMany: boolean;
  isAnswer: boolean;
}

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
export const digestId = z.uuid().transform((id) => id as DigestId);
export const windowId = z.uuid().transform((id) => id as WindowId);

/** The metadata of a form about one voice: the voice's id, and behind it what the form remembers. */
export function readFormMemory(metadata: string): { voiceId: VoiceId | null; memory: string } {
  const [id = "", ...memory] = metadata.split(" ");
  return { voiceId: voiceId.safeParse(id).data ?? null, memory: memory.join(" ") };
}

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
  channel: z.object({ id: channelId }).optional(),
  message: z.object({ text: z.string().default(""), ts: messageTs.optional() }).optional(),
});

/** One click on a button or a choice in a select. */
export const actionPayload = z.object({
  user,
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.object({ id: channelId }).optional(),
  message: z.object({ ts: messageTs.optional(), thread_ts: messageTs.optional() }).optional(),
  container: z.object({ message_ts: messageTs.optional(), thread_ts: messageTs.optional() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string().default(""),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
        selected_options: z.array(z.object({ value: z.string() })).nullish(),
      }),
    )
    .min(1),
  view: z
    .object({
      id: z.string(),
      hash: z.string().optional(),
      private_metadata: z.string().default(""),
      state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())).default({}) }).optional(),
    })
    .optional(),
});

/** What someone types into a select whose options we bring. */
export const suggestionPayload = z.object({
  user,
  action_id: z.string(),
  value: z.string().default(""),
  view: z.object({ private_metadata: z.string().default("") }).optional(),
});

/** `state.values`: block id → action id → what was entered. */
const entered = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  files: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().default(""),
        mimetype: z.string().default(""),
        permalink: z.string().default(""),
      }),
    )
    .nullish(),
});
export type Entered = z.infer<typeof entered>;
export type FormValues = Record<string, Record<string, Entered>>;
export const formValues = z.record(z.string(), z.record(z.string(), entered));

export const submissionPayload = z.object({
  user,
  view: z.object({
    id: z.string(),
    private_metadata: z.string().default(""),
    state: z.object({ values: formValues }),
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

/** Any message as it is told of when it changes: of a person, of an app, or of a webhook, which has no user. */
const anyMessage = z.object({
  user: memberId.optional(),
  bot_id: z.string().optional(),
  ts: messageTs.optional(),
  thread_ts: messageTs.optional(),
  text: z.string().optional(),
  subtype: z.string().optional(),
});

/** Links that unfold in a message change no text. A stone ("tombstone") stands for one that had replies and is gone. */
export const messageChangedEvent = z.object({
  event_id: z.string(),
  event: z.object({
    type: z.literal("message"),
    subtype: z.literal("message_changed"),
    channel: channelId,
    message: anyMessage.extend({ ts: messageTs }),
    previous_message: anyMessage.optional(),
  }),
});

export const messageDeletedEvent = z.object({
  event_id: z.string(),
  event: z.object({
    type: z.literal("message"),
    subtype: z.literal("message_deleted"),
    channel: channelId,
    deleted_ts: messageTs,
    previous_message: anyMessage.optional(),
  }),
});

export const homeEvent = z.object({
  event: z.object({ user: memberId, tab: z.string().default("home") }),
});
