// The kinds of things to be said to Slack, and the way to enqueue one inside a transaction. Each may run twice.
import type PgBoss from "pg-boss";
import type { MemberId, VoiceId, WindowId, WorkspaceId } from "../domain/ids.ts";
import type { IdentifierKind } from "../domain/privacy/identifier-gate.ts";
import type { RingName } from "../domain/ring/ring.ts";
import type { OwnPage } from "../domain/voice/own-voices.ts";

export interface JobPayloads {
  /** Makes a voice's card and thread in Slack look like the voice. */
  "voice.show": { workspaceId: WorkspaceId; voiceId: VoiceId };
  /** Tells one listener the conclusion, or shows in that message that they have told their customer. */
  "conclusion.tell": { workspaceId: WorkspaceId; voiceId: VoiceId; memberId: MemberId };
  /** Tells a member, privately, what the identifier gate took out of what they wrote. */
  "masking.tell": {
    workspaceId: WorkspaceId;
    voiceId: VoiceId;
    memberId: MemberId;
    /** That the voice had once it was written. */
    version: number;
    kinds: IdentifierKind[];
  };
  /** Tells a member that a voice was handed to them. */
  "handover.tell": { workspaceId: WorkspaceId; voiceId: VoiceId; memberId: MemberId; version: number };
  /** Brings a question to a team, in its channel. */
  "question.ask": { workspaceId: WorkspaceId; voiceId: VoiceId; version: number };
  /** Reminds a member of the customers they have not told yet, once on a day. */
  "telling.remind": { workspaceId: WorkspaceId; memberId: MemberId; day: string };
  /** Asks one member of a ring, quietly, about a voice without an answer; or draws anew what stands there. */
  "ring.ask": {
    workspaceId: WorkspaceId;
    voiceId: VoiceId;
    /** When the voice had been opened, as ISO 8601. */
    openedAt: string;
    ring: RingName;
    memberId: MemberId;
  };
  /** Posts what a digest window does not have in Slack yet. */
  "digest.show": { workspaceId: WorkspaceId; windowId: WindowId };
  /** Draws a digest's parent anew. */
  "digest.refresh": { workspaceId: WorkspaceId; windowId: WindowId };
  /** Makes a digest's parent, of whatever age, name a voice by its words as they are now. */
  "digest.reword": { workspaceId: WorkspaceId; windowId: WindowId; voiceId: VoiceId };
  /** Makes the brief at an opening of work show where its voices stand. */
  "opening.show": { workspaceId: WorkspaceId; windowId: WindowId };
  /**
   * Draws a member's App Home anew; with one of its lists at another page, when they turned to it. `isAwaited`: they have
   * it before their eyes.
   */
  "home.show": { workspaceId: WorkspaceId; memberId: MemberId; turnedTo?: OwnPage | undefined; isAwaited?: boolean };
  /** Marks the cards that say by when an answer is due, once that is another time, for the sweep to draw. */
  "cards.redraw": { workspaceId: WorkspaceId };
  /** Compares open cards with Slack: their reactions, and whether someone answered. */
  "cards.reconcile": { workspaceId: WorkspaceId };
}

export type JobKind = keyof JobPayloads;
export type Job = { [Kind in JobKind]: { kind: Kind; payload: JobPayloads[Kind] } }[JobKind];

/** What may stand in the queue once only at a time; a refresh reads the state when it runs, so one is enough. */
const IDENTITY: { [Kind in JobKind]: (payload: JobPayloads[Kind]) => string } = {
  "voice.show": ({ workspaceId, voiceId }) => `${workspaceId}:${voiceId}`,
  "conclusion.tell": ({ workspaceId, voiceId, memberId }) => `${workspaceId}:${voiceId}:${memberId}`,
  "masking.tell": ({ workspaceId, voiceId, version }) => `${workspaceId}:${voiceId}:${version}`,
  "handover.tell": ({ workspaceId, voiceId, version }) => `${workspaceId}:${voiceId}:${version}`,
  "question.ask": ({ workspaceId, voiceId, version }) => `${workspaceId}:${voiceId}:${version}`,
  "telling.remind": ({ workspaceId, memberId, day }) => `${workspaceId}:${memberId}:${day}`,
  "ring.ask": ({ workspaceId, voiceId, openedAt, ring, memberId }) => {
    return `${workspaceId}:${voiceId}:${openedAt}:${ring}:${memberId}`;
  },
  "digest.show": ({ workspaceId, windowId }) => `${workspaceId}:${windowId}`,
  "digest.refresh": ({ workspaceId, windowId }) => `${workspaceId}:${windowId}`,
  "digest.reword": ({ workspaceId, windowId, voiceId }) => `${workspaceId}:${windowId}:${voiceId}`,
  "opening.show": ({ workspaceId, windowId }) => `${workspaceId}:${windowId}`,
  "home.show": ({ workspaceId, memberId, turnedTo, isAwaited = false }) => {
    const page = turnedTo ? `:${turnedTo.list}:${turnedTo.page}` : "";
    return `${workspaceId}:${memberId}${page}${isAwaited ? ":awaited" : ""}`;
  },
  "cards.redraw": ({ workspaceId }) => workspaceId,
  "cards.reconcile": ({ workspaceId }) => workspaceId,
};

