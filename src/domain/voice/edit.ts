// The reporter corrects a voice, takes it back, or restores it.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { VoiceForm } from "./event.ts";
import { wordsRefusal } from "./post.ts";
import type { Voice } from "./voice.ts";

/** Every version is kept. The same once more changes nothing. */
export function decideEdit(voice: Voice, form: VoiceForm, by: MemberId, now: Date): Decision {
  if (by !== voice.reporterId) return refused({ kind: "not_reporter" });
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  const refusal = wordsRefusal(form.words);
  if (refusal) return refused(refusal);
  const edited = { ...form, words: form.words.trim() };
  const isSame = (Object.keys(edited) as (keyof VoiceForm)[]).every((field) => edited[field] === voice[field]);
  return isSame ? accepted() : accepted({ kind: "voice.edited", form: edited, by, at: now });
}

/** Only as long as nobody else has a customer waiting on it: nothing dies silently. */
export function decideWithdraw(voice: Voice, by: MemberId, now: Date): Decision {
  if (by !== voice.reporterId) return refused({ kind: "not_reporter" });
  if (voice.withdrawnAt) return accepted();
  if (voice.listeners.some((listener) => listener.memberId !== by)) return refused({ kind: "others_listening" });
  return accepted({ kind: "voice.withdrawn", by, at: now });
}

export function decideRestore(voice: Voice, by: MemberId, now: Date): Decision {
  if (by !== voice.reporterId) return refused({ kind: "not_reporter" });
  return voice.withdrawnAt ? accepted({ kind: "voice.restored", by, at: now }) : refused({ kind: "not_withdrawn" });
}
