// One transaction on either engine. Inside it only `tx` may be used: the outer client would wait for itself.
import type { Prisma, PrismaClient } from "./generated/client.ts";

export type Tx = Prisma.TransactionClient;
export type Db = PrismaClient | Tx;

const TRIES = 3;
/** PostgreSQL's words for "another transaction was in the way": serialization failure, deadlock. */
const COLLISIONS = ["40001", "40P01", "P2034"];

/** Runs `work` in a transaction, again after a deadlock: `work` must do nothing outside the database. */
export async function inTransaction<T>(prisma: PrismaClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work, { maxWait: 10_000, timeout: 15_000 });
    } catch (error) {
      if (attempt >= TRIES || !isCollision(error)) throw error;
    }
  }
}

function isCollision(error: unknown): boolean {
  const text = `${(error as { code?: string }).code ?? ""} ${JSON.stringify((error as { meta?: unknown }).meta ?? {})}`;
  return COLLISIONS.some((code) => text.includes(code));
}
