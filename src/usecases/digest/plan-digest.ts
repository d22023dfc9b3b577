// Plans digest windows: what is due, or asked for, becomes a window with its voices, once.
import { fixBlockages } from "../../db/blockages.ts";
import { readNumberFacts, readWaitFacts } from "../../db/digest-facts.ts";
import {
  type DigestItem,
  type DigestWindow,
  findLastWindow,
  findPlanned,
  fixItems,
  planWindow,
} from "../../db/digest-windows.ts";
import { addDigest, findDigestOfChannel, findDigests } from "../../db/digests.ts";
import { countInNeed, countUnanswered, countWaitedFor, findInNeed, type Outlook } from "../../db/find-digest.ts";
import { readMonth } from "../../db/find-month.ts";
import { findVoices } from "../../db/find-voices.ts";
import { takeReceipt } from "../../db/receipts.ts";
import { findChangesOf, findSettings } from "../../db/settings.ts";
import type { Tx } from "../../db/transaction.ts";
import { findWorkspace } from "../../db/workspaces.ts";
import type { TimeWindow } from "../../domain/calendar/due-times.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { isWorkingTime } from "../../domain/calendar/working-time.ts";
import { type Blockage, blockagesOf } from "../../domain/digest/blockages.ts";
import { clockChangesIn, dueThrough } from "../../domain/digest/clock-change.ts";
import { calendarOf, type Digest, defaultPlan, firstRhythm, type Rhythm } from "../../domain/digest/digest.ts";
import { goesOnFrom, hasComeAlready, spanOf } from "../../domain/digest/due-windows.ts";
import { needOf } from "../../domain/digest/need.ts";
import type { ChannelId, DigestId, MemberId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import { apart, type Failure } from "../apart.ts";
import { transactInBackground, type World } from "../world.ts";

/** "silent": nothing needs anyone, so nothing is said. */
export type DigestOutcome = "planned" | "silent" | "repeated";

/** The channel that the environment names has a digest from the first; stopped or changed, it stays as it was made. */
export async function giveFirstDigest(world: World, workspaceId: WorkspaceId, channelId: ChannelId): Promise<void> {
  const { prisma } = world;
  if (await findDigestOfChannel(prisma, workspaceId, channelId)) return;
  const workspace = await findWorkspace(prisma, workspaceId);
  const { language } = await findSettings(prisma, workspaceId, world.defaults);
  const digest = newDigest(world, workspaceId, { channelId, plan: defaultPlan(language) });
  await addDigest(prisma, { ...digest, since: workspace?.firstSeenAt ?? digest.since });
}

export function newDigest(
  world: World,
  workspaceId: WorkspaceId,
  { channelId, plan, name = "" }: Pick<Digest, "channelId" | "plan"> & { name?: string },
): Digest {
  const id = world.newId() as DigestId;
  return { workspaceId, id, channelId, name, isRunning: true, since: world.clock(), plan };
}

/**
 * All digests whose time has come and that were not planned yet; in working time only, so that what was missed at night
 * waits for the morning. Safe on many replicas, at any minute. Answers those that could not be planned.
 */
export async function planDueDigests(world: World, workspaceId: WorkspaceId): Promise<Failure[]> {
  const failures: Failure[] = [];
  const now = world.clock();
  const settings = await findSettings(world.prisma, workspaceId, world.defaults);
  const changes = clockChangesIn(await findChangesOf(world.prisma, workspaceId, "calendar"));
  const due: (Timed & { rhythm: Rhythm; dueAt: Date; key: string })[] = [];
  for (const digest of await findDigests(world.prisma, workspaceId)) {
    await apart(failures, `digest ${digest.id}`, () => {
      const calendar = calendarOf(digest.plan, settings.calendar);
      if (!digest.isRunning || !isWorkingTime(calendar, now)) return;
      for (const { rhythm, dueAt } of dueThrough(digest, calendar, changes, now)) {
        due.push({ digest, calendar, rhythm, dueAt, key: `${digest.id}:${rhythm}` });
      }
    });
  }
  const planned = await findPlanned(
    world.prisma,
    workspaceId,
    due.map(({ key, dueAt }) => ({ digest: key, dueAt })),
  );
  for (const { digest, calendar, rhythm, dueAt, key } of due) {
    const isPlanned = planned.some((each) => each.digest === key && each.dueAt.getTime() === dueAt.getTime());
    if (isPlanned) continue;
    const window = { key, rhythm, dueAt, askedById: null };
    await apart(failures, `digest ${digest.id}`, () => plan(world, { digest, calendar }, window));
  }
  return failures;
}

/** At a person's word, at any time: the day's, or what else a digest without days has. */
export async function planDigestNow(
  world: World,
  digest: Digest,
  asked: { by: MemberId; receipt: string },
): Promise<DigestOutcome> {
  const settings = await findSettings(world.prisma, digest.workspaceId, world.defaults);
  const calendar = calendarOf(digest.plan, settings.calendar);
  const window = {
    key: `now:${asked.receipt}`,
    rhythm: firstRhythm(digest.plan),
    dueAt: world.clock(),
    askedById: asked.by,
  };
  return plan(world, { digest, calendar }, window);
}

interface Wanted {
  key: string;
  rhythm: Rhythm;
  dueAt: Date;
  askedById: MemberId | null;
}

async function plan(
  world: World,
  { digest, calendar }: Timed,
  { key, rhythm, dueAt, askedById }: Wanted,
): Promise<DigestOutcome> {
  const { workspaceId, id: digestId, channelId } = digest;
  return transactInBackground(world, async (tx, say) => {
    const now = world.clock();
    if (askedById && !(await takeReceipt(tx, workspaceId, key, now))) return "repeated";
    const id = world.newId() as WindowId;
    const span = await findSpan(tx, { digest, calendar }, { key, rhythm, dueAt, askedById });
    if (span === null) return "repeated";
    const { items, left, blockages, isSilent } = await FINDERS[rhythm](tx, { digest, calendar, span, now });
    const window: DigestWindow = {
      ...{ workspaceId, id, digest: key, dueAt, channelId, digestId, rhythm, since: span.from, left, askedById },
      ...{ name: digest.name, plan: digest.plan, isSilent, plannedAt: now, finishedAt: isSilent ? now : null },
    };
    if (!(await planWindow(tx, window))) return "repeated";
    if (isSilent) return "silent";
    await fixItems(tx, window, items);
    await fixBlockages(tx, window, blockages);
    await say({ kind: "digest.show", payload: { workspaceId, windowId: id } });
    return "planned";
  });
}

/** Of what the window is to speak; null where one has come already. */
async function findSpan(
  tx: Tx,
  { digest, calendar }: Timed,
  { key, rhythm, dueAt, askedById }: Wanted,
): Promise<TimeWindow | null> {
  const { workspaceId, id, since, plan: digestPlan } = digest;
  const { timeZone } = calendar;
  if (askedById === null) {
    const last = await findLastWindow(tx, workspaceId, { digest: key, dueAt });
    if (hasComeAlready({ rhythm, dueAt }, last, digestPlan, timeZone)) return null;
  } else if (rhythm !== "daily") {
    // A page that somebody asks for is about a whole week, or month, whenever the last one came.
    return spanOf({ rhythm, dueAt }, null, timeZone);
  }
  const said = await findLastWindow(tx, workspaceId, { digest: `${id}:${rhythm}`, dueAt }, { isSilent: false });
  return spanOf({ rhythm, dueAt }, goesOnFrom(rhythm, said?.dueAt ?? null, since), timeZone);
}

interface Timed {
  digest: Digest;
  /** The digest's own. */
  calendar: WorkCalendar;
}

interface Spanned extends Timed {
  /** Of what the window speaks. */
  span: TimeWindow;
  now: Date;
}

/** What a window has that does not change any more, and whether it has anything to say. */
interface Found {
  items: DigestItem[];
  left: number;
  blockages: Blockage[];
  isSilent: boolean;
}

const FINDERS: Record<Rhythm, (tx: Tx, spanned: Spanned) => Promise<Found>> = {
  daily: findDay,
  weekly: findWeek,
  monthly: findMonth,
};

async function findDay(tx: Tx, { digest, calendar, now }: Spanned): Promise<Found> {
  const { workspaceId } = digest;
  const { filter, itemsMost } = digest.plan;
  const today = localDateOf(now, calendar.timeZone);
  const outlook: Outlook = { workspaceId, filter, calendar, now, today, asOf: now };
  const voices = await findVoices(tx, workspaceId, await findInNeed(tx, outlook, { most: itemsMost }));
  const items = voices.flatMap((voice) => {
    const need = needOf(voice);
    return need === null ? [] : [{ voiceId: voice.id, need }];
  });
  const left = items.length < itemsMost ? 0 : (await countInNeed(tx, outlook)) - items.length;
  return { items, left, blockages: [], isSilent: items.length === 0 && !(await isNews(tx, outlook)) };
}

/** Is there something to read, though nobody is needed? Whoever looks at what waits wants to see what waits. */
async function isNews(tx: Tx, outlook: Outlook): Promise<boolean> {
  if ((await countUnanswered(tx, outlook)) > 0) return true;
  return outlook.filter.standings.includes("paused") && (await countWaitedFor(tx, outlook)) > 0;
}

async function findWeek(tx: Tx, { digest, calendar, span }: Spanned): Promise<Found> {
  const scope = { workspaceId: digest.workspaceId, filter: digest.plan.filter };
  const blockages = blockagesOf(await readWaitFacts(tx, scope, span), calendar, span);
  const { openings, endings } = await readNumberFacts(tx, scope, span);
  return { items: [], left: 0, blockages, isSilent: [...blockages, ...openings, ...endings].length === 0 };
}

async function findMonth(tx: Tx, { digest, span }: Spanned): Promise<Found> {
  const scope = { workspaceId: digest.workspaceId, filter: digest.plan.filter };
  const { concluded, accessibility, promised } = await readMonth(tx, scope, span);
  return { items: [], left: 0, blockages: [], isSilent: concluded + accessibility.count + promised.count === 0 };
}
