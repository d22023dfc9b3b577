// A member posts a voice: masked, saved, and its card enqueued, in one transaction.
import { takeReceipt } from "../../db/receipts.ts";
import { saveVoice } from "../../db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { type IdentifierKind, maskIdentifiers } from "../../domain/privacy/identifier-gate.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import type { VoiceForm } from "../../domain/voice/event.ts";
import { replay } from "../../domain/voice/evolve.ts";
import { decidePost } from "../../domain/voice/post.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { transact, type World } from "../world.ts";

export interface PostWish {
  workspaceId: WorkspaceId;
  by: MemberId;
  receipt: string;
  /** As typed; the gate is passed here. */
  form: VoiceForm;
  /** What the gate already took out before the form was shown. */
  maskedBefore: readonly IdentifierKind[];
}

export type PostOutcome =
  | { kind: "done"; voice: Voice; masked: IdentifierKind[] }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "repeated" };

export async function postVoice(world: World, wish: PostWish): Promise<PostOutcome> {
  const { workspaceId, by } = wish;
  const now = world.clock();
  const tooLong = decidePost(wish.form, by, now);
  if (tooLong.kind === "refused") return tooLong;
  const gate = maskIdentifiers(wish.form.words);
  const decision = decidePost({ ...wish.form, words: gate.text }, by, now);
  if (decision.kind === "refused") return decision;
  const masked = [...wish.maskedBefore, ...gate.found.map((each) => each.kind)];
  return transact(world, async (tx, say) => {
    if (!(await takeReceipt(tx, workspaceId, wish.receipt, now))) return { kind: "repeated" };
    const voiceId = world.newId() as VoiceId;
    const voice = replay({ workspaceId, id: voiceId }, decision.events);
    await saveVoice(tx, null, voice, decision.events);
    await say({ kind: "voice.show", payload: { workspaceId, voiceId } });
    await say({ kind: "home.show", payload: { workspaceId, memberId: by } });
    if (masked.length > 0) {
      await say({
        kind: "masking.tell",
        payload: { workspaceId, voiceId, memberId: by, text: "words", kinds: masked },
      });
    }
    return { kind: "done", voice, masked };
  });
}
