// Takes jobs from the queue and runs them: at once after a commit, else by polling. Our own loop around pg-boss's
// fetch, complete and fail, because pg-boss's `work` neither awaits nor catches its completions.
import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { PrismaClient } from "../db/generated/client.ts";
import { enqueue, JOB_KINDS, type Job, type JobKind, QUEUE_OPTIONS } from "./jobs.ts";

/** What a runner says of its job. Throwing means: try again later, a bounded number of times. */
export type JobResult =
  /** `then`: what this made necessary. */
  | { kind: "done"; then?: readonly Job[] }
  /** Not yet, and not the job's fault: once more after so many seconds, without counting as a failure. */
  | { kind: "again"; afterSeconds: number };

export type Runner = (job: Job) => Promise<JobResult>;

export interface Worker {
  /** Looks for jobs of these kinds now instead of at the next poll. */
  wake(kinds: readonly JobKind[]): void;
  /** Runs what is due until nothing is; for tests and for seeding, with the loops not started. */
  drain(): Promise<void>;
  start(): void;
  /** Waits for the jobs under way. */
  stop(): Promise<void>;
}

const POLL_MS = 1000;
const BATCH = 10;

interface Outbox {
  boss: PgBoss;
  prisma: PrismaClient;
  run: Runner;
  log: Logger;
}

/** Creates or updates the queues. May run twice, on several replicas at once. */
export async function prepareQueues(boss: PgBoss): Promise<void> {
  for (const kind of JOB_KINDS) {
    await boss.createQueue(kind, QUEUE_OPTIONS[kind]);
    await boss.updateQueue(kind, QUEUE_OPTIONS[kind]);
  }
}

export function createWorker(outbox: Outbox): Worker {
  const loops = JOB_KINDS.map((kind) => new Loop(kind, outbox));
  return {
    wake(kinds) {
      for (const loop of loops) if (kinds.includes(loop.kind)) loop.wake();
    },
    async drain() {
      let ran = true;
      while (ran) {
        ran = false;
        for (const loop of loops) if ((await loop.runBatch()) > 0) ran = true;
      }
    },
    start() {
      for (const loop of loops) loop.start();
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

class Loop {
  readonly kind: JobKind;
  readonly #outbox: Outbox;
  #running: Promise<void> | null = null;
  #isStopping = false;
  #isAwake = false;
  #wakeUp: () => void = () => {};

  constructor(kind: JobKind, outbox: Outbox) {
    this.kind = kind;
    this.#outbox = outbox;
  }

  wake(): void {
    this.#isAwake = true;
    this.#wakeUp();
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wakeUp();
    await this.#running;
  }

  async #loop(): Promise<void> {
    while (!this.#isStopping) {
      this.#isAwake = false;
      const count = await this.#runBatchOrLog();
      if (count < BATCH && !this.#isAwake && !this.#isStopping) await this.#pause();
    }
  }

  async #runBatchOrLog(): Promise<number> {
    try {
      return await this.runBatch();
    } catch (error) {
      this.#outbox.log.error({ err: error, job: this.kind }, "the outbox could not reach the database");
      return 0;
    }
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Answers how many jobs it ran. */
  async runBatch(): Promise<number> {
    const jobs = await this.#outbox.boss.fetch<object>(this.kind, { batchSize: BATCH, includeMetadata: true });
    await Promise.all(jobs.map((job) => this.#runOne(job)));
    return jobs.length;
  }

  async #runOne(fetched: PgBoss.JobWithMetadata<object>): Promise<void> {
    const { boss, prisma, run, log } = this.#outbox;
    const job = { kind: this.kind, payload: fetched.data } as Job;
    try {
      const result = await run(job);
      // In this order a crash in between leaves two jobs, which is harmless, and never none.
      if (result.kind === "again") await enqueue(boss, prisma, job, result.afterSeconds);
      else for (const next of result.then ?? []) await enqueue(boss, prisma, next);
      await boss.complete(this.kind, fetched.id);
    } catch (error) {
      const left = fetched.retryLimit - fetched.retryCount;
      const facts = { err: error, job: this.kind, jobId: fetched.id, payload: fetched.data, triesLeft: left };
      if (left > 0) log.warn(facts, "a job failed and will be tried again");
      else log.error(facts, "a job gave up; it is kept as failed: see `npm run jobs`");
      await boss.fail(this.kind, fetched.id, { message: String(error) });
    }
  }
}
