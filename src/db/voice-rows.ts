// A voice as rows and back: which columns hold it, and what they say.
import type { ChannelId, FileId, MemberId, MessageTs, VoiceId, WorkspaceId } from "../domain/ids.ts";
import { gramsOf } from "../domain/text/grams.ts";
import { tagsOf } from "../domain/text/tags.ts";
import { BLANK_FORM, type RulingReason } from "../domain/voice/event.ts";
import type {
  Cause,
  Contact,
  CustomerType,
  InboundChannel,
  InquiryType,
  JourneyStage,
  Monitoring,
  Outcome,
  Pain,
  RulingKind,
  Speaker,
} from "../domain/voice/sets.ts";
import {
  firstAnswerAt,
  handledAt,
  isAboutAccessibility,
  isAnswered,
  openedAt,
  toldAt,
  type Voice,
} from "../domain/voice/voice.ts";
import type { Prisma } from "./generated/client.ts";

/** Everything that belongs to one voice. */
export const WHOLE = {
  claims: { orderBy: { claimedAt: "asc" } },
  listeners: { orderBy: { position: "asc" } },
  answers: { orderBy: { answeredAt: "asc" } },
  votes: { orderBy: { position: "asc" } },
  files: { orderBy: { position: "asc" } },
  conflicts: { orderBy: { foundAt: "asc" } },
  merged: {
    orderBy: { mergedAt: "asc" },
    select: {
      id: true,
      mergedAt: true,
      reporterId: true,
      isReporterHidden: true,
      inquiryType: true,
      words: true,
      listeners: { orderBy: { position: "asc" } },
    },
  },
  conclusion: true,
} as const satisfies Prisma.VoiceInclude;
export type WholeRow = Prisma.VoiceGetPayload<{ include: typeof WHOLE }>;

/** The voice's own row, without what has rows of its own. */
export function columnsOf(voice: Voice) {
  const { words, attempt, happening } = voice;
  const { inquiryType, journeyStage, inboundChannel, customerType, pain } = voice;
  const { isSpreading, contact, speaker, isReporterHidden, altText } = voice;
  return {
    words,
    pain,
    attempt,
    happening,
    inquiryType,
    journeyStage,
    inboundChannel,
    customerType,
    isSpreading,
    contact,
    speaker,
    isReporterHidden,
    altText,
    tags: tagsOf(words),
    grams: gramsOf([words, attempt, happening].join(" ")),
    ...originColumns(voice.origin),
    ...pauseColumns(voice.pause),
    ...reopeningColumns(voice.reopening),
    ruling: voice.ruling?.ruling ?? null,
    rulingWhy: voice.ruling?.why ?? null,
    ruledAt: voice.ruling?.ruledAt ?? null,
    mergedIntoId: voice.mergedInto?.voiceId ?? null,
    mergedById: voice.mergedInto?.memberId ?? null,
    mergedAt: voice.mergedInto?.mergedAt ?? null,
    withdrawnAt: voice.withdrawnAt,
    promisedById: voice.promise?.memberId ?? null,
    promisedAt: voice.promise?.promisedAt ?? null,
    openedAt: openedAt(voice),
    isAnswered: isAnswered(voice),
    isAboutAccessibility: isAboutAccessibility(voice),
    handledAt: handledAt(voice),
    firstAnswerAt: firstAnswerAt(voice),
    firstConcludedAt: voice.firstConcludedAt,
    concludedAt: voice.conclusion?.concludedAt ?? null,
    toldAt: toldAt(voice),
    version: voice.version,
  };
}

function originColumns(origin: Voice["origin"]) {
  return {
    originChannelId: origin?.channelId ?? null,
    originTs: origin?.ts ?? null,
    isOriginVerbatim: origin?.isVerbatim ?? false,
    isOriginGone: origin?.isGone ?? false,
  };
}

function pauseColumns(pause: Voice["pause"]) {
  const what = pause && (pause.kind === "waiting" ? pause.what : pause.why);
  return {
    pauseKind: pause?.kind ?? null,
    pauseForWhom: pause?.kind === "waiting" ? pause.forWhom : null,
    pauseWhat: what,
    pauseUntil: pause?.until ?? null,
    pausedById: pause?.memberId ?? null,
    pauseAskedAt: pause?.askedAt ?? null,
  };
}

function reopeningColumns(reopening: Voice["reopening"]) {
  return {
    reopenedAt: reopening?.reopenedAt ?? null,
    reopenedById: reopening?.memberId ?? null,
    reopenWhy: reopening?.why ?? null,
    reopenReason: reopening?.why === "not_over" ? reopening.reason : null,
  };
}

