// A digest: the parent that says how complete the answers are, and one reply for each voice that needs someone.
import type { KnownBlock } from "@slack/types";
import { needOf, unanswered } from "../../domain/digest/digest.ts";
import type { VoiceId } from "../../domain/ids.ts";
import { firstAnswerAt, stepOf, type Voice } from "../../domain/voice/voice.ts";
import { CLAIM, LINK } from "../action-ids.ts";
import { button, context, linkButton, quote, type Said, section, sections } from "./blocks.ts";
import { untoldOf } from "./card.ts";
import { cut, nameOfWords } from "./cut.ts";
import { dayText, escapeMrkdwn, namesOf, type Reader, spanText } from "./reader.ts";

/** How many unanswered voices the parent names; the rest is one line. */
const NAMES_MOST = 20;

export interface DigestState {
  /** The workspace's own day, "2026-11-23". */
  day: string;
  /** Every voice that is open, in the digest's order. */
  open: readonly Voice[];
  /** How many of those have a reply of their own. */
  shown: number;
  cardUrls: ReadonlyMap<VoiceId, string>;
}

export function digestParent(state: DigestState, reader: Reader): Said {
  const { words } = reader;
  const waiting = unanswered(state.open);
  const first =
    waiting.length === 0 ? words("digest.all_answered") : words("digest.unanswered", { count: waiting.length });
  const blocks: KnownBlock[] = [section(`*${first}*`)];
  if (waiting.length > 0) blocks.push(...sections(namesList(waiting, state, reader)));
  blocks.push(context(words("digest.about", { day: dayText(reader, state.day) })));
  const hidden = state.open.length - state.shown;
  if (hidden > 0) blocks.push(context(words("digest.more", { shown: state.shown, hidden })));
  return { text: first, blocks };
}

function namesList(waiting: readonly Voice[], state: DigestState, reader: Reader): string[] {
  const lines = waiting.slice(0, NAMES_MOST).map((voice) => {
    const name = escapeMrkdwn(nameOfWords(voice.words));
    const url = state.cardUrls.get(voice.id);
    return `• ${url === undefined ? name : `<${url}|${name}>`}`;
  });
  if (waiting.length > NAMES_MOST) {
    lines.push(reader.words("digest.unanswered_more", { count: waiting.length - NAMES_MOST }));
  }
  return lines;
}

/** What is done is struck through, so that a thread can be finished. */
export function digestItem(voice: Voice, cardUrl: string | null, now: Date, reader: Reader): Said {
  const { words } = reader;
  const link = cardUrl === null ? [] : [linkButton(words("digest.card"), LINK, cardUrl)];
  if (stepOf(voice) === "told") {
    const line = `~${escapeMrkdwn(nameOfWords(voice.words, 150))}~`;
    const blocks: KnownBlock[] = [section(line), context(words("digest.need.done"))];
    if (link.length > 0) blocks.push({ type: "actions", block_id: "digest_item", elements: link });
    return { text: words("digest.need.done"), blocks };
  }
  const waited = words("digest.waited", {
    span: spanText(reader, (now.getTime() - voice.postedAt.getTime()) / 60_000),
  });
  const facts = [words("card.facts.pain", { value: words(`pain.${voice.pain}`) }), waited];
  if (!firstAnswerAt(voice)) facts.push(words("digest.no_answer"));
  const style = voice.claims.length === 0 ? "primary" : undefined;
  return {
    text: escapeMrkdwn(nameOfWords(voice.words, 150)),
    blocks: [
      quote(cut(voice.words, 500)),
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
