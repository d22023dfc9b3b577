// Which other voices a voice, or its history, speaks of.
import type { VoiceId } from "../ids.ts";
import type { VoiceEvent } from "./event.ts";
import type { Voice } from "./voice.ts";

/** Each once. */
export function otherVoicesIn(voice: Voice, events: readonly VoiceEvent[]): VoiceId[] {
  const now = [...voice.merged, ...voice.conflicts, ...(voice.mergedInto ? [voice.mergedInto] : [])];
  return [...new Set([...now.map((each) => each.voiceId), ...events.flatMap(otherVoiceOf)])];
}

/** The one that an event speaks of besides its own; none for most. */
export function otherVoiceOf(event: VoiceEvent): VoiceId[] {
  switch (event.kind) {
    case "voice.merged":
      return [event.into];
    case "voice.unmerged":
      return [event.from];
    case "voice.absorbed":
    case "voice.parted":
    case "voice.conflict_found":
    case "voice.conflict_dropped":
      return [event.voiceId];
    default:
      return [];
  }
}
