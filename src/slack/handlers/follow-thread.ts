// Replies in a card's thread: an answer is a person's words there, and who asks for a number hears of the customer.
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { recordAnswer } from "../../usecases/voice/record-answer.ts";
import { threadReplyEvent } from "../inbound/payload.ts";
import type { Desk } from "./desk.ts";
import { nudge } from "./nudge.ts";
import type { Delivery } from "./route.ts";

export async function handleMessage(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const reply = threadReplyEvent.safeParse(body);
  if (!reply.success) return;
  const { event, event_id: eventId } = reply.data;
  if (event.ts === event.thread_ts) return;
  const { workspaceId, world } = desk;
  const voiceId = await findVoiceOfCard(world, workspaceId, { channelId: event.channel, ts: event.thread_ts });
  if (voiceId === null) return;
  await recordAnswer(world, { workspaceId, voiceId, by: event.user, receipt: `event:${eventId}` }, event.ts);
  if (!event.text.isAskingHowMany) return;
  await nudge(desk, voiceId, { memberId: event.user, channelId: event.channel, threadTs: event.thread_ts });
}
