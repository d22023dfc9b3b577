// Makes a voice's card, its thread, and the digest replies that name it look like the voice.
import { findDeliveries, findDelivery, type Place } from "../../db/deliveries.ts";
import { findNewestWindows, findOpeningsOf, findStaleMentions, findWindowsOf } from "../../db/digest-windows.ts";
import { findVoice, markShown, readHistory } from "../../db/voices.ts";
import { DAY_MS } from "../../domain/calendar/local-date.ts";
import { isWorkingTime } from "../../domain/calendar/working-time.ts";
import type { ChannelId, MemberId } from "../../domain/ids.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { cardKey, digestItemKey, lineKey } from "../../domain/voice/delivery-keys.ts";
import { isOwnAsking, type VoiceEvent } from "../../domain/voice/event.ts";
import { hiddenGuestsThrough } from "../../domain/voice/hidden.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { GONE_ERRORS, slackErrorOf } from "../../slack/client.ts";
import { voiceCard } from "../../slack/views/card.ts";
import { alsoHiding, type Reader, shielded } from "../../slack/views/reader.ts";
import { threadLine } from "../../slack/views/thread-line.ts";
import type { Job, JobPayloads } from "../jobs.ts";
import type { JobResult } from "../worker.ts";
import { drawnOf, itemDrawer } from "./draw-digest.ts";
import { isShown, noteShownAs, type Post, postOnce, showAt, showOnce } from "./post-once.ts";
import { quotingMessages, wordsChangedAt } from "./quoting-messages.ts";
import { everyoneOf, NotYet, publicReader, relatedVoices, type Stage, settingsOf } from "./stage.ts";

/** What was planned before is history, and stays as it was unless the words change. */
const FOLLOWED_MS = 30 * DAY_MS;
const LINE_AGAIN_SECONDS = 2;
/** A parent is kept true for the day; then it stands as it was. */
const REFRESHED_MS = 20 * 3600 * 1000;

export async function showVoice(stage: Stage, { workspaceId, voiceId }: JobPayloads["voice.show"]): Promise<JobResult> {
  await waitForTurn(stage, { workspaceId, key: cardKey(voiceId) });
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
  const rules = await settingsOf(stage, workspaceId);
  const people = await publicReader(stage, workspaceId, peopleIn(voice, history), everyoneOf(rules));
  const voices = await relatedVoices(stage, workspaceId, otherVoicesIn(voice, history));
  const reader = shielded({ ...people, voices }, voice);
  const card = await showCard(stage, { workspaceId, key: cardKey(voiceId), channelId }, { voice, rules, reader });
  const told = card
    ? await sayLines(stage, voice, card, { history, since: shownVersion, rules, reader })
    : voice.version;
  const wordsAt = wordsChangedAt(history);
  const since = wordsAt > shownVersion ? null : new Date(stage.clock().getTime() - FOLLOWED_MS);
  const areAllShown = await showDigestItems(stage, voice, { rules, since });
  if (!areAllShown) return { kind: "again", afterSeconds: 0 };
  const newest = await markShown(stage.prisma, workspaceId, voiceId, told);
  const then = [...(await quotingMessages(stage, voice, history)), ...(await digestsToRefresh(stage, voice))];
  then.push(...(await openingsToRefresh(stage, voice, since)), ...(await digestsToReword(stage, voice, wordsAt)));
  if (newest > voice.version) then.push({ kind: "voice.show", payload: { workspaceId, voiceId } });
  return { kind: "done", then };
}

/** Of a card that is not there yet, before anything else is read: in a storm hundreds wait. @throws {NotYet} */
async function waitForTurn(stage: Stage, card: Pick<Post, "workspaceId" | "key">): Promise<void> {
  const channel = stage.channels.voice();
  if (channel.kind !== "ready" || (await findDelivery(stage.prisma, card))) return;
  const wait = stage.pace.secondsToWait(channel.channelId, card.key);
  if (wait > 0) throw new NotYet(wait);
}

/** A picture that Slack will not show (it is still at it, or not ours to show) becomes a link to it. */
async function showCard(
  stage: Stage,
  post: Post,
  { voice, rules, reader }: { voice: Voice; rules: Settings; reader: Reader },
) {
  const said = voiceCard(voice, rules, reader);
  try {
    return await showOnce(stage, post, said);
  } catch (error) {
    if (voice.files.length === 0 || slackErrorOf(error) !== "invalid_blocks") throw error;
    return showOnce(stage, post, voiceCard(voice, rules, reader, { showsPictures: false }));
  }
}

/** Where the card is, or belongs. Null as long as we can't speak there. */
async function cardChannelOf(stage: Stage, { workspaceId, id }: Voice): Promise<ChannelId | null> {
  const card = await findDelivery(stage.prisma, { workspaceId, key: cardKey(id) });
  if (card) return stage.channels.isAbsent(card.channelId) ? null : card.channelId;
  const channel = stage.channels.voice();
  return channel.kind === "ready" ? channel.channelId : null;
}

