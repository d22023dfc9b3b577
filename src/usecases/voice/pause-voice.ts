// A voice waits for someone, or for another day; and on that day the bot asks in its thread.
import { findDuePauses } from "../../db/voices.ts";
import { findWorkspace } from "../../db/workspaces.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import { isWorkingTime } from "../../domain/calendar/working-time.ts";
import type { WorkspaceId } from "../../domain/ids.ts";
import { maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import type { PauseForm } from "../../domain/voice/event.ts";
import { decideAsk, decidePause, decideResume } from "../../domain/voice/pause.ts";
import type { World } from "../world.ts";
import { changeVoice, type VoiceOutcome, type VoiceWish } from "./change-voice.ts";

/** What is written of whom and what passes the identifier gate here. */
export async function pauseVoice(world: World, wish: VoiceWish, form: PauseForm): Promise<VoiceOutcome> {
  const mask = (text: string) => maskIdentifiers(text).text;
  const masked = form.kind === "waiting" ? { ...form, forWhom: mask(form.forWhom), what: mask(form.what) } : form;
  return changeVoice(world, wish, (voice, now) => decidePause(voice, masked, wish.by, now, todayOf(world, now)));
}

export async function resumeVoice(world: World, wish: VoiceWish): Promise<VoiceOutcome> {
  return changeVoice(world, wish, (voice, now) => decideResume(voice, wish.by, now));
}

/** Asks where a pause has come to its day; in working hours only. May run twice, on many replicas. */
export async function askDuePauses(world: World, workspaceId: WorkspaceId): Promise<void> {
  const now = world.clock();
  const workspace = await findWorkspace(world.prisma, workspaceId);
  if (!workspace || !isWorkingTime(world.calendar, now)) return;
  const today = todayOf(world, now);
  for (const voiceId of await findDuePauses(world.prisma, workspaceId, today)) {
    const receipt = `ask:${voiceId}:${today}`;
    const wish = { workspaceId, voiceId, by: workspace.botUserId, receipt };
    await changeVoice(world, wish, (voice, at) => decideAsk(voice, wish.by, at, today));
  }
}

function todayOf(world: World, now: Date): string {
  return localDateOf(now, world.calendar.timeZone);
}
