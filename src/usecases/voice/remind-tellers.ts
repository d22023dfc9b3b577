// Whoever has not passed a conclusion on to their customer is reminded: once a day, in working hours, all in one message.
import { findTellers } from "../../db/find-voices.ts";
import { findMembers } from "../../db/members.ts";
import { findReceipts, takeReceipt } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { addWorkingMinutes, isWorkingTime } from "../../domain/calendar/working-time.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import { transactInBackground, type World } from "../world.ts";

/** Half a working day after the conclusion. */
const REMIND_AFTER_MINUTES = 4 * 60;

/** May run twice, on many replicas. */
export async function remindTellers(world: World, workspaceId: WorkspaceId): Promise<void> {
  const now = world.clock();
  const { calendar } = await findSettings(world.prisma, workspaceId, world.defaults);
  if (!isWorkingTime(calendar, now)) return;
  const day = localDateOf(now, calendar.timeZone);
  const tellers = await findTellers(world.prisma, workspaceId);
  const late = tellers.filter(({ since }) => addWorkingMinutes(calendar, since, REMIND_AFTER_MINUTES) <= now);
  const ids = late.map((teller) => teller.memberId);
  for (const memberId of await withoutReminded(world, { workspaceId, day }, ids)) {
    await transactInBackground(world, async (tx, say) => {
      if (!(await takeReceipt(tx, workspaceId, receiptOf(memberId, day), now))) return;
      await say({ kind: "telling.remind", payload: { workspaceId, memberId, day } });
    });
  }
}

function receiptOf(memberId: MemberId, day: string): string {
  return `remind:${memberId}:${day}`;
}

/** Nor those who do not want to be. */
async function withoutReminded(
  { prisma }: World,
  { workspaceId, day }: { workspaceId: WorkspaceId; day: string },
  ids: readonly MemberId[],
): Promise<MemberId[]> {
  if (ids.length === 0) return [];
  const receipts = ids.map((memberId) => receiptOf(memberId, day));
  const taken = await findReceipts(prisma, workspaceId, receipts);
  const left = ids.filter((memberId) => !taken.has(receiptOf(memberId, day)));
  const members = await findMembers(prisma, workspaceId, left);
  const muted = members.filter((member) => member.mutedNotices.includes("reminders")).map((member) => member.memberId);
  return left.filter((memberId) => !muted.includes(memberId));
}
