// One voice: found, locked, and saved with the events that changed it.
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { VoiceEvent, VoiceFact } from "../domain/voice/event.ts";
import type { Voice } from "../domain/voice/voice.ts";
import { plainJson } from "./plain-json.ts";
import type { Db, Tx } from "./transaction.ts";
import { columnsOf, voiceOf, WHOLE } from "./voice-rows.ts";

/** The voice, and the version that its card shows. */
export interface ShownVoice {
  voice: Voice;
  shownVersion: number;
}

export async function findVoice(db: Db, workspaceId: WorkspaceId, id: VoiceId): Promise<ShownVoice | null> {
  const row = await db.voice.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: WHOLE,
    relationLoadStrategy: "join",
  });
  return row && { voice: voiceOf(row), shownVersion: row.shownVersion };
}

/** Locks the voice until the transaction ends, so that what several people decide on it comes one after the other. */
export async function lockVoice(tx: Tx, workspaceId: WorkspaceId, id: VoiceId): Promise<Voice | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM voices WHERE workspace_id = ${workspaceId} AND id = ${id}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  return (await findVoice(tx, workspaceId, id))?.voice ?? null;
}

/** Two of them, in the order of their ids: two people who pair them crosswise do not wait for each other. */
export async function lockVoices(
  tx: Tx,
  workspaceId: WorkspaceId,
  [one, other]: readonly [VoiceId, VoiceId],
): Promise<[Voice | null, Voice | null]> {
  if (one === other) {
    const voice = await lockVoice(tx, workspaceId, one);
    return [voice, voice];
  }
  if (one < other) return [await lockVoice(tx, workspaceId, one), await lockVoice(tx, workspaceId, other)];
  const second = await lockVoice(tx, workspaceId, other);
  return [await lockVoice(tx, workspaceId, one), second];
}

/**
 * Notes that Slack shows `version`, and answers the version that stands now. Waits for whoever is changing the voice at
 * this moment: their change is then either in the answer, or comes with a job of its own.
 */
export async function markShown(db: Db, workspaceId: WorkspaceId, id: VoiceId, version: number): Promise<number> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    UPDATE voices SET shown_version = GREATEST(shown_version, ${version})
    WHERE workspace_id = ${workspaceId} AND id = ${id}::uuid RETURNING version`;
  return rows[0]?.version ?? version;
}

/** The version that stands once whoever is changing the voice at this moment has finished. */
export async function readVersion(db: Db, workspaceId: WorkspaceId, id: VoiceId): Promise<number> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    SELECT version FROM voices WHERE workspace_id = ${workspaceId} AND id = ${id}::uuid FOR SHARE`;
  return rows[0]?.version ?? 0;
}

/** A voice's events, the first first. Their dates within are strings in the row. */
export async function readHistory(db: Db, workspaceId: WorkspaceId, voiceId: VoiceId): Promise<VoiceEvent[]> {
  const rows = await db.voiceEvent.findMany({ where: { workspaceId, voiceId }, orderBy: { version: "asc" } });
  return rows.map((row) => ({
    ...revived(row.body as unknown as VoiceFact),
    by: row.memberId as MemberId,
    at: row.at,
  }));
}

function revived(fact: VoiceFact): VoiceFact {
  if (fact.kind !== "voice.absorbed") return fact;
  return { ...fact, listeners: fact.listeners.map((each) => ({ ...each, joinedAt: new Date(each.joinedAt) })) };
}

/** Writes what `events` made of `before`; null before a post. The caller holds the voice's lock. */
export async function saveVoice(
  tx: Tx,
  before: Voice | null,
  after: Voice,
  events: readonly VoiceEvent[],
): Promise<void> {
  const { workspaceId, id } = after;
  const columns = columnsOf(after);
  if (before) {
    await tx.voice.update({ where: { workspaceId_id: { workspaceId, id } }, data: columns });
  } else {
    const { reporterId, postedAt } = after;
    await tx.voice.create({ data: { workspaceId, id, reporterId, postedAt, ...columns } });
  }
  await saveClaims(tx, before, after);
  await saveListeners(tx, before, after);
  await saveVotes(tx, before, after);
  await saveFiles(tx, before, after);
  await saveAnswers(tx, before, after);
  await saveConflicts(tx, before, after);
  await saveConclusion(tx, before, after);
  await appendEvents(tx, after, events);
}

