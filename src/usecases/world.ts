// What every use case is given: the database, the outbox, the clock and new ids. Nothing of Slack.
import type PgBoss from "pg-boss";
import type { PrismaClient } from "../db/generated/client.ts";
import { FOR_A_CLICK, IN_THE_BACKGROUND, inTransaction, type Patience, type Tx } from "../db/transaction.ts";
import type { Settings } from "../domain/settings/settings.ts";
import { enqueue, identityOf, type Job, type JobKind } from "../outbox/jobs.ts";

export interface World {
  prisma: PrismaClient;
  boss: PgBoss;
  clock: () => Date;
  newId: () => string;
  /** What holds where the workspace has set nothing. */
  defaults: Settings;
  /** A keyed hash: the same value gives the same, and without the key nothing can be guessed from it. */
  hash: (value: string) => string;
  /** Called after a commit with the kinds of jobs it enqueued. */
  wake: (kinds: readonly JobKind[]) => void;
}

/** Says something to Slack once the transaction has committed, and only then. */
export type Say = (job: Job) => Promise<void>;

type Work<T> = (tx: Tx, say: Say) => Promise<T>;

/** One use case's transaction, for a person who waits: load, decide, save, and enqueue what must be said. */
export function transact<T>(world: World, work: Work<T>): Promise<T> {
  return transactWithin(world, FOR_A_CLICK, work);
}

/** The same where nobody waits. */
export function transactInBackground<T>(world: World, work: Work<T>): Promise<T> {
  return transactWithin(world, IN_THE_BACKGROUND, work);
}

/**
 * What is to be said is enqueued at the end, each once and in one order: two transactions that concern the same people
 * and voices never wait for each other's jobs crosswise.
 */
async function transactWithin<T>(world: World, patience: Patience, work: Work<T>): Promise<T> {
  let jobs = new Map<string, Job>();
  const result = await inTransaction(world.prisma, patience, async (tx) => {
    jobs = new Map();
    const answer = await work(tx, async (job) => void jobs.set(`${job.kind} ${identityOf(job)}`, job));
    for (const [, job] of [...jobs].sort(([one], [other]) => (one < other ? -1 : 1))) {
      await enqueue(world.boss, tx, job);
    }
    return answer;
  });
  if (jobs.size > 0) world.wake([...new Set([...jobs.values()].map((job) => job.kind))]);
  return result;
}
