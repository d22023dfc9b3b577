// What has to be said in Slack after a voice has changed: its card, direct messages, App Homes.
import type { MemberId, VoiceId } from "../../domain/ids.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import { isAnswered, type Voice } from "../../domain/voice/voice.ts";
import type { Say } from "../world.ts";

export async function sayChange(
  say: Say,
  { before, after }: { before: Voice; after: Voice },
  events: readonly VoiceEvent[],
): Promise<void> {
  const { workspaceId, id: voiceId } = after;
  for (const shownId of [voiceId, ...cardsNaming(after, events)]) {
    await say({ kind: "voice.show", payload: { workspaceId, voiceId: shownId } });
  }
  for (const memberId of tellingsOf({ before, after }, events)) {
    await say({ kind: "conclusion.tell", payload: { workspaceId, voiceId, memberId } });
  }
  for (const [index, event] of events.entries()) {
    const version = after.version - events.length + 1 + index;
    if (event.kind === "voice.handed_over") {
      await say({ kind: "handover.tell", payload: { workspaceId, voiceId, memberId: event.to, version } });
    }
    if (event.kind === "voice.asked_around" && event.question.channelId !== null) {
      await say({ kind: "question.ask", payload: { workspaceId, voiceId, version } });
    }
  }
  for (const memberId of homesShowing({ before, after }, events)) {
    await say({ kind: "home.show", payload: { workspaceId, memberId } });
  }
}

const CHANGES_WORDS: readonly VoiceEvent["kind"][] = [
  "voice.edited",
  "voice.origin_edited",
  "voice.origin_deleted",
  "voice.withdrawn",
  "voice.restored",
];

/** The other voices' cards on which this one stands with its words. */
function cardsNaming(voice: Voice, events: readonly VoiceEvent[]): VoiceId[] {
  return events.some((event) => CHANGES_WORDS.includes(event.kind)) ? otherVoicesIn(voice, []) : [];
}

const SHOWN_IN_NO_HOME: readonly VoiceEvent["kind"][] = [
  "voice.answered",
  "voice.answer_removed",
  "voice.asked_around",
];

/** Whose App Home shows the voice, or did until now; of answers it shows only whether there is one. */
function homesShowing({ before, after }: { before: Voice; after: Voice }, events: readonly VoiceEvent[]): MemberId[] {
  const isAnsweredAsBefore = isAnswered(before) === isAnswered(after);
  if (isAnsweredAsBefore && events.every((event) => SHOWN_IN_NO_HOME.includes(event.kind))) return [];
  const people = [before, after].flatMap((voice) => [...voice.claims, ...voice.listeners]);
  return [...new Set([after.reporterId, ...people.map((each) => each.memberId)])];
}

const CHANGES_EVERY_TELLING: readonly VoiceEvent["kind"][] = [
  "voice.concluded",
  "voice.reopened",
  "voice.absorbed",
  "voice.parted",
];

/** Whose direct message about the conclusion has to appear or change. */
function tellingsOf({ before, after }: { before: Voice; after: Voice }, events: readonly VoiceEvent[]): MemberId[] {
  if (events.some((event) => CHANGES_EVERY_TELLING.includes(event.kind) || CHANGES_WORDS.includes(event.kind))) {
    const isTold = before.firstConcludedAt !== null || after.firstConcludedAt !== null;
    const everyone = [before, after].flatMap((voice) => (isTold ? voice.listeners : []));
    return [...new Set(everyone.map((listener) => listener.memberId))];
  }
  if (!after.conclusion) return [];
  return events.flatMap((event) => {
    if (event.kind === "voice.told") return [event.listener ?? event.by];
    return event.kind === "voice.joined" ? [event.by] : [];
  });
}
