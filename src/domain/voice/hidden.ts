// Who asked not to be named: in their own voice, and wherever it goes on.
import type { MemberId } from "../ids.ts";
import type { VoiceEvent } from "./event.ts";
import { evolve, replay } from "./evolve.ts";
import type { Voice } from "./voice.ts";

type Shown = Pick<Voice, "isReporterHidden" | "reporterId" | "listeners" | "merged">;

export function isHiddenReporter(voice: Pick<Voice, "isReporterHidden" | "reporterId">, memberId: MemberId): boolean {
  return voice.isReporterHidden && voice.reporterId === memberId;
}

/** Who posted it, and who came with a voice merged into it; those who are here of their own are named. */
export function hiddenIn(voice: Shown): MemberId[] {
  return [...(voice.isReporterHidden ? [voice.reporterId] : []), ...hiddenGuests(voice)];
}

function hiddenGuests({ listeners, merged }: Pick<Voice, "listeners" | "merged">): MemberId[] {
  const came = (memberId: MemberId, via: Voice["id"]) => {
    return listeners.some((listener) => listener.memberId === memberId && listener.via === via);
  };
  return merged.flatMap(({ voiceId, listeners: guests }) => {
    return guests.filter((guest) => guest.isHidden && came(guest.memberId, voiceId)).map((guest) => guest.memberId);
  });
}

/** For each event of a history: who had come with a merged voice, just before or after it, and was not named. */
export function hiddenGuestsThrough({ workspaceId, id }: Voice, events: readonly VoiceEvent[]): MemberId[][] {
  let voice: Voice | null = null;
  return events.map((event) => {
    const before: MemberId[] = voice ? hiddenGuests(voice) : [];
    voice = voice ? evolve(voice, [event]) : replay({ workspaceId, id }, [event]);
    return [...before, ...hiddenGuests(voice)];
  });
}
