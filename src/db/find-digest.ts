// What a digest shows, of however many voices: never all of them, only the first of each kind and how many there are.
import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { WorkCalendar } from "../domain/calendar/work-calendar.ts";
import { workingMinutesBefore } from "../domain/calendar/working-time.ts";
import type { DigestContent, Some } from "../domain/digest/content.ts";
import type { DigestFilter, DigestSection, DigestStanding } from "../domain/digest/digest.ts";
import { byUrgency } from "../domain/digest/need.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../domain/ids.ts";
import { isFolded } from "../domain/voice/folded.ts";
import { PROMISE_HOLDS_MS } from "../domain/voice/promise.ts";
import { PAINS, type Pain } from "../domain/voice/sets.ts";
import type { Voice } from "../domain/voice/voice.ts";
import { findLikelyHelpers } from "./find-helpers.ts";
import { findVoices, OPEN } from "./find-voices.ts";
import type { Prisma } from "./generated/client.ts";
import type { Db } from "./transaction.ts";

/** Through which glass a digest looks at the yard, and when. */
export interface Outlook {
  workspaceId: WorkspaceId;
  filter: DigestFilter;
  /** The digest's own. */
  calendar: WorkCalendar;
  now: Date;
  /** The day of `now` in that calendar. */
  today: LocalDate;
  /** What came later is the next digest's. */
  asOf: Date;
}

/** The voices that need someone now, the most urgent first; a pause whose day has not come needs nobody. */
export async function findInNeed(
  db: Db,
  outlook: Outlook,
  { skip = 0, most }: { skip?: number; most: number },
): Promise<VoiceId[]> {
  return (await rank(db, whereInNeed(db, outlook), outlook, skip + most)).slice(skip);
}

export async function countInNeed(db: Db, outlook: Outlook): Promise<number> {
  return db.voice.count({ where: whereInNeed(db, outlook) });
}

/** Those that nobody has answered, whatever they wait for. */
export async function countUnanswered(db: Db, outlook: Outlook): Promise<number> {
  return db.voice.count({ where: whereUnanswered(outlook) });
}

/** Those for whom somebody is waiting, or has promised. */
export async function countWaitedFor(db: Db, outlook: Outlook): Promise<number> {
  return db.voice.count({ where: whereOpen(outlook, whereWaitedFor(db, outlook)) });
}

/** @param since what was said before was in the window before */
export async function readDigestContent(
  db: Db,
  outlook: Outlook,
  { since, sections, namesMost }: { since: Date; sections: readonly DigestSection[]; namesMost: number },
): Promise<DigestContent> {
  const shown = async (section: DigestSection, ...which: Prisma.VoiceWhereInput[]): Promise<Some> => {
    return sections.includes(section) ? findSome(db, whereOpen(outlook, ...which), outlook, SECTION_MOST) : NONE;
  };
  const unfinished = { concludedAt: null };
  return {
    unanswered: await findSome(db, whereUnanswered(aboutOnly(outlook)), outlook, namesMost),
    waiting: await shown("waiting", whereWaitedFor(db, outlook)),
    decisions: await shown("decisions", unfinished, {
      OR: [ASKS_A_CALL, { AND: [IS_UNCLAIMED_ISSUE, whereUnpromised(db, outlook)] }],
    }),
    small: await shown("small", unfinished, { pain: "mild", openedAt: { lt: since } }),
    accessibility: await shown("accessibility", { isAboutAccessibility: true }),
    praise: sections.includes("praise") ? await findPraise(db, outlook, since) : [],
    customer: sections.includes("customer") ? await findCustomer(db, outlook, since) : null,
    firstHeard: sections.includes("first_heard") ? await findFirstHeard(db, outlook, since) : NONE,
  };
}

/** "응답 100%" holds of all that the digest is about, wherever they stand by now and however short they have waited. */
function aboutOnly(outlook: Outlook): Outlook {
  return { ...outlook, filter: { ...outlook.filter, standings: [], waitingHours: null } };
}

/** Of each section so many are named; the rest is a number. */
const SECTION_MOST = 5;
const NONE: Some = { voices: [], count: 0 };

/** What one gains another loses. */
const ASKS_A_CALL = { conflicts: { some: {} } } as const satisfies Prisma.VoiceWhereInput;
const IS_UNCLAIMED_ISSUE = { ruling: "issue", claims: { none: {} } } as const satisfies Prisma.VoiceWhereInput;

