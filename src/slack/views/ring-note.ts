// The quiet direct message to one member of a ring: a voice that has no answer yet, and why they are asked.
import type { Button, KnownBlock } from "@slack/types";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { RingName } from "../../domain/ring/ring.ts";
import { closedRefusal, isClaimedBy, type Voice } from "../../domain/voice/voice.ts";
import { LINK, OPEN_SNOOZE, TAKE_ON } from "../action-ids.ts";
import { button, context, linkButton, type Said, section } from "./blocks.ts";
import { dayText, type Reader, shielded } from "./reader.ts";
import { voiceInShort } from "./voice-in-short.ts";
import { workSpanText } from "./work-span.ts";

export interface RingNoteState {
  memberId: MemberId;
  ring: RingName;
  /** False once it has an answer, is closed, or was opened anew since. */
  isWaiting: boolean;
  /** In working time, when they were asked. */
  waitedMinutes: number;
  calendar: WorkCalendar;
  /** The day until which they put it off; null when they did not. */
  snoozedUntil: string | null;
  /** Of the voice's card; null as long as there is none. */
  cardUrl: string | null;
}

export function ringNote(voice: Voice, state: RingNoteState, anyReader: Reader): Said {
  const reader = shielded(anyReader, voice);
  const text = sentenceOf(voice, state, reader);
  const blocks: KnownBlock[] = [section(text), ...voiceInShort(voice, reader), ...reasonOf(state, reader)];
  const elements = buttonsOf(voice, state, reader);
  if (elements.length > 0) blocks.push({ type: "actions", block_id: "ring", elements });
  return { text, blocks };
}

function sentenceOf(voice: Voice, { isWaiting, memberId }: RingNoteState, { words }: Reader): string {
  if (closedRefusal(voice)) return words("ring.closed");
  if (!isWaiting) return words("ring.over");
  return words(isClaimedBy(voice, memberId) ? "ring.held" : "ring.name");
}

/** Nothing more is asked of who was asked about something that is over. */
function reasonOf(state: RingNoteState, reader: Reader): KnownBlock[] {
  const { words } = reader;
  if (!state.isWaiting) return [];
  const span = workSpanText(reader, state.waitedMinutes, state.calendar);
  const why = `${words("ring.waited", { span })} ${words(`ring.why.${state.ring}`)}`;
  if (state.snoozedUntil === null) return [context(why), context(words("ring.about"))];
  return [context(why), context(words("snooze.until", { day: dayText(reader, state.snoozedUntil) }))];
}

function buttonsOf(voice: Voice, state: RingNoteState, { words }: Reader): Button[] {
  const card = state.cardUrl === null ? [] : [linkButton(words("telling.card"), LINK, state.cardUrl)];
  if (!state.isWaiting) return card;
  const claim = isClaimedBy(voice, state.memberId) ? [] : [button(words("card.claim"), TAKE_ON, voice.id)];
  const later = state.snoozedUntil === null ? [button(words("ring.later"), OPEN_SNOOZE, voice.id)] : [];
  return [...claim, ...later, ...card];
}
