// Everything that happened to a voice, with the names of those who did it as far as they are known.
import { findVoice, readHistory } from "../../db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { readNames } from "../member/know-member.ts";
import type { World } from "../world.ts";

export interface VoiceHistory {
  voice: Voice;
  events: VoiceEvent[];
  names: ReadonlyMap<MemberId, string>;
}

export async function readVoiceHistory(
  world: World,
  workspaceId: WorkspaceId,
  voiceId: VoiceId,
): Promise<VoiceHistory | null> {
  const found = await findVoice(world.prisma, workspaceId, voiceId);
  if (!found) return null;
  const events = await readHistory(world.prisma, workspaceId, voiceId);
  const names = await readNames(world, workspaceId, peopleIn(events));
  return { voice: found.voice, events, names };
}

/** Everyone whom an event's sentence may name. */
function peopleIn(events: readonly VoiceEvent[]): MemberId[] {
  return events.flatMap((event) => {
    switch (event.kind) {
      case "voice.told":
        return [event.by, ...(event.listener ? [event.listener] : [])];
      case "voice.ruled":
        return [event.by, ...event.voters];
      default:
        return [event.by];
    }
  });
}
