// Posts a message once, whatever crashes, retries and lost answers do: the key travels in the message's metadata, and
// before a post is tried again it is looked for in Slack.
import { confirmDelivery, endAttempt, forgetAttempt, type Place, reserveDelivery } from "../../db/deliveries.ts";
import type { ChannelId, MessageTs, WorkspaceId } from "../../domain/ids.ts";
import { ABSENT_ERRORS } from "../../slack/channels.ts";
import { isCertainlyUndone, rateLimitOf, slackErrorOf } from "../../slack/client.ts";
import type { Said } from "../../slack/views/blocks.ts";
import { NotYet, type Stage } from "./stage.ts";

export interface Post {
  workspaceId: WorkspaceId;
  key: string;
  channelId: ChannelId;
  threadTs?: MessageTs;
}

const EVENT_TYPE = "madang_delivery";
/** Another worker is at it; by then it has either finished or died. */
const UNDER_WAY_SECONDS = 2;

/** `isNew` is false when the message stood there before: it may show an older state. */
export async function postOnce(stage: Stage, post: Post, said: Said): Promise<Place & { isNew: boolean }> {
  const reservation = await reserveDelivery(stage.prisma, post, post, new Date());
  if (reservation.kind === "delivered") return { ...reservation.place, isNew: false };
  if (reservation.kind === "under_way") throw new NotYet(UNDER_WAY_SECONDS);
  const found = reservation.kind === "again" ? await findPosted(stage, post) : null;
  if (found) {
    await confirmDelivery(stage.prisma, post, found);
    return { ...found, isNew: false };
  }
  const place = await send(stage, post, said);
  await confirmDelivery(stage.prisma, post, place);
  return { ...place, isNew: true };
}

async function send(stage: Stage, post: Post, said: Said): Promise<Place> {
  const wait = stage.pace.secondsToWait(post.channelId);
  if (wait > 0) {
    await forgetAttempt(stage.prisma, post);
    throw new NotYet(wait);
  }
  try {
    const answer = await stage.slack.background.chat.postMessage({
      channel: post.channelId,
      ...(post.threadTs && { thread_ts: post.threadTs }),
      ...said,
      metadata: { event_type: EVENT_TYPE, event_payload: { key: post.key } },
      unfurl_links: false,
      unfurl_media: false,
    });
    return { channelId: answer.channel as ChannelId, ts: answer.ts as MessageTs };
  } catch (error) {
    await (isCertainlyUndone(error) ? forgetAttempt(stage.prisma, post) : endAttempt(stage.prisma, post));
    throw translate(stage, error, post.channelId);
  }
}

/** Makes a message show a newer state. One that is gone (an admin deleted it) stays gone. */
export async function updatePosted(stage: Stage, place: Place, said: Said): Promise<void> {
  try {
    await stage.slack.background.chat.update({ channel: place.channelId, ts: place.ts, ...said });
  } catch (error) {
    if (["message_not_found", "cant_update_message"].includes(slackErrorOf(error) ?? "")) {
      stage.log.warn({ channelId: place.channelId, ts: place.ts }, "a message of ours is gone from Slack");
      return;
    }
    throw translate(stage, error, place.channelId);
  }
}

/** A rate limit is a reason to wait; a channel without us is remembered. Anything else stays what it is. */
function translate(stage: Stage, error: unknown, channelId: ChannelId): unknown {
  const seconds = rateLimitOf(error);
  if (seconds !== null) {
    stage.pace.pause(seconds);
    return new NotYet(seconds);
  }
  if (ABSENT_ERRORS.includes(slackErrorOf(error) ?? "")) stage.channels.markAbsent(channelId);
  return error;
}

interface Listed {
  ts?: string | undefined;
  metadata?: { event_type?: string; event_payload?: object };
}

/** Pages of 100, newest first: the post that is looked for was tried minutes ago at most. */
const PAGES = 3;

async function findPosted(stage: Stage, post: Post): Promise<Place | null> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const args = { channel: post.channelId, limit: 100, include_all_metadata: true, ...(cursor && { cursor }) };
    const { conversations } = stage.slack.background;
    const answer = post.threadTs
      ? await conversations.replies({ ...args, ts: post.threadTs })
      : await conversations.history(args);
    const found = (answer.messages as Listed[] | undefined)?.find((message) => keyOf(message) === post.key);
    if (found?.ts) return { channelId: post.channelId, ts: found.ts as MessageTs };
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  return null;
}

function keyOf({ metadata }: Listed): unknown {
  if (metadata?.event_type !== EVENT_TYPE) return undefined;
  return (metadata.event_payload as { key?: unknown } | undefined)?.key;
}
