// The direct message with which a listener tells their customer the conclusion.
import type { KnownBlock } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import { type Conclusion, listenerOf, type Voice } from "../../domain/voice/voice.ts";
import { LINK, TOLD } from "../action-ids.ts";
import { button, context, copyReady, linkButton, type Said, section } from "./blocks.ts";
import { dateToken, dayText, nameOf, type Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

/** Null as long as there is nothing to tell this member. What was told and then fell says so. */
export function telling(voice: Voice, memberId: MemberId, cardUrl: string | null, reader: Reader): Said | null {
  const { words } = reader;
  const { conclusion } = voice;
  const listener = listenerOf(voice, memberId);
  if (!listener || voice.withdrawnAt) return null;
  if (!conclusion) return voice.reopening && reopened(voice, cardUrl, reader);
  const outcome = words(`outcome.${conclusion.outcome}`);
  const cause = words(`cause.${conclusion.cause}`);
  const blocks: KnownBlock[] = [
    section(`*${words("telling.name")}*`),
    context(words("telling.voice")),
    voiceQuote(voice, reader),
    context(words("card.concluded", { who: nameOf(reader, conclusion.memberId), outcome, cause })),
    section(`*${words("telling.copy")}*`),
    copyReady(customerText(conclusion, reader)),
  ];
  const card = cardUrl === null ? [] : [linkButton(words("telling.card"), LINK, cardUrl)];
  if (listener.toldAt) blocks.push(section(words("telling.done", { when: dateToken(reader, listener.toldAt) })));
  const told = listener.toldAt ? [] : [button(words("telling.button"), TOLD, voice.id, "primary")];
  if (told.length + card.length > 0)
    blocks.push({ type: "actions", block_id: "telling", elements: [...told, ...card] });
  return { text: words("telling.name"), blocks };
}

function reopened(voice: Voice, cardUrl: string | null, reader: Reader): Said {
  const { words } = reader;
  const blocks: KnownBlock[] = [section(words("telling.reopened")), voiceQuote(voice, reader)];
  if (cardUrl !== null) {
    const elements = [linkButton(words("telling.card"), LINK, cardUrl)];
    blocks.push({ type: "actions", block_id: "telling", elements });
  }
  return { text: words("telling.reopened"), blocks };
}

/** What the agent can pass on as it stands. */
export function customerText(conclusion: Conclusion, reader: Reader): string {
  const { words } = reader;
  const intro =
    conclusion.outcome === "later"
      ? words("telling.intro.later", { day: dayText(reader, conclusion.revisitOn ?? "") })
      : words(`telling.intro.${conclusion.outcome}`);
  return `${words("telling.greeting")} ${intro}\n\n${conclusion.reason}\n\n${words("telling.thanks")}`;
}
