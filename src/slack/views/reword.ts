// A message that is there already, with a voice's words as they are now.
import type { KnownBlock } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context } from "./blocks.ts";
import { type Reader, shielded } from "./reader.ts";
import { CUSTOMER_MOST, LISTED_MOST, voiceName, voiceQuote } from "./voice-words.ts";

/** Of the block that quotes a voice: by it the quote is found again when its words change. */
export function quoteBlockId(voiceId: VoiceId): string {
  return `quote:${voiceId}`;
}

/** Where a voice is named by a link to its card, and where it is quoted. @param url of the card */
export function reworded(
  blocks: readonly KnownBlock[],
  { voice, url }: { voice: Voice; url: string | null },
  anyReader: Reader,
): KnownBlock[] {
  const reader = shielded(anyReader, voice);
  const name = voice.withdrawnAt ? reader.words("related.withdrawn") : voiceName(voice, reader, LISTED_MOST);
  const quoteId = quoteBlockId(voice.id);
  const said = voice.withdrawnAt ? context(`_${name}_`) : voiceQuote(voice, reader, CUSTOMER_MOST);
  const link = { url, name, cardLabel: reader.words("digest.card") };
  return blocks.map((block) => {
    return block.block_id === quoteId ? { ...said, block_id: quoteId } : renamedIn(block, link);
  });
}

interface Link {
  url: string | null;
  name: string;
  /** A link with this label leads to the card, and does not name the voice. */
  cardLabel: string;
}

function renamedIn(block: KnownBlock, link: Link): KnownBlock {
  if (link.url === null) return block;
  return JSON.parse(JSON.stringify(block), (_key, value: unknown) => {
    return typeof value === "string" ? renamed(value, link) : value;
  });
}

/** In "… <url|what it was called> …" what stands between bar and bracket. */
function renamed(text: string, { url, name, cardLabel }: Link): string {
  const [first = "", ...others] = text.split(`<${url}|`);
  const links = others.map((each) => {
    const end = each.indexOf(">");
    return (each.slice(0, end) === cardLabel ? cardLabel : name) + each.slice(end);
  });
  return [first, ...links].join(`<${url}|`);
}
