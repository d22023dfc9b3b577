// Which messages elsewhere quote a voice's words, once those have changed: notes, questions, reminders. And what rings
// were asked, which also say whether it has an answer by now.
import { findLastKey } from "../../db/deliveries.ts";
import { findRings } from "../../db/rings.ts";
import { remindersPrefix } from "../../domain/voice/delivery-keys.ts";
import { type VoiceEvent, WORD_CHANGES } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import type { Job } from "../jobs.ts";
import type { Stage } from "./stage.ts";

/** The voice's version at which its words changed, or went or came back, for the last time; 0 where they never did. */
export function wordsChangedAt(history: readonly VoiceEvent[]): number {
  return history.findLastIndex((event) => WORD_CHANGES.includes(event.kind)) + 1;
}

/**
 * None as long as nothing of the kind has happened, but for what rings were asked. From then on all of them at each
 * drawing of the voice: what shows the right words already costs no call to Slack, and none is forgotten when a process
 * dies.
 */
export async function quotingMessages(stage: Stage, voice: Voice, history: readonly VoiceEvent[]): Promise<Job[]> {
  const asked = await ringNotes(stage, voice);
  if (wordsChangedAt(history) === 0) return asked;
  const { workspaceId, id: voiceId } = voice;
  const jobs = history.flatMap((event, index): Job[] => {
    const said = { workspaceId, voiceId, version: index + 1 };
    if (event.kind === "voice.handed_over") {
      return [{ kind: "handover.tell", payload: { ...said, memberId: event.to } }];
    }
    return event.kind === "voice.asked_around" ? [{ kind: "question.ask", payload: said }] : [];
  });
  for (const { memberId } of voice.listeners) {
    const prefix = remindersPrefix(memberId);
    const last = await findLastKey(stage.prisma, workspaceId, prefix);
    if (last) jobs.push({ kind: "telling.remind", payload: { workspaceId, memberId, day: last.slice(prefix.length) } });
  }
  return [...jobs, ...asked];
}

async function ringNotes(stage: Stage, { workspaceId, id: voiceId }: Voice): Promise<Job[]> {
  const rings = await findRings(stage.prisma, workspaceId, voiceId);
  return rings.flatMap(({ ring, memberIds, openedAt }): Job[] => {
    return memberIds.map((memberId) => ({
      kind: "ring.ask",
      payload: { workspaceId, voiceId, openedAt: openedAt.toISOString(), ring, memberId },
    }));
  });
}
