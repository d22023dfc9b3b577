// The reporter corrects a voice, takes it back, or restores it.
import { maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import { decideEdit, decideRestore, decideWithdraw } from "../../domain/voice/edit.ts";
import type { VoiceForm } from "../../domain/voice/event.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** The words pass the identifier gate here. */
export async function editVoice(world: World, wish: VoiceWish, form: VoiceForm): Promise<VoiceOutcome> {
  const masked = { ...form, words: maskIdentifiers(form.words).text };
  return changeVoice(world, wish, (voice, now) => decideEdit(voice, masked, wish.by, now));
}

export async function withdrawVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideWithdraw(voice, wish.by, now));
}

export async function restoreVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideRestore(voice, wish.by, now));
}
