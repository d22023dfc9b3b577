// What a decision answers: the events that follow, or a refusal that a person can read.
import type { VoiceEvent } from "./event.ts";

/** Why something a person asked for is not done. Each has a text in both languages, shown where the person is. */
export type Refusal =
  /** The form's words are empty, or white space only. */
  | { kind: "words_empty" }
  | { kind: "words_too_long"; length: number; most: number }
  | { kind: "reason_too_short" }
  | { kind: "reason_too_long"; length: number; most: number }
  /** The outcome "later" without a day. */
  | { kind: "revisit_day_missing" }
  /** A day that is today or gone by. */
  | { kind: "revisit_day_past" }
  | { kind: "already_concluded" }
  | { kind: "not_concluded" }
  /** Every customer has been told: there is nothing left to take on. */
  | { kind: "already_told" }
  /** Editing and taking back are the reporter's own. */
  | { kind: "not_reporter" }
  /** Taken back although other members' customers wait on it too. */
  | { kind: "others_listening" }
  /** Nothing is done to a voice that was taken back, but to restore it. */
  | { kind: "withdrawn" }
  | { kind: "not_withdrawn" }
  /** Votes after the ruling. */
  | { kind: "already_ruled" }
  /** A wait without whom or what. */
  | { kind: "wait_incomplete" }
  | { kind: "wait_too_long"; length: number; most: number }
  | { kind: "pause_day_missing" }
  | { kind: "pause_day_past" }
  | { kind: "not_paused" }
  /** Opened again without saying why. */
  | { kind: "reopen_reason_empty" }
  | { kind: "already_listening" }
  | { kind: "not_listening" }
  /** The card, form or button speaks of a voice that is not here. */
  | { kind: "voice_unknown" };

export type Decision =
  /** No events: it already stands as asked. */
  { kind: "accepted"; events: VoiceEvent[] } | { kind: "refused"; refusal: Refusal };

export function accepted(...events: VoiceEvent[]): Decision {
  return { kind: "accepted", events };
}

export function refused(refusal: Refusal): Decision {
  return { kind: "refused", refusal };
}
