// Who asks how many customers hears, alone and once, what is looked at instead.
import type { VoiceId } from "../../domain/ids.ts";
import { takeNudge } from "../../usecases/voice/take-nudge.ts";
import { insteadOfHowMany } from "../views/instead-of-how-many.ts";
import { type Addressee, answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";

export async function nudge(desk: Desk, voiceId: VoiceId, to: Addressee): Promise<void> {
  const voice = await takeNudge(desk.world, { workspaceId: desk.workspaceId, voiceId, by: to.memberId });
  if (voice) await answer(desk, to, insteadOfHowMany(voice, await readerFor(desk, to.memberId)));
}
