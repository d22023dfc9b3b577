// Posts a digest window: the parent, then a reply for each voice, and goes on where it stopped.

import { findDelivery, type Place } from "../../db/deliveries.ts";
import type { DigestWindow } from "../../db/digest-windows.ts";
import { findItems, findWindow, finishWindow } from "../../db/digest-windows.ts";
import { findOpenVoices } from "../../db/find-voices.ts";
import { findVoice } from "../../db/voices.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { voicesInNeed } from "../../domain/digest/digest.ts";
import type { MemberId, VoiceId } from "../../domain/ids.ts";
import { digestItemKey, digestKey } from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { digestItem, digestParent } from "../../slack/views/digest.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { postOnce } from "./post-once.ts";
import { cardUrlOf, cardUrlsOf, publicReader, type Stage } from "./stage.ts";

export async function showDigest(
  stage: Stage,
  { workspaceId, windowId }: JobPayloads["digest.show"],
): Promise<JobResult> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  if (!window || window.finishedAt || stage.channels.isAbsent(window.channelId)) return { kind: "done" };
  const items = await findItems(stage.prisma, workspaceId, windowId);
  const parent = await postParent(stage, window);
  for (const voiceId of items) await postItem(stage, window, parent, voiceId);
  await finishWindow(stage.prisma, workspaceId, windowId, stage.clock());
  // What changed while the replies were being posted: each is drawn once more, and most turn out to be right.
  const then = items.map((voiceId) => ({ kind: "voice.show" as const, payload: { workspaceId, voiceId } }));
  return { kind: "done", then };
}

async function postParent(stage: Stage, window: DigestWindow): Promise<Place> {
  const { workspaceId, channelId } = window;
  const key = digestKey(window.id);
  const known = await findDelivery(stage.prisma, { workspaceId, key });
  if (known) return known;
  const open = voicesInNeed(await findOpenVoices(stage.prisma, workspaceId), stage.clock());
  const reader = await publicReader(stage, workspaceId, []);
  const cardUrls = await cardUrlsOf(
    stage,
    workspaceId,
    open.map((voice) => voice.id),
  );
  const day = localDateOf(window.dueAt, stage.calendar.timeZone);
  const said = digestParent({ day, open, cardUrls }, reader);
  return (await postOnce(stage, { workspaceId, key, channelId }, said)).place;
}

async function postItem(stage: Stage, window: DigestWindow, parent: Place, voiceId: VoiceId): Promise<void> {
  const { workspaceId } = window;
  const key = digestItemKey(window.id, voiceId);
  if (await findDelivery(stage.prisma, { workspaceId, key })) return;
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  if (!found) return;
  const reader = await publicReader(stage, workspaceId, peopleIn(found.voice));
  const said = digestItem(found.voice, await cardUrlOf(stage, workspaceId, voiceId), stage.clock(), reader);
  await postOnce(stage, { workspaceId, key, channelId: parent.channelId, threadTs: parent.ts }, said);
}

function peopleIn(voice: Voice): MemberId[] {
  return [...voice.listeners, ...voice.claims].map((each) => each.memberId);
}
