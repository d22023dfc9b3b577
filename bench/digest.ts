// What a digest over 100,000 voices costs: found and read, beside a plain count of the same voices in the same run.
import pg from "pg";
import { openDatabase } from "../src/db/connect.ts";
import { readNumberFacts, readWaitFacts } from "../src/db/digest-facts.ts";
import { countInNeed, findInNeed, readDigestContent } from "../src/db/find-digest.ts";
import { findVoices } from "../src/db/find-voices.ts";
import type { Db } from "../src/db/transaction.ts";
import { localDateOf } from "../src/domain/calendar/local-time.ts";
import { DEFAULT_WORK_CALENDAR } from "../src/domain/calendar/work-calendar.ts";
import { blockagesOf } from "../src/domain/digest/blockages.ts";
import { DIGEST_SECTIONS, NO_FILTER } from "../src/domain/digest/digest.ts";
import { weekNumbers, windowBefore } from "../src/domain/digest/numbers.ts";
import type { WorkspaceId } from "../src/domain/ids.ts";
import { UNANSWERED_NAMED } from "../src/slack/views/digest-parent.ts";

const VOICES = 100_000;
/** How many of them are still open: a yard that nobody tends, and one that is tended. */
const OPEN_SHARES = [1, 0.02];
const RUNS = 5;
const workspaceId = "T1" as WorkspaceId;

/** A row of the table for each. @param databaseUrl of a database of its own, empty */
export async function measureDigests(databaseUrl: string): Promise<Record<string, string | number>[]> {
  const database = await openDatabase({ databaseUrl, dataDir: "unused" });
  const rows: Record<string, string | number>[] = [];
  try {
    for (const share of OPEN_SHARES) {
      await fill(databaseUrl, share);
      rows.push(...(await measure(database.prisma, `${VOICES} voices, ${share * 100} % open`)));
    }
  } finally {
    await database.close();
  }
  return rows;
}

async function measure(db: Db, yard: string): Promise<Record<string, string | number>[]> {
  const count = await medianOf(() => db.voice.count({ where: { workspaceId, words: { contains: "쿠폰" } } }));
  const day = await medianOf(() => daily(db));
  const week = await medianOf(() => weekly(db));
  const row = (what: string, ms: number) => ({
    what,
    yard,
    ms: Math.round(ms),
    "× count": Math.round((ms / count) * 10) / 10,
  });
  return [row("plain count of the voices", count), row("daily digest", day), row("week in review", week)];
}

async function daily(db: Db): Promise<void> {
  const now = new Date();
  const calendar = DEFAULT_WORK_CALENDAR;
  const outlook = {
    workspaceId,
    filter: NO_FILTER,
    calendar,
    now,
    today: localDateOf(now, calendar.timeZone),
    asOf: now,
  };
  await findVoices(db, workspaceId, await findInNeed(db, outlook, { most: 20 }));
  await countInNeed(db, outlook);
  const since = new Date(now.getTime() - 24 * 3_600_000);
  await readDigestContent(db, outlook, { since, sections: DIGEST_SECTIONS, namesMost: UNANSWERED_NAMED });
}

async function weekly(db: Db): Promise<void> {
  const until = new Date();
  const week = { from: new Date(until.getTime() - 7 * 24 * 3_600_000), until };
  const before = windowBefore(week);
  const scope = { workspaceId, filter: NO_FILTER };
  const facts = await readNumberFacts(db, scope, { from: before.from, until });
  weekNumbers(facts, DEFAULT_WORK_CALENDAR, week);
  weekNumbers(facts, DEFAULT_WORK_CALENDAR, before);
  blockagesOf(await readWaitFacts(db, scope, week), DEFAULT_WORK_CALENDAR, week);
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const spans: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const from = performance.now();
    await run();
    spans.push(performance.now() - from);
  }
  return spans.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** A year of voices, each with its reporter, its post in the history, and where it is done an answer and a conclusion. */
async function fill(databaseUrl: string, openShare: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const isOpen = `n % 1000 < ${openShare * 1000}`;
  const at = "now() - (n * interval '1 year' / $1::int)";
  const pick = (values: string[]) =>
    `(ARRAY[${values.map((value) => `'${value}'`).join(",")}])[1 + n % ${values.length}]`;
  try {
    await client.query("TRUNCATE voices CASCADE");
    await client.query(
      `INSERT INTO voices (workspace_id, id, reporter_id, words, pain, inquiry_type, journey_stage, tags, posted_at, opened_at,
        is_answered, first_answer_at, concluded_at, first_concluded_at, told_at, version, shown_version)
      SELECT 'T1', ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'U' || n % 60,
        '쿠폰이 적용이 안 된다고 하세요 ' || n, ${pick(["blocked", "severe", "mild", "praise"])},
        ${pick(["delivery", "product", "promotion", "payment_refund", "repair"])},
        ${pick(["search", "order", "payment", "delivery", "receipt", "refund"])}, ARRAY['쿠폰'], ${at}, ${at},
        NOT ${isOpen} OR n % 3 = 0, CASE WHEN ${isOpen} THEN NULL ELSE ${at} + interval '1 hour' END,
        CASE WHEN ${isOpen} THEN NULL ELSE ${at} + interval '2 hours' END,
        CASE WHEN ${isOpen} THEN NULL ELSE ${at} + interval '2 hours' END,
        CASE WHEN ${isOpen} THEN NULL ELSE ${at} + interval '3 hours' END, 1, 1
      FROM generate_series(1, $1::int) n`,
      [VOICES],
    );
    await client.query(
      `INSERT INTO listeners (workspace_id, voice_id, member_id, joined_at, told_at)
       SELECT workspace_id, id, reporter_id, posted_at, told_at FROM voices`,
    );
    await client.query(
      `INSERT INTO voice_events (workspace_id, voice_id, version, kind, member_id, at, body)
       SELECT workspace_id, id, 1, 'voice.posted', reporter_id, posted_at, '{}' FROM voices`,
    );
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
