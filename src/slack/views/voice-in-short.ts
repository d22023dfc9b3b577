// A voice as messages quote it elsewhere than on its card: its words and what they are about.
import type { KnownBlock } from "@slack/types";
import type { Voice } from "../../domain/voice/voice.ts";
import { context } from "./blocks.ts";
import { factsOf } from "./card-facts.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

const WORDS_MOST = 500;

/** Of a voice that was taken back only that. */
export function voiceInShort(voice: Voice, reader: Reader): KnownBlock[] {
  if (voice.withdrawnAt) return [context(`_${reader.words("withdraw.gone")}_`)];
  return [voiceQuote(voice, reader, WORDS_MOST), context(factsOf(voice, reader))];
}
