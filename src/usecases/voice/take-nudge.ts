// Decides whether a member who asked how many customers is nudged: once for each voice.
import { nudgeReceipt, takeReceipt } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import { findVoice } from "../../db/voices.ts";
import type { MemberId, VoiceId, WorkspaceId } from "../../domain/ids.ts";
import { closedRefusal, type Voice } from "../../domain/voice/voice.ts";
import { transact, type World } from "../world.ts";

/** The voice to speak of instead; null when nothing is said: of one that was taken back, or where it is switched off. */
export async function takeNudge(
  world: World,
  { workspaceId, voiceId, by }: { workspaceId: WorkspaceId; voiceId: VoiceId; by: MemberId },
): Promise<Voice | null> {
  return transact(world, async (tx) => {
    if (!(await findSettings(tx, workspaceId, world.defaults)).isNudging) return null;
    const voice = (await findVoice(tx, workspaceId, voiceId))?.voice;
    if (!voice || closedRefusal(voice)) return null;
    const isFirst = await takeReceipt(tx, workspaceId, nudgeReceipt(voiceId, by), world.clock());
    return isFirst ? voice : null;
  });
}
