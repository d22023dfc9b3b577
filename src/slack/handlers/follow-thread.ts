// Messages of people: a reply in a card's thread is an answer, and is followed when it is edited or deleted; so is the
// message that a voice came from, whoever wrote it. Who asks for a number hears of the customer instead.
import type { ChannelId, MemberId, MessageTs } from "../../domain/ids.ts";
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { followDeletion, followEdit } from "../../usecases/voice/follow-origin.ts";
import { dropAnswer, recordAnswer } from "../../usecases/voice/record-answer.ts";
import {
  messageChangedEvent,
  messageDeletedEvent,
  threadReplyEvent,
  type WordsOfAPerson,
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
  const changed = messageChangedEvent.safeParse(body);
  if (changed.success) return followChanged(desk, changed.data);
  const deleted = messageDeletedEvent.safeParse(body);
  if (!deleted.success) return;
  const { channel: channelId, deleted_ts: ts, previous_message: before = {} } = deleted.data.event;
  await followGone(desk, { channelId, ts, receipt: `event:${deleted.data.event_id}` }, before);
}

interface Reply {
  channelId: ChannelId;
  by: MemberId;
  ts: MessageTs;
  threadTs: MessageTs;
  receipt: string;
}

/** @param words null when there are none (any more) */
async function followReply(desk: Desk, reply: Reply, words: WordsOfAPerson | null): Promise<void> {
  const { channelId, by, ts, threadTs, receipt } = reply;
  const { workspaceId, world } = desk;
  const voiceId = await findVoiceOfCard(world, workspaceId, { channelId, ts: threadTs });
  if (voiceId === null) return;
  const wish = { workspaceId, voiceId, by, receipt };
  await (words?.isAnswer ? recordAnswer(world, wish, ts) : dropAnswer(world, wish, ts));
  if (words?.isAskingHowMany) await nudge(desk, voiceId, { memberId: by, channelId, threadTs });
}

type Changed = ReturnType<typeof messageChangedEvent.parse>;
type SomeMessage = NonNullable<Changed["event"]["previous_message"]>;

interface News {
  channelId: ChannelId;
  ts: MessageTs;
  receipt: string;
}

async function followChanged(desk: Desk, { event, event_id: eventId }: Changed): Promise<void> {
  const { message, previous_message: before = {}, channel: channelId } = event;
  const { ts, text = "" } = message;
  const news = { channelId, ts, receipt: `event:${eventId}` };
  if (message.subtype === "tombstone") return followGone(desk, news, before);
  if (message.user === desk.botUserId || before.text === text) return;
  const change = { workspaceId: desk.workspaceId, ...news, by: message.user ?? desk.botUserId };
  await followEdit(desk.world, change, plainTextOf(text));
  const reply = replyOf(message, news);
  if (!reply) return;
  const words = wordsOfAPerson.safeParse(text).data ?? null;
  await followReply(desk, reply, words);
}

/** @param before what Slack tells of the message that is gone, which may be nothing */
async function followGone(desk: Desk, news: News, before: SomeMessage): Promise<void> {
  if (before.user === desk.botUserId) return;
  const by = before.user ?? desk.botUserId;
  await followDeletion(desk.world, { workspaceId: desk.workspaceId, ...news, by });
  const reply = replyOf(before, news);
  if (reply) await followReply(desk, reply, null);
}

/** Null for what is no reply of a person. */
function replyOf({ user: by, bot_id: botId, thread_ts: threadTs }: SomeMessage, news: News): Reply | null {
  if (by === undefined || botId !== undefined || threadTs === undefined || threadTs === news.ts) return null;
  return { ...news, by, threadTs };
}
