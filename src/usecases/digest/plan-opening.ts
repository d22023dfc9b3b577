// When work begins again: what was posted while nobody worked, and still has no answer, is brought together once.
import { type DigestWindow, findPlanned, finishWindow, fixItems, planWindow } from "../../db/digest-windows.ts";
import { findBriefed, findLastBriefed } from "../../db/openings.ts";
import { findSettings } from "../../db/settings.ts";
import { countUnanswered, findUnanswered, type UnansweredQuery } from "../../db/unanswered.ts";
import { DAY_MS } from "../../domain/calendar/local-date.ts";
import { instantOf, localDateOf } from "../../domain/calendar/local-time.ts";
import { isNews, type Opening, openingsUntil } from "../../domain/calendar/openings.ts";
import { WINDOW_TOO_OLD_MS } from "../../domain/digest/due-windows.ts";
import { needOf } from "../../domain/digest/need.ts";
import type { ChannelId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import { transactInBackground, type World } from "../world.ts";

const DIGEST = "opening";
/** Beyond that the ledger is the place to look. */
const VOICES_MOST = 20;
/** A brief makes up for those that were missed, so far back. */
const MISSED_MOST_MS = 14 * DAY_MS;

/** Safe on many replicas, at any minute. */
export async function planOpening(world: World, workspaceId: WorkspaceId, channelId: ChannelId): Promise<void> {
  const now = world.clock();
  const { calendar } = await findSettings(world.prisma, workspaceId, world.defaults);
  const openings = openingsUntil(calendar, now);
  const opensAt = openings.at(-1)?.opensAt;
  if (!opensAt || !isNews(opensAt, calendar, now)) return;
  const known = await findPlanned(world.prisma, workspaceId, [{ digest: DIGEST, dueAt: opensAt }]);
  if (known.length > 0) return;
  const dayBegan = instantOf(localDateOf(opensAt, calendar.timeZone), 0, calendar.timeZone);
  await plan(world, { workspaceId, channelId }, { opensAt, dayBegan, openings });
}

/** Its voices are fixed here; how they stand is looked at when the brief is drawn. */
async function plan(
  world: World,
  target: Pick<DigestWindow, "workspaceId" | "channelId">,
  { opensAt, dayBegan, openings }: { opensAt: Date; dayBegan: Date; openings: readonly Opening[] },
): Promise<void> {
  const { workspaceId } = target;
  await transactInBackground(world, async (tx, say) => {
    const now = world.clock();
    const askedForSince = new Date(now.getTime() - WINDOW_TOO_OLD_MS);
    const lastAt = (await findLastBriefed(tx, workspaceId, askedForSince)) ?? new Date(0);
    const closed = closedSince(openings, lastAt, opensAt);
    // Where working time was changed, work may begin twice on a day.
    const except = await findBriefed(tx, workspaceId, dayBegan);
    const query: UnansweredQuery = { except, openedIn: closed };
    const voices = await findUnanswered(tx, workspaceId, { skip: 0, take: VOICES_MOST }, query);
    const left = voices.length < VOICES_MOST ? 0 : (await countUnanswered(tx, workspaceId, query)) - voices.length;
    const id = world.newId() as WindowId;
    const since = closed[0]?.from ?? opensAt;
    const times = { dueAt: opensAt, since, plannedAt: now, finishedAt: null };
    const kind = { digest: DIGEST, rhythm: DIGEST, digestId: null, name: "", plan: null, askedById: null } as const;
    if (!(await planWindow(tx, { ...target, ...kind, ...times, id, left, isSilent: false }))) return;
    if (voices.length === 0) return finishWindow(tx, workspaceId, id, now);
    const items = voices.map((voice) => ({ voiceId: voice.id, need: needOf(voice) ?? "claim" }));
    await fixItems(tx, { workspaceId, id }, items);
    await say({ kind: "opening.show", payload: { workspaceId, windowId: id } });
  });
}

/** When nobody worked since the last brief, which may have been some nights ago. */
function closedSince(openings: readonly Opening[], lastAt: Date, opensAt: Date) {
  const oldest = Math.max(lastAt.getTime(), opensAt.getTime() - MISSED_MOST_MS);
  return openings
    .filter((each) => each.opensAt.getTime() > oldest)
    .map((each) => ({ from: each.closedAt, until: each.opensAt }));
}
