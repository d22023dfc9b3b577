// Makes a voice's card, its thread, and the digest replies that name it look like the voice.
import { findPlace } from "../../db/deliveries.ts";
import { findWindowsOf } from "../../db/digest-windows.ts";
import { findVoice, markShown, readHistory } from "../../db/voices.ts";
import type { MemberId } from "../../domain/ids.ts";
import { cardKey, digestItemKey, lineKey } from "../../domain/voice/delivery-keys.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { voiceCard } from "../../slack/views/card.ts";
import { digestItem } from "../../slack/views/digest.ts";
import type { Reader } from "../../slack/views/reader.ts";
import { threadLine } from "../../slack/views/thread-line.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { postOnce, updatePosted } from "./post-once.ts";
import { cardUrlOf, publicReader, type Stage } from "./stage.ts";

/** Windows older than these are history: their replies stay as they were. */
const WINDOWS_FOLLOWED = 3;

export async function showVoice(stage: Stage, { workspaceId, voiceId }: JobPayloads["voice.show"]): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  const channel = stage.channels.voice();
  if (!found) return { kind: "done" };
  const { voice, shownVersion } = found;
  const history = await readHistory(stage.prisma, workspaceId, voiceId);
  const reader = await publicReader(stage, workspaceId, peopleIn(voice, history));
  const known = await findPlace(stage.prisma, { workspaceId, key: cardKey(voiceId) });
  // Without a channel it waits as it is; the sweep for stale cards brings it back once there is one.
  if (!known && channel.kind !== "ready") return { kind: "done" };
  const channelId = known?.channelId ?? (channel.kind === "ready" ? channel.channelId : null);
  if (channelId === null) return { kind: "done" };

  const said = voiceCard(voice, reader);
  const card = await postOnce(stage, { workspaceId, key: cardKey(voiceId), channelId }, said);
  if (!card.isNew) await updatePosted(stage, card, said);
  for (const [index, event] of history.slice(shownVersion).entries()) {
    const line = threadLine(event, reader);
    const key = lineKey(voiceId, shownVersion + index + 1);
    if (line) await postOnce(stage, { workspaceId, key, channelId: card.channelId, threadTs: card.ts }, line);
  }
  await showDigestItems(stage, voice, reader);

  const newest = await markShown(stage.prisma, workspaceId, voiceId, voice.version);
  return newest > voice.version ? { kind: "again", afterSeconds: 0 } : { kind: "done" };
}

async function showDigestItems(stage: Stage, voice: Voice, reader: Reader): Promise<void> {
  const { workspaceId } = voice;
  for (const windowId of await findWindowsOf(stage.prisma, workspaceId, voice.id, WINDOWS_FOLLOWED)) {
    const place = await findPlace(stage.prisma, { workspaceId, key: digestItemKey(windowId, voice.id) });
    if (!place) continue;
    const url = await cardUrlOf(stage, workspaceId, voice.id);
    await updatePosted(stage, place, digestItem(voice, url, stage.clock(), reader));
  }
}

function peopleIn(voice: Voice, history: readonly VoiceEvent[]): MemberId[] {
  return [...voice.listeners.map((listener) => listener.memberId), ...history.map((event) => event.by)];
}
