// Asks one member of a ring about a voice without an answer, in a direct message; and keeps that message true.
import { findMembers } from "../../db/members.ts";
import { findRings, leaveOutOfRing, type Ring } from "../../db/rings.ts";
import { findSnooze } from "../../db/snoozes.ts";
import { findVoice, readVersion } from "../../db/voices.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { workingMinutesBetween } from "../../domain/calendar/working-time.ts";
import { isPutOff, isTooLate, unansweredOf } from "../../domain/ring/ring.ts";
import { isSnoozed } from "../../domain/ring/snooze.ts";
import { ringKey } from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { ringNote } from "../../slack/views/ring-note.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { lookFor } from "./post-once.ts";
import { sayTo } from "./say-to.ts";
import { cardUrlOf, privateReader, type Stage, settingsOf, waitForWork } from "./stage.ts";

type Payload = JobPayloads["ring.ask"];

/**
 * What has an answer before it is said is not said at all; what stands there already says so from then on. To whom it is
 * not said was not asked.
 */
export async function askRing(stage: Stage, payload: Payload): Promise<JobResult> {
  const { workspaceId, voiceId, memberId } = payload;
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const ring = (await findRings(stage.prisma, workspaceId, voiceId)).find((each) => isMeant(each, payload));
  if (!found || !ring) return { kind: "done" };
  const { voice } = found;
  const { calendar } = await settingsOf(stage, workspaceId);
  const key = ringKey({ voiceId, ...ring }, memberId);
  const snoozedUntil = await snoozeOf(stage, payload, calendar);
  const leaveOut = () => leaveOutOfRing(stage.prisma, { ...voice, openedAt: ring.openedAt }, ring.ring, memberId);
  if (!(await lookFor(stage, { workspaceId, key }))) {
    const isOpen = isStillOpen(voice, ring, memberId, { calendar, now: stage.clock() });
    if (!isOpen || snoozedUntil !== null || !(await isWanted(stage, payload))) {
      await leaveOut();
      return { kind: "done" };
    }
    waitForWork(calendar, stage.clock());
  }
  const reader = await privateReader(stage, workspaceId, memberId);
  const state = {
    memberId,
    ring: ring.ring,
    isWaiting: unansweredOf(voice)?.openedAt.getTime() === ring.openedAt.getTime(),
    // As it was when they were asked: a number that grew would have to be drawn anew all the time.
    waitedMinutes: workingMinutesBetween(calendar, ring.openedAt, ring.askedAt),
    calendar,
    snoozedUntil,
    cardUrl: await cardUrlOf(stage, workspaceId, voiceId),
  };
  const isReached = await sayTo(stage, { workspaceId, memberId, key }, ringNote(voice, state, reader));
  if (!isReached) await leaveOut();
  const newest = await readVersion(stage.prisma, workspaceId, voiceId);
  return newest > voice.version ? { kind: "again", afterSeconds: 0 } : { kind: "done" };
}

function isMeant(each: Ring, { ring, openedAt, memberId }: Payload): boolean {
  return each.ring === ring && each.openedAt.toISOString() === openedAt && each.memberIds.includes(memberId);
}

async function snoozeOf(
  stage: Stage,
  { workspaceId, voiceId, memberId }: Payload,
  { timeZone }: WorkCalendar,
): Promise<string | null> {
  const until = await findSnooze(stage.prisma, workspaceId, memberId, voiceId);
  return isSnoozed(until, localDateOf(stage.clock(), timeZone)) ? until : null;
}

async function isWanted(stage: Stage, { workspaceId, memberId }: Payload): Promise<boolean> {
  const [member] = await findMembers(stage.prisma, workspaceId, [memberId]);
  return !member || (member.isActive && !member.isBot && !member.mutedNotices.includes("rings"));
}

/** Without an answer since it was opened, not opened anew, and not theirs meanwhile. */
function isStillOpen(
  voice: Voice,
  ring: Ring,
  memberId: Payload["memberId"],
  moment: { calendar: WorkCalendar; now: Date },
): boolean {
  const open = unansweredOf(voice);
  if (!open || open.openedAt.getTime() !== ring.openedAt.getTime() || open.involved.includes(memberId)) return false;
  return !isPutOff(open, moment) && !isTooLate(moment.calendar, ring.askedAt, moment.now);
}
