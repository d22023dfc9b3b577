// Everything that happened to a voice, for whoever asks: with the names of people and of other voices.
import type { ModalView } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import { hiddenGuestsThrough } from "../../domain/voice/hidden.ts";
import { otherVoicesIn } from "../../domain/voice/related.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { readCards } from "../../usecases/voice/find-voice.ts";
import { readVoiceHistory } from "../../usecases/voice/read-history.ts";
import { readVoices } from "../../usecases/voice/search-voices.ts";
import { linkTo } from "../card-link.ts";
import { historyView } from "../views/history.ts";
import type { Reader, RelatedVoice } from "../views/reader.ts";
import type { Desk } from "./desk.ts";

export async function showHistory(desk: Desk, voice: Voice, reader: Reader): Promise<ModalView> {
  const history = await readVoiceHistory(desk.world, desk.workspaceId, voice.id);
  const events = history?.events ?? [];
  const voices = await readRelated(desk, otherVoicesIn(voice, events));
  const anyReader = { ...reader, names: history?.names ?? reader.names, voices };
  return historyView(events, anyReader, hiddenGuestsThrough(voice, events));
}

async function readRelated(desk: Desk, ids: readonly VoiceId[]): Promise<ReadonlyMap<VoiceId, RelatedVoice>> {
  const found = await readVoices(desk.world, desk.workspaceId, ids);
  const cards = await readCards(desk.world, desk.workspaceId, ids);
  return new Map(
    found.map((voice) => {
      const place = cards.get(voice.id);
      return [voice.id, { voice, url: place ? linkTo(desk.workspaceUrl, place) : null }];
    }),
  );
}
