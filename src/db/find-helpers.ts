// Who has to do with voices like this one, by what they concluded and took on. For asking them, never for counting them.
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import type { Voice } from "../domain/voice/voice.ts";
import type { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";

/** What a voice is about. */
export type Subject = Pick<Voice, "workspaceId" | "inquiryType" | "journeyStage">;

/** So many voices of its type and of its stage are looked at: those that somebody took on or concluded last. */
const ALIKE_MOST = 100;

/** Of the last voices of this type or stage, whoever concluded or took them on; nobody who hides there. */
export async function findLikelyHelpers(db: Db, voice: Subject & { id: VoiceId }): Promise<MemberId[]> {
  const alike = await findAlike(db, voice, voice.id);
  return unique(alike.flatMap(({ concluder, claimers }) => [...concluder, ...claimers]));
}

/** Those who concluded voices of this type or stage, and those who often take on voices of this stage. */
export interface Knowing {
  /** Of voices of the same type and stage first, of the last ones first. */
  concluders: MemberId[];
  /** Who did so most often first; of the type where the voice has no stage. */
  claimers: MemberId[];
}

export async function findKnowing(db: Db, subject: Subject): Promise<Knowing> {
  const { inquiryType, journeyStage } = subject;
  const alike = await findAlike(db, subject);
  const same = alike.filter((each) => each.inquiryType === inquiryType && each.journeyStage === journeyStage);
  const ofStage = journeyStage === null ? alike : alike.filter((each) => each.journeyStage === journeyStage);
  return {
    concluders: unique([...same, ...alike].flatMap((each) => each.concluder)),
    claimers: byFrequency(ofStage.flatMap((each) => each.claimers)),
  };
}

interface Alike {
  id: string;
  handledAt: Date | null;
  inquiryType: string | null;
  journeyStage: string | null;
  /** One, or none. */
  concluder: MemberId[];
  claimers: MemberId[];
}

async function findAlike(db: Db, subject: Subject, except?: VoiceId): Promise<Alike[]> {
  const { workspaceId, inquiryType, journeyStage } = subject;
  const subjects = [...(inquiryType ? [{ inquiryType }] : []), ...(journeyStage ? [{ journeyStage }] : [])];
  if (subjects.length === 0) return [];
  const alike = new Map<string, Alike>();
  // One after the other: of both at once the database would have to sort all there are.
  for (const about of subjects) {
    const where = { workspaceId, ...about, handledAt: { not: null }, ...(except && { id: { not: except } }) };
    for (const each of await findHandled(db, where)) alike.set(each.id, each);
  }
  return [...alike.values()].sort((one, other) => Number(other.handledAt) - Number(one.handledAt));
}

async function findHandled(db: Db, where: Prisma.VoiceWhereInput): Promise<Alike[]> {
  const rows = await db.voice.findMany({
    where,
    orderBy: { handledAt: "desc" },
    take: ALIKE_MOST,
    select: {
      id: true,
      handledAt: true,
      inquiryType: true,
      journeyStage: true,
      reporterId: true,
      isReporterHidden: true,
      conclusion: { select: { memberId: true } },
      claims: { select: { memberId: true } },
    },
  });
  return rows.map(({ reporterId, isReporterHidden, conclusion, claims, ...about }) => {
    const shown = (each: { memberId: string }) => !isReporterHidden || each.memberId !== reporterId;
    const idsIn = (people: { memberId: string }[]) => people.filter(shown).map((each) => each.memberId as MemberId);
    return { ...about, concluder: idsIn(conclusion ? [conclusion] : []), claimers: idsIn(claims) };
  });
}

/** Whoever concluded or took on any voice since then, those of the last ones first. */
export async function findRecentlyActive(db: Db, workspaceId: WorkspaceId, since: Date): Promise<MemberId[]> {
  const rows = await db.$queryRaw<{ member_id: string }[]>`
    SELECT member_id FROM (
      SELECT member_id, claimed_at AS at FROM claims WHERE workspace_id = ${workspaceId} AND claimed_at >= ${since}
      UNION ALL
      SELECT member_id, concluded_at FROM conclusions WHERE workspace_id = ${workspaceId} AND concluded_at >= ${since}
    ) did GROUP BY member_id ORDER BY max(at) DESC, member_id`;
  return rows.map((row) => row.member_id as MemberId);
}

function unique(ids: readonly MemberId[]): MemberId[] {
  return [...new Set(ids)];
}

/** Of those who are there equally often, who comes first stays first. */
function byFrequency(ids: readonly MemberId[]): MemberId[] {
  const counts = new Map<MemberId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
}