function whereInNeed(db: Db, outlook: Outlook): Prisma.VoiceWhereInput {
  const isOver = { OR: [{ pauseUntil: null }, { pauseUntil: { lte: outlook.today } }] };
  return whereOpen(outlook, isOver, whereUnpromised(db, outlook));
}

/** Somebody is waited for, until a day that has not come, or has said that it will be done. */
function whereWaitedFor(db: Db, outlook: Outlook): Prisma.VoiceWhereInput {
  const isPaused = { pauseKind: "waiting", pauseUntil: { gt: outlook.today } };
  const isUnpaused = { OR: [{ pauseUntil: null }, { pauseUntil: { lte: outlook.today } }] };
  return { concludedAt: null, OR: [isPaused, { AND: [isUnpaused, wherePromised(db, outlook)] }] };
}

/** Since it was last opened, and so lately that the promise holds. */
function wherePromised(db: Db, { now }: Outlook): Prisma.VoiceWhereInput {
  const since = new Date(now.getTime() - PROMISE_HOLDS_MS);
  const isOfThisOpening = { OR: [{ reopenedAt: null }, { promisedAt: { gte: db.voice.fields.reopenedAt } }] };
  return { AND: [{ promisedAt: { gt: since } }, isOfThisOpening] };
}

/** The rest: a plain NOT would leave out what was never promised, as SQL has it. A conclusion ends every promise. */
function whereUnpromised(db: Db, { now }: Outlook): Prisma.VoiceWhereInput {
  const since = new Date(now.getTime() - PROMISE_HOLDS_MS);
  const { reopenedAt } = db.voice.fields;
  return {
    OR: [
      { promisedAt: null },
      { promisedAt: { lte: since } },
      { promisedAt: { lt: reopenedAt } },
      { concludedAt: { not: null } },
    ],
  };
}

function whereUnanswered(outlook: Outlook): Prisma.VoiceWhereInput {
  return whereOpen(outlook, { isAnswered: false });
}

/** What stands and is not told yet, that the filter lets through, and of which all of these hold. */
function whereOpen(outlook: Outlook, ...which: Prisma.VoiceWhereInput[]): Prisma.VoiceWhereInput {
  return {
    workspaceId: outlook.workspaceId,
    ...OPEN,
    AND: [whereFilter(outlook), { openedAt: { lte: outlook.asOf } }, ...which],
  };
}

/** What has its words still, also when it is told, new since the last window. */
function whereNew(outlook: Outlook, since: Date): Prisma.VoiceWhereInput {
  return {
    ...{ workspaceId: outlook.workspaceId, withdrawnAt: null, mergedIntoId: null, words: { not: "" } },
    postedAt: { gte: since, lte: outlook.asOf },
    AND: [whereFilter(outlook)],
  };
}

/** Which voices a filter lets through. */
export function whereFilter({ workspaceId, filter, calendar, today, asOf }: Outlook): Prisma.VoiceWhereInput {
  const { waitingHours, standings, tags } = filter;
  const before = waitingHours === null ? null : workingMinutesBefore(calendar, asOf, waitingHours * 60);
  return {
    ...among("pain", filter.pains),
    ...among("inquiryType", filter.inquiryTypes),
    ...among("journeyStage", filter.journeyStages),
    ...among("inboundChannel", filter.inboundChannels),
    ...among("customerType", filter.customerTypes),
    ...(tags.length > 0 && { tags: { hasSome: [...tags] } }),
    ...(before && { openedAt: { lt: before } }),
    ...(standings.length > 0 && { OR: standings.map((each) => STANDINGS[each](workspaceId, today)) }),
  };
}

function among(name: keyof Prisma.VoiceWhereInput, values: readonly string[]): Prisma.VoiceWhereInput {
  return values.length === 0 ? {} : { [name]: { in: [...values] } };
}

const STANDINGS: Record<DigestStanding, (workspaceId: WorkspaceId, today: LocalDate) => Prisma.VoiceWhereInput> = {
  unclaimed: (workspaceId) => ({ concludedAt: null, claims: { none: { workspaceId } } }),
  claimed: (workspaceId) => ({ concludedAt: null, claims: { some: { workspaceId } } }),
  paused: (_workspaceId, today) => ({ concludedAt: null, pauseUntil: { gt: today } }),
  concluded: () => ({ concludedAt: { not: null } }),
};

async function findSome(db: Db, where: Prisma.VoiceWhereInput, outlook: Outlook, most: number): Promise<Some> {
  const count = await db.voice.count({ where });
  if (count === 0) return NONE;
  const ids = await rank(db, where, outlook, most);
  return { voices: await findVoices(db, outlook.workspaceId, ids), count };
}

