// Voices as rows: loads one whole, and saves what events changed, with the events themselves.
import type { MemberId, MessageTs, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { RulingReason, VoiceEvent, VoiceFact, VoiceForm } from "../domain/voice/event.ts";
import type { OwnList } from "../domain/voice/own-voices.ts";
import type {
  Cause,
  CustomerType,
  InboundChannel,
  InquiryType,
  JourneyStage,
  Outcome,
  Pain,
  RulingKind,
} from "../domain/voice/sets.ts";
import { toldAt, type Voice } from "../domain/voice/voice.ts";
import type { Prisma } from "./generated/client.ts";
import type { Db, Tx } from "./transaction.ts";

const WHOLE = {
  claims: { orderBy: { claimedAt: "asc" } },
  listeners: { orderBy: { joinedAt: "asc" } },
  answers: { orderBy: { answeredAt: "asc" } },
  votes: { orderBy: { position: "asc" } },
  conclusion: true,
} as const satisfies Prisma.VoiceInclude;
type WholeRow = Prisma.VoiceGetPayload<{ include: typeof WHOLE }>;

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

/**
 * Voices that stand and whose last listener has not told their customer yet: all that anyone may still have to do.
 * Oldest first, or only the newest `newest` of them, newest first.
 */
export async function findOpenVoices(db: Db, workspaceId: WorkspaceId, newest?: number): Promise<Voice[]> {
  const rows = await db.voice.findMany({
    where: { workspaceId, toldAt: null, withdrawnAt: null },
    orderBy: { postedAt: newest === undefined ? "asc" : "desc" },
    ...(newest !== undefined && { take: newest }),
    include: WHOLE,
    relationLoadStrategy: "join",
  });
  return rows.map(voiceOf);
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
  const rows = await db.voice.findMany({
    where: { workspaceId, ...whereOwn(list, workspaceId, memberId) },
    orderBy: [{ postedAt: order }, { id: order }],
    ...slice,
    include: WHOLE,
    relationLoadStrategy: "join",
  });
  return rows.map(voiceOf);
}

/** By the indexes of claims and listeners. Reporters have none of their own, but each is a listener too. */
function whereOwn(list: OwnList, workspaceId: WorkspaceId, memberId: MemberId): Prisma.VoiceWhereInput {
  const isOpen = { toldAt: null, withdrawnAt: null };
  switch (list) {
    case "claimed":
      return { ...isOpen, claims: { some: { workspaceId, memberId } } };
    case "untold":
      return { ...isOpen, concludedAt: { not: null }, listeners: { some: { workspaceId, memberId, toldAt: null } } };
    case "reported":
      return { reporterId: memberId, listeners: { some: { workspaceId, memberId } } };
  }
}

/** Voices with votes and no ruling yet. */
export async function findUnruled(db: Db, workspaceId: WorkspaceId): Promise<{ id: VoiceId; postedAt: Date }[]> {
  const rows = await db.voice.findMany({
    where: { workspaceId, ruledAt: null, withdrawnAt: null, votes: { some: {} } },
    select: { id: true, postedAt: true },
  });
  return rows.map(({ id, postedAt }) => ({ id: id as VoiceId, postedAt }));
}

/** Open voices whose pause has come to its day, "2026-12-01", and of which nobody was asked yet. */
export async function findDuePauses(db: Db, workspaceId: WorkspaceId, today: string): Promise<VoiceId[]> {
  const rows = await db.voice.findMany({
    where: { workspaceId, pauseUntil: { lte: today }, pauseAskedAt: null, withdrawnAt: null, concludedAt: null },
    select: { id: true },
  });
  return rows.map((row) => row.id as VoiceId);
}

/** Voices that Slack does not show as they are, oldest first. */
export async function findStaleVoices(db: Db, workspaceId: WorkspaceId): Promise<VoiceId[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM voices WHERE workspace_id = ${workspaceId} AND version > shown_version
    ORDER BY posted_at`;
  return rows.map((row) => row.id as VoiceId);
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
      AND d.key = 'conclusion:' || l.voice_id || ':' || l.member_id AND d.ts IS NOT NULL
    WHERE l.workspace_id = ${workspaceId} AND l.told_at IS NULL AND d.key IS NULL
      AND v.told_at IS NULL AND v.withdrawn_at IS NULL AND v.concluded_at IS NOT NULL
    ORDER BY v.concluded_at`;
  return rows.map((row) => ({ voiceId: row.voice_id as VoiceId, memberId: row.member_id as MemberId }));
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

/** A voice's events, the first first. */
export async function readHistory(db: Db, workspaceId: WorkspaceId, voiceId: VoiceId): Promise<VoiceEvent[]> {
  const rows = await db.voiceEvent.findMany({ where: { workspaceId, voiceId }, orderBy: { version: "asc" } });
  return rows.map((row) => ({ ...(row.body as unknown as VoiceFact), by: row.memberId as MemberId, at: row.at }));
}

/** Writes what `events` made of `before`; null before a post. The caller holds the voice's lock. */
export async function saveVoice(
  tx: Tx,
  before: Voice | null,
  after: Voice,
  events: readonly VoiceEvent[],
): Promise<void> {
  const key = { workspaceId: after.workspaceId, voiceId: after.id };
  const derived = {
    version: after.version,
    firstAnswerAt: after.firstAnswerAt,
    withdrawnAt: after.withdrawnAt,
    ...pauseColumns(after.pause),
    ruling: after.ruling?.ruling ?? null,
    rulingWhy: after.ruling?.why ?? null,
    ruledAt: after.ruling?.ruledAt ?? null,
    reopenedAt: after.reopening?.reopenedAt ?? null,
    reopenedById: after.reopening?.memberId ?? null,
    reopenReason: after.reopening?.reason ?? null,
    isCustomerBack: after.reopening?.isCustomerBack ?? false,
    concludedAt: after.conclusion?.concludedAt ?? null,
    toldAt: toldAt(after),
  };
  if (before) {
    const where = { workspaceId_id: { workspaceId: key.workspaceId, id: after.id } };
    await tx.voice.update({ where, data: { ...formOf(after), ...derived } });
  } else {
    const { claims, listeners, answers, conclusion, reopening, pause, votes, ruling, ...plain } = after;
    await tx.voice.create({ data: { ...plain, ...derived } });
  }
  await saveClaims(tx, before, after);
  await saveListeners(tx, before, after);
  if (after.votes !== (before?.votes ?? after.votes)) await saveVotes(tx, after);
  const answers = after.answers.filter((answer) => !before?.answers.includes(answer));
  if (answers.length > 0) await tx.answer.createMany({ data: answers.map((answer) => ({ ...key, ...answer })) });
  if (after.conclusion !== before?.conclusion) await saveConclusion(tx, after);
  const first = after.version - events.length + 1;
  await tx.voiceEvent.createMany({
    data: events.map(({ by, at, ...body }, index) => {
      return {
        ...key,
        version: first + index,
        kind: body.kind,
        memberId: by,
        at,
        body: body as Prisma.InputJsonObject,
      };
    }),
  });
}

/** One stands at a time; those that fell when the voice was reopened are in its history. */
async function saveConclusion(tx: Tx, { workspaceId, id: voiceId, conclusion }: Voice): Promise<void> {
  await tx.conclusion.deleteMany({ where: { workspaceId, voiceId } });
  if (conclusion) await tx.conclusion.create({ data: { workspaceId, voiceId, ...conclusion } });
}

function formOf({ words, pain, inquiryType, journeyStage, inboundChannel, customerType }: VoiceForm): VoiceForm {
  return { words, pain, inquiryType, journeyStage, inboundChannel, customerType };
}

async function saveClaims(tx: Tx, before: Voice | null, after: Voice): Promise<void> {
  if (after.claims === before?.claims) return;
  const key = { workspaceId: after.workspaceId, voiceId: after.id };
  await tx.claim.deleteMany({ where: { ...key, memberId: { notIn: after.claims.map((claim) => claim.memberId) } } });
  await tx.claim.createMany({ data: after.claims.map((claim) => ({ ...key, ...claim })), skipDuplicates: true });
}

async function saveVotes(tx: Tx, { workspaceId, id: voiceId, votes }: Voice): Promise<void> {
  await tx.vote.deleteMany({ where: { workspaceId, voiceId } });
  await tx.vote.createMany({ data: votes.map((vote, position) => ({ workspaceId, voiceId, ...vote, position })) });
}

async function saveListeners(tx: Tx, before: Voice | null, after: Voice): Promise<void> {
  if (after.listeners === before?.listeners) return;
  const key = { workspaceId: after.workspaceId, voiceId: after.id };
  for (const listener of after.listeners.filter((each) => !before?.listeners.includes(each))) {
    await tx.listener.upsert({
      where: { workspaceId_voiceId_memberId: { ...key, memberId: listener.memberId } },
      create: { ...key, ...listener },
      update: { toldAt: listener.toldAt, words: listener.words },
    });
  }
}

/** Rows were written by this code from these very sets, so their strings are taken at their word. */
function voiceOf(row: WholeRow): Voice {
  return {
    workspaceId: row.workspaceId as WorkspaceId,
    id: row.id as VoiceId,
    reporterId: row.reporterId as MemberId,
    words: row.words,
    pain: row.pain as Pain,
    inquiryType: row.inquiryType as InquiryType | null,
    journeyStage: row.journeyStage as JourneyStage | null,
    inboundChannel: row.inboundChannel as InboundChannel | null,
    customerType: row.customerType as CustomerType | null,
    postedAt: row.postedAt,
    claims: row.claims.map(({ memberId, claimedAt }) => ({ memberId: memberId as MemberId, claimedAt })),
    listeners: row.listeners.map(({ memberId, joinedAt, words, toldAt }) => {
      return { memberId: memberId as MemberId, joinedAt, words, toldAt };
    }),
    answers: row.answers.map(({ memberId, messageTs, answeredAt }) => {
      return { memberId: memberId as MemberId, messageTs: messageTs as MessageTs, answeredAt };
    }),
    conclusion: row.conclusion && conclusionOf(row.conclusion),
    reopening: reopeningOf(row),
    firstAnswerAt: row.firstAnswerAt,
    withdrawnAt: row.withdrawnAt,
    pause: pauseOf(row),
    votes: row.votes.map(({ memberId, vote }) => ({ memberId: memberId as MemberId, vote: vote as RulingKind })),
    ruling: rulingOf(row),
    version: row.version,
  };
}

function rulingOf({ ruling, rulingWhy, ruledAt }: WholeRow): Voice["ruling"] {
  if (ruling === null || rulingWhy === null || ruledAt === null) return null;
  return { ruling: ruling as RulingKind, why: rulingWhy as RulingReason, ruledAt };
}

function pauseColumns(pause: Voice["pause"]) {
  return {
    pauseKind: pause?.kind ?? null,
    pauseForWhom: pause?.kind === "waiting" ? pause.forWhom : null,
    pauseWhat: pause?.kind === "waiting" ? pause.what : null,
    pauseUntil: pause?.until ?? null,
    pausedById: pause?.memberId ?? null,
    pauseAskedAt: pause?.askedAt ?? null,
  };
}

function pauseOf(row: WholeRow): Voice["pause"] {
  const { pauseKind, pauseForWhom, pauseWhat, pauseUntil: until, pausedById, pauseAskedAt: askedAt } = row;
  if (pauseKind === null || until === null || pausedById === null) return null;
  const said = { until, memberId: pausedById as MemberId, askedAt };
  if (pauseKind === "talking") return { kind: "talking", ...said };
  return { kind: "waiting", forWhom: pauseForWhom ?? "", what: pauseWhat ?? "", ...said };
}

function reopeningOf(row: WholeRow): Voice["reopening"] {
  const { reopenedAt, reopenedById, reopenReason, isCustomerBack } = row;
  if (!reopenedAt || !reopenedById) return null;
  return { reopenedAt, memberId: reopenedById as MemberId, reason: reopenReason ?? "", isCustomerBack };
}

function conclusionOf(row: NonNullable<WholeRow["conclusion"]>): Voice["conclusion"] {
  return {
    outcome: row.outcome as Outcome,
    cause: row.cause as Cause,
    reason: row.reason,
    revisitOn: row.revisitOn,
    memberId: row.memberId as MemberId,
    concludedAt: row.concludedAt,
  };
}
