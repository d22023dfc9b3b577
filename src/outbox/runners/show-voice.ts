// Makes a voice's card, its thread, and the digest replies that name it look like the voice.
import { findDelivery, type Place } from "../../db/deliveries.ts";
import { findWindowsOf } from "../../db/digest-windows.ts";
import { findVoice, markShown, readHistory } from "../../db/voices.ts";
import type { ChannelId, MemberId } from "../../domain/ids.ts";
import { cardKey, digestItemKey, lineKey } from "../../domain/voice/delivery-keys.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { hiddenGuestsThrough } from "../../domain/voice/hidden.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { GONE_ERRORS, slackErrorOf } from "../../slack/client.ts";
import { voiceCard } from "../../slack/views/card.ts";
import { digestItem } from "../../slack/views/digest.ts";
import { alsoHiding, type Reader, shielded } from "../../slack/views/reader.ts";
import { threadLine } from "../../slack/views/thread-line.ts";
import type { JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { forgetInDigests } from "./forget-in-digests.ts";
import { type Post, postOnce, showOnce } from "./post-once.ts";
import { quotingMessages } from "./quoting-messages.ts";
import { cardUrlOf, publicReader, relatedVoices, type Stage } from "./stage.ts";

/** Windows older than these are history: their replies stay as they were. */
const WINDOWS_FOLLOWED = 3;

export async function showVoice(stage: Stage, { workspaceId, voiceId }: JobPayloads["voice.show"]): Promise<JobResult> {
  const found = await findVoice(stage.prisma, workspaceId, voiceId);
  if (!found) return { kind: "done" };
  const { voice, shownVersion } = found;
  const channelId = await cardChannelOf(stage, voice);
  const history = await readHistory(stage.prisma, workspaceId, voiceId);
  // It waits as it is; the sweep brings it back once there is a channel with us in it.
  if (channelId === null) {
    const then = await quotingMessages(stage, voice, history);
    return { kind: "done", then };
  }
  const people = await publicReader(stage, workspaceId, peopleIn(voice, history));
  const voices = await relatedVoices(stage, workspaceId, otherVoicesIn(voice, history));
  const reader = shielded({ ...people, voices }, voice);
  const card = await showCard(stage, { workspaceId, key: cardKey(voiceId), channelId }, { voice, reader });
  if (card) await sayLines(stage, voice, card, { history, since: shownVersion, reader });
  if (hasJustLostWords(voice, history.slice(shownVersion))) await forgetInDigests(stage, voice, reader);
  else await showDigestItems(stage, voice, reader);
  const newest = await markShown(stage.prisma, workspaceId, voiceId, voice.version);
  const then = await quotingMessages(stage, voice, history);
  if (newest > voice.version) then.push({ kind: "voice.show", payload: { workspaceId, voiceId } });
  return { kind: "done", then };
}

/** A picture that Slack will not show (it is still at it, or not ours to show) becomes a link to it. */
async function showCard(stage: Stage, post: Post, { voice, reader }: { voice: Voice; reader: Reader }) {
  const said = voiceCard(voice, reader);
  try {
    return await showOnce(stage, post, said);
  } catch (error) {
    if (voice.files.length === 0 || slackErrorOf(error) !== "invalid_blocks") throw error;
    return showOnce(stage, post, voiceCard(voice, reader, { showsPictures: false }));
  }
}

/** Where the card is, or belongs. Null as long as we can't speak there. */
async function cardChannelOf(stage: Stage, { workspaceId, id }: Voice): Promise<ChannelId | null> {
  const card = await findDelivery(stage.prisma, { workspaceId, key: cardKey(id) });
  if (card) return stage.channels.isAbsent(card.channelId) ? null : card.channelId;
  const channel = stage.channels.voice();
  return channel.kind === "ready" ? channel.channelId : null;
}

async function sayLines(
  stage: Stage,
  voice: Voice,
  card: Place,
  { history, since, reader }: { history: readonly VoiceEvent[]; since: number; reader: Reader },
): Promise<void> {
  const { workspaceId, id } = voice;
  const thread = { workspaceId, channelId: card.channelId, threadTs: card.ts };
  const hidden = hiddenGuestsThrough(voice, history);
  for (const [index, event] of history.slice(since).entries()) {
    const line = threadLine(event, alsoHiding(reader, hidden[since + index] ?? []));
    if (!line) continue;
    try {
      await postOnce(stage, { ...thread, key: lineKey(id, since + index + 1) }, line);
    } catch (error) {
      // The card was deleted in Slack: there is no thread to speak in, and the history still has it.
      if (GONE_ERRORS.includes(slackErrorOf(error) ?? "")) return;
      throw error;
    }
  }
}

function hasJustLostWords({ words }: Voice, news: readonly VoiceEvent[]): boolean {
  return words === "" && news.some((event) => event.kind === "voice.origin_deleted");
}

async function showDigestItems(stage: Stage, voice: Voice, reader: Reader): Promise<void> {
  const { workspaceId } = voice;
  for (const windowId of await findWindowsOf(stage.prisma, workspaceId, voice.id, WINDOWS_FOLLOWED)) {
    const key = digestItemKey(windowId, voice.id);
    const place = await findDelivery(stage.prisma, { workspaceId, key });
    if (!place || stage.channels.isAbsent(place.channelId)) continue;
    const url = await cardUrlOf(stage, workspaceId, voice.id);
    await showOnce(stage, { workspaceId, key, ...place }, digestItem(voice, url, stage.clock(), reader));
  }
}

function peopleIn(voice: Voice, history: readonly VoiceEvent[]): MemberId[] {
  return [
    ...voice.claims.map((claim) => claim.memberId),
    ...voice.listeners.map((listener) => listener.memberId),
    ...voice.votes.map((vote) => vote.memberId),
    ...history.map((event) => event.by),
  ];
}
