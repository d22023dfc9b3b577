// A member posts a voice: masked, saved, and its card enqueued, in one transaction.
import type { IdentifierHash } from "../../db/identifier-hashes.ts";
import { takeReceipt } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import { saveVoice } from "../../db/voices.ts";
import type { ChannelId, MemberId, MessageTs, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import type { Origin, VoiceForm } from "../../domain/voice/event.ts";
import { replay } from "../../domain/voice/evolve.ts";
import { decidePost } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { openGate } from "../gate.ts";
import { transact, type World } from "../world.ts";
import { noteMasked } from "./change-voice.ts";
import { maskForm } from "./edit-voice.ts";

export interface PostWish {
  workspaceId: WorkspaceId;
  by: MemberId;
  receipt: string;
  /** As typed; the gate is passed here. */
  form: VoiceForm;
  /** What the gate already took out before the form was shown. */
  maskedBefore: { kinds: readonly IdentifierKind[]; hashes: readonly IdentifierHash[] };
  /** The message it came from, and the mark of the words that stood in the form; null when it was typed. */
  origin: { channelId: ChannelId; ts: MessageTs; mark: string } | null;
}

export type PostOutcome = { kind: "done"; voice: Voice } | { kind: "refused"; refusal: Refusal } | { kind: "repeated" };

export async function postVoice(world: World, wish: PostWish): Promise<PostOutcome> {
  const { workspaceId, by } = wish;
  const now = world.clock();
  const tooLong = decidePost(wish.form, by, now);
  if (tooLong.kind === "refused") return tooLong;
  return transact(world, async (tx, say) => {
    const gate = openGate(world, await findSettings(tx, workspaceId, world.defaults));
    const form = maskForm(wish.form, gate);
    const decision = decidePost(form, by, now, originOf(world, wish, form.words));
    if (decision.kind === "refused") return decision;
    if (!(await takeReceipt(tx, workspaceId, wish.receipt, now))) return { kind: "repeated" };
    const voiceId = world.newId() as VoiceId;
    const voice = replay({ workspaceId, id: voiceId }, decision.events);
    await saveVoice(tx, null, voice, decision.events);
    await say({ kind: "voice.show", payload: { workspaceId, voiceId } });
    await say({ kind: "home.show", payload: { workspaceId, memberId: by } });
    const { kinds, hashes } = wish.maskedBefore;
    const masked = { kinds: [...kinds, ...gate.kinds], hashes: [...hashes, ...gate.hashes] };
    await noteMasked({ tx, say }, voice, { by, gate: masked });
    return { kind: "done", voice };
  });
}

function originOf(world: World, { origin }: PostWish, words: string): Origin | null {
  if (!origin) return null;
  return { channelId: origin.channelId, ts: origin.ts, isVerbatim: markOfWords(world, words) === origin.mark };
}

/** Tells whether words are still those that were read, without keeping them. */
export function markOfWords(world: Pick<World, "hash">, words: string): string {
  return world.hash(`words:${words.trim()}`);
}
