// For the one who asked how many customers: this customer's words, where they were, and how much it hurts.
import type { Voice } from "../../domain/voice/voice.ts";
import { context, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

const WORDS_MOST = 300;

export function insteadOfHowMany(voice: Voice, reader: Reader): Said {
  const { words } = reader;
  const why = words(voice.pain === "praise" ? "nudge.praise" : "nudge.pain");
  const facts = [words("card.facts.pain", { value: words(`pain.${voice.pain}`) })];
  if (voice.journeyStage) {
    facts.unshift(words("card.facts.journey_stage", { value: words(`journey_stage.${voice.journeyStage}`) }));
  }
  return { text: why, blocks: [section(why), voiceQuote(voice, reader, WORDS_MOST), context(facts.join("  ·  "))] };
}
