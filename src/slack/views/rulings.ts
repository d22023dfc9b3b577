// Rulings that were found: what was ruled on words like these, by whom, and what the customer was told.
import type { KnownBlock } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import { votersFor } from "../../domain/voice/rule.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context, type Said, section } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { fitting } from "./fit.ts";
import { escapeMrkdwn, namesOf, type Reader, shielded, timeText } from "./reader.ts";
import { voiceName } from "./voice-words.ts";

export const RULINGS_MOST = 10;

/** @param query what was looked for, masked; empty for the newest */
export function rulingsFound(
  voices: readonly Voice[],
  { query, cardUrls }: { query: string; cardUrls: ReadonlyMap<VoiceId, string> },
  reader: Reader,
): Said {
  return fitting((each) => found(voices, { query, cardUrls }, each), reader);
}

function found(
  voices: readonly Voice[],
  { query, cardUrls }: { query: string; cardUrls: ReadonlyMap<VoiceId, string> },
  reader: Reader,
): Said {
  const { words } = reader;
  const shown = escapeMrkdwn(nameOfWords(query, 60));
  if (voices.length === 0) {
    const none = query === "" ? words("rulings.none_yet") : words("rulings.none", { query: shown });
    return { text: none, blocks: [section(none)] };
  }
  const title = query === "" ? words("rulings.newest") : words("rulings.found", { query: shown });
  const blocks = voices.slice(0, RULINGS_MOST).flatMap((voice) => rulingBlocks(voice, cardUrls.get(voice.id), reader));
  return { text: title, blocks: [section(`*${title}*`), ...blocks] };
}

function rulingBlocks(voice: Voice, url: string | undefined, anyReader: Reader): KnownBlock[] {
  const reader = shielded(anyReader, voice);
  const { words } = reader;
  const { ruling, conclusion } = voice;
  if (!ruling) return [];
  const name = voiceName(voice, reader, 60);
  const line = `*${words(`ruling.${ruling.ruling}`)}*  ${url === undefined ? name : `<${url}|${name}>`}`;
  const facts = [
    words(`rulings.why.${ruling.why}`, { who: namesOf(reader, votersFor(voice.votes, ruling.ruling)) }),
    timeText(reader, ruling.ruledAt),
  ];
  if (conclusion) facts.push(`${words("card.reason")}: ${escapeMrkdwn(nameOfWords(conclusion.reason, 100))}`);
  return [section(line), context(facts.join("  ·  "))];
}
