// What should have been said to Slack by now and was not, because a job gave up or a channel was missing, is asked for
// again. Nothing dies silently, however long Slack was away.
import { findUnfinishedWindows, findUnreworded } from "../../db/digest-windows.ts";
import { findStaleVoices, findUntold } from "../../db/find-voices.ts";
import { DAY_MS } from "../../domain/calendar/local-date.ts";
import { WINDOW_TOO_OLD_MS } from "../../domain/digest/due-windows.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import { type Job, withoutUnderWay } from "../../outbox/jobs.ts";
import { transactInBackground, type World } from "../world.ts";

/** A minute's worth; the rest comes with the next minutes. */
const MOST = 200;

/** Words that were taken back are looked for so long where they may still stand. */
const REWORDED_SINCE_MS = 30 * DAY_MS;

/** May run twice, on any replica: what is queued, under way, or given up just now is left alone. */
export async function heal(world: World, workspaceId: WorkspaceId): Promise<void> {
  const { prisma } = world;
  const stale = await findStaleVoices(prisma, workspaceId);
  const untold = await findUntold(prisma, workspaceId);
  const since = new Date(world.clock().getTime() - WINDOW_TOO_OLD_MS);
  const windows = await findUnfinishedWindows(prisma, workspaceId, since);
  const reworded = { since: new Date(world.clock().getTime() - REWORDED_SINCE_MS), most: MOST };
  const mentions = await findUnreworded(prisma, workspaceId, reworded);
  const jobs: Job[] = [
    ...mentions.map((mention) => ({ kind: "digest.reword" as const, payload: { workspaceId, ...mention } })),
    ...windows.map(({ id, rhythm }) => {
      const kind = rhythm === "opening" ? ("opening.show" as const) : ("digest.show" as const);
      return { kind, payload: { workspaceId, windowId: id } };
    }),
    ...untold.map((listener) => ({ kind: "conclusion.tell" as const, payload: { workspaceId, ...listener } })),
    ...stale.map((voiceId) => ({ kind: "voice.show" as const, payload: { workspaceId, voiceId } })),
  ];
  const missing = (await withoutUnderWay(prisma, jobs)).slice(0, MOST);
  if (missing.length === 0) return;
  await transactInBackground(world, async (_tx, say) => {
    for (const job of missing) await say(job);
  });
}
