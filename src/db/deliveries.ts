// Deliveries: where a said thing ended up in Slack, and which posts are under way.
import type { ChannelId, MessageTs, VoiceId, WorkspaceId } from "../domain/ids.ts";
import { cardKey } from "../domain/voice/delivery-keys.ts";
import type { Db } from "./transaction.ts";

export interface Place {
  channelId: ChannelId;
  ts: MessageTs;
}

export interface DeliveryKey {
  workspaceId: WorkspaceId;
  key: string;
}

/** What a job that wants to post learns: post now, look first, it is there already, or someone else is at it. */
export type Reservation =
  | { kind: "first" }
  /** An earlier attempt may have reached Slack without our hearing of it; it was made no earlier than `since`. */
  | { kind: "again"; since: Date }
  | { kind: "delivered"; place: Place }
  | { kind: "under_way" };

/** Longer than any one call to Slack takes: an attempt older than this has ended, one way or the other. */
const ATTEMPT_SECONDS = 15;
/** After a lost answer Slack may still be at it; a look too early would miss the post. */
const SETTLE_SECONDS = 4;

/**
 * Reserves the post for the caller: of several workers at once, one is told to post. Who waits for whom goes by the
 * database's clock, the one that all share; `now` is remembered as the time to look back to in Slack.
 */
export async function reserveDelivery(
  db: Db,
  { workspaceId, key }: DeliveryKey,
  to: { channelId: ChannelId; threadTs?: MessageTs | undefined },
  now: Date,
): Promise<Reservation> {
  const rows = await db.$queryRaw<{ attempts: number; first_attempt_at: Date }[]>`
    INSERT INTO deliveries (workspace_id, key, channel_id, thread_ts, attempts, first_attempt_at, attempted_at)
    VALUES (${workspaceId}, ${key}, ${to.channelId}, ${to.threadTs ?? null}, 1, ${now}, now())
    ON CONFLICT (workspace_id, key) DO UPDATE
      SET attempts = deliveries.attempts + 1,
        first_attempt_at = CASE WHEN deliveries.attempts = 0 THEN ${now} ELSE deliveries.first_attempt_at END,
        attempted_at = now(), channel_id = ${to.channelId}, thread_ts = ${to.threadTs ?? null}
      WHERE deliveries.ts IS NULL
        AND (deliveries.attempts = 0 OR deliveries.attempted_at <= now() - make_interval(secs => ${ATTEMPT_SECONDS}))
    RETURNING attempts, first_attempt_at`;
  if (rows[0]) {
    return rows[0].attempts > 1 ? { kind: "again", since: rows[0].first_attempt_at } : { kind: "first" };
  }
  const found = await findDelivery(db, { workspaceId, key });
  return found ? { kind: "delivered", place: found } : { kind: "under_way" };
}

/** @param shown what the message shows, in short; an update that would show the same is spared */
export async function confirmDelivery(
  db: Db,
  { workspaceId, key }: DeliveryKey,
  place: Place,
  shown: string,
): Promise<void> {
  const { channelId, ts } = place;
  await db.delivery.update({ where: { workspaceId_key: { workspaceId, key } }, data: { channelId, ts, shown } });
}

export async function noteShown(db: Db, { workspaceId, key }: DeliveryKey, shown: string): Promise<void> {
  await db.delivery.update({ where: { workspaceId_key: { workspaceId, key } }, data: { shown } });
}

/** After Slack said no to the first attempt: nothing is there, and the next try need neither wait nor look. */
export async function forgetAttempt(db: Db, { workspaceId, key }: DeliveryKey): Promise<void> {
  await db.delivery.updateMany({ where: { workspaceId, key, ts: null }, data: { attempts: 0 } });
}

/** After an attempt of which no answer came: it may be there. The next try waits a moment, and has to look. */
export async function endAttempt(db: Db, { workspaceId, key }: DeliveryKey): Promise<void> {
  await db.$executeRaw`
    UPDATE deliveries SET attempted_at = now() - make_interval(secs => ${ATTEMPT_SECONDS - SETTLE_SECONDS})
    WHERE workspace_id = ${workspaceId} AND key = ${key} AND ts IS NULL`;
}

