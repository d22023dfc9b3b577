// Messages of people: a reply in a card's thread is an answer, and is followed when it is edited or deleted; so is the
// message that a voice came from. Who asks for a number hears of the customer instead.
import type { ChannelId, MemberId, MessageTs } from "../../domain/ids.ts";
import { asksHowMany } from "../../domain/text/asks-how-many.ts";
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { followDeletion, followEdit } from "../../usecases/voice/follow-origin.ts";
import { dropAnswer, recordAnswer } from "../../usecases/voice/record-answer.ts";
import {
  messageBuriedEvent,
  messageChangedEvent,
  messageDeletedEvent,
  threadReplyEvent,
  wordsOfAPerson,
} from "../inbound/payload.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import type { Desk } from "./desk.ts";
import { nudge } from "./nudge.ts";
import type { Delivery } from "./route.ts";

export async function handleMessage(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const reply = threadReplyEvent.safeParse(body);
  if (reply.success) {
    const { event, event_id: eventId } = reply.data;
    const { channel: channelId, user: by, ts, thread_ts: threadTs, text } = event;
    if (ts === threadTs) return;
    return followReply(desk, { channelId, by, ts, threadTs, receipt: `event:${eventId}` }, text);
  }
  const buried = messageBuriedEvent.safeParse(body);
  if (buried.success) {
    const { message, ...event } = buried.data.event;
    return followDeleted(desk, { ...buried.data, event: { ...event, deleted_ts: message.ts } });
  }
  const changed = messageChangedEvent.safeParse(body);
  if (changed.success) return followChanged(desk, changed.data);
  const deleted = messageDeletedEvent.safeParse(body);
  if (deleted.success) return followDeleted(desk, deleted.data);
}

interface Reply {
  channelId: ChannelId;
  by: MemberId;
  ts: MessageTs;
  threadTs: MessageTs;
  receipt: string;
}

/** @param words null when there are none (any more) */
async function followReply(desk: Desk, reply: Reply, words: { isAskingHowMany: boolean } | null): Promise<void> {
  const { channelId, by, ts, threadTs, receipt } = reply;
  const { workspaceId, world } = desk;
  const voiceId = await findVoiceOfCard(world, workspaceId, { channelId, ts: threadTs });
  if (voiceId === null) return;
  const wish = { workspaceId, voiceId, by, receipt };
  if (words === null) return void (await dropAnswer(world, wish, ts));
  await recordAnswer(world, wish, ts);
  if (words.isAskingHowMany) await nudge(desk, voiceId, { memberId: by, channelId, threadTs });
}

type Changed = ReturnType<typeof messageChangedEvent.parse>;

/** Links that unfold, and other things Slack adds, change no words. */
async function followChanged(desk: Desk, { event, event_id: eventId }: Changed): Promise<void> {
  const { message, previous_message: previous, channel: channelId } = event;
  const { user: by, ts, thread_ts: threadTs, text } = message;
  if (by === desk.botUserId || previous?.text === text) return;
  const receipt = `event:${eventId}`;
  await followEdit(desk.world, { workspaceId: desk.workspaceId, channelId, ts, by, receipt }, plainTextOf(text));
  if (threadTs === undefined || threadTs === ts) return;
  const words = wordsOfAPerson.safeParse(text).success ? { isAskingHowMany: asksHowMany(text) } : null;
  await followReply(desk, { channelId, by, ts, threadTs, receipt }, words);
}

interface Deleted {
  event_id: string;
  event: Pick<ReturnType<typeof messageDeletedEvent.parse>["event"], "channel" | "deleted_ts" | "previous_message">;
}

async function followDeleted(desk: Desk, { event, event_id: eventId }: Deleted): Promise<void> {
  const { channel: channelId, deleted_ts: ts, previous_message: previous } = event;
  const { user: by, thread_ts: threadTs } = previous;
  if (by === desk.botUserId) return;
  const receipt = `event:${eventId}`;
  await followDeletion(desk.world, { workspaceId: desk.workspaceId, channelId, ts, by, receipt });
  if (threadTs === undefined || threadTs === ts) return;
  await followReply(desk, { channelId, by, ts, threadTs, receipt }, null);
}
