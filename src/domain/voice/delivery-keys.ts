// The names of what is said about a voice. Each is posted once, and the name travels in the message's metadata.
import type { MemberId, VoiceId, WindowId } from "../ids.ts";
import type { RingName } from "../ring/ring.ts";

export function cardKey(voiceId: VoiceId): string {
  return `card:${voiceId}`;
}

export function voiceIdOfCard(key: string): VoiceId | null {
  const [kind, id] = key.split(":");
  return kind === "card" && id ? (id as VoiceId) : null;
}

/** The line in the card's thread that tells one event. */
export function lineKey(voiceId: VoiceId, version: number): string {
  return `line:${voiceId}:${version}`;
}

/** Each conclusion of a voice has a message of its own to each listener: an old one that changed would ring nobody. */
export function conclusionKey(voiceId: VoiceId, memberId: MemberId, concludedAt: Date): string {
  return `${conclusionsPrefix(voiceId, memberId)}${concludedAt.getTime()}`;
}

/** With which all of a listener's messages about a voice's conclusions begin. */
export function conclusionsPrefix(voiceId: VoiceId, memberId: MemberId): string {
  return `conclusion:${voiceId}:${memberId}:`;
}

/** What the gate took out of the text with which the voice came to this version. */
export function maskingKey(voiceId: VoiceId, version: number): string {
  return `masking:${voiceId}:${version}`;
}

export function handoverKey(voiceId: VoiceId, version: number): string {
  return `handover:${voiceId}:${version}`;
}

/** A question in a team's own channel. */
export function questionKey(voiceId: VoiceId, version: number): string {
  return `question:${voiceId}:${version}`;
}

export function reminderKey(memberId: MemberId, day: string): string {
  return `${remindersPrefix(memberId)}${day}`;
}

export function remindersPrefix(memberId: MemberId): string {
  return `reminder:${memberId}:`;
}

/** What one member of a ring is asked; each time the voice is opened anew. db/rings.ts builds it too. */
export function ringKey(
  { voiceId, openedAt, ring }: { voiceId: VoiceId; openedAt: Date; ring: RingName },
  memberId: MemberId,
): string {
  return `ring:${voiceId}:${openedAt.getTime()}:${ring}:${memberId}`;
}

export function digestKey(windowId: WindowId): string {
  return `digest:${windowId}`;
}

/** The brief at an opening of work. */
export function openingKey(windowId: WindowId): string {
  return `opening:${windowId}`;
}

export function digestItemKey(windowId: WindowId, voiceId: VoiceId): string {
  return `digest-item:${windowId}:${voiceId}`;
}
