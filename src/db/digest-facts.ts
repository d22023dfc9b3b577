// What a week's numbers and blockages are computed from: narrow rows of what concerns the window, never whole voices.
import type { TimeWindow } from "../domain/calendar/due-times.ts";
import { EXAMPLES_MOST, type StillVoices, type WaitFacts } from "../domain/digest/blockages.ts";
import type { DigestFilter } from "../domain/digest/digest.ts";
import type { Ending, NumberFacts, Opening } from "../domain/digest/numbers.ts";
import {
  MOVING_KINDS,
  type Move,
  type MovingKind,
  type MovingVoice,
  type Obstacle,
  whereaboutsOf,
} from "../domain/digest/waits.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { InquiryType, JourneyStage } from "../domain/voice/sets.ts";
import { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";

/** Which voices, by what they are about. Where a voice stands now says nothing of a week gone by. */
export interface Scope {
  workspaceId: WorkspaceId;
  filter: Pick<DigestFilter, "pains" | "inquiryTypes" | "journeyStages" | "inboundChannels" | "customerTypes" | "tags">;
}

/**
 * For `weekNumbers`, of this window and of any within it: give both weeks at once. What was taken back counts nowhere, and
 * what goes on in another voice counts there. A voice whose customers had all been told before has nothing to say.
 */
export async function readNumberFacts(db: Db, scope: Scope, { from, until }: TimeWindow): Promise<NumberFacts> {
  const rows = await db.$queryRaw<TimesRow[]>`
    SELECT v.posted_at, v.first_answer_at, v.reopened_at, v.opened_at, v.concluded_at, v.told_at,
      v.journey_stage, v.inquiry_type,
      CASE WHEN v.reopened_at IS NOT NULL THEN LEAST(
        CASE WHEN v.promised_at >= v.reopened_at THEN v.promised_at END, v.concluded_at,
        (SELECT min(a.answered_at) FROM answers a WHERE a.workspace_id = v.workspace_id AND a.voice_id = v.id
          AND a.answered_at >= v.reopened_at)) END AS answered_again_at
    FROM voices v
    WHERE ${inScope(scope)} AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL
      AND (v.told_at IS NULL OR v.told_at >= ${from}) AND v.posted_at < ${until}
      AND (v.posted_at >= ${from} OR v.first_answer_at >= ${from} OR v.reopened_at IS NOT NULL
        OR v.concluded_at >= ${from} OR v.told_at >= ${from})`;
  return { openings: rows.flatMap(openingsOf), endings: rows.flatMap(endingsOf) };
}

interface TimesRow {
  posted_at: Date;
  first_answer_at: Date | null;
  reopened_at: Date | null;
  /** Since it was reopened. */
  answered_again_at: Date | null;
  opened_at: Date;
  concluded_at: Date | null;
  told_at: Date | null;
  journey_stage: string | null;
  inquiry_type: string | null;
}

function openingsOf(row: TimesRow): Opening[] {
  const about = aboutOf(row);
  const posted = { openedAt: row.posted_at, answeredAt: row.first_answer_at, ...about };
  if (row.reopened_at === null) return [posted];
  return [posted, { openedAt: row.reopened_at, answeredAt: row.answered_again_at, ...about }];
}

function endingsOf({ opened_at: openedAt, concluded_at: concludedAt, told_at: toldAt }: TimesRow): Ending[] {
  return concludedAt === null ? [] : [{ openedAt, concludedAt, toldAt }];
}

/**
 * For `blockagesOf`, of this window. Most voices did not move in it: of those the database says how many wait for what.
 * What was taken back waits for nothing.
 */
export async function readWaitFacts(db: Db, scope: Scope, window: TimeWindow): Promise<WaitFacts> {
  return { moving: await findMoving(db, scope, window), still: await findStill(db, scope, window) };
}

const MOVING: MovingKind[] = [...MOVING_KINDS];

function movedSince(from: Date, { workspaceId }: Scope): Prisma.Sql {
  return Prisma.sql`SELECT m.voice_id FROM voice_events m
    WHERE m.workspace_id = ${workspaceId} AND m.at >= ${from} AND m.kind = ANY(${MOVING})`;
}

interface MovingRow {
  id: string;
  journey_stage: string | null;
  inquiry_type: string | null;
  /** Kind, member, milliseconds, and for whom or what. One value for each voice: a row for each move takes far longer. */
  moves: readonly [MovingKind, MemberId, number, object | null][];
}

/** Of long histories only what moves the voice, and of that only who and for whom. */
async function findMoving(db: Db, scope: Scope, { from, until }: TimeWindow): Promise<MovingVoice[]> {
  const rows = await db.$queryRaw<MovingRow[]>`
    SELECT v.id::text, v.journey_stage, v.inquiry_type, json_agg(
      json_build_array(e.kind, e.member_id, extract(epoch FROM e.at) * 1000, CASE WHEN e.kind = ANY(${SAYING}) THEN e.body END)
      ORDER BY e.version) AS moves
    FROM (${movedSince(from, scope)} GROUP BY m.voice_id) moved
    JOIN voices v ON v.workspace_id = ${scope.workspaceId} AND v.id = moved.voice_id
    JOIN voice_events e ON e.workspace_id = v.workspace_id AND e.voice_id = v.id
      AND e.kind = ANY(${MOVING}) AND e.at < ${until}
    WHERE ${inScope(scope)} AND v.withdrawn_at IS NULL AND v.posted_at < ${until}
    GROUP BY v.workspace_id, v.id`;
  return rows.map((row) => ({
    id: row.id as VoiceId,
    ...aboutOf(row),
    moves: row.moves.map(([kind, by, ms, body]) => ({ ...body, kind, by, at: new Date(ms) }) as Move),
  }));
}

/** The moves of which it matters what they say. */
const SAYING: MovingKind[] = ["voice.handed_over", "voice.paused", "voice.told", "voice.absorbed", "voice.parted"];

interface StillRow {
  step: "claim" | "conclusion" | "telling";
  pause_kind: string | null;
  for_whom: string | null;
  journey_stage: string | null;
  inquiry_type: string | null;
  count: number;
  ids: string[];
  opened: Date[];
}

/** Those that are open since before the window, and to which nothing has happened since then. */
async function findStill(db: Db, scope: Scope, { from }: TimeWindow): Promise<StillVoices[]> {
  const rows = await db.$queryRaw<StillRow[]>`
    SELECT step, pause_kind, for_whom, journey_stage, inquiry_type, count(*)::int AS count,
      (array_agg(id ORDER BY opened_at, id))[1:${EXAMPLES_MOST}]::text[] AS ids,
      (array_agg(opened_at ORDER BY opened_at, id))[1:${EXAMPLES_MOST}] AS opened
    FROM (
      SELECT v.id, v.opened_at, v.journey_stage, v.inquiry_type,
        CASE WHEN v.concluded_at IS NOT NULL THEN 'telling'
          WHEN EXISTS (SELECT 1 FROM claims c WHERE c.workspace_id = v.workspace_id AND c.voice_id = v.id)
          THEN 'conclusion' ELSE 'claim' END AS step,
        CASE WHEN v.concluded_at IS NULL THEN v.pause_kind END AS pause_kind,
        CASE WHEN v.concluded_at IS NULL THEN v.pause_for_whom END AS for_whom
      FROM voices v
      WHERE ${inScope(scope)} AND v.told_at IS NULL AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL
        AND v.posted_at < ${from} AND NOT EXISTS (
          ${movedSince(from, scope)} AND m.voice_id = v.id)
    ) waiting
    GROUP BY step, pause_kind, for_whom, journey_stage, inquiry_type`;
  return rows.map((row) => ({
    obstacle: obstacleIn(row),
    count: row.count,
    first: row.ids.map((id, index) => ({ id: id as VoiceId, openedAt: row.opened[index] ?? from })),
  }));
}

function obstacleIn(row: StillRow): Obstacle {
  if (row.step === "telling") return { kind: "telling" };
  if (row.pause_kind === "waiting") return { kind: "waiting", forWhom: row.for_whom ?? "" };
  return { kind: row.pause_kind === null ? row.step : "talking", where: whereaboutsOf(aboutOf(row)) };
}

/** Rows were written by this code from these very sets. */
function aboutOf({ journey_stage: stage, inquiry_type: type }: Pick<MovingRow, "journey_stage" | "inquiry_type">) {
  return { journeyStage: stage as JourneyStage | null, inquiryType: type as InquiryType | null };
}

/** Of the table `v`. */
export function inScope({ workspaceId, filter }: Scope): Prisma.Sql {
  const conditions = [
    Prisma.sql`v.workspace_id = ${workspaceId}`,
    ...among(Prisma.sql`v.pain`, filter.pains),
    ...among(Prisma.sql`v.inquiry_type`, filter.inquiryTypes),
    ...among(Prisma.sql`v.journey_stage`, filter.journeyStages),
    ...among(Prisma.sql`v.inbound_channel`, filter.inboundChannels),
    ...among(Prisma.sql`v.customer_type`, filter.customerTypes),
    ...(filter.tags.length > 0 ? [Prisma.sql`v.tags && ${[...filter.tags]}::text[]`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

function among(column: Prisma.Sql, values: readonly string[]): Prisma.Sql[] {
  return values.length === 0 ? [] : [Prisma.sql`${column} = ANY(${[...values]}::text[])`];
}
