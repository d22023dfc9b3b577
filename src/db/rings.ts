// Rings: who was quietly asked about a voice without an answer, and the voices about which somebody may be asked.
import { DAY_MS } from "../domain/calendar/local-date.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { AskedRing, RingName, Unanswered } from "../domain/ring/ring.ts";
import type { CustomerType, InquiryType, JourneyStage, Pain } from "../domain/voice/sets.ts";
import type { Db, Tx } from "./transaction.ts";

/** A voice without an answer, with as much of it as decides whom to ask. */
export interface UnansweredVoice extends Unanswered {
  id: VoiceId;
  inquiryType: InquiryType | null;
  journeyStage: JourneyStage | null;
  /** Since it was opened, the first first. */
  asked: AskedRing[];
}

interface UnansweredRow {
  id: string;
  pain: string;
  customer_type: string | null;
  is_spreading: boolean;
  inquiry_type: string | null;
  journey_stage: string | null;
  opened_at: Date;
  pause_until: string | null;
  involved: string[];
  asked: { ring: string; memberIds: string[]; askedAt: string }[];
}

/** All that stand without an answer, but for praise; the longest waiting first. */
export async function findRingable(db: Db, workspaceId: WorkspaceId): Promise<UnansweredVoice[]> {
  const rows = await db.$queryRaw<UnansweredRow[]>`
    SELECT v.id::text, v.pain, v.customer_type, v.is_spreading, v.inquiry_type, v.journey_stage, v.opened_at,
      v.pause_until,
      ARRAY(SELECT l.member_id FROM listeners l WHERE l.workspace_id = v.workspace_id AND l.voice_id = v.id
        UNION SELECT c.member_id FROM claims c WHERE c.workspace_id = v.workspace_id AND c.voice_id = v.id) AS involved,
      (SELECT COALESCE(json_agg(json_build_object('ring', r.ring, 'memberIds', r.member_ids, 'askedAt', r.asked_at)
          ORDER BY r.asked_at), '[]')
        FROM rings r WHERE r.workspace_id = v.workspace_id AND r.voice_id = v.id AND r.opened_at = v.opened_at) AS asked
    FROM voices v
    WHERE v.workspace_id = ${workspaceId} AND NOT v.is_answered AND v.pain <> 'praise'
      AND v.told_at IS NULL AND v.withdrawn_at IS NULL AND v.merged_into_id IS NULL
    ORDER BY v.opened_at`;
  return rows.map((row) => ({
    id: row.id as VoiceId,
    pain: row.pain as Pain,
    customerType: row.customer_type as CustomerType | null,
    isSpreading: row.is_spreading,
    inquiryType: row.inquiry_type as InquiryType | null,
    journeyStage: row.journey_stage as JourneyStage | null,
    openedAt: row.opened_at,
    pausedUntil: row.pause_until,
    involved: row.involved as MemberId[],
    asked: row.asked.map(({ ring, memberIds, askedAt }) => {
      return { ring: ring as RingName, memberIds: memberIds as MemberId[], askedAt: new Date(askedAt) };
    }),
  }));
}

/** A ring that was asked, and when its voice had been opened. */
export interface Ring extends AskedRing {
  openedAt: Date;
}

/** All of a voice, of every time it was opened, the first first. */
export async function findRings(db: Db, workspaceId: WorkspaceId, voiceId: VoiceId): Promise<Ring[]> {
  const rows = await db.ring.findMany({ where: { workspaceId, voiceId }, orderBy: { askedAt: "asc" } });
  return rows.map(({ ring, memberIds, openedAt, askedAt }) => {
    return { ring: ring as RingName, memberIds: memberIds as MemberId[], openedAt, askedAt };
  });
}

/** False when it was asked before. The caller holds the workspace's lock. */
export async function saveRing(
  tx: Tx,
  { workspaceId, id: voiceId, openedAt }: { workspaceId: WorkspaceId; id: VoiceId; openedAt: Date },
  { ring, memberIds, askedAt }: AskedRing,
): Promise<boolean> {
  const row = { workspaceId, voiceId, openedAt, ring, memberIds: [...memberIds], askedAt };
  const { count } = await tx.ring.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** It was not brought to this member: the others stay. May run twice. */
export async function leaveOutOfRing(
  db: Db,
  { workspaceId, id: voiceId, openedAt }: { workspaceId: WorkspaceId; id: VoiceId; openedAt: Date },
  ring: RingName,
  memberId: MemberId,
): Promise<void> {
  await db.$executeRaw`
    UPDATE rings SET member_ids = array_remove(member_ids, ${memberId})
    WHERE workspace_id = ${workspaceId} AND voice_id = ${voiceId}::uuid AND opened_at = ${openedAt} AND ring = ${ring}`;
}

/** What waits for work to begin waits no longer than over the longest holidays. */
const LOOKED_BACK_DAYS = 14;

/**
 * How often each member was asked today: what was decided today, what reached them today though it was decided before
 * (after closing time it waits for the morning), and what is still on its way from before.
 *
 * @param from `dayBegan` is the workspace's own midnight; what was decided before `tooLateBefore` will not be said
 */
export async function countAsked(
  db: Db,
  workspaceId: WorkspaceId,
  { dayBegan, tooLateBefore }: { dayBegan: Date; tooLateBefore: Date },
): Promise<ReadonlyMap<MemberId, number>> {
  const lookedBackTo = new Date(dayBegan.getTime() - LOOKED_BACK_DAYS * DAY_MS);
  const rows = await db.$queryRaw<{ member_id: string; count: number }[]>`
    SELECT a.member_id, count(*)::int AS count FROM rings r
    CROSS JOIN LATERAL unnest(r.member_ids) AS a(member_id)
    LEFT JOIN deliveries d ON d.workspace_id = r.workspace_id AND d.key = 'ring:' || r.voice_id || ':'
      || (extract(epoch FROM r.opened_at) * 1000)::bigint || ':' || r.ring || ':' || a.member_id
    WHERE r.workspace_id = ${workspaceId} AND r.asked_at >= ${lookedBackTo}
      AND (r.asked_at >= ${dayBegan} OR d.first_attempt_at >= ${dayBegan}
        OR (d.ts IS NULL AND r.asked_at >= ${tooLateBefore}))
    GROUP BY a.member_id`;
  return new Map(rows.map((row) => [row.member_id as MemberId, row.count]));
}
