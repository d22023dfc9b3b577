// A digest: the parent that says how complete the answers are, and one reply for each voice that needs someone.
import type { KnownBlock } from "@slack/types";
import { needOf, unanswered } from "../../domain/digest/digest.ts";
import type { VoiceId } from "../../domain/ids.ts";
import { isAnswered, stepOf, untoldOf, type Voice } from "../../domain/voice/voice.ts";
import { CLAIM, LINK } from "../action-ids.ts";
import { button, context, linkButton, type Said, section, sections } from "./blocks.ts";
import { fitting } from "./fit.ts";
import { dayText, nameOf, namesOf, type Reader, shielded, spanText } from "./reader.ts";
import { voiceName, voiceQuote } from "./voice-words.ts";

/** For the names in the parent: well within the 12,000 characters of a message. The rest is one line. */
const NAMES_CHARACTERS = 9_000;

export interface DigestState {
  /** The workspace's own day, "2026-11-23". */
  day: string;
  /** Every voice that is open, in the digest's order. */
  open: readonly Voice[];
  cardUrls: ReadonlyMap<VoiceId, string>;
}

export function digestParent(state: DigestState, reader: Reader): Said {
  const { words } = reader;
  const waiting = unanswered(state.open);
  const first =
    waiting.length === 0 ? words("digest.all_answered") : words("digest.unanswered", { count: waiting.length });
  const blocks: KnownBlock[] = [
    section(`*${first}*`),
    ...sections(namesOfWaiting(waiting, state, reader)),
    context(words("digest.about", { day: dayText(reader, state.day) })),
  ];
  return { text: first, blocks };
}

function namesOfWaiting(waiting: readonly Voice[], { cardUrls }: DigestState, reader: Reader): string[] {
  const lines: string[] = [];
  let characters = 0;
  for (const voice of waiting) {
    const name = voiceName(voice, reader);
    const url = cardUrls.get(voice.id);
    const line = `• ${url === undefined ? name : `<${url}|${name}>`}`;
    characters += line.length;
    if (characters > NAMES_CHARACTERS) break;
    lines.push(line);
  }
  const left = waiting.length - lines.length;
  return left > 0 ? [...lines, reader.words("digest.unanswered_more", { count: left })] : lines;
}

/** What is done is struck through, so that a thread can be finished. */
export function digestItem(voice: Voice, cardUrl: string | null, now: Date, reader: Reader): Said {
  return fitting((each) => item(voice, cardUrl, now, each), shielded(reader, voice));
}

function item(voice: Voice, cardUrl: string | null, now: Date, reader: Reader): Said {
  const { words } = reader;
  const link = cardUrl === null ? [] : [linkButton(words("digest.card"), LINK, cardUrl)];
  if (needOf(voice) === null) {
    const line =
      stepOf(voice) === "withdrawn"
        ? words("card.withdrawn", { who: nameOf(reader, voice.reporterId) })
        : `~${voiceName(voice, reader, 150)}~`;
    const blocks: KnownBlock[] = [section(line), context(words("digest.need.done"))];
    if (link.length > 0) blocks.push({ type: "actions", block_id: "digest_item", elements: link });
    return { text: words("digest.need.done"), blocks };
  }
  const waited = words("digest.waited", {
    span: spanText(reader, (now.getTime() - voice.postedAt.getTime()) / 60_000),
  });
  const facts = [words("card.facts.pain", { value: words(`pain.${voice.pain}`) }), waited];
  if (!isAnswered(voice)) facts.push(words("digest.no_answer"));
  const style = voice.claims.length === 0 ? "primary" : undefined;
  return {
    text: voiceName(voice, reader, 150),
    blocks: [
      voiceQuote(voice, reader, 500),
      context(facts.join("  ·  ")),
      section(needText(voice, reader)),
      {
        type: "actions",
        block_id: "digest_item",
        elements: [button(words("card.claim"), CLAIM, voice.id, style), ...link],
      },
    ],
  };
}

function needText(voice: Voice, reader: Reader): string {
  switch (needOf(voice)) {
    case "claim":
      return reader.words("digest.need.claim");
    case "conclusion":
      return reader.words("digest.need.conclusion", {
        who: namesOf(
          reader,
          voice.claims.map((claim) => claim.memberId),
        ),
      });
    case "telling":
      return reader.words("digest.need.telling", { who: namesOf(reader, untoldOf(voice)) });
    case null:
      return reader.words("digest.need.done");
  }
}