export const JOB_KINDS = Object.keys(IDENTITY) as JobKind[];

/** A dead worker is noticed this often. */
const MAINTENANCE_SECONDS = 3;
const KEEP_FAILED_SECONDS = 30 * 24 * 3600;
const KEEP_DONE_SECONDS = 3600;

export const BOSS_OPTIONS = {
  schema: "pgboss",
  schedule: false,
  maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
  archiveCompletedAfterSeconds: KEEP_DONE_SECONDS,
  archiveFailedAfterSeconds: KEEP_FAILED_SECONDS,
} as const;

/**
 * A job under way for longer than `expireInSeconds` is taken for dead and tried again; no single call to Slack takes
 * half of it. Between tries 1, 2, 4 ... seconds: nine are a quarter of an hour, then the job is kept as failed.
 */
const USUAL = { policy: "short", expireInSeconds: 12, retryLimit: 9, retryDelay: 1, retryBackoff: true } as const;

export const QUEUE_OPTIONS: { [Kind in JobKind]: PgBoss.Queue } = {
  "voice.show": { name: "voice.show", ...USUAL },
  "conclusion.tell": { name: "conclusion.tell", ...USUAL },
  // Of these nothing but the job knows, so they are tried for half a day.
  "masking.tell": { name: "masking.tell", ...USUAL, retryLimit: 15 },
  "handover.tell": { name: "handover.tell", ...USUAL, retryLimit: 15 },
  "question.ask": { name: "question.ask", ...USUAL, retryLimit: 15 },
  "telling.remind": { name: "telling.remind", ...USUAL },
  "ring.ask": { name: "ring.ask", ...USUAL, retryLimit: 15 },
  "digest.show": { name: "digest.show", ...USUAL },
  "digest.refresh": { name: "digest.refresh", ...USUAL },
  "digest.reword": { name: "digest.reword", ...USUAL },
  "opening.show": { name: "opening.show", ...USUAL },
  "home.show": { name: "home.show", ...USUAL },
  "cards.redraw": { name: "cards.redraw", ...USUAL },
  // Reads many cards; the next one comes in ten minutes anyway.
  "cards.reconcile": { name: "cards.reconcile", ...USUAL, expireInSeconds: 300, retryLimit: 1 },
};

/** Many changes come together, and one drawing is enough for them: so long it waits for more. */
const GATHERED_SECONDS: Partial<Record<JobKind, number>> = { "digest.refresh": 15 };

/** The part of a Prisma client or transaction that enqueueing needs. */
export interface SqlRunner {
  $queryRawUnsafe(text: string, ...values: unknown[]): Promise<unknown>;
}

/** Enqueues inside the caller's transaction: the job is there exactly if the change is. */
export async function enqueue(boss: PgBoss, tx: SqlRunner, job: Job, soonest = 0): Promise<void> {
  const afterSeconds = Math.max(soonest, GATHERED_SECONDS[job.kind] ?? 0);
  const executeSql = async (text: string, values: unknown[] = []) => {
    return { rows: (await tx.$queryRawUnsafe(text, ...values)) as never[] };
  };
  const start = afterSeconds > 0 ? { startAfter: Math.ceil(afterSeconds) } : {};
  await boss.send(job.kind, job.payload, { db: { executeSql }, singletonKey: identityOf(job), ...start });
}

/** What makes two jobs of a kind the same. */
export function identityOf(job: Job): string {
  return (IDENTITY[job.kind] as (payload: Job["payload"]) => string)(job.payload);
}

/** A job that gave up is tried anew after this pause, again and again: what must be said is said in the end. */
const GAVE_UP_PAUSE = "10 minutes";

/** Those of `jobs` that nobody is at: not queued, not under way, and not given up just now. */
export async function withoutUnderWay<T extends Job>(tx: SqlRunner, jobs: readonly T[]): Promise<T[]> {
  if (jobs.length === 0) return [];
  const rows = (await tx.$queryRawUnsafe(
    `SELECT DISTINCT name, singleton_key FROM pgboss.job WHERE singleton_key = ANY($1::text[])
      AND (state < 'completed' OR (state = 'failed' AND completed_on > now() - interval '${GAVE_UP_PAUSE}'))`,
    jobs.map(identityOf),
  )) as { name: string; singleton_key: string }[];
  const underWay = new Set(rows.map((row) => `${row.name} ${row.singleton_key}`));
  return jobs.filter((job) => !underWay.has(`${job.kind} ${identityOf(job)}`));
}
