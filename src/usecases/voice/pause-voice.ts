// A voice waits for someone, or for another day; and on that day the bot asks in its thread, or opens it again.
import { findDuePauses, findDueRevisits } from "../../db/find-voices.ts";
import { findSettings } from "../../db/settings.ts";
import { findWorkspace } from "../../db/workspaces.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { isWorkingTime } from "../../domain/calendar/working-time.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import type { PauseForm } from "../../domain/voice/event.ts";
import { decideAsk, decidePause, decideResume } from "../../domain/voice/pause.ts";
import { decideRevisit } from "../../domain/voice/reopen.ts";
import type { Gate } from "../gate.ts";
import type { World } from "../world.ts";
import { changeVoice, changeVoiceInBackground, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

export async function pauseVoice(world: World, wish: VoiceWish, form: PauseForm): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now, today, gate }) => {
    return decidePause(voice, maskPause(form, gate), wish.by, now, today);
  });
}

function maskPause(form: PauseForm, gate: Gate): PauseForm {
  if (form.kind === "talking") return { ...form, why: gate.mask(form.why) };
  return { ...form, forWhom: gate.mask(form.forWhom), what: gate.mask(form.what) };
}

export async function resumeVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, { now }) => decideResume(voice, wish.by, now));
}

/**
 * Asks where a pause has come to its day, and opens again what was put off until today; in working hours only. May run
 * twice, on many replicas.
 */
export async function keepDays(world: World, workspaceId: WorkspaceId): Promise<void> {
  const now = world.clock();
  const workspace = await findWorkspace(world.prisma, workspaceId);
  const { calendar } = await findSettings(world.prisma, workspaceId, world.defaults);
  if (!workspace || !isWorkingTime(calendar, now)) return;
  const today = localDateOf(now, calendar.timeZone);
  const by = workspace.botUserId;
  for (const voiceId of await findDuePauses(world.prisma, workspaceId, today)) {
    const wish = { workspaceId, voiceId, by, receipt: `ask:${voiceId}:${today}` };
    await changeVoiceInBackground(world, wish, (voice, moment) => decideAsk(voice, by, moment.now, today));
  }
  for (const voiceId of await findDueRevisits(world.prisma, workspaceId, today)) {
    const wish = { workspaceId, voiceId, by, receipt: `revisit:${voiceId}:${today}` };
    await changeVoiceInBackground(world, wish, (voice, moment) => decideRevisit(voice, by, moment.now, today));
  }
}