/**
 * The most urgent first. Among voices that hurt alike the one that was opened first is the most urgent: so the first of
 * each pain are enough to know the first of all.
 */
async function rank(db: Db, where: Prisma.VoiceWhereInput, outlook: Outlook, most: number): Promise<VoiceId[]> {
  const firsts: { id: string; pain: Pain; openedAt: Date }[] = [];
  for (const pain of PAINS) {
    const rows = await db.voice.findMany({
      where: { AND: [where, { pain }] },
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true, openedAt: true },
    });
    firsts.push(...rows.map((row) => ({ ...row, pain })));
  }
  return byUrgency(firsts, outlook.calendar, outlook.now)
    .slice(0, most)
    .map(({ id }) => id as VoiceId);
}

async function findPraise(db: Db, outlook: Outlook, since: Date): Promise<DigestContent["praise"]> {
  const where = { ...whereNew(outlook, since), pain: "praise" };
  const rows = await db.voice.findMany({ where, orderBy: { postedAt: "desc" }, take: SECTION_MOST, select: ID });
  const praise: { voice: Voice; makers: MemberId[] }[] = [];
  for (const voice of await findVoices(db, outlook.workspaceId, idsOf(rows))) {
    const makers = await findLikelyHelpers(db, voice);
    praise.push({ voice, makers: makers.slice(0, MAKERS_MOST) });
  }
  return praise;
}

const MAKERS_MOST = 3;
const ID = { id: true } as const;

/** Among so many one is looked for whose words can be shown to all. */
const CUSTOMERS_LOOKED_AT = 5;

/** Who was stopped first, of those since the last window; where nobody was, of all that are open. */
async function findCustomer(db: Db, outlook: Outlook, since: Date): Promise<Voice | null> {
  for (const each of [whereNew(outlook, since), whereOpen(outlook, { words: { not: "" } })]) {
    for (const pain of PAINS) {
      if (pain === "praise") continue;
      const rows = await db.voice.findMany({
        where: { AND: [each, { pain }] },
        orderBy: [{ postedAt: "desc" }, { id: "asc" }],
        take: CUSTOMERS_LOOKED_AT,
        select: ID,
      });
      const voices = await findVoices(db, outlook.workspaceId, idsOf(rows));
      const readable = voices.find((voice) => !isFolded(voice));
      if (readable) return readable;
    }
  }
  return null;
}

/** So many new ones are looked at. */
const NEW_MOST = 200;

/** The first of its type and stage, or the first with a tag: of neither was anything said before. */
async function findFirstHeard(db: Db, outlook: Outlook, since: Date): Promise<Some> {
  const { workspaceId } = outlook;
  const rows = await db.voice.findMany({
    where: { ...whereNew(outlook, since), pain: { not: "praise" } },
    orderBy: { postedAt: "asc" },
    take: NEW_MOST,
    select: { id: true, inquiryType: true, journeyStage: true, tags: true },
  });
  const isKnown = knowing(db, { workspaceId, postedAt: { lt: since } });
  const found: { id: string }[] = [];
  for (const row of rows) {
    const { inquiryType, journeyStage, tags } = row;
    // What was left open tells nothing apart.
    const kind = { ...(inquiryType !== null && { inquiryType }), ...(journeyStage !== null && { journeyStage }) };
    const kinds = Object.keys(kind).length === 0 ? [] : [kind];
    const subjects = [...kinds, ...tags.map((tag) => ({ tags: { has: tag } }))];
    const known = await isKnown(subjects);
    if (known.includes(false)) found.push(row);
  }
  return { voices: await findVoices(db, workspaceId, idsOf(found.slice(0, SECTION_MOST))), count: found.length };
}

/** Whether there is a voice of each of these subjects; from then on it is known, and the database is asked once only. */
function knowing(db: Db, before: Prisma.VoiceWhereInput) {
  const heard = new Set<string>();
  return async (subjects: readonly Prisma.VoiceWhereInput[]): Promise<boolean[]> => {
    const known: boolean[] = [];
    for (const subject of subjects) {
      const name = JSON.stringify(subject);
      known.push(
        heard.has(name) || (await db.voice.findFirst({ where: { ...before, ...subject }, select: ID })) !== null,
      );
      heard.add(name);
    }
    return known;
  };
}

function idsOf(rows: readonly { id: string }[]): VoiceId[] {
  return rows.map((row) => row.id as VoiceId);
}
