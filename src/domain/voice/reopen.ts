// Opening a concluded voice again: anyone may, with a reason; a customer who comes back is reason enough.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import type { ReopeningForm } from "./event.ts";
import { WORDS_MOST } from "./post.ts";
import type { Voice } from "./voice.ts";

export function decideReopen(voice: Voice, form: ReopeningForm, by: MemberId, now: Date): Decision {
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (!voice.conclusion) return refused({ kind: "not_concluded" });
  const reason = form.reason.trim();
  if (reason === "" && !form.isCustomerBack) return refused({ kind: "reopen_reason_empty" });
  if (reason.length > WORDS_MOST) return refused({ kind: "reason_too_long", length: reason.length, most: WORDS_MOST });
  return accepted({ kind: "voice.reopened", reopening: { ...form, reason }, by, at: now });
}
