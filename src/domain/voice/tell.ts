// Told: a listener confirms that their customer has heard the reason. Only then is a voice done.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { listenerOf, type Voice } from "./voice.ts";

/** Confirming twice changes nothing. */
export function decideTell(voice: Voice, by: MemberId, now: Date): Decision {
  const listener = listenerOf(voice, by);
  if (!listener) return refused({ kind: "not_listening" });
  if (voice.withdrawnAt) return refused({ kind: "withdrawn" });
  if (!voice.conclusion) return refused({ kind: "not_concluded" });
  return listener.toldAt ? accepted() : accepted({ kind: "voice.told", by, at: now });
}
