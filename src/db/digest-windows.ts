// Digest windows and what stands in them. The unique key (digest, due at) makes each one exactly once.

import type { DigestPlan, Rhythm } from "../domain/digest/digest.ts";
import type { Need } from "../domain/digest/need.ts";
import type { ChannelId, DigestId, MemberId, VoiceId, WindowId, WorkspaceId } from "../domain/ids.ts";
import { WORD_CHANGES } from "../domain/voice/event.ts";
import type { Voice } from "../domain/voice/voice.ts";
import { Prisma, type DigestWindow as WindowRow } from "./generated/client.ts";
import { plainJson } from "./plain-json.ts";
import type { Db, Tx } from "./transaction.ts";

export interface DigestWindow {
  workspaceId: WorkspaceId;
  id: WindowId;
  /** "<digest>:<rhythm>", "opening", or "now:<what asked for it>". */
  digest: string;
  dueAt: Date;
  channelId: ChannelId;
  /** Null where it is no digest's own, but the yard's. */
  digestId: DigestId | null;
  rhythm: Rhythm | "opening";
  /** What was said before this was in the window before. */
  since: Date | null;
  /** Further voices that need someone, and for which there was no room. */
  left: number;
  /** The digest's, as they were when it was planned; null where it is no digest's own. */
  name: string;
  plan: DigestPlan | null;
  /** Nothing needed anyone, so nothing was said. */
  isSilent: boolean;
  askedById: MemberId | null;
  plannedAt: Date;
  finishedAt: Date | null;
}

/** A voice that a window names, and what it waited for then. */
export interface DigestItem {
  voiceId: VoiceId;
  need: Need;
}

/** False when the window exists already. */
export async function planWindow(tx: Tx, window: DigestWindow): Promise<boolean> {
  const plan = window.plan === null ? Prisma.DbNull : plainJson(window.plan);
  const { count } = await tx.digestWindow.createMany({ data: [{ ...window, plan }], skipDuplicates: true });
  return count === 1;
}

export async function findWindow(db: Db, workspaceId: WorkspaceId, id: WindowId): Promise<DigestWindow | null> {
  const row = await db.digestWindow.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  return row && windowOf(row);
}

/** Written by this code, so the plan is taken at its word. */
function windowOf(row: WindowRow): DigestWindow {
  return row as unknown as DigestWindow;
}

/** Those windows that were planned already, of one digest and due then. */
export async function findPlanned(
  db: Db,
  workspaceId: WorkspaceId,
  windows: readonly Pick<DigestWindow, "digest" | "dueAt">[],
): Promise<Pick<DigestWindow, "digest" | "dueAt">[]> {
  if (windows.length === 0) return [];
  const digests = [...new Set(windows.map((window) => window.digest))];
  const dueTimes = windows.map((window) => window.dueAt);
  return db.digestWindow.findMany({
    where: { workspaceId, digest: { in: digests }, dueAt: { in: dueTimes } },
    select: { digest: true, dueAt: true },
  });
}

/** The last window of this digest before `dueAt`, or the last of those that said something; null where there is none. */
export async function findLastWindow(
  db: Db,
  workspaceId: WorkspaceId,
  { digest, dueAt }: Pick<DigestWindow, "digest" | "dueAt">,
  which: { isSilent?: false } = {},
): Promise<Pick<DigestWindow, "dueAt" | "plan"> | null> {
  const where = { workspaceId, digest, dueAt: { lt: dueAt }, ...which };
  const row = await db.digestWindow.findFirst({ where, orderBy: { dueAt: "desc" } });
  return row && windowOf(row);
}

/** The voices a window names, first in order first. Written once, so that a resumed digest goes on where it stopped. */
export async function fixItems(
  db: Db,
  { workspaceId, id: windowId }: Pick<DigestWindow, "workspaceId" | "id">,
  items: readonly DigestItem[],
): Promise<void> {
  await db.digestItem.createMany({
    data: items.map((item, position) => ({ workspaceId, windowId, ...item, position })),
    skipDuplicates: true,
  });
}

export async function findItems(db: Db, workspaceId: WorkspaceId, windowId: WindowId): Promise<DigestItem[]> {
  const rows = await db.digestItem.findMany({ where: { workspaceId, windowId }, orderBy: { position: "asc" } });
  return rows.map(({ voiceId, need }) => ({ voiceId: voiceId as VoiceId, need: need as Need }));
}

/**
 * The windows of digests that have a reply for a voice, the newest first, and what it waited for then.
 *
 * @param since planned no earlier
 */
