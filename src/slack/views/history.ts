// Everything that happened to a voice, in words: when, who, what. The newest last.
import type { ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import type { VoiceEvent } from "../../domain/voice/event.ts";
import { context, sections } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { eventText } from "./event-text.ts";
import { pageOf } from "./form.ts";
import { alsoHiding, dateToken, escapeMrkdwn, type Reader } from "./reader.ts";

/** As many sections as a modal takes, less the line that says what did not fit. */
const SECTIONS_MOST = 99;

/** Of a reason; a conclusion that fell stands nowhere else. */
const REASON_MOST = 400;

function inOneLine(reason: string): string {
  return escapeMrkdwn(nameOfWords(reason, REASON_MOST));
}

/** @param hidden for each event, who is not named in it besides those the reader hides anyway */
export function historyView(
  events: readonly VoiceEvent[],
  reader: Reader,
  hidden: readonly (readonly MemberId[])[] = [],
): ModalView {
  const { words } = reader;
  const entries = events.map((event, index) => {
    const line = `${dateToken(reader, event.at)}  ${eventText(event, alsoHiding(reader, hidden[index] ?? []))}`;
    return event.kind === "voice.concluded" ? `${line}\n> ${inOneLine(event.conclusion.reason)}` : line;
  });
  let shown = entries;
  let blocks = sections(shown);
  while (blocks.length > SECTIONS_MOST) {
    shown = shown.slice(Math.ceil(shown.length / 10));
    blocks = sections(shown);
  }
  const left = entries.length - shown.length;
  const older = left > 0 ? [context(words("history.older", { count: left }))] : [];
  return pageOf(words("history.title"), words("history.close"), [...older, ...blocks]);
}
