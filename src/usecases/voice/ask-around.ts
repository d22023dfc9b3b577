// A member asks people, or a team in its channel, about a voice.
import { findLikelyHelpers } from "../../db/find-voices.ts";
import { findMembers } from "../../db/members.ts";
import { decideAskAround } from "../../domain/voice/ask-around.ts";
import type { QuestionForm } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function askAround(world: World, wish: VoiceWish, form: QuestionForm): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, gate }) => {
    return decideAskAround(voice, { ...form, question: gate.mask(form.question) }, wish.by, now);
  });
}

/** As many as a reader takes in at a glance. */
const HELPERS_MOST = 3;

/** The names of those who took on or concluded voices like this one; nobody is bound by it. */
export async function readLikelyHelpers(world: World, voice: Voice): Promise<string[]> {
  const ids = await findLikelyHelpers(world.prisma, voice, HELPERS_MOST);
  return (await findMembers(world.prisma, voice.workspaceId, ids)).map((member) => member.name);
}