export async function findWindowsOf(
  db: Db,
  workspaceId: WorkspaceId,
  voiceId: VoiceId,
  since: Date | null,
): Promise<{ window: DigestWindow; need: Need }[]> {
  const rows = await db.digestItem.findMany({
    where: { workspaceId, voiceId, window: { rhythm: { not: "opening" }, ...plannedFrom(since) } },
    orderBy: { window: { plannedAt: "desc" } },
    include: { window: true },
  });
  return rows.map(({ window, need }) => ({ window: windowOf(window), need: need as Need }));
}

/** The briefs that name a voice. @param since planned no earlier */
export async function findOpeningsOf(
  db: Db,
  workspaceId: WorkspaceId,
  voiceId: VoiceId,
  since: Date | null,
): Promise<WindowId[]> {
  const rows = await db.digestItem.findMany({
    where: { workspaceId, voiceId, window: { rhythm: "opening", ...plannedFrom(since) } },
    select: { windowId: true },
  });
  return rows.map((row) => row.windowId as WindowId);
}

function plannedFrom(since: Date | null): Prisma.DigestWindowWhereInput {
  return since === null ? {} : { plannedAt: { gte: since } };
}

/** Which voices a parent names, and as which version; before it is said, so that none stands there unknown. */
export async function noteMentions(
  db: Db,
  { workspaceId, id: windowId }: Pick<DigestWindow, "workspaceId" | "id">,
  voices: readonly Pick<Voice, "id" | "version">[],
): Promise<void> {
  if (voices.length === 0) return;
  const rows = voices.map(
    ({ id, version }) => Prisma.sql`(${workspaceId}, ${windowId}::uuid, ${id}::uuid, ${version}::int)`,
  );
  await db.$executeRaw`
    INSERT INTO digest_mentions (workspace_id, window_id, voice_id, version) VALUES ${Prisma.join(rows)}
    ON CONFLICT (workspace_id, window_id, voice_id) DO UPDATE SET version = EXCLUDED.version`;
}

/** The windows whose parents name a voice as it was before that version. */
export async function findStaleMentions(
  db: Db,
  workspaceId: WorkspaceId,
  { id: voiceId, version }: Pick<Voice, "id" | "version">,
): Promise<WindowId[]> {
  const where = { workspaceId, voiceId, version: { lt: version } };
  const rows = await db.digestMention.findMany({ where, select: { windowId: true } });
  return rows.map((row) => row.windowId as WindowId);
}

/** What changed the words of voices since then, and has not reached every parent that names them: each once. */
export async function findUnreworded(
  db: Db,
  workspaceId: WorkspaceId,
  { since, most }: { since: Date; most: number },
): Promise<{ windowId: WindowId; voiceId: VoiceId }[]> {
  return db.$queryRaw<{ windowId: WindowId; voiceId: VoiceId }[]>`
    SELECT DISTINCT m.window_id::text AS "windowId", m.voice_id::text AS "voiceId" FROM voice_events e
    JOIN digest_mentions m ON m.workspace_id = e.workspace_id AND m.voice_id = e.voice_id AND m.version < e.version
    WHERE e.workspace_id = ${workspaceId} AND e.at >= ${since} AND e.kind = ANY(${[...WORD_CHANGES]}) LIMIT ${most}`;
}

/** The last daily window of each channel, of those that were posted whole since then. */
export async function findNewestWindows(
  db: Db,
  workspaceId: WorkspaceId,
  since: Date,
): Promise<Pick<DigestWindow, "id" | "plannedAt">[]> {
  const rows = await db.digestWindow.findMany({
    where: { workspaceId, rhythm: "daily", finishedAt: { not: null }, plannedAt: { gt: since } },
    orderBy: { plannedAt: "desc" },
    distinct: ["channelId"],
    select: { id: true, plannedAt: true },
  });
  return rows as Pick<DigestWindow, "id" | "plannedAt">[];
}

/** Planned since then and not posted whole yet. */
export async function findUnfinishedWindows(
  db: Db,
  workspaceId: WorkspaceId,
  since: Date,
): Promise<Pick<DigestWindow, "id" | "rhythm">[]> {
  const rows = await db.digestWindow.findMany({
    where: { workspaceId, finishedAt: null, plannedAt: { gt: since } },
    select: { id: true, rhythm: true },
  });
  return rows as Pick<DigestWindow, "id" | "rhythm">[];
}

export async function finishWindow(db: Db, workspaceId: WorkspaceId, id: WindowId, at: Date): Promise<void> {
  await db.digestWindow.update({ where: { workspaceId_id: { workspaceId, id } }, data: { finishedAt: at } });
}
