// Direct messages to one member: the conclusion to pass on, what the identifier gate took out, a voice handed over, and
// a reminder of customers who are still waiting.
import { findDeliveries, findLastKey } from "../../db/deliveries.ts";
import { findOwnVoices } from "../../db/find-voices.ts";
import { findMembers } from "../../db/members.ts";
import { findVoice, readHistory, readVersion } from "../../db/voices.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { Notice } from "../../domain/member/notices.ts";
import {
  conclusionKey,
  conclusionsPrefix,
  handoverKey,
  maskingKey,
  reminderKey,
} from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { linkTo } from "../../slack/card-link.ts";
import { maskingNote } from "../../slack/views/masking-note.ts";
import { handoverNote, reminder } from "../../slack/views/private-notes.ts";
import { telling } from "../../slack/views/telling.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { lookFor } from "./post-once.ts";
import { sayTo } from "./say-to.ts";
import { cardUrlOf, cardUrlsOf, NotYet, privateReader, type Stage, settingsOf, waitForWork } from "./stage.ts";

const DONE: JobResult = { kind: "done" };

export async function tellConclusion(
  stage: Stage,
  { workspaceId, voiceId, memberId }: JobPayloads["conclusion.tell"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const voice = found?.voice;
  if (!voice) return DONE;
  const key = await conclusionMessage(stage, voice, memberId);
  if (key === null) return DONE;
  const reader = await privateReader(stage, workspaceId, memberId, voice.conclusion ? [voice.conclusion.memberId] : []);
  const [member] = await findMembers(stage.prisma, workspaceId, [memberId]);
  const state = { memberId, tone: member?.tone ?? "written", cardUrl: await cardUrlOf(stage, workspaceId, voiceId) };
  const said = telling(voice, state, reader);
  if (!said) return DONE;
  await sayTo(stage, { workspaceId, memberId, key }, said);
  const newest = await readVersion(stage.prisma, workspaceId, voiceId);
  return newest > voice.version ? { kind: "again", afterSeconds: 0 } : DONE;
}

/** The message that stands for it: of a conclusion that fell, the last one; who never heard of it need not hear so. */
async function conclusionMessage(stage: Stage, voice: Voice, memberId: MemberId): Promise<string | null> {
  const { workspaceId, id, conclusion } = voice;
  const isListening = voice.listeners.some((listener) => listener.memberId === memberId);
  if (conclusion && isListening) return conclusionKey(id, memberId, conclusion.concludedAt);
  return findLastKey(stage.prisma, workspaceId, conclusionsPrefix(id, memberId));
}

/** The card's link belongs in it, so it waits a moment for the card; not for ever, and not for a missing channel. */
const CARD_AWAITED_MS = 10_000;

export async function tellMasking(
  stage: Stage,
  { workspaceId, voiceId, memberId, version, kinds }: JobPayloads["masking.tell"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  if (!found) return DONE;
  const url = await cardUrlOf(stage, workspaceId, voiceId);
  if (url === null && stage.channels.voice().kind === "ready" && isNew(stage, found.voice)) throw new NotYet(1);
  const reader = await privateReader(stage, workspaceId, memberId);
  await sayTo(stage, { workspaceId, memberId, key: maskingKey(voiceId, version) }, maskingNote(kinds, url, reader));
  return DONE;
}

function isNew(stage: Stage, { postedAt }: Voice): boolean {
  return stage.clock().getTime() - postedAt.getTime() < CARD_AWAITED_MS;
}

export async function tellHandover(
  stage: Stage,
  { workspaceId, voiceId, memberId, version }: JobPayloads["handover.tell"],
): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const event = (await readHistory(stage.prisma, workspaceId, voiceId))[version - 1];
  if (!found || event?.kind !== "voice.handed_over") return DONE;
  const key = handoverKey(voiceId, version);
  const isMuted = await hasMuted(stage, { workspaceId, memberId }, "handovers");
  if (isMuted && !(await lookFor(stage, { workspaceId, key }))) return DONE;
  const reader = await privateReader(stage, workspaceId, memberId, [event.by]);
  const said = handoverNote(found.voice, event.by, await cardUrlOf(stage, workspaceId, voiceId), reader);
  await sayTo(stage, { workspaceId, memberId, key }, said);
  return DONE;
}

/** What stands there already is drawn anew all the same. */
async function hasMuted(
  stage: Stage,
  { workspaceId, memberId }: { workspaceId: WorkspaceId; memberId: MemberId },
  notice: Notice,
): Promise<boolean> {
  const [member] = await findMembers(stage.prisma, workspaceId, [memberId]);
  return member?.mutedNotices.includes(notice) ?? false;
}

const REMINDED_MOST = 30;

/**
 * Who has told everyone meanwhile is not reminded, and nobody is off-hours; a day that is over has the next one's
 * reminder. What stands there already is drawn anew.
 */
export async function remindTeller(
  stage: Stage,
  { workspaceId, memberId, day }: JobPayloads["telling.remind"],
): Promise<JobResult> {
  const slice = { skip: 0, take: REMINDED_MOST };
  const voices = await findOwnVoices(stage.prisma, workspaceId, memberId, "untold", slice);
  const key = reminderKey(memberId, day);
  if (!(await lookFor(stage, { workspaceId, key }))) {
    const { calendar } = await settingsOf(stage, workspaceId);
    const isOver = localDateOf(stage.clock(), calendar.timeZone) !== day;
    if (voices.length === 0 || isOver || (await hasMuted(stage, { workspaceId, memberId }, "reminders"))) return DONE;
    waitForWork(calendar, stage.clock());
  }
  const reader = await privateReader(stage, workspaceId, memberId);
  const urls = await tellingUrlsOf(stage, { workspaceId, memberId }, voices);
  await sayTo(stage, { workspaceId, memberId, key }, reminder(voices, urls, reader));
  return DONE;
}

/** Of the messages with the texts to pass on; where one is not known to be there, of the card. */
async function tellingUrlsOf(
  stage: Stage,
  { workspaceId, memberId }: { workspaceId: WorkspaceId; memberId: MemberId },
  voices: readonly Voice[],
): Promise<Map<VoiceId, string>> {
  const urls = await cardUrlsOf(
    stage,
    workspaceId,
    voices.map((voice) => voice.id),
  );
  const keys = voices.flatMap(({ id, conclusion }) => {
    return conclusion ? [{ id, key: conclusionKey(id, memberId, conclusion.concludedAt) }] : [];
  });
  const told = await findDeliveries(
    stage.prisma,
    workspaceId,
    keys.map(({ key }) => key),
  );
  for (const { id, key } of keys) {
    const place = told.get(key);
    if (place) urls.set(id, linkTo(stage.workspaceUrl, place));
  }
  return urls;
}
