// `/voc rulings …`: what was ruled on words like these, for whoever asks.
import type { MemberId } from "../../domain/ids.ts";
import { openGate } from "../../usecases/gate.ts";
import { readNames } from "../../usecases/member/know-member.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { readCards } from "../../usecases/voice/find-voice.ts";
import { searchVoices } from "../../usecases/voice/search-voices.ts";
import { linkTo } from "../card-link.ts";
import { RULINGS_MOST, rulingsFound } from "../views/rulings.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";

export async function showRulings(
  desk: Desk,
  { by, words, responseUrl }: { by: MemberId; words: string; responseUrl: string },
): Promise<void> {
  const { world, workspaceId } = desk;
  const reader = await readerFor(desk, by);
  const to = { memberId: by, responseUrl };
  try {
    const voices = await searchVoices(world, workspaceId, { text: words, most: RULINGS_MOST, isRuled: true });
    const places = await readCards(
      world,
      workspaceId,
      voices.map((voice) => voice.id),
    );
    const voters = voices.flatMap((voice) => voice.votes.map((vote) => vote.memberId));
    const names = await readNames(world, workspaceId, voters);
    const cardUrls = new Map([...places].map(([voiceId, place]) => [voiceId, linkTo(desk.workspaceUrl, place)]));
    const query = openGate(world, await readSettings(world, workspaceId)).mask(words);
    await answer(desk, to, rulingsFound(voices, { query, cardUrls }, { ...reader, names }));
  } catch (error) {
    desk.log.error({ err: error }, "rulings could not be looked for");
    await answer(desk, to, reader.words("failure.enter_again"));
  }
}
