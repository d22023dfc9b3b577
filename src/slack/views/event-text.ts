// What happened to a voice, in one line: who, and what. For its thread and its history.
import type { VoiceId } from "../../domain/ids.ts";
import type { EventKind, EventOf, PauseForm, ReopeningForm, VoiceEvent } from "../../domain/voice/event.ts";
import { otherVoiceOf } from "../../domain/voice/related.ts";
import { nameOfWords } from "./cut.ts";
import { besides, dayText, escapeMrkdwn, mentionOf, nameOf, namesOf, type Reader } from "./reader.ts";
import { relatedLink } from "./voice-words.ts";

/** Who, and what, in one line; ready for mrkdwn. */
export function eventText(event: VoiceEvent, anyReader: Reader): string {
  const reader = otherVoiceOf(event).reduce(besides, anyReader);
  const plain = PLAIN[event.kind];
  const who = nameOf(reader, event.by);
  if (plain !== undefined) return reader.words(plain, { who });
  return (TEXTS[event.kind as TellingKind] as (event: VoiceEvent, who: string, reader: Reader) => string)(
    event,
    who,
    reader,
  );
}

/** Events whose line says no more than who did it. */
const PLAIN_LINES = {
  "voice.posted": "line.posted",
  "voice.answered": "line.answered",
  "voice.answer_removed": "line.answer_removed",
  "voice.claimed": "line.claimed",
  "voice.released": "line.released",
  "voice.promised": "line.promised",
  "voice.heard": "line.heard",
  "voice.joined": "line.joined",
  "voice.resumed": "line.resumed",
  "voice.unvoted": "line.unvoted",
  "voice.edited": "line.edited",
  "voice.withdrawn": "line.withdrawn",
  "voice.restored": "line.restored",
} as const;
type PlainKind = keyof typeof PLAIN_LINES;
type TellingKind = Exclude<EventKind, PlainKind>;
const PLAIN: Partial<Record<EventKind, (typeof PLAIN_LINES)[PlainKind]>> = PLAIN_LINES;

/** The lines of the others. */
const TEXTS: { [Kind in TellingKind]: (event: EventOf<Kind>, who: string, reader: Reader) => string } = {
  "voice.handed_over": ({ to }, who, reader) => reader.words("line.handed_over", { who, to: mentionOf(reader, to) }),
  "voice.asked_around": askedAroundText,
  "voice.concluded": ({ conclusion: { outcome, cause } }, who, { words }) => {
    return words("line.concluded", { who, outcome: words(`outcome.${outcome}`), cause: words(`cause.${cause}`) });
  },
  "voice.told": ({ listener }, who, reader) => {
    if (listener === undefined) return reader.words("line.told", { who });
    return reader.words("line.told_for", { who, listener: nameOf(reader, listener) });
  },
  "voice.paused": ({ pause }, who, reader) => pausedText(pause, who, reader),
  "voice.voted": ({ vote }, who, { words }) => words("line.voted", { who, ruling: words(`ruling.${vote}`) }),
  "voice.ruled": ruledText,
  "voice.asked": askText,
  "voice.reopened": ({ reopening }, who, reader) => reopenedText(reopening, who, reader),
  // Who did it is the author's own affair; and it may have been an admin.
  "voice.origin_edited": ({ words }, _by, reader) => {
    return reader.words(words === null ? "line.origin_differs" : "line.origin_edited");
  },
  "voice.origin_deleted": (_event, _by, reader) => reader.words("line.origin_deleted"),
  "voice.merged": ({ into }, who, reader) => reader.words("line.merged", { who, where: relatedLink(into, reader) }),
  "voice.unmerged": ({ from }, who, reader) => reader.words("line.unmerged", { who, where: relatedLink(from, reader) }),
  "voice.absorbed": (event, who, reader) => reader.words("line.absorbed", { who, which: whichOf(event, reader) }),
  "voice.parted": (event, who, reader) => reader.words("line.parted", { who, which: whichOf(event, reader) }),
  "voice.conflict_found": (event, who, reader) => {
    return reader.words("line.conflict_found", { who, which: whichOf(event, reader) });
  },
  "voice.conflict_dropped": (event, who, reader) => {
    return reader.words("line.conflict_dropped", { who, which: whichOf(event, reader) });
  },
};

function whichOf({ voiceId }: { voiceId: VoiceId }, reader: Reader): string {
  return relatedLink(voiceId, reader);
}

/** Rings those who are asked; a team is asked in its channel. */
function askedAroundText({ question }: EventOf<"voice.asked_around">, who: string, reader: Reader): string {
  const asked = question.members.map((id) => mentionOf(reader, id));
  if (question.channelId !== null) asked.push(`<#${question.channelId}>`);
  return reader.words("line.asked_around", { who, asked: asked.join(" ") });
}

function ruledText({ ruling, why, voters }: EventOf<"voice.ruled">, _by: string, reader: Reader): string {
  const { words } = reader;
  const line = words(`line.ruled.${why}`, { ruling: words(`ruling.${ruling}`), who: namesOf(reader, voters) });
  return ruling === "inquiry" ? `${line} ${words("line.ruled_inquiry")}` : line;
}

function pausedText(pause: PauseForm, who: string, reader: Reader): string {
  const day = dayText(reader, pause.until);
  if (pause.kind === "talking") {
    const line = reader.words("line.talking", { who, day });
    return pause.why === "" ? line : `${line} ${escapeMrkdwn(pause.why)}`;
  }
  const { forWhom, what } = pause;
  return reader.words("line.waiting", { who, day, whom: escapeMrkdwn(forWhom), what: escapeMrkdwn(what) });
}

/** Those who hold the voice are rung. */
function askText({ pause, asks }: EventOf<"voice.asked">, _by: string, reader: Reader): string {
  const who = asks.map((id) => mentionOf(reader, id)).join(" ");
  if (pause.kind === "talking") return reader.words("line.asked_talk", { who });
  const [whom, what] = [escapeMrkdwn(pause.forWhom), escapeMrkdwn(pause.what)];
  return reader.words("line.asked_wait", { who, whom, what });
}

function reopenedText(reopening: ReopeningForm, who: string, reader: Reader): string {
  switch (reopening.why) {
    case "customer_back":
      return reader.words("line.reopened_back", { who });
    case "revisit_day":
      return reader.words("line.reopened_day", { who: reopening.asks.map((id) => mentionOf(reader, id)).join(" ") });
    case "not_over":
      return reader.words("line.reopened", { who, reason: escapeMrkdwn(nameOfWords(reopening.reason, 400)) });
  }
}
