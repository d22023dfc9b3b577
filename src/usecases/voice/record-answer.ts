// A person wrote in a card's thread, or took it back: who and when is recorded, what is not. Of a voice that goes on in
// another, it is recorded of both.
import { findVoice } from "../../db/voices.ts";
import type { MessageTs } from "../../domain/ids.ts";
import {
  decideAnswer,
  decideAnswerGone,
  decideMergedAnswer,
  decideMergedAnswerGone,
  type Reply,
} from "../../domain/voice/answer.ts";
import type { Decision } from "../../domain/voice/decision.ts";
import type { PairDecision } from "../../domain/voice/merge.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { World } from "../world.ts";
import { changeVoice, changeVoicePair, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** When it was said is in Slack's ts, however late we hear of it. */
export async function recordAnswer(world: World, wish: VoiceWish, messageTs: MessageTs): Promise<VoiceOutcome> {
  return changeThread(world, wish, messageTs, { alone: decideAnswer, merged: decideMergedAnswer });
}

/** The reply was deleted, or edited until no words were left. */
export async function dropAnswer(world: World, wish: VoiceWish, messageTs: MessageTs): Promise<VoiceOutcome> {
  return changeThread(world, wish, messageTs, { alone: decideAnswerGone, merged: decideMergedAnswerGone });
}

interface Decisions {
  alone: (voice: Voice, reply: Reply, now: Date) => Decision;
  merged: (voice: Voice, target: Voice, reply: Reply, now: Date) => PairDecision;
}

async function changeThread(
  world: World,
  wish: VoiceWish,
  messageTs: MessageTs,
  { alone, merged }: Decisions,
): Promise<VoiceOutcome> {
  const reply = { by: wish.by, messageTs, saidAt: new Date(Number(messageTs) * 1000) };
  const found = await findVoice(world.prisma, wish.workspaceId, wish.voiceId);
  const into = found?.voice.mergedInto?.voiceId;
  if (into === undefined) return changeVoice(world, wish, (voice, { now }) => alone(voice, reply, now));
  return changeVoicePair(world, wish, into, (voice, target, { now }) => {
    // Parted meanwhile, it speaks for itself alone.
    if (voice.mergedInto?.voiceId === target.id) return merged(voice, target, reply, now);
    const decision = alone(voice, reply, now);
    return decision.kind === "refused" ? decision : { kind: "accepted", one: decision.events, other: [] };
  });
}
