// When work begins again: what was posted while nobody worked, and still has no answer, is brought together once.
import { type DigestWindow, findPlanned, finishWindow, fixItems, planWindow } from "../../db/digest-windows.ts";
import { findSettings } from "../../db/settings.ts";
import { countUnanswered, findUnanswered } from "../../db/unanswered.ts";
import { isNews, latestOpening, type Opening } from "../../domain/calendar/openings.ts";
import { needOf } from "../../domain/digest/need.ts";
import type { ChannelId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import { transactInBackground, type World } from "../world.ts";

const DIGEST = "opening";
/** Beyond that the ledger is the place to look. */
const VOICES_MOST = 20;

/** Safe on many replicas, at any minute. */
export async function planOpening(world: World, workspaceId: WorkspaceId, channelId: ChannelId): Promise<void> {
  const now = world.clock();
  const { calendar } = await findSettings(world.prisma, workspaceId, world.defaults);
  const opening = latestOpening(calendar, now);
  if (!opening || !isNews(opening, calendar, now)) return;
  const known = await findPlanned(world.prisma, workspaceId, [{ digest: DIGEST, dueAt: opening.opensAt }]);
  if (known.length === 0) await plan(world, { workspaceId, channelId }, opening);
}

/** Its voices are fixed here; how they stand is looked at when the brief is drawn. */
async function plan(
  world: World,
  target: Pick<DigestWindow, "workspaceId" | "channelId">,
  { closedAt, opensAt }: Opening,
): Promise<void> {
  const { workspaceId } = target;
  await transactInBackground(world, async (tx, say) => {
    const opened = { from: closedAt, until: opensAt };
    const voices = await findUnanswered(tx, workspaceId, { skip: 0, take: VOICES_MOST }, opened);
    const left = voices.length < VOICES_MOST ? 0 : (await countUnanswered(tx, workspaceId, opened)) - voices.length;
    const id = world.newId() as WindowId;
    const times = { dueAt: opensAt, since: closedAt, plannedAt: world.clock(), finishedAt: null };
    const kind = { digest: DIGEST, rhythm: DIGEST, digestId: null, name: "", plan: null, askedById: null } as const;
    if (!(await planWindow(tx, { ...target, ...kind, ...times, id, left, isSilent: false }))) return;
    if (voices.length === 0) return finishWindow(tx, workspaceId, id, world.clock());
    const items = voices.map((voice) => ({ voiceId: voice.id, need: needOf(voice) ?? "claim" }));
    await fixItems(tx, { workspaceId, id }, items);
    await say({ kind: "opening.show", payload: { workspaceId, windowId: id } });
  });
}
