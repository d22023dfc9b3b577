// Everything that happened to a voice, with the names of those who did it as far as they are known.
import { findMembers } from "../../db/members.ts";
import { findVoice, readHistory } from "../../db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import type { Voice } from "../../domain/voice/voice.ts";
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
  const members = await findMembers(world.prisma, workspaceId, [...new Set(events.map((event) => event.by))]);
  return { voice: found.voice, events, names: new Map(members.map((member) => [member.memberId, member.name])) };
}
