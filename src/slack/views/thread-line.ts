// The short line that tells one event in the card's thread: who, and what.
import type { KnownBlock } from "@slack/types";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { quote, type Said, sections } from "./blocks.ts";
import { eventText } from "./event-text.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** Null where it shows already: the card is the post and has the votes, and an answer is its own message. */
const SHOWN_ELSEWHERE: readonly VoiceEvent["kind"][] = [
  "voice.posted",
  "voice.answered",
  "voice.answer_removed",
  "voice.voted",
  "voice.unvoted",
];

export function threadLine(event: VoiceEvent, reader: Reader): Said | null {
  if (SHOWN_ELSEWHERE.includes(event.kind)) return null;
  const text = eventText(event, reader);
  return { text, blocks: [...sections([text]), ...quotesOf(event, reader)] };
}

/** What was said in words of their own stands below the line, whole. */
function quotesOf(event: VoiceEvent, reader: Reader): KnownBlock[] {
  switch (event.kind) {
    case "voice.concluded":
      return [quote(event.conclusion.reason)];
    case "voice.heard":
      return [voiceQuote(event, reader)];
    case "voice.asked_around":
      return [quote(event.question.question)];
    case "voice.conflict_found":
      return event.note === "" ? [] : [quote(event.note)];
    default:
      return [];
  }
}
