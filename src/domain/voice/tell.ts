// Told: a listener confirms that their customer has heard the reason. Only then is a voice done.
import type { MemberId } from "../ids.ts";
import { accepted, type Decision, refused } from "./decision.ts";
import { closedRefusal, listenerOf, type Voice } from "./voice.ts";

/**
 * Confirming twice changes nothing.
 *
 * @param listenerId whose customer was told: the confirming member's own, or that of a colleague who can't confirm
 */
export function decideTell(voice: Voice, by: MemberId, now: Date, listenerId: MemberId = by): Decision {
  const listener = listenerOf(voice, listenerId);
  if (!listener) return refused({ kind: "not_listening" });
  const closed = closedRefusal(voice);
  if (closed) return refused(closed);
  if (!voice.conclusion) return refused({ kind: "not_concluded" });
  if (listener.toldAt) return accepted();
  return accepted({ kind: "voice.told", ...(listenerId !== by && { listener: listenerId }), by, at: now });
}
