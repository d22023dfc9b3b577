// Decides whether a member who asked how many customers is nudged: once for each voice.
import { nudgeReceipt, takeReceipt } from "../../db/receipts.ts";
import { findVoice } from "../../db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { transact, type World } from "../world.ts";

/**
 * The voice to speak of instead; null when nothing is said, as of one that was taken back. The whole decision is here,
 * for a setting to switch off.
 */
export async function takeNudge(
  world: World,
  { workspaceId, voiceId, by }: { workspaceId: WorkspaceId; voiceId: VoiceId; by: MemberId },
): Promise<Voice | null> {
  return transact(world, async (tx) => {
    const voice = (await findVoice(tx, workspaceId, voiceId))?.voice;
    if (!voice || voice.withdrawnAt) return null;
    const isFirst = await takeReceipt(tx, workspaceId, nudgeReceipt(voiceId, by), world.clock());
    return isFirst ? voice : null;
  });
}
