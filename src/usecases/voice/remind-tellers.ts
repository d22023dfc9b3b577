// Whoever has not passed a conclusion on to their customer is reminded: once a day, in working hours, all in one message.
import { findTellers } from "../../db/find-voices.ts";
import { takeReceipt } from "../../db/receipts.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { addWorkingMinutes, isWorkingTime } from "../../domain/calendar/working-time.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import { transactInBackground, type World } from "../world.ts";

/** Half a working day after the conclusion. */
const REMIND_AFTER_MINUTES = 4 * 60;

/** May run twice, on many replicas. */
export async function remindTellers(world: World, workspaceId: WorkspaceId): Promise<void> {
  const now = world.clock();
  if (!isWorkingTime(world.calendar, now)) return;
  const day = localDateOf(now, world.calendar.timeZone);
  for (const { memberId, since } of await findTellers(world.prisma, workspaceId)) {
    if (addWorkingMinutes(world.calendar, since, REMIND_AFTER_MINUTES) > now) continue;
    await transactInBackground(world, async (tx, say) => {
      if (!(await takeReceipt(tx, workspaceId, `remind:${memberId}:${day}`, now))) return;
      await say({ kind: "telling.remind", payload: { workspaceId, memberId, day } });
    });
  }
}
