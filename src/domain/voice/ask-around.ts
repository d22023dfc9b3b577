// Asking people, or a team in its channel, what they know of a voice. Nobody is made its owner by it.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, lengthRefusal, refused } from "./decision.ts";
import type { QuestionForm } from "./event.ts";
import { closedRefusal, type Voice } from "./voice.ts";

/** In UTF-16 units. */
export const QUESTION_MOST = 500;
/** Who is asked at once. */
export const ASKED_MOST = 5;

export function decideAskAround(voice: Voice, form: QuestionForm, by: MemberId, now: Date): Decision {
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  const question = { ...form, question: form.question.trim(), members: [...new Set(form.members)] };
  if (question.question === "") return refused({ kind: "question_empty" });
  const tooLong = lengthRefusal(question.question, QUESTION_MOST);
  if (tooLong) return refused(tooLong);
  if (question.members.length === 0 && question.channelId === null) return refused({ kind: "nobody_asked" });
  return accepted({ kind: "voice.asked_around", question, by, at: now });
}