/** Longer than a drawing takes; one that died in it holds up the next no longer. */
const DRAWING_SECONDS = 12;

/** Of many who draw a message anew one is let in at a time: false for the others, who come back. */
export async function beginDrawing(db: Db, { workspaceId, key }: DeliveryKey): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE deliveries SET drawn_until = now() + make_interval(secs => ${DRAWING_SECONDS})
    WHERE workspace_id = ${workspaceId} AND key = ${key} AND (drawn_until IS NULL OR drawn_until <= now())`;
  return count === 1;
}

export async function endDrawing(db: Db, { workspaceId, key }: DeliveryKey): Promise<void> {
  await db.delivery.updateMany({ where: { workspaceId, key }, data: { drawnUntil: null } });
}

export interface Delivered extends Place {
  shown: string | null;
}

/** Null as long as it is not known to be in Slack. */
export async function findDelivery(db: Db, { workspaceId, key }: DeliveryKey): Promise<Delivered | null> {
  const row = await db.delivery.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  return row?.ts ? deliveredOf(row) : null;
}

/** Of those that are in Slack, by their keys. */
export async function findDeliveries(
  db: Db,
  workspaceId: WorkspaceId,
  keys: readonly string[],
): Promise<Map<string, Delivered>> {
  if (keys.length === 0) return new Map();
  const rows = await db.delivery.findMany({ where: { workspaceId, key: { in: [...keys] }, ts: { not: null } } });
  return new Map(rows.map((row) => [row.key, deliveredOf(row)]));
}

function deliveredOf({ channelId, ts, shown }: { channelId: string; ts: string | null; shown: string | null }) {
  return { channelId: channelId as ChannelId, ts: ts as MessageTs, shown };
}

/** A post of which no answer came. */
export interface Unclear {
  channelId: ChannelId;
  threadTs: MessageTs | null;
  since: Date;
  /** Somebody may still be at it. */
  isUnderWay: boolean;
}

/** Null where it is known whether it is in Slack. */
export async function findUnclear(db: Db, { workspaceId, key }: DeliveryKey): Promise<Unclear | null> {
  const rows = await db.$queryRaw<Unclear[]>`
    SELECT channel_id AS "channelId", thread_ts AS "threadTs", first_attempt_at AS since,
      attempted_at > now() - make_interval(secs => ${ATTEMPT_SECONDS}) AS "isUnderWay"
    FROM deliveries WHERE workspace_id = ${workspaceId} AND key = ${key} AND ts IS NULL AND attempts > 0`;
  return rows[0] ?? null;
}

/** The key of the last one that began so and is in Slack; null where there is none. */
export async function findLastKey(db: Db, workspaceId: WorkspaceId, prefix: string): Promise<string | null> {
  const row = await db.delivery.findFirst({
    where: { workspaceId, key: { startsWith: prefix }, ts: { not: null } },
    orderBy: { firstAttemptAt: "desc" },
  });
  return row?.key ?? null;
}

/** Where the cards of many voices are; a voice without a card is missing. */
export async function findCards(
  db: Db,
  workspaceId: WorkspaceId,
  voiceIds: readonly VoiceId[],
): Promise<Map<VoiceId, Place>> {
  const voiceIdOf = new Map(voiceIds.map((voiceId) => [cardKey(voiceId), voiceId]));
  const cards = await findDeliveries(db, workspaceId, [...voiceIdOf.keys()]);
  return new Map([...cards].map(([key, place]) => [voiceIdOf.get(key) as VoiceId, place]));
}

/** Which delivery a message is, by where it stands. */
export async function findKey(db: Db, workspaceId: WorkspaceId, place: Place): Promise<string | null> {
  const row = await db.delivery.findFirst({ where: { workspaceId, channelId: place.channelId, ts: place.ts } });
  return row?.key ?? null;
}
