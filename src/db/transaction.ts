// One transaction on either engine. Inside it only `tx` may be used: the outer client would wait for itself.
import type { Prisma, PrismaClient } from "./generated/client.ts";

export type Tx = Prisma.TransactionClient;
export type Db = PrismaClient | Tx;

const TRIES = 3;
/** PostgreSQL's words for "another transaction was in the way": serialization failure, deadlock. */
const COLLISIONS = ["40001", "40P01", "P2034"];

/** How long a transaction may wait for a connection, and how long it may take, in milliseconds. */
export interface Patience {
  maxWait: number;
  timeout: number;
}

/**
 * Someone waits for the answer, and Slack gives up after three seconds: rather fail, and say so, than commit what the
 * person was told had failed.
 */
export const FOR_A_CLICK: Patience = { maxWait: 1_000, timeout: 1_700 };
export const IN_THE_BACKGROUND: Patience = { maxWait: 10_000, timeout: 15_000 };

/** Less than this is not worth another try, in milliseconds. */
const TRY_LEAST = 300;

/**
 * Runs `work` in a transaction, again after a deadlock as long as the patience lasts, over all tries together: `work`
 * must do nothing outside the database.
 */
export async function inTransaction<T>(
  prisma: PrismaClient,
  patience: Patience,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const until = Date.now() + patience.maxWait + patience.timeout;
  for (let attempt = 1; ; attempt += 1) {
    const left = until - Date.now();
    try {
      return await prisma.$transaction(work, { ...patience, timeout: Math.min(patience.timeout, left) });
    } catch (error) {
      if (attempt >= TRIES || until - Date.now() < TRY_LEAST || !isCollision(error)) throw error;
    }
  }
}

function isCollision(error: unknown): boolean {
  const text = `${(error as { code?: string }).code ?? ""} ${JSON.stringify((error as { meta?: unknown }).meta ?? {})}`;
  return COLLISIONS.some((code) => text.includes(code));
}
