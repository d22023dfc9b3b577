// The short line that tells one event in the card's thread: who, and what.
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { quote, type Said, section } from "./blocks.ts";
import { nameOf, type Reader } from "./reader.ts";

/** Null where the thread shows it already: the card is the post, and an answer is its own message. */
export function threadLine(event: VoiceEvent, reader: Reader): Said | null {
  const { words } = reader;
  const who = nameOf(reader, event.by);
  switch (event.kind) {
    case "voice.posted":
    case "voice.answered":
      return null;
    case "voice.claimed":
      return line(words("line.claimed", { who }));
    case "voice.released":
      return line(words("line.released", { who }));
    case "voice.joined":
      return line(words("line.joined", { who }));
    case "voice.concluded": {
      const { outcome, cause, reason } = event.conclusion;
      const said = line(
        words("line.concluded", { who, outcome: words(`outcome.${outcome}`), cause: words(`cause.${cause}`) }),
      );
      return { text: said.text, blocks: [...said.blocks, quote(reason)] };
    }
    case "voice.told":
      return line(words("line.told", { who }));
  }
}

function line(text: string): Said {
  return { text, blocks: [section(text)] };
}
