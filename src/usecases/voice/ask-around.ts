// A member asks people, or a team in its channel, about a voice.
import { findLikelyHelpers } from "../../db/find-helpers.ts";
import { findMembers } from "../../db/members.ts";
import type { MemberId } from "../../domain/ids.ts";
import { decideAskAround } from "../../domain/voice/ask-around.ts";
import { refused } from "../../domain/voice/decision.ts";
import type { QuestionForm } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { isAnyApp } from "../member/know-member.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function askAround(world: World, wish: VoiceWish, form: QuestionForm): Promise<VoiceOutcome> {
  const isAskingApps = await isAnyApp(world, wish.workspaceId, form.members);
  return changeVoice(world, wish, (voice, { now, gate }) => {
    if (isAskingApps) return refused({ kind: "not_a_person" });
    return decideAskAround(voice, { ...form, question: gate.mask(form.question) }, wish.by, now);
  });
}

/** As many as a reader takes in at a glance. */
const HELPERS_MOST = 3;

/** The names of those who took on or concluded voices like this one, for who asks; nobody is bound by it. */
export async function readLikelyHelpers(world: World, voice: Voice, asker: MemberId): Promise<string[]> {
  const ids = await findLikelyHelpers(world.prisma, voice);
  const members = await findMembers(world.prisma, voice.workspaceId, ids);
  const active = ids.flatMap((id) => members.find((member) => member.memberId === id && member.isActive) ?? []);
  const others = active.filter((member) => member.memberId !== asker);
  return others.slice(0, HELPERS_MOST).map((member) => member.name);
}
