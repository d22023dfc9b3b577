// The reporter corrects a voice, takes it back, or restores it.
import { decideEdit, decideRestore, decideWithdraw } from "../../domain/voice/edit.ts";
import type { VoiceForm } from "../../domain/voice/event.ts";
import type { Gate } from "../gate.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** The files stay as they are. */
export async function editVoice(world: World, wish: VoiceWish, form: VoiceForm): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, gate }) => decideEdit(voice, maskForm(form, gate), wish.by, now));
}

export async function withdrawVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideWithdraw(voice, wish.by, now));
}

export async function restoreVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideRestore(voice, wish.by, now));
}

/** Every text of a voice's form, the names of its files among them. */
export function maskForm(form: VoiceForm, gate: Gate): VoiceForm {
  return {
    ...form,
    words: gate.mask(form.words),
    attempt: gate.maskAny(form.attempt),
    happening: gate.maskAny(form.happening),
    altText: gate.maskAny(form.altText),
    files: form.files.map((file) => ({ ...file, name: gate.mask(file.name) })),
  };
}
