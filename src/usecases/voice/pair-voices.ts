// A member merges one voice into another and parts them again, or links two that stand against each other.

import { findVoice } from "../../db/voices.ts";
import type { VoiceId } from "../../domain/ids.ts";
import { decideConflict, decideMerge, decideNoConflict, decidePart } from "../../domain/voice/merge.ts";
import type { World } from "../world.ts";
import { changeVoicePair, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** The wish's voice goes on in the other. */
export async function mergeVoice(world: World, wish: VoiceWish, into: VoiceId): Promise<VoiceOutcome> {
  return changeVoicePair(world, wish, into, (voice, target, { now, today }) => {
    return decideMerge(voice, target, wish.by, now, today);
  });
}

export async function partVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  const voice = (await findVoice(world.prisma, wish.workspaceId, wish.voiceId))?.voice ?? null;
  if (!voice?.mergedInto) return { kind: "refused", refusal: { kind: "not_merged" }, voice };
  const { voiceId: into } = voice.mergedInto;
  return changeVoicePair(world, wish, into, (one, target, { now }) => decidePart(one, target, wish.by, now));
}

export async function linkConflict(world: World, wish: VoiceWish, other: VoiceId, note: string): Promise<VoiceOutcome> {
  return changeVoicePair(world, wish, other, (voice, against, { now, gate }) => {
    return decideConflict(voice, against, { note: gate.mask(note), by: wish.by }, now);
  });
}

export async function dropConflict(world: World, wish: VoiceWish, other: VoiceId): Promise<VoiceOutcome> {
  return changeVoicePair(world, wish, other, (voice, against, { now }) => {
    return decideNoConflict(voice, against, wish.by, now);
  });
}
