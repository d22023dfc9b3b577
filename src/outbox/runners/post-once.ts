// Posts a message once, whatever crashes, retries and lost answers do: the key travels in the message's metadata, and
// before a post is tried again it is looked for in Slack.
import { createHash } from "node:crypto";
import {
  beginDrawing,
  confirmDelivery,
  type Delivered,
  endAttempt,
  endDrawing,
  findDelivery,
  findUnclear,
  forgetAttempt,
  noteShown,
  type Place,
  reserveDelivery,
} from "../../db/deliveries.ts";
import type { ChannelId, MessageTs, WorkspaceId } from "../../domain/ids.ts";
import { ABSENT_ERRORS } from "../../slack/channels.ts";
import { GONE_ERRORS, isCertainlyUndone, rateLimitOf, slackErrorOf } from "../../slack/client.ts";
import type { Said } from "../../slack/views/blocks.ts";
import { hasCharts, withoutCharts } from "../../slack/views/charts.ts";
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

/** Where the message stands; makes it show `said` when it stood there before. Null when it was there and is gone. */
export async function showOnce(stage: Stage, post: Post, said: Said): Promise<Place | null> {
  const known = await findDelivery(stage.prisma, post);
  if (!known) {
    const { place, isNew } = await postOnce(stage, post, said);
    return isNew ? place : updatePosted(stage, { ...post, ...place }, said);
  }
  return showAt(stage, post, known, said);
}

/** Makes what stands there show `said`. Null when it is gone. */
export async function showAt(
  stage: Stage,
  post: Pick<Post, "workspaceId" | "key">,
  known: Delivered,
  said: Said,
): Promise<Place | null> {
  return isShown(known, said) ? known : updatePosted(stage, { ...post, ...known }, said);
}

/** Of what is gone from Slack: nobody need look at it again until it should show something else. */
export async function noteShownAs(stage: Stage, to: Pick<Post, "workspaceId" | "key">, said: Said): Promise<void> {
  await noteShown(stage.prisma, to, fingerprintOf(said));
}

/** Then there is nothing to say to Slack. */
export function isShown({ shown }: Delivered, said: Said): boolean {
  return shown === fingerprintOf(said);
}

/** Posts it unless it stands there; `isNew` is false when it did, and may then show an older state. */
export async function postOnce(stage: Stage, post: Post, said: Said): Promise<{ place: Place; isNew: boolean }> {
  const known = await findDelivery(stage.prisma, post);
  if (known) return { place: known, isNew: false };
  const wait = stage.pace.secondsToWait(post.channelId, post.key);
  if (wait > 0) throw new NotYet(wait);
  const reservation = await reserveDelivery(stage.prisma, post, post, stage.clock());
  switch (reservation.kind) {
    case "delivered":
      return { place: reservation.place, isNew: false };
    case "under_way":
      throw new NotYet(UNDER_WAY_SECONDS);
    case "again": {
      const found = await findPosted(stage, post, reservation.since);
      if (found) await confirmDelivery(stage.prisma, post, found, "");
      return found ? { place: found, isNew: false } : send(stage, post, said);
    }
    case "first":
      return send(stage, post, said);
  }
}

/** Draws what stands there with nobody else at it. @throws {NotYet} while somebody is, or while it may be on its way there */
export async function drawAlone(
  stage: Stage,
  to: Pick<Post, "workspaceId" | "key">,
  draw: (known: Delivered) => Promise<void>,
): Promise<void> {
  const known = await findDelivery(stage.prisma, to);
  if (!known) {
    if (await findUnclear(stage.prisma, to)) throw new NotYet(UNDER_WAY_SECONDS);
    return;
  }
  if (stage.channels.isAbsent(known.channelId)) return;
  if (!(await beginDrawing(stage.prisma, to))) throw new NotYet(UNDER_WAY_SECONDS);
  try {
    await draw(known);
  } finally {
    await endDrawing(stage.prisma, to);
  }
}