async function appendEvents(tx: Tx, after: Voice, events: readonly VoiceEvent[]): Promise<void> {
  const { workspaceId, id: voiceId } = after;
  const first = after.version - events.length + 1;
  await tx.voiceEvent.createMany({
    data: events.map(({ by, at, ...body }, index) => {
      const version = first + index;
      return { workspaceId, voiceId, version, kind: body.kind, memberId: by, at, body: plainJson(body) };
    }),
  });
  if (events.some((event) => event.kind === "voice.origin_deleted")) await forgetOrigin(tx, after);
}

/**
 * Where the message was deleted, none of what it ever said is kept: not in the events that copied it, and nothing by
 * which its words could be found. What the reporter made of them is their own.
 */
async function forgetOrigin(tx: Tx, { workspaceId, id: voiceId }: Voice): Promise<void> {
  const rows = await tx.voiceEvent.findMany({ where: { workspaceId, voiceId }, orderBy: { version: "asc" } });
  const copied = new Set<string>();
  for (const { version, body } of rows) {
    const fact = body as unknown as VoiceFact;
    if (fact.kind === "voice.posted" && fact.origin?.isVerbatim) copied.add(fact.form.words);
    if (fact.kind === "voice.origin_edited" && fact.words !== null) copied.add(fact.words);
    const forgotten = withoutWords(fact, copied);
    if (!forgotten) continue;
    const where = { workspaceId_voiceId_version: { workspaceId, voiceId, version } };
    await tx.voiceEvent.update({ where, data: { body: plainJson(forgotten) } });
  }
  if (copied.size > 0) await tx.identifierHash.deleteMany({ where: { workspaceId, voiceId } });
}

/** Null where the event holds none of these words. */
function withoutWords(fact: VoiceFact, copied: ReadonlySet<string>): VoiceFact | null {
  switch (fact.kind) {
    case "voice.posted":
    case "voice.edited":
      return copied.has(fact.form.words) ? { ...fact, form: { ...fact.form, words: "" } } : null;
    case "voice.origin_edited":
      return fact.words === null ? null : { ...fact, words: "" };
    default:
      return null;
  }
}

async function saveClaims(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, claims }: Voice): Promise<void> {
  if (claims === (before?.claims ?? claims)) return;
  await tx.claim.deleteMany({ where: { workspaceId, voiceId } });
  await tx.claim.createMany({ data: claims.map((claim) => ({ workspaceId, voiceId, ...claim })) });
}

async function saveListeners(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, listeners }: Voice) {
  if (listeners === before?.listeners) return;
  if (before) await tx.listener.deleteMany({ where: { workspaceId, voiceId } });
  await tx.listener.createMany({
    data: listeners.map(({ via, ...listener }, position) => {
      return { workspaceId, voiceId, ...listener, viaId: via, position };
    }),
  });
}

async function saveVotes(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, votes }: Voice): Promise<void> {
  if (votes === (before?.votes ?? votes)) return;
  await tx.vote.deleteMany({ where: { workspaceId, voiceId } });
  await tx.vote.createMany({ data: votes.map((vote, position) => ({ workspaceId, voiceId, ...vote, position })) });
}

/** They come with the post, and stay. */
async function saveFiles(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, files }: Voice): Promise<void> {
  if (before || files.length === 0) return;
  await tx.voiceFile.createMany({ data: files.map((file, position) => ({ workspaceId, voiceId, ...file, position })) });
}

async function saveAnswers(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, answers }: Voice): Promise<void> {
  const known = before?.answers ?? [];
  const added = answers.filter((answer) => !known.includes(answer));
  const removed = known.filter((answer) => !answers.includes(answer)).map((answer) => answer.messageTs);
  if (removed.length > 0) await tx.answer.deleteMany({ where: { workspaceId, voiceId, messageTs: { in: removed } } });
  if (added.length > 0)
    await tx.answer.createMany({ data: added.map((answer) => ({ workspaceId, voiceId, ...answer })) });
}

async function saveConflicts(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, conflicts }: Voice) {
  if (conflicts === (before?.conflicts ?? conflicts)) return;
  await tx.conflict.deleteMany({ where: { workspaceId, voiceId } });
  await tx.conflict.createMany({
    data: conflicts.map(({ voiceId: otherId, ...conflict }) => ({ workspaceId, voiceId, otherId, ...conflict })),
  });
}

/** One stands at a time; those that fell when the voice was reopened are in its history. */
async function saveConclusion(tx: Tx, before: Voice | null, { workspaceId, id: voiceId, conclusion }: Voice) {
  if (conclusion === (before?.conclusion ?? null)) return;
  await tx.conclusion.deleteMany({ where: { workspaceId, voiceId } });
  if (conclusion) await tx.conclusion.create({ data: { workspaceId, voiceId, ...conclusion } });
}