/** Rows were written by this code from these very sets, so their strings are taken at their word. */
export function voiceOf(row: WholeRow): Voice {
  return {
    ...formOf(row),
    workspaceId: row.workspaceId as WorkspaceId,
    id: row.id as VoiceId,
    reporterId: row.reporterId as MemberId,
    postedAt: row.postedAt,
    origin: originOf(row),
    claims: row.claims.map(({ memberId, claimedAt }) => ({ memberId: memberId as MemberId, claimedAt })),
    listeners: row.listeners.map(({ viaId, toldAt: told, ...listener }) => {
      return { ...mergedListenerOf(listener), toldAt: told, via: viaId as VoiceId | null };
    }),
    answers: row.answers.map(({ memberId, messageTs, answeredAt }) => {
      return { memberId: memberId as MemberId, messageTs: messageTs as MessageTs, answeredAt };
    }),
    votes: row.votes.map(({ memberId, vote }) => ({ memberId: memberId as MemberId, vote: vote as RulingKind })),
    ruling: rulingOf(row),
    pause: pauseOf(row),
    promise: promiseOf(row),
    conclusion: row.conclusion && conclusionOf(row.conclusion),
    firstConcludedAt: row.firstConcludedAt,
    reopening: reopeningOf(row),
    withdrawnAt: row.withdrawnAt,
    mergedInto: mergedIntoOf(row),
    merged: row.merged.map(mergedVoiceOf),
    conflicts: row.conflicts.map(({ otherId, memberId, note, foundAt }) => {
      return { voiceId: otherId as VoiceId, memberId: memberId as MemberId, note, foundAt };
    }),
    version: row.version,
  };
}

function formOf(row: WholeRow) {
  return {
    ...BLANK_FORM,
    words: row.words,
    pain: row.pain as Pain,
    inquiryType: row.inquiryType as InquiryType | null,
    journeyStage: row.journeyStage as JourneyStage | null,
    inboundChannel: row.inboundChannel as InboundChannel | null,
    customerType: row.customerType as CustomerType | null,
    attempt: row.attempt,
    happening: row.happening,
    isSpreading: row.isSpreading,
    contact: row.contact as Contact | null,
    speaker: row.speaker as Speaker | null,
    isReporterHidden: row.isReporterHidden,
    files: row.files.map(({ fileId, name, mimetype, permalink }) => {
      return { fileId: fileId as FileId, name, mimetype, permalink };
    }),
    altText: row.altText,
  };
}

function mergedVoiceOf(row: WholeRow["merged"][number]) {
  const { id, mergedAt, reporterId, isReporterHidden, words, listeners } = row;
  const hiddenId = isReporterHidden ? reporterId : null;
  const inquiryType = row.inquiryType as InquiryType | null;
  const mark = isAboutAccessibility({ inquiryType, words, merged: [] }) && { isAboutAccessibility: true };
  return {
    voiceId: id as VoiceId,
    mergedAt: mergedAt ?? new Date(0),
    listeners: listeners.map((listener) => {
      const isHidden = listener.memberId === hiddenId;
      return { ...mergedListenerOf(listener), ...(isHidden && { isHidden }), ...mark };
    }),
  };
}

function mergedListenerOf({ memberId, joinedAt, words }: { memberId: string; joinedAt: Date; words: string | null }) {
  return { memberId: memberId as MemberId, joinedAt, words };
}

function originOf(row: WholeRow): Voice["origin"] {
  const { originChannelId, originTs, isOriginVerbatim, isOriginGone } = row;
  if (originChannelId === null || originTs === null) return null;
  const place = { channelId: originChannelId as ChannelId, ts: originTs as MessageTs };
  return { ...place, isVerbatim: isOriginVerbatim, isGone: isOriginGone };
}

function mergedIntoOf({ mergedIntoId, mergedById, mergedAt }: WholeRow): Voice["mergedInto"] {
  if (mergedIntoId === null || mergedById === null || mergedAt === null) return null;
  return { voiceId: mergedIntoId as VoiceId, memberId: mergedById as MemberId, mergedAt };
}

function rulingOf({ ruling, rulingWhy, ruledAt }: WholeRow): Voice["ruling"] {
  if (ruling === null || rulingWhy === null || ruledAt === null) return null;
  return { ruling: ruling as RulingKind, why: rulingWhy as RulingReason, ruledAt };
}

function pauseOf(row: WholeRow): Voice["pause"] {
  const { pauseKind, pauseForWhom, pauseWhat, pauseUntil: until, pausedById, pauseAskedAt: askedAt } = row;
  if (pauseKind === null || until === null || pausedById === null) return null;
  const said = { until, memberId: pausedById as MemberId, askedAt };
  if (pauseKind === "talking") return { kind: "talking", why: pauseWhat ?? "", ...said };
  return { kind: "waiting", forWhom: pauseForWhom ?? "", what: pauseWhat ?? "", ...said };
}

function promiseOf({ promisedById, promisedAt }: WholeRow): Voice["promise"] {
  return promisedById && promisedAt ? { memberId: promisedById as MemberId, promisedAt } : null;
}

function reopeningOf(row: WholeRow): Voice["reopening"] {
  const { reopenedAt, reopenedById, reopenReason, reopenWhy } = row;
  if (!reopenedAt || !reopenedById) return null;
  const said = { reopenedAt, memberId: reopenedById as MemberId };
  if (reopenWhy === "customer_back" || reopenWhy === "revisit_day") return { why: reopenWhy, ...said };
  return { why: "not_over", reason: reopenReason ?? "", ...said };
}

function conclusionOf(row: NonNullable<WholeRow["conclusion"]>): NonNullable<Voice["conclusion"]> {
  return {
    outcome: row.outcome as Outcome,
    cause: row.cause as Cause,
    reason: row.reason,
    revisitOn: row.revisitOn,
    affected: row.affected,
    monitoring: row.monitoring as Monitoring | null,
    memberId: row.memberId as MemberId,
    concludedAt: row.concludedAt,
  };
}