/** Up to which version its thread tells everything: what waits for work to begin is brought back by the sweep. */
async function sayLines(
  stage: Stage,
  voice: Voice,
  card: Place,
  { history, since, rules, reader }: { history: readonly VoiceEvent[]; since: number; rules: Settings; reader: Reader },
): Promise<number> {
  const { workspaceId, id } = voice;
  const thread = { workspaceId, channelId: card.channelId, threadTs: card.ts };
  const hidden = hiddenGuestsThrough(voice, history);
  let told = voice.version;
  for (const [index, event] of history.slice(since).entries()) {
    const line = threadLine(event, alsoHiding(reader, hidden[since + index] ?? []));
    if (!line) continue;
    const post = { ...thread, key: lineKey(id, since + index + 1) };
    if (await waitsForWork(stage, post, event, rules)) {
      told = Math.min(told, since + index);
      continue;
    }
    try {
      await postOnce(stage, post, line);
    } catch (error) {
      // The card stands there and may change meanwhile: it is looked at sooner than a line's turn comes in a storm.
      if (error instanceof NotYet) throw new NotYet(Math.min(error.afterSeconds, LINE_AGAIN_SECONDS));
      // The card was deleted in Slack: there is no thread to speak in, and the history still has it.
      if (GONE_ERRORS.includes(slackErrorOf(error) ?? "")) return voice.version;
      throw error;
    }
  }
  return told;
}

async function waitsForWork(stage: Stage, post: Post, event: VoiceEvent, { calendar }: Settings): Promise<boolean> {
  if (!isOwnAsking(event) || isWorkingTime(calendar, stage.clock())) return false;
  return (await findDelivery(stage.prisma, post)) === null;
}

/** At one go: each is a call to Slack, and other cards wait for this one to be done. */
const REPLIES_MOST = 8;

/** The newest first. False where there are more than one go can do. */
async function showDigestItems(
  stage: Stage,
  voice: Voice,
  { rules, since }: { rules: Settings; since: Date | null },
): Promise<boolean> {
  const { workspaceId } = voice;
  const windows = await findWindowsOf(stage.prisma, workspaceId, voice.id, since);
  const keys = windows.map(({ window }) => digestItemKey(window.id, voice.id));
  const replies = await findDeliveries(stage.prisma, workspaceId, keys);
  if (replies.size === 0) return true;
  const draw = await itemDrawer(stage, voice);
  const stale = windows.flatMap(({ window, need }) => {
    const key = digestItemKey(window.id, voice.id);
    const [reply, drawn] = [replies.get(key), drawnOf(window, rules)];
    if (!reply || !drawn || stage.channels.isAbsent(reply.channelId)) return [];
    const said = draw(drawn, need);
    return isShown(reply, said) ? [] : [{ key, reply, said }];
  });
  for (const { key, reply, said } of stale.slice(0, REPLIES_MOST)) {
    const place = await showAt(stage, { workspaceId, key }, reply, said);
    // Gone from Slack, it is as right as it can be.
    if (!place) await noteShownAs(stage, { workspaceId, key }, said);
  }
  return stale.length <= REPLIES_MOST;
}

/** Of whatever age: the digests whose parents name it by words that have changed since, or have to go. */
async function digestsToReword(stage: Stage, { workspaceId, id }: Voice, wordsAt: number): Promise<Job[]> {
  const windows = await findStaleMentions(stage.prisma, workspaceId, { id, version: wordsAt });
  return windows.map((windowId) => ({ kind: "digest.reword", payload: { workspaceId, windowId, voiceId: id } }));
}

/** Today's digests that were made when this voice was there already: their parents name it, or name it no more. */
async function digestsToRefresh(stage: Stage, { workspaceId, postedAt }: Voice): Promise<Job[]> {
  const since = new Date(stage.clock().getTime() - REFRESHED_MS);
  const windows = await findNewestWindows(stage.prisma, workspaceId, since);
  return windows
    .filter((window) => window.plannedAt >= postedAt)
    .map(({ id: windowId }) => ({ kind: "digest.refresh", payload: { workspaceId, windowId } }));
}

async function openingsToRefresh(stage: Stage, { workspaceId, id }: Voice, since: Date | null): Promise<Job[]> {
  const windows = await findOpeningsOf(stage.prisma, workspaceId, id, since);
  return windows.map((windowId) => ({ kind: "opening.show", payload: { workspaceId, windowId } }));
}

function peopleIn(voice: Voice, history: readonly VoiceEvent[]): MemberId[] {
  return [
    ...voice.claims.map((claim) => claim.memberId),
    ...voice.listeners.map((listener) => listener.memberId),
    ...voice.votes.map((vote) => vote.memberId),
    ...history.map((event) => event.by),
  ];
}
