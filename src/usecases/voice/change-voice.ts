// What all changes of a voice have in common: lock, decide, save, history, jobs, in one transaction.
import { hasReceipt, takeReceipt } from "../../db/receipts.ts";
import type { Tx } from "../../db/transaction.ts";
import { lockVoice, saveVoice } from "../../db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { Decision, Refusal } from "../../domain/voice/decision.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { evolve } from "../../domain/voice/evolve.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { type Say, transact, type World } from "../world.ts";

/** One person's wish on one voice, as Slack delivered it. */
export interface VoiceWish {
  workspaceId: WorkspaceId;
  voiceId: VoiceId;
  by: MemberId;
  /** Names the delivery ("action:<action_ts>:<user>"): the same one again changes nothing. */
  receipt: string;
}

export type VoiceOutcome =
  /** No events: it already stood as asked. */
  | { kind: "done"; voice: Voice; events: VoiceEvent[] }
  | { kind: "refused"; refusal: Refusal; voice: Voice | null }
  /** This very delivery was dealt with before. */
  | { kind: "repeated" };

export async function changeVoice(
  world: World,
  wish: VoiceWish,
  decide: (voice: Voice, now: Date) => Decision,
): Promise<VoiceOutcome> {
  return transact(world, (tx, say) => changeVoiceIn(world, tx, say, { wish, decide }));
}

/** The same within a transaction that does more than this. */
export async function changeVoiceIn(
  world: World,
  tx: Tx,
  say: Say,
  { wish, decide }: { wish: VoiceWish; decide: (voice: Voice, now: Date) => Decision },
): Promise<VoiceOutcome> {
  const now = world.clock();
  const before = await lockVoice(tx, wish.workspaceId, wish.voiceId);
  if (!before) return { kind: "refused", refusal: { kind: "voice_unknown" }, voice: null };
  if (await hasReceipt(tx, wish.workspaceId, wish.receipt)) return { kind: "repeated" };
  const decision = decide(before, now);
  if (decision.kind === "refused") return { ...decision, voice: before };
  await takeReceipt(tx, wish.workspaceId, wish.receipt, now);
  const { events } = decision;
  if (events.length === 0) return { kind: "done", voice: before, events };
  const after = evolve(before, events);
  await saveVoice(tx, before, after, events);
  await sayChange(say, after, events);
  return { kind: "done", voice: after, events };
}

async function sayChange(say: Say, voice: Voice, events: readonly VoiceEvent[]): Promise<void> {
  const { workspaceId, id: voiceId } = voice;
  await say({ kind: "voice.show", payload: { workspaceId, voiceId } });
  for (const memberId of toldNow(voice, events)) {
    await say({ kind: "conclusion.tell", payload: { workspaceId, voiceId, memberId } });
  }
  for (const memberId of homesShowing(voice, events)) {
    await say({ kind: "home.show", payload: { workspaceId, memberId } });
  }
}

/**
 * Whose App Home shows the voice, or did until now; an answer changes nothing there. In the order of their ids: two
 * changes at once that concern the same people must not wait for each other's jobs crosswise.
 */
function homesShowing(voice: Voice, events: readonly VoiceEvent[]): MemberId[] {
  if (events.every((event) => event.kind === "voice.answered")) return [];
  const held = [...voice.claims, ...voice.listeners].map((each) => each.memberId);
  const released = events.filter((event) => event.kind === "voice.released").map((event) => event.by);
  return [...new Set([voice.reporterId, ...held, ...released])].sort();
}

/** Whose direct message about the conclusion has to appear or change. */
function toldNow(voice: Voice, events: readonly VoiceEvent[]): MemberId[] {
  const everyone = ["voice.concluded", "voice.reopened"];
  if (events.some((event) => everyone.includes(event.kind)))
    return voice.listeners.map((listener) => listener.memberId);
  if (!voice.conclusion) return [];
  return events
    .filter((event) => event.kind === "voice.told" || event.kind === "voice.joined")
    .map((event) => event.by);
}
