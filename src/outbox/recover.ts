// After a crash of the embedded database's only process: what it had begun is nobody's any more.
import type pg from "pg";

/**
 * Puts jobs under way back into the queue and ends their posts' reservations, so that nothing waits for a dead worker's
 * time to run out. Only where no other process can be working: on a PostgreSQL with replicas their jobs are alive.
 */
export async function recoverAfterCrash(pool: pg.Pool): Promise<void> {
  await pool.query("UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'");
  await pool.query("UPDATE deliveries SET attempted_at = now() - interval '1 day' WHERE ts IS NULL AND attempts > 0");
}
