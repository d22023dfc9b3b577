// What all changes of a voice have in common: lock, decide, save, history, jobs, in one transaction.
import { saveIdentifierHashes } from "../../db/identifier-hashes.ts";
import { hasReceipt, takeReceipt } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import type { Tx } from "../../db/transaction.ts";
import { lockVoice, lockVoices, saveVoice } from "../../db/voices.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Decision, Refusal } from "../../domain/voice/decision.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { evolve } from "../../domain/voice/evolve.ts";
import type { PairDecision } from "../../domain/voice/merge.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { type Gate, openGate } from "../gate.ts";
import { type Say, transact, transactInBackground, type World } from "../world.ts";
import { sayChange } from "./say-change.ts";

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

/** What a decision is made with besides the voice. */
export interface Moment {
  now: Date;
  /** The workspace's own day, "2026-11-22". */
  today: string;
  settings: Settings;
  /** Every text that a person wrote passes it on its way into the decision. */
  gate: Gate;
}

export type Decide = (voice: Voice, moment: Moment) => Decision;

export async function changeVoice(world: World, wish: VoiceWish, decide: Decide): Promise<VoiceOutcome> {
  return transact(world, (tx, say) => changeVoiceIn(world, { tx, say }, wish, decide));
}

/** The same where nobody waits for it. */
export async function changeVoiceInBackground(world: World, wish: VoiceWish, decide: Decide): Promise<VoiceOutcome> {
  return transactInBackground(world, (tx, say) => changeVoiceIn(world, { tx, say }, wish, decide));
}

interface Transaction {
  tx: Tx;
  say: Say;
}

/** The same within a transaction that does more than this. */
export async function changeVoiceIn(
  world: World,
  { tx, say }: Transaction,
  wish: VoiceWish,
  decide: Decide,
): Promise<VoiceOutcome> {
  const before = await lockVoice(tx, wish.workspaceId, wish.voiceId);
  if (!before) return { kind: "refused", refusal: { kind: "voice_unknown" }, voice: null };
  if (await hasReceipt(tx, wish.workspaceId, wish.receipt)) return { kind: "repeated" };
  const moment = await momentOf(world, tx, wish.workspaceId);
  const decision = decide(before, moment);
  if (decision.kind === "refused") return { ...decision, voice: before };
  await takeReceipt(tx, wish.workspaceId, wish.receipt, moment.now);
  const { events } = decision;
  const voice = await save({ tx, say }, before, events);
  if (events.length > 0) await noteMasked({ tx, say }, voice, { by: wish.by, gate: moment.gate });
  return { kind: "done", voice, events };
}

/** Changes two voices at once, or neither. The outcome is that of the wish's own voice. */
export async function changeVoicePair(
  world: World,
  wish: VoiceWish,
  otherId: VoiceId,
  decide: (voice: Voice, other: Voice, moment: Moment) => PairDecision,
): Promise<VoiceOutcome> {
  return transact(world, async (tx, say) => {
    const [before, other] = await lockVoices(tx, wish.workspaceId, [wish.voiceId, otherId]);
    if (!before || !other) return { kind: "refused", refusal: { kind: "voice_unknown" }, voice: before };
    if (await hasReceipt(tx, wish.workspaceId, wish.receipt)) return { kind: "repeated" };
    const moment = await momentOf(world, tx, wish.workspaceId);
    const decision = decide(before, other, moment);
    if (decision.kind === "refused") return { ...decision, voice: before };
    await takeReceipt(tx, wish.workspaceId, wish.receipt, moment.now);
    const voice = await save({ tx, say }, before, decision.one);
    await save({ tx, say }, other, decision.other);
    if (decision.one.length > 0) await noteMasked({ tx, say }, voice, { by: wish.by, gate: moment.gate });
    return { kind: "done", voice, events: decision.one };
  });
}

async function momentOf(world: World, tx: Tx, workspaceId: WorkspaceId): Promise<Moment> {
  const now = world.clock();
  const settings = await findSettings(tx, workspaceId, world.defaults);
  return { now, today: localDateOf(now, settings.calendar.timeZone), settings, gate: openGate(world, settings) };
}

async function save({ tx, say }: Transaction, before: Voice, events: VoiceEvent[]): Promise<Voice> {
  if (events.length === 0) return before;
  const after = evolve(before, events);
  await saveVoice(tx, before, after, events);
  await sayChange(say, { before, after }, events);
  return after;
}

/** Whoever wrote it is told, privately, what the gate took out; of some kinds a keyed hash is kept. */
export async function noteMasked(
  { tx, say }: Transaction,
  { workspaceId, id: voiceId, version }: Voice,
  { by: memberId, gate }: { by: MemberId; gate: Pick<Gate, "kinds" | "hashes"> },
): Promise<void> {
  await saveIdentifierHashes(tx, { workspaceId, voiceId }, gate.hashes);
  if (gate.kinds.length === 0) return;
  const kinds = [...new Set(gate.kinds)];
  await say({ kind: "masking.tell", payload: { workspaceId, voiceId, memberId, version, kinds } });
}
