// A digest's reply for one voice that needs someone: its words, why it is here, and what can be done about it at once.
import type { Button, KnownBlock } from "@slack/types";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { workingMinutesBetween } from "../../domain/calendar/working-time.ts";
import { type Asked, isDoneSince } from "../../domain/digest/need.ts";
import { isAnswered, openedAt, standingPromise, stepOf, untoldOf, type Voice } from "../../domain/voice/voice.ts";
import { DECLINE, MENU, OPEN_TOLD_FOR, PROMISE, PUT_OFF, TAKE_ON } from "../action-ids.ts";
import { button, context, type Said, struck } from "./blocks.ts";
import { factsOf } from "./card-facts.ts";
import { fitting } from "./fit.ts";
import { dayText, nameOf, namesOf, type Reader, shielded, timeText } from "./reader.ts";
import { plainName, voiceName, voiceQuote } from "./voice-words.ts";
import { workSpanText } from "./work-span.ts";

/** Of the words in a reply, and of those that are struck through. */
const WORDS_MOST = 500;
const DONE_MOST = 150;

export interface DigestReply {
  voice: Voice;
  asked: Asked;
  cardUrl: string | null;
  /** The digest's. */
  calendar: WorkCalendar;
}

/** What is done is struck through, so that a thread can be finished. */
export function digestItem(reply: DigestReply, reader: Reader): Said {
  const draw = isDoneSince(reply.voice, reply.asked) ? doneItem : openItem;
  return fitting((each) => draw(reply, each), shielded(reader, reply.voice));
}

function doneItem({ voice, cardUrl }: DigestReply, reader: Reader): Said {
  const what = doneText(voice, reader);
  const name = plainName(voice, reader, DONE_MOST);
  // Words that were taken back stand nowhere any more.
  const line = voice.withdrawnAt ? [] : [struck(name)];
  const facts = cardUrl === null ? what : `${what}  ·  <${cardUrl}|${reader.words("digest.card")}>`;
  return { text: what, blocks: [...line, context(facts)] };
}

function doneText(voice: Voice, reader: Reader): string {
  const { words } = reader;
  const { conclusion, pause } = voice;
  const promise = standingPromise(voice);
  switch (stepOf(voice)) {
    case "withdrawn":
      return words("card.withdrawn", { who: nameOf(reader, voice.reporterId) });
    case "merged":
      return words("digest.done.merged");
    case "told":
      return words("digest.done.told");
    case "concluded":
      return conclusion?.revisitOn
        ? words("digest.done.later", { day: dayText(reader, conclusion.revisitOn) })
        : words("digest.done.concluded", { who: conclusion ? nameOf(reader, conclusion.memberId) : "" });
    case "posted":
    case "claimed":
      if (promise) return words("line.promised", { who: nameOf(reader, promise.memberId) });
      if (pause) return words("digest.done.paused", { day: dayText(reader, pause.until) });
      return claimedText(voice, reader);
  }
}

/** Taking it on is no answer: whoever did reads what is missing. */
function claimedText(voice: Voice, reader: Reader): string {
  const holders = voice.claims.map((claim) => claim.memberId);
  const claimed = reader.words("digest.done.claimed", { who: namesOf(reader, holders) });
  return isAnswered(voice) ? claimed : `${claimed} ${reader.words("digest.done.unanswered")}`;
}

function openItem({ voice, asked, cardUrl, calendar }: DigestReply, reader: Reader): Said {
  const { words } = reader;
  // As of the digest: a thread whose ages grew would be written anew each day, and tell nobody more.
  const minutes = workingMinutesBetween(calendar, openedAt(voice), asked.at);
  const waited = words("digest.waited", { span: workSpanText(reader, minutes, calendar) });
  const more = [
    ...(isAnswered(voice) ? [] : [words("digest.no_answer")]),
    ...(cardUrl === null ? [] : [`<${cardUrl}|${words("digest.card")}>`]),
  ];
  const blocks: KnownBlock[] = [
    voiceQuote(voice, reader, WORDS_MOST),
    context(factsOf(voice, reader)),
    context([needText(voice, reader), waited, ...more].join("  ·  ")),
    { type: "actions", block_id: "digest_item", elements: buttonsOf(voice, reader) },
  ];
  return { text: voiceName(voice, reader, DONE_MOST), blocks };
}

function needText(voice: Voice, reader: Reader): string {
  const { words } = reader;
  if (voice.conclusion) return words("digest.need.telling", { who: namesOf(reader, untoldOf(voice)) });
  const promise = standingPromise(voice);
  if (promise) {
    const when = timeText(reader, promise.promisedAt);
    return words("digest.need.promised", { who: nameOf(reader, promise.memberId), when });
  }
  const holders = voice.claims.map((claim) => claim.memberId);
  if (holders.length === 0) return words("digest.need.claim");
  return words("digest.need.conclusion", { who: namesOf(reader, holders) });
}

/** Where the customers only have to be told, that is what can be done here; praise asks nobody to decide. */
function buttonsOf(voice: Voice, { words }: Reader): Button[] {
  const more = button(words("card.more"), MENU, voice.id);
  if (voice.conclusion) return [button(words("menu.told_for.label"), OPEN_TOLD_FOR, voice.id), more];
  const claim = button(words("card.claim"), TAKE_ON, voice.id, voice.claims.length === 0 ? "primary" : undefined);
  if (voice.pain === "praise") return [claim, more];
  return [
    claim,
    button(words("digest.promise"), PROMISE, voice.id),
    button(words("digest.put_off"), PUT_OFF, voice.id),
    button(words("digest.decline"), DECLINE, voice.id),
    more,
  ];
}
