// The short line that tells one event in the card's thread: who, and what.
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { quote, type Said, sections } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { escapeMrkdwn, nameOf, type Reader } from "./reader.ts";

/** Null where the thread shows it already: the card is the post, and an answer is its own message. */
export function threadLine(event: VoiceEvent, reader: Reader): Said | null {
  if (event.kind === "voice.posted" || event.kind === "voice.answered") return null;
  const text = eventText(event, reader);
  const reason = event.kind === "voice.concluded" ? [quote(event.conclusion.reason)] : [];
  return { text, blocks: [...sections([text]), ...reason] };
}

/** Who, and what, in one line; ready for mrkdwn. */
export function eventText(event: VoiceEvent, reader: Reader): string {
  const { words } = reader;
  const who = nameOf(reader, event.by);
  switch (event.kind) {
    case "voice.posted":
      return words("line.posted", { who });
    case "voice.answered":
      return words("line.answered", { who });
    case "voice.claimed":
      return words("line.claimed", { who });
    case "voice.released":
      return words("line.released", { who });
    case "voice.joined":
      return words("line.joined", { who });
    case "voice.concluded": {
      const { outcome, cause } = event.conclusion;
      return words("line.concluded", { who, outcome: words(`outcome.${outcome}`), cause: words(`cause.${cause}`) });
    }
    case "voice.told":
      return words("line.told", { who });
    case "voice.edited":
      return words("line.edited", { who });
    case "voice.withdrawn":
      return words("line.withdrawn", { who });
    case "voice.restored":
      return words("line.restored", { who });
    case "voice.reopened": {
      const { reason, isCustomerBack } = event.reopening;
      if (reason === "" && isCustomerBack) return words("line.reopened_back", { who });
      return words("line.reopened", { who, reason: escapeMrkdwn(nameOfWords(reason, 400)) });
    }
  }
}
