// What a decision answers: the events that follow, or a refusal that a person can read.
import type { VoiceEvent } from "./event.ts";

/** Why something a person asked for is not done. Each has a text in both languages, shown where the person is. */
export type Refusal =
  /** The form's words are empty, or white space only. */
  | { kind: "words_empty" }
  | { kind: "words_too_long"; length: number; most: number }
  /** A short field of a form holds more than it may. */
  | { kind: "text_too_long"; length: number; most: number; of?: "attempt" | "happening" | "altText" }
  | { kind: "too_many_files"; length: number; most: number }
  /** Slack shows whose a file is: with files nobody's name can be hidden. */
  | { kind: "hidden_with_files" }
  | { kind: "reason_too_short" }
  | { kind: "reason_too_long"; length: number; most: number }
  /** The reason says what was given to make up for it, and not why it happened. */
  | { kind: "compensation_only" }
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
  /** Nothing is done to a voice that goes on in another, but to part them. */
  | { kind: "merged" }
  | { kind: "not_merged" }
  /** Other voices go on in this one: it can be neither merged away nor taken back. */
  | { kind: "has_merged" }
  /** A voice with itself. */
  | { kind: "same_voice" }
  | { kind: "already_conflicting" }
  | { kind: "not_conflicting" }
  /** Votes after the ruling. */
  | { kind: "already_ruled" }
  /** A wait without whom or what. */
  | { kind: "wait_incomplete" }
  | { kind: "wait_too_long"; length: number; most: number }
  | { kind: "pause_day_missing" }
  | { kind: "pause_day_past" }
  /** A voice about accessibility is put off without a word on why. */
  | { kind: "accessibility_why_missing" }
  /** ... or for longer than it may be. */
  | { kind: "accessibility_day_too_far"; days: number }
  /** ... or would be, by going on in a voice that already is. */
  | { kind: "target_put_off"; days: number }
  | { kind: "not_paused" }
  /** Opened again without saying why. */
  | { kind: "reopen_reason_empty" }
  | { kind: "already_listening" }
  | { kind: "not_listening" }
  /** Whoever was chosen in a form does not stand there any more. */
  | { kind: "listener_gone" }
  /** Handed over by someone who does not hold it. */
  | { kind: "not_holding" }
  | { kind: "handed_to_self" }
  /** Handed to, or asked of, an app. */
  | { kind: "not_a_person" }
  | { kind: "question_empty" }
  /** A question to nobody and nowhere. */
  | { kind: "nobody_asked" }
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

/** What is wrong with the length of a short field; null when it can stand. @param most in UTF-16 units */
export function lengthRefusal(text: string | null, most: number): (Refusal & { kind: "text_too_long" }) | null {
  const length = text?.length ?? 0;
  return length > most ? { kind: "text_too_long", length, most } : null;
}
