// An answer: words of a person other than the reporter. Kept are who and when, never what.
import type { MemberId, MessageTs } from "../ids.ts";
import { accepted, type Decision } from "./decision.ts";
import type { Voice } from "./voice.ts";

/** The reporter's own words and a reply already known add nothing. */
export function decideAnswer(voice: Voice, by: MemberId, messageTs: MessageTs, now: Date): Decision {
  if (by === voice.reporterId || isKnown(voice, messageTs)) return accepted();
  return accepted({ kind: "voice.answered", messageTs, by, at: now });
}

/** The reply was deleted in Slack, or edited until no words were left. */
export function decideAnswerGone(voice: Voice, by: MemberId, messageTs: MessageTs, now: Date): Decision {
  return isKnown(voice, messageTs) ? accepted({ kind: "voice.answer_removed", messageTs, by, at: now }) : accepted();
}

function isKnown(voice: Voice, messageTs: MessageTs): boolean {
  return voice.answers.some((answer) => answer.messageTs === messageTs);
}
