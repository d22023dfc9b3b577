// An answer: words of a person other than the reporter. Kept are who and when, never what.
import type { MemberId, MessageTs } from "../ids.ts";
import { accepted, type Decision } from "./decision.ts";
import type { Voice } from "./voice.ts";

/** The reporter's own words and a reply already known add nothing. */
export function decideAnswer(voice: Voice, by: MemberId, messageTs: MessageTs, now: Date): Decision {
  if (by === voice.reporterId || voice.answers.some((answer) => answer.messageTs === messageTs)) return accepted();
  return accepted({ kind: "voice.answered", messageTs, by, at: now });
}
