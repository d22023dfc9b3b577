// What a month's page shows: shares of all that was concluded in it, and the first few of what is named.
import type { TimeWindow } from "../domain/calendar/due-times.ts";
import type { Some } from "../domain/digest/content.ts";
import type { Counted, MonthContent } from "../domain/digest/month.ts";
import type { VoiceId } from "../domain/ids.ts";
import type { Cause, Outcome } from "../domain/voice/sets.ts";
import { inScope, type Scope } from "./digest-facts.ts";
import { findVoices } from "./find-voices.ts";
import { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";

/** Of each kind so many are named. */
const NAMED_MOST = 5;

export async function readMonth(db: Db, scope: Scope, window: TimeWindow): Promise<MonthContent> {
  const { outcomes, causes, told } = await countConclusions(db, scope, window);
  const concluded = concludedIn(window);
  const open = Prisma.sql`v.told_at IS NULL`;
  const hasConflict = Prisma.sql`EXISTS (SELECT 1 FROM conflicts x
    WHERE x.workspace_id = v.workspace_id AND x.voice_id = v.id)`;
  const wasMissed = Prisma.sql`EXISTS (SELECT 1 FROM conclusions c
    WHERE c.workspace_id = v.workspace_id AND c.voice_id = v.id AND c.monitoring = 'no')`;
  const isPromised = Prisma.sql`v.promised_at >= v.opened_at AND v.concluded_at IS NULL`;
  return {
    outcomes,
    causes,
    concluded: outcomes.reduce((sum, { count }) => sum + count, 0),
    told,
    decided: await findSome(db, scope, Prisma.sql`${concluded} AND ${hasConflict}`, Prisma.sql`v.concluded_at DESC`),
    missed: await findSome(db, scope, Prisma.sql`${concluded} AND ${wasMissed}`, Prisma.sql`v.concluded_at DESC`),
    accessibility: await findSome(db, scope, Prisma.sql`${open} AND v.is_about_accessibility`, Prisma.sql`v.opened_at`),
    promised: await findSome(db, scope, Prisma.sql`${open} AND ${isPromised}`, Prisma.sql`v.promised_at`),
  };
}

function concludedIn({ from, until }: TimeWindow): Prisma.Sql {
  return Prisma.sql`v.concluded_at >= ${from} AND v.concluded_at < ${until}`;
}

const STANDING = Prisma.sql`v.withdrawn_at IS NULL AND v.merged_into_id IS NULL`;

async function countConclusions(db: Db, scope: Scope, window: TimeWindow) {
  const rows = await db.$queryRaw<{ outcome: Outcome; cause: Cause; count: number; told: number }[]>`
    SELECT c.outcome, c.cause, count(*)::int AS count, count(v.told_at)::int AS told
    FROM voices v JOIN conclusions c ON c.workspace_id = v.workspace_id AND c.voice_id = v.id
    WHERE ${inScope(scope)} AND ${STANDING} AND ${concludedIn(window)}
    GROUP BY c.outcome, c.cause`;
  return {
    outcomes: countBy(rows, ({ outcome }) => outcome),
    causes: countBy(rows, ({ cause }) => cause),
    told: rows.reduce((sum, row) => sum + row.told, 0),
  };
}

/** The most frequent first. */
function countBy<Row extends { count: number }, Name extends string>(
  rows: readonly Row[],
  nameOf: (row: Row) => Name,
): Counted<Name>[] {
  const counts = new Map<Name, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + row.count);
  const counted = [...counts].map(([is, count]) => ({ is, count }));
  return counted.sort((one, other) => other.count - one.count || (one.is < other.is ? -1 : 1));
}

async function findSome(db: Db, scope: Scope, which: Prisma.Sql, order: Prisma.Sql): Promise<Some> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT v.id::text, (count(*) OVER ())::int AS count FROM voices v
    WHERE ${inScope(scope)} AND ${STANDING} AND ${which} ORDER BY ${order}, v.id LIMIT ${NAMED_MOST}`;
  const ids = rows.map((row) => row.id as VoiceId);
  return { voices: await findVoices(db, scope.workspaceId, ids), count: rows[0]?.count ?? 0 };
}
