// Deliveries: where a said thing ended up in Slack, and which posts are under way.
import type { ChannelId, MessageTs, WorkspaceId } from "../domain/ids.ts";
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
  /** An earlier attempt may have reached Slack without our hearing of it. */
  | { kind: "again" }
  | { kind: "delivered"; place: Place }
  | { kind: "under_way" };

/** Longer than any one call to Slack takes: an attempt older than this has ended, one way or the other. */
const ATTEMPT_MS = 15_000;

/** Reserves the post for the caller: of several workers at once, one is told to post. */
export async function reserveDelivery(
  db: Db,
  { workspaceId, key }: DeliveryKey,
  to: { channelId: ChannelId; threadTs?: MessageTs | undefined },
  now: Date,
): Promise<Reservation> {
  const ended = new Date(now.getTime() - ATTEMPT_MS);
  const rows = await db.$queryRaw<{ attempts: number }[]>`
    INSERT INTO deliveries (workspace_id, key, channel_id, thread_ts, attempts, attempted_at)
    VALUES (${workspaceId}, ${key}, ${to.channelId}, ${to.threadTs ?? null}, 1, ${now})
    ON CONFLICT (workspace_id, key) DO UPDATE
      SET attempts = deliveries.attempts + 1, attempted_at = ${now}, channel_id = ${to.channelId}, thread_ts = ${to.threadTs ?? null}
      WHERE deliveries.ts IS NULL AND (deliveries.attempts = 0 OR deliveries.attempted_at <= ${ended})
    RETURNING attempts`;
  if (rows[0]) return rows[0].attempts > 1 ? { kind: "again" } : { kind: "first" };
  const place = await findPlace(db, { workspaceId, key });
  return place ? { kind: "delivered", place } : { kind: "under_way" };
}

export async function confirmDelivery(db: Db, { workspaceId, key }: DeliveryKey, place: Place): Promise<void> {
  const { channelId, ts } = place;
  await db.delivery.update({ where: { workspaceId_key: { workspaceId, key } }, data: { channelId, ts } });
}

/** After Slack said no: nothing is there, and the next try need neither wait nor look. */
export async function forgetAttempt(db: Db, { workspaceId, key }: DeliveryKey): Promise<void> {
  await db.delivery.updateMany({ where: { workspaceId, key, ts: null }, data: { attempts: 0 } });
}

/** After no answer came: it may be there. The next try need not wait, but has to look. */
export async function endAttempt(db: Db, { workspaceId, key }: DeliveryKey): Promise<void> {
  await db.delivery.updateMany({ where: { workspaceId, key, ts: null }, data: { attemptedAt: new Date(0) } });
}

export async function findPlace(db: Db, { workspaceId, key }: DeliveryKey): Promise<Place | null> {
  const row = await db.delivery.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  return row?.ts ? { channelId: row.channelId as ChannelId, ts: row.ts as MessageTs } : null;
}

/** The same for many keys at once; those not delivered are missing. */
export async function findPlaces(
  db: Db,
  workspaceId: WorkspaceId,
  keys: readonly string[],
): Promise<Map<string, Place>> {
  const rows = await db.delivery.findMany({ where: { workspaceId, key: { in: [...keys] }, ts: { not: null } } });
  return new Map(rows.map((row) => [row.key, { channelId: row.channelId as ChannelId, ts: row.ts as MessageTs }]));
}

/** Which delivery a message is, by where it stands. */
export async function findKey(db: Db, workspaceId: WorkspaceId, place: Place): Promise<string | null> {
  const row = await db.delivery.findFirst({ where: { workspaceId, channelId: place.channelId, ts: place.ts } });
  return row?.key ?? null;
}
