// The cards that are still open, with the reactions and answers known of each: what a comparison with Slack needs.
import { findCards, type Place } from "../../db/deliveries.ts";
import { findAnswerTimes, findOpenVoices, findVoices } from "../../db/find-voices.ts";
import { findSeenReactionsOf, type SeenReaction } from "../../db/seen-reactions.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { type Answer, isAnswered, standingPromise, type Voice } from "../../domain/voice/voice.ts";
import type { World } from "../world.ts";

export interface OpenCard {
  voiceId: VoiceId;
  reporterId: MemberId;
  postedAt: Date;
  place: Place;
  seen: SeenReaction[];
  isAnswered: boolean;
  /** It goes on in another, which an answer in its thread answers too; nobody takes it on any more. */
  isMerged: boolean;
  /** The replies in its own thread on which it rests that it is answered. */
  replies: readonly Answer[];
}

/** The newest `most` of them, newest first, and those that go on in them. */
export async function readOpenCards(world: World, workspaceId: WorkspaceId, most: number): Promise<OpenCard[]> {
  const open = await findOpenVoices(world.prisma, workspaceId, most);
  const merged = open.flatMap((voice) => voice.merged.map((each) => each.voiceId));
  const voices = [...open, ...(await findVoices(world.prisma, workspaceId, merged))];
  const ids = voices.map((voice) => voice.id);
  const places = await findCards(world.prisma, workspaceId, ids);
  const seen = await findSeenReactionsOf(world.prisma, workspaceId, ids);
  const elsewhere = new Set(await findAnswerTimes(world.prisma, workspaceId, merged));
  return voices.flatMap((voice) => {
    const place = places.get(voice.id);
    if (!place) return [];
    const { id: voiceId, reporterId, postedAt } = voice;
    const isMerged = voice.mergedInto !== null;
    const replies = repliesOf(voice).filter((answer) => isMerged || !elsewhere.has(answer.messageTs));
    const known = { seen: seen.get(voiceId) ?? [], isAnswered: isAnswered(voice), isMerged, replies };
    return [{ voiceId, reporterId, postedAt, place, ...known }];
  });
}

/** None where it is answered by more than replies. */
function repliesOf(voice: Voice): readonly Answer[] {
  return voice.conclusion || standingPromise(voice) ? [] : voice.answers;
}