/** Where it stands, if it does: of what an earlier attempt may have posted Slack is asked. @throws {NotYet} while one is under way */
export async function lookFor(stage: Stage, to: Pick<Post, "workspaceId" | "key">): Promise<Place | null> {
  const unclear = await findUnclear(stage.prisma, to);
  if (!unclear) return findDelivery(stage.prisma, to);
  if (unclear.isUnderWay) throw new NotYet(UNDER_WAY_SECONDS);
  const { channelId, threadTs, since } = unclear;
  const found = await findPosted(stage, { ...to, channelId, ...(threadTs && { threadTs }) }, since);
  if (found) await confirmDelivery(stage.prisma, to, found, "");
  return found;
}

async function send(stage: Stage, post: Post, said: Said) {
  try {
    const answer = await withChartsIfTaken(said, (shown) => {
      return stage.slack.background.chat.postMessage({
        channel: post.channelId,
        ...(post.threadTs && { thread_ts: post.threadTs }),
        ...shown,
        metadata: { event_type: EVENT_TYPE, event_payload: { key: post.key } },
        unfurl_links: false,
        unfurl_media: false,
      });
    });
    const place = { channelId: answer.channel as ChannelId, ts: answer.ts as MessageTs };
    await confirmDelivery(stage.prisma, post, place, fingerprintOf(said));
    return { place, isNew: true };
  } catch (error) {
    // Of an earlier attempt nothing was found: what Slack says to this one holds for both.
    await (isCertainlyUndone(error) ? forgetAttempt(stage.prisma, post) : endAttempt(stage.prisma, post));
    noteAbsence(stage, error, post.channelId);
    const seconds = rateLimitOf(error);
    if (seconds !== null) stage.pace.pause(seconds);
    throw error;
  }
}

/** A workspace may not have charts and sortable tables yet: then the message stands there without them. */
async function withChartsIfTaken<Answer>(said: Said, send: (shown: Said) => Promise<Answer>): Promise<Answer> {
  try {
    return await send(said);
  } catch (error) {
    if (!hasCharts(said) || slackErrorOf(error) !== "invalid_blocks") throw error;
    return send(withoutCharts(said));
  }
}

/** Null when it is gone (an admin deleted it): then it stays gone. */
async function updatePosted(stage: Stage, post: Post & Place, said: Said): Promise<Place | null> {
  const { channelId, ts } = post;
  try {
    await withChartsIfTaken(said, (shown) => stage.slack.background.chat.update({ channel: channelId, ts, ...shown }));
    await noteShown(stage.prisma, post, fingerprintOf(said));
    return { channelId, ts };
  } catch (error) {
    if (GONE_ERRORS.includes(slackErrorOf(error) ?? "")) {
      stage.log.warn({ channelId, ts }, "a message of ours is gone from Slack");
      return null;
    }
    noteAbsence(stage, error, channelId);
    throw error;
  }
}

function noteAbsence(stage: Stage, error: unknown, channelId: ChannelId): void {
  if (ABSENT_ERRORS.includes(slackErrorOf(error) ?? "")) stage.channels.markAbsent(channelId);
}

/** Not the message itself: what people wrote is kept in one place only. */
function fingerprintOf(said: Said): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

interface Listed {
  ts?: string | undefined;
  metadata?: { event_type?: string; event_payload?: object };
}

/** Clocks differ: Slack's, the database's. */
const CLOCK_SLACK_SECONDS = 60;

/** Among all messages since the first attempt; that was minutes ago at most, or as long as Slack was away. */
async function findPosted(stage: Stage, post: Post, since: Date): Promise<Place | null> {
  const oldest = String(Math.floor(since.getTime() / 1000) - CLOCK_SLACK_SECONDS);
  let cursor: string | undefined;
  do {
    const page = { limit: 200, oldest, include_all_metadata: true, ...(cursor && { cursor }) };
    const { conversations } = stage.slack.background;
    const answer = post.threadTs
      ? await conversations.replies({ channel: post.channelId, ts: post.threadTs, ...page })
      : await conversations.history({ channel: post.channelId, ...page });
    const found = (answer.messages as Listed[] | undefined)?.find((message) => keyOf(message) === post.key);
    if (found?.ts) return { channelId: post.channelId, ts: found.ts as MessageTs };
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return null;
}

function keyOf({ metadata }: Listed): unknown {
  if (metadata?.event_type !== EVENT_TYPE) return undefined;
  return (metadata.event_payload as { key?: unknown } | undefined)?.key;
}
