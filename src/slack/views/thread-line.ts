// The short line that tells one event in the card's thread: who, and what.
import type { KnownBlock } from "@slack/types";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { quote, type Said, sections } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { dayText, escapeMrkdwn, nameOf, namesOf, type Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

function quotesOf(event: VoiceEvent, reader: Reader): KnownBlock[] {
  if (event.kind === "voice.concluded") return [quote(event.conclusion.reason)];
  return event.kind === "voice.heard" ? [voiceQuote(event, reader)] : [];
}

const SHOWN_ELSEWHERE: readonly VoiceEvent["kind"][] = [
  "voice.posted",
  "voice.answered",
  "voice.voted",
  "voice.unvoted",
];

/** Null where it shows already: the card is the post and has the votes, and an answer is its own message. */
export function threadLine(event: VoiceEvent, reader: Reader): Said | null {
  if (SHOWN_ELSEWHERE.includes(event.kind)) return null;
  const text = eventText(event, reader);
  return { text, blocks: [...sections([text]), ...quotesOf(event, reader)] };
}

function rulingLine({ ruling, why, voters }: Extract<VoiceEvent, { kind: "voice.ruled" }>, reader: Reader): string {
  const { words } = reader;
  const line = words(`line.ruled.${why}`, { ruling: words(`ruling.${ruling}`), who: namesOf(reader, voters) });
  return ruling === "inquiry" ? `${line} ${words("line.ruled_inquiry")}` : line;
}

/** The one line that rings: those who hold the voice are mentioned. */
function askText({ pause, asks }: Extract<VoiceEvent, { kind: "voice.asked" }>, { words }: Reader): string {
  const who = asks.map((id) => `<@${id}>`).join(" ");
  if (pause.kind === "talking") return words("line.asked_talk", { who });
  return words("line.asked_wait", { who, whom: escapeMrkdwn(pause.forWhom), what: escapeMrkdwn(pause.what) });
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
    case "voice.heard":
      return words("line.heard", { who });
    case "voice.joined":
      return words("line.joined", { who });
    case "voice.concluded": {
      const { outcome, cause } = event.conclusion;
      return words("line.concluded", { who, outcome: words(`outcome.${outcome}`), cause: words(`cause.${cause}`) });
    }
    case "voice.told":
      return words("line.told", { who });
    case "voice.paused": {
      const day = dayText(reader, event.pause.until);
      if (event.pause.kind === "talking") return words("line.talking", { who, day });
      const { forWhom, what } = event.pause;
      return words("line.waiting", { who, day, whom: escapeMrkdwn(forWhom), what: escapeMrkdwn(what) });
    }
    case "voice.resumed":
      return words("line.resumed", { who });
    case "voice.voted":
      return words("line.voted", { who, ruling: words(`ruling.${event.vote}`) });
    case "voice.unvoted":
      return words("line.unvoted", { who });
    case "voice.ruled":
      return rulingLine(event, reader);
    case "voice.asked":
      return askText(event, reader);
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
