// The kinds of things to be said to Slack, and the way to enqueue one inside a transaction. Each may run twice.
import type PgBoss from "pg-boss";
import type { MemberId, VoiceId, WindowId, WorkspaceId } from "../domain/ids.ts";
import type { IdentifierKind } from "../domain/privacy/identifier-gate.ts";

export interface JobPayloads {
  /** Makes a voice's card and thread in Slack look like the voice. */
  "voice.show": { workspaceId: WorkspaceId; voiceId: VoiceId };
  /** Tells one listener the conclusion, or shows in that message that they have told their customer. */
  "conclusion.tell": { workspaceId: WorkspaceId; voiceId: VoiceId; memberId: MemberId };
  /** Tells the reporter, privately, what the identifier gate took out of their words. */
  "masking.tell": { workspaceId: WorkspaceId; voiceId: VoiceId; memberId: MemberId; kinds: IdentifierKind[] };
  /** Posts the next message of a digest window, and enqueues itself until all stand there. */
  "digest.show": { workspaceId: WorkspaceId; windowId: WindowId };
  /** Draws a member's App Home anew. */
  "home.show": { workspaceId: WorkspaceId; memberId: MemberId };
  /** Compares the reactions on open cards with those last seen. */
  "reactions.reconcile": { workspaceId: WorkspaceId };
}

export type JobKind = keyof JobPayloads;
export type Job = { [Kind in JobKind]: { kind: Kind; payload: JobPayloads[Kind] } }[JobKind];

/** What may stand in the queue once only at a time; a refresh reads the state when it runs, so one is enough. */
const IDENTITY: { [Kind in JobKind]: (payload: JobPayloads[Kind]) => string } = {
  "voice.show": ({ workspaceId, voiceId }) => `${workspaceId}:${voiceId}`,
  "conclusion.tell": ({ workspaceId, voiceId, memberId }) => `${workspaceId}:${voiceId}:${memberId}`,
  "masking.tell": ({ workspaceId, voiceId }) => `${workspaceId}:${voiceId}`,
  "digest.show": ({ workspaceId, windowId }) => `${workspaceId}:${windowId}`,
  "home.show": ({ workspaceId, memberId }) => `${workspaceId}:${memberId}`,
  "reactions.reconcile": ({ workspaceId }) => workspaceId,
};

export const JOB_KINDS = Object.keys(IDENTITY) as JobKind[];

/** A dead worker's job is taken for dead after this long, noticed within MAINTENANCE_SECONDS, and tried again. */
const EXPIRE_SECONDS = 12;
const MAINTENANCE_SECONDS = 3;
/** 1, 2, 4 ... seconds between tries: about a quarter of an hour in all, then the job is kept as failed. */
const RETRY = { retryLimit: 9, retryDelay: 1, retryBackoff: true };
const KEEP_FAILED_SECONDS = 30 * 24 * 3600;
const KEEP_DONE_SECONDS = 3600;

export const BOSS_OPTIONS = {
  schema: "pgboss",
  schedule: false,
  maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
  archiveCompletedAfterSeconds: KEEP_DONE_SECONDS,
  archiveFailedAfterSeconds: KEEP_FAILED_SECONDS,
} as const;

export const QUEUE_OPTIONS = { policy: "short", expireInSeconds: EXPIRE_SECONDS, ...RETRY } as const;

/** The part of a Prisma transaction that enqueueing needs. */
interface SqlRunner {
  $queryRawUnsafe(text: string, ...values: unknown[]): Promise<unknown>;
}

/** Enqueues inside the caller's transaction: the job is there exactly if the change is. */
export async function enqueue(boss: PgBoss, tx: SqlRunner, job: Job, afterSeconds = 0): Promise<void> {
  const executeSql = async (text: string, values: unknown[] = []) => {
    return { rows: (await tx.$queryRawUnsafe(text, ...values)) as never[] };
  };
  const identity = (IDENTITY[job.kind] as (payload: Job["payload"]) => string)(job.payload);
  const start = afterSeconds > 0 ? { startAfter: Math.ceil(afterSeconds) } : {};
  await boss.send(job.kind, job.payload, { db: { executeSql }, singletonKey: identity, ...start });
}
