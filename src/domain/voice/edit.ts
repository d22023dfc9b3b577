// The reporter corrects a voice, takes it back, or restores it; and what becomes of it when its message in Slack changes.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { VoiceForm } from "./event.ts";
import { formRefusal, tidied, wordsRefusal } from "./post.ts";
import { closedRefusal, type Voice } from "./voice.ts";

/** Every version is kept. The same once more changes nothing. The files stay as they are. */
export function decideEdit(voice: Voice, form: VoiceForm, by: MemberId, now: Date): Decision {
  if (by !== voice.reporterId) return refused({ kind: "not_reporter" });
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  const edited = tidied({ ...form, files: voice.files });
  const refusal = formRefusal(edited);
  if (refusal) return refused(refusal);
  const isSame = (Object.keys(edited) as (keyof VoiceForm)[]).every((field) => edited[field] === voice[field]);
  return isSame ? accepted() : accepted({ kind: "voice.edited", form: edited, by, at: now });
}

/** Only as long as nobody else has a customer waiting on it: nothing dies silently. */
export function decideWithdraw(voice: Voice, by: MemberId, now: Date): Decision {
  if (by !== voice.reporterId) return refused({ kind: "not_reporter" });
  if (voice.withdrawnAt) return accepted();
  if (voice.mergedInto) return refused({ kind: "merged" });
  if (voice.listeners.some((listener) => listener.memberId !== by)) return refused({ kind: "others_listening" });
  if (voice.merged.length > 0) return refused({ kind: "has_merged" });
  return accepted({ kind: "voice.withdrawn", by, at: now });
}

export function decideRestore(voice: Voice, by: MemberId, now: Date): Decision {
  if (by !== voice.reporterId) return refused({ kind: "not_reporter" });
  return voice.withdrawnAt ? accepted({ kind: "voice.restored", by, at: now }) : refused({ kind: "not_withdrawn" });
}

/** Whoever edits the message, whatever state the voice is in: the copy follows, or says that it does not. */
export function decideOriginEdited(voice: Voice, words: string, by: MemberId, now: Date): Decision {
  const { origin } = voice;
  if (!origin || origin.isGone) return accepted();
  const follows = origin.isVerbatim && wordsRefusal(words) === null;
  if (follows && words.trim() === voice.words) return accepted();
  return accepted({ kind: "voice.origin_edited", words: follows ? words.trim() : null, by, at: now });
}

export function decideOriginDeleted(voice: Voice, by: MemberId, now: Date): Decision {
  if (!voice.origin || voice.origin.isGone) return accepted();
  return accepted({ kind: "voice.origin_deleted", by, at: now });
}
