// Many voices at once: what is open, whose it is, what is due, and what is found by its words.
import type { ChannelId, MemberId, MessageTs, VoiceId, WorkspaceId } from "../domain/ids.ts";
import { queryGrams } from "../domain/text/grams.ts";
import type { OwnList } from "../domain/voice/own-voices.ts";
import type { Voice } from "../domain/voice/voice.ts";
import type { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";
import { voiceOf, WHOLE } from "./voice-rows.ts";

/** It stands in the yard, and some customer has not been told. */
export const OPEN = { toldAt: null, withdrawnAt: null, mergedIntoId: null } as const satisfies Prisma.VoiceWhereInput;

/**
 * Voices that stand and whose last listener has not told their customer yet: all that anyone may still have to do.
 * Oldest first, or only the newest `newest` of them, newest first.
 */
export async function findOpenVoices(db: Db, workspaceId: WorkspaceId, newest?: number): Promise<Voice[]> {
  return findWhole(db, {
    where: { workspaceId, ...OPEN },
    orderBy: { postedAt: newest === undefined ? "asc" : "desc" },
    ...(newest !== undefined && { take: newest }),
  });
}

/** Those that are here, in the order asked for. */
export async function findVoices(db: Db, workspaceId: WorkspaceId, ids: readonly VoiceId[]): Promise<Voice[]> {
  if (ids.length === 0) return [];
  const found = await findWhole(db, { where: { workspaceId, id: { in: [...ids] } } });
  return ids.flatMap((id) => found.find((voice) => voice.id === id) ?? []);
}

/** A part of a member's own voices: what they posted newest first, what asks something of them oldest first. */
export async function findOwnVoices(
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
  list: OwnList,
  slice: { skip: number; take: number },
): Promise<Voice[]> {
  const order = list === "reported" ? "desc" : "asc";
  return findWhole(db, {
    where: { workspaceId, ...whereOwn(list, workspaceId, memberId) },
    orderBy: [{ postedAt: order }, { id: order }],
    ...slice,
  });
}

/** By the indexes of claims and listeners. Reporters have none of their own, but each is a listener too. */
function whereOwn(list: OwnList, workspaceId: WorkspaceId, memberId: MemberId): Prisma.VoiceWhereInput {
  switch (list) {
    case "claimed":
      return { ...OPEN, claims: { some: { workspaceId, memberId } } };
    case "untold":
      return { ...OPEN, concludedAt: { not: null }, listeners: { some: { workspaceId, memberId, toldAt: null } } };
    case "reported":
      return { reporterId: memberId, listeners: { some: { workspaceId, memberId } } };
  }
}

export interface VoiceQuery {
  /** Every word must be there; empty finds the newest. */
  text: string;
  most: number;
  /** Rulings are looked for among those that have one. */
  isRuled?: boolean;
  /** Left out: the voice for which another is looked for. */
  except?: VoiceId;
}

/** The newest first. What was taken back, or has lost its words, is not found. */
export async function findVoicesByText(db: Db, workspaceId: WorkspaceId, query: VoiceQuery): Promise<Voice[]> {
  const { text, most, isRuled = false, except } = query;
  const grams = queryGrams(text);
  if (text.trim() !== "" && grams.length === 0) return [];
  return findWhole(db, {
    where: {
      workspaceId,
      withdrawnAt: null,
      words: { not: "" },
      ...(grams.length > 0 && { grams: { hasEvery: grams } }),
      ...(isRuled && { ruledAt: { not: null } }),
      ...(except !== undefined && { id: { not: except } }),
    },
    orderBy: isRuled ? { ruledAt: "desc" } : { postedAt: "desc" },
    take: most,
  });
}

/** Slack's ts of the replies by which these voices were answered. */
export async function findAnswerTimes(
  db: Db,
  workspaceId: WorkspaceId,
  voiceIds: readonly VoiceId[],
): Promise<MessageTs[]> {
  if (voiceIds.length === 0) return [];
  const where = { workspaceId, voiceId: { in: [...voiceIds] } };
  const rows = await db.answer.findMany({ where, select: { messageTs: true } });
  return rows.map((row) => row.messageTs as MessageTs);
}

/** The voices that came from a message in Slack. */
export async function findVoicesOfOrigin(
  db: Db,
  workspaceId: WorkspaceId,
  { channelId, ts }: { channelId: ChannelId; ts: MessageTs },
): Promise<VoiceId[]> {
  return idsOf(
    db.voice.findMany({ where: { workspaceId, originChannelId: channelId, originTs: ts }, select: { id: true } }),
  );
}

/** Of the newest voices whose words are still their message's own: where those messages stand. */
export async function findFollowedOrigins(
  db: Db,
  workspaceId: WorkspaceId,
  most: number,
): Promise<{ channelId: ChannelId; ts: MessageTs }[]> {
  const rows = await db.voice.findMany({
    where: { workspaceId, isOriginVerbatim: true, isOriginGone: false },
    orderBy: { postedAt: "desc" },
    take: most,
    select: { originChannelId: true, originTs: true },
  });
  return rows.map(({ originChannelId, originTs }) => ({
    channelId: originChannelId as ChannelId,
    ts: originTs as MessageTs,
  }));
}

export interface Unruled {
  id: VoiceId;
  /** When the first of those whose word stands spoke. */
  votedAt: Date;
  /** How many are of one mind. */
  most: number;
}

/** Voices with votes and no ruling yet. Who took a word back and spoke again counts from then. */
export async function findUnruled(db: Db, workspaceId: WorkspaceId): Promise<Unruled[]> {
  const rows = await db.$queryRaw<{ id: string; voted_at: Date; most: number }[]>`
    SELECT v.id::text, min(e.at) AS voted_at,
      (SELECT max(alike.voters)::int FROM (
        SELECT count(*) AS voters FROM votes a
        WHERE a.workspace_id = v.workspace_id AND a.voice_id = v.id GROUP BY a.vote) alike) AS most
    FROM voices v
    JOIN votes o ON o.workspace_id = v.workspace_id AND o.voice_id = v.id
    JOIN voice_events e ON e.workspace_id = v.workspace_id AND e.voice_id = v.id
      AND e.member_id = o.member_id AND e.kind = 'voice.voted'
      AND NOT EXISTS (
        SELECT 1 FROM voice_events u WHERE u.workspace_id = e.workspace_id AND u.voice_id = e.voice_id
          AND u.member_id = e.member_id AND u.kind = 'voice.unvoted' AND u.version > e.version)
    WHERE v.workspace_id = ${workspaceId}
      AND v.ruled_at IS NULL AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL
    GROUP BY v.workspace_id, v.id ORDER BY v.posted_at`;
  return rows.map(({ id, voted_at: votedAt, most }) => ({ id: id as VoiceId, votedAt, most }));
}

/** Open voices whose pause has come to its day, "2026-12-01", and of which nobody was asked yet. */
export async function findDuePauses(db: Db, workspaceId: WorkspaceId, today: string): Promise<VoiceId[]> {
  const isDue = { pauseUntil: { lte: today }, pauseAskedAt: null, concludedAt: null };
  return idsOf(db.voice.findMany({ where: { workspaceId, ...STANDING, ...isDue }, select: { id: true } }));
}

const STANDING = { withdrawnAt: null, mergedIntoId: null } as const satisfies Prisma.VoiceWhereInput;

/** Voices put off to a day that has come. */
export async function findDueRevisits(db: Db, workspaceId: WorkspaceId, today: string): Promise<VoiceId[]> {
  const conclusion = { revisitOn: { lte: today } };
  return idsOf(db.voice.findMany({ where: { workspaceId, ...STANDING, conclusion }, select: { id: true } }));
}

/** What apps hold because somebody handed it to them, and who did last. */
export async function findHandedToApps(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<{ voiceId: VoiceId; memberId: MemberId; giverId: MemberId }[]> {
  const rows = await db.$queryRaw<{ voice_id: string; member_id: string; giver_id: string }[]>`
    SELECT DISTINCT ON (c.voice_id, c.member_id) c.voice_id::text, c.member_id, e.member_id AS giver_id FROM claims c
    JOIN members m ON m.workspace_id = c.workspace_id AND m.member_id = c.member_id AND m.is_bot
    JOIN voices v ON v.workspace_id = c.workspace_id AND v.id = c.voice_id
      AND v.told_at IS NULL AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL
    JOIN voice_events e ON e.workspace_id = c.workspace_id AND e.voice_id = c.voice_id
      AND e.kind = 'voice.handed_over' AND e.body ->> 'to' = c.member_id
    WHERE c.workspace_id = ${workspaceId} ORDER BY c.voice_id, c.member_id, e.version DESC`;
  return rows.map((row) => ({
    voiceId: row.voice_id as VoiceId,
    memberId: row.member_id as MemberId,
    giverId: row.giver_id as MemberId,
  }));
}

/** Voices that Slack does not show as they are, oldest first. */
export async function findStaleVoices(db: Db, workspaceId: WorkspaceId): Promise<VoiceId[]> {
  return idsOf(db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM voices WHERE workspace_id = ${workspaceId} AND version > shown_version
    ORDER BY posted_at`);
}

/** Listeners of concluded voices who have neither told their customer nor been told themselves. */
export async function findUntold(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<{ voiceId: VoiceId; memberId: MemberId }[]> {
  const rows = await db.$queryRaw<{ voice_id: string; member_id: string }[]>`
    SELECT l.voice_id::text, l.member_id FROM listeners l
    JOIN voices v ON v.workspace_id = l.workspace_id AND v.id = l.voice_id
    LEFT JOIN deliveries d ON d.workspace_id = l.workspace_id
      AND d.key = 'conclusion:' || l.voice_id || ':' || l.member_id || ':'
        || (extract(epoch FROM v.concluded_at) * 1000)::bigint AND d.ts IS NOT NULL
    LEFT JOIN members m ON m.workspace_id = l.workspace_id AND m.member_id = l.member_id
    WHERE m.is_active IS NOT FALSE AND l.workspace_id = ${workspaceId} AND l.told_at IS NULL AND d.key IS NULL
      AND v.told_at IS NULL AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL AND v.concluded_at IS NOT NULL
    ORDER BY v.concluded_at`;
  return rows.map((row) => ({ voiceId: row.voice_id as VoiceId, memberId: row.member_id as MemberId }));
}

/**
 * Members who have not told their customer of a conclusion, and since when: of the oldest of those. It is theirs to tell
 * only from when they joined, or their voice was merged there.
 */
export async function findTellers(db: Db, workspaceId: WorkspaceId): Promise<{ memberId: MemberId; since: Date }[]> {
  const rows = await db.$queryRaw<{ member_id: string; since: Date }[]>`
    SELECT l.member_id, min(GREATEST(v.concluded_at, l.joined_at, via.merged_at)) AS since FROM listeners l
    JOIN voices v ON v.workspace_id = l.workspace_id AND v.id = l.voice_id
    LEFT JOIN voices via ON via.workspace_id = l.workspace_id AND via.id = l.via_id
    LEFT JOIN members m ON m.workspace_id = l.workspace_id AND m.member_id = l.member_id
    WHERE m.is_active IS NOT FALSE AND l.workspace_id = ${workspaceId} AND l.told_at IS NULL
      AND v.told_at IS NULL AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL AND v.concluded_at IS NOT NULL
    GROUP BY l.member_id ORDER BY l.member_id`;
  return rows.map((row) => ({ memberId: row.member_id as MemberId, since: row.since }));
}

async function idsOf(rows: PromiseLike<{ id: string }[]>): Promise<VoiceId[]> {
  return (await rows).map((row) => row.id as VoiceId);
}

/**
 * Two queries: which voices, then everything of those. In one, PostgreSQL joins what belongs to every voice that fits
 * before it takes the few that are asked for.
 */
async function findWhole(db: Db, query: Omit<Prisma.VoiceFindManyArgs, "include" | "select">): Promise<Voice[]> {
  const found = await db.voice.findMany({ ...query, select: { workspaceId: true, id: true } });
  const [first] = found;
  if (!first) return [];
  const { workspaceId } = first;
  const rows = await db.voice.findMany({
    where: { workspaceId, id: { in: found.map((row) => row.id) } },
    include: WHOLE,
    relationLoadStrategy: "join",
  });
  const byId = new Map(rows.map((row) => [row.id, voiceOf(row)]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
