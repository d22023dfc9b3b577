// The names of what is said about a voice. Each is posted once, and the name travels in the message's metadata.
import type { MemberId, VoiceId, WindowId } from "../ids.ts";

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

export function conclusionKey(voiceId: VoiceId, memberId: MemberId): string {
  return `conclusion:${voiceId}:${memberId}`;
}

/** Which text of a voice the identifier gate took something out of. */
export type MaskedText = "words" | "reason";

export function maskingKey(voiceId: VoiceId, text: MaskedText): string {
  return `masking:${voiceId}:${text}`;
}

export function digestKey(windowId: WindowId): string {
  return `digest:${windowId}`;
}

export function digestItemKey(windowId: WindowId, voiceId: VoiceId): string {
  return `digest-item:${windowId}:${voiceId}`;
}
