// A member puts a voice off for themselves. It only stops what asks them about it; nothing of the voice changes.
import { takeReceipt } from "../../db/receipts.ts";
import { findRings } from "../../db/rings.ts";
import { findSnooze, saveSnooze } from "../../db/snoozes.ts";
import { findVoice } from "../../db/voices.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { isSnoozed, type SnoozeChoice, snoozeDay } from "../../domain/ring/snooze.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import { readSettings } from "../settings/settings.ts";
import type { VoiceWish } from "../voice/change-voice.ts";
import { type Say, transact, type World } from "../world.ts";

/** One of the choices, a day of their own, or no longer. */
export type SnoozeWish = { choice: SnoozeChoice } | { day: string } | "over";

export type SnoozeOutcome =
  /** `until`: the first day on which they hear of it again; null when that is now. */
  { kind: "done"; until: string | null } | { kind: "refused"; refusal: Refusal };

/**
 * Rings leave them out, and their App Home does not list it among those without an answer. The reminder of a customer
 * who waits to be told stays: that is owed to the customer. May run twice.
 */
export async function snoozeVoice(world: World, wish: VoiceWish, snooze: SnoozeWish): Promise<SnoozeOutcome> {
  const { workspaceId, voiceId, by: memberId } = wish;
  const now = world.clock();
  const { calendar } = await readSettings(world, workspaceId);
  const today = localDateOf(now, calendar.timeZone);
  const until = untilOf(snooze, today);
  if (until !== null && !isSnoozed(until, today)) return { kind: "refused", refusal: { kind: "pause_day_past" } };
  return transact(world, async (tx, say) => {
    if (!(await findVoice(tx, workspaceId, voiceId))) return { kind: "refused", refusal: { kind: "voice_unknown" } };
    if (await takeReceipt(tx, workspaceId, wish.receipt, now)) {
      await saveSnooze(tx, { workspaceId, memberId, voiceId }, until);
      await say({ kind: "home.show", payload: { workspaceId, memberId } });
      await sayInNotes(say, await findRings(tx, workspaceId, voiceId), { workspaceId, memberId, voiceId });
    }
    return { kind: "done", until };
  });
}

function untilOf(snooze: SnoozeWish, today: LocalDate): string | null {
  if (snooze === "over") return null;
  return "day" in snooze ? snooze.day : snoozeDay(snooze.choice, today);
}

/** Where they were asked about it, it says so too. */
async function sayInNotes(
  say: Say,
  rings: Awaited<ReturnType<typeof findRings>>,
  { workspaceId, memberId, voiceId }: { workspaceId: WorkspaceId; memberId: MemberId; voiceId: VoiceId },
): Promise<void> {
  for (const { ring, openedAt, memberIds } of rings) {
    if (!memberIds.includes(memberId)) continue;
    const payload = { workspaceId, voiceId, openedAt: openedAt.toISOString(), ring, memberId };
    await say({ kind: "ring.ask", payload });
  }
}

/** Null where the member hears of it. */
export async function readSnooze(
  world: World,
  { workspaceId, voiceId, memberId }: { workspaceId: WorkspaceId; voiceId: VoiceId; memberId: MemberId },
): Promise<string | null> {
  const { calendar } = await readSettings(world, workspaceId);
  const until = await findSnooze(world.prisma, workspaceId, memberId, voiceId);
  return isSnoozed(until, localDateOf(world.clock(), calendar.timeZone)) ? until : null;
}
