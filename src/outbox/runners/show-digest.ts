// Posts a digest window: the parent, then a reply for each voice, and goes on where it stopped.
import { findItems, findWindow, finishWindow } from "../../db/digest-windows.ts";
import { findOpenVoices, findVoices } from "../../db/voices.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { voicesInNeed } from "../../domain/digest/digest.ts";
import type { MemberId } from "../../domain/ids.ts";
import { digestItemKey, digestKey } from "../../domain/voice/delivery-keys.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { digestItem, digestParent } from "../../slack/views/digest.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { postOnce } from "./post-once.ts";
import { cardUrlsOf, publicReader, type Stage } from "./stage.ts";

export async function showDigest(
  stage: Stage,
  { workspaceId, windowId }: JobPayloads["digest.show"],
): Promise<JobResult> {
  const window = await findWindow(stage.prisma, workspaceId, windowId);
  if (!window || window.finishedAt) return { kind: "done" };
  const now = stage.clock();
  const open = voicesInNeed(await findOpenVoices(stage.prisma, workspaceId), now);
  const items = await findItems(stage.prisma, workspaceId, windowId);
  const voices = await findVoices(stage.prisma, workspaceId, items);
  const reader = await publicReader(stage, workspaceId, voices.flatMap(peopleIn));
  const cardUrls = await cardUrlsOf(stage, workspaceId, [...new Set([...open.map((voice) => voice.id), ...items])]);
  const day = localDateOf(window.dueAt, stage.calendar.timeZone);
  const parent = await postOnce(
    stage,
    { workspaceId, key: digestKey(windowId), channelId: window.channelId },
    digestParent({ day, open, shown: items.length, cardUrls }, reader),
  );
  for (const voiceId of items) {
    const voice = voices.find((each) => each.id === voiceId);
    if (!voice) continue;
    const key = digestItemKey(windowId, voiceId);
    const said = digestItem(voice, cardUrls.get(voiceId) ?? null, now, reader);
    await postOnce(stage, { workspaceId, key, channelId: parent.channelId, threadTs: parent.ts }, said);
  }
  await finishWindow(stage.prisma, workspaceId, windowId, stage.clock());
  return { kind: "done" };
}

function peopleIn(voice: Voice): MemberId[] {
  return [...voice.listeners, ...voice.claims].map((each) => each.memberId);
}
