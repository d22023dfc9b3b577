// A member chooses the tone in which texts for their customers are written.
import { saveTone } from "../../db/members.ts";
import type { Tone } from "../../domain/voice/sets.ts";
import type { VoiceWish } from "../voice/change-voice.ts";
import { transact, type World } from "../world.ts";

/** The text in front of them is drawn anew, and the next ones come in this tone. May run twice. */
export async function chooseTone(world: World, { workspaceId, voiceId, by }: VoiceWish, tone: Tone): Promise<void> {
  await transact(world, async (tx, say) => {
    await saveTone(tx, workspaceId, by, tone);
    await say({ kind: "conclusion.tell", payload: { workspaceId, voiceId, memberId: by } });
  });
}
