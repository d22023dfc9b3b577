// Short direct messages: a voice was handed over, a team was not asked, customers are still waiting to be told.
import type { KnownBlock } from "@slack/types";
import type { MemberId, VoiceId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { LINK } from "../action-ids.ts";
import { context, linkButton, type Said, section, sections } from "./blocks.ts";
import { nameOf, type Reader, shielded } from "./reader.ts";
import { voiceInShort } from "./voice-in-short.ts";
import { voiceName } from "./voice-words.ts";

/** To whoever holds it now. It can be let go again like any other. */
export function handoverNote(voice: Voice, by: MemberId, cardUrl: string | null, anyReader: Reader): Said {
  const reader = shielded(anyReader, voice);
  const text = reader.words("handover.note", { who: nameOf(reader, by) });
  const blocks: KnownBlock[] = [
    section(text),
    ...voiceInShort(voice, reader),
    context(reader.words("handover.note_about")),
  ];
  return { text, blocks: [...blocks, ...cardLink(cardUrl, reader)] };
}

/** For the asker: the team could not be reached in its channel. */
export function unaskedNote(channel: string, cardUrl: string | null, reader: Reader): Said {
  const text = reader.words("ask.absent", { channel });
  return { text, blocks: [section(text), ...cardLink(cardUrl, reader)] };
}

const REMINDED_MOST = 10;

/**
 * All of them in one message, the oldest first; drawn anew it may be that none is left.
 *
 * @param urls of the messages with the texts to pass on
 */
export function reminder(voices: readonly Voice[], urls: ReadonlyMap<VoiceId, string>, reader: Reader): Said {
  const { words } = reader;
  if (voices.length === 0) return { text: words("remind.none"), blocks: [section(words("remind.none"))] };
  const text = words("remind.name");
  const lines = voices.slice(0, REMINDED_MOST).map((voice) => {
    const name = voiceName(voice, reader, 80);
    const url = urls.get(voice.id);
    return `• ${url === undefined ? name : `<${url}|${name}>`}`;
  });
  if (voices.length > REMINDED_MOST) lines.push(words("remind.more"));
  return { text, blocks: [section(`*${text}*`), ...sections(lines), context(words("remind.about"))] };
}

function cardLink(cardUrl: string | null, { words }: Reader): KnownBlock[] {
  if (cardUrl === null) return [];
  return [{ type: "actions", block_id: "card_link", elements: [linkButton(words("telling.card"), LINK, cardUrl)] }];
}
