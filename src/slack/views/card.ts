// The card: the one message that stands for a voice, drawn anew from its state each time.
import type { Button, KnownBlock, RichTextSection } from "@slack/types";
import { isFolded } from "../../domain/voice/folded.ts";
import { stepOf, type Voice } from "../../domain/voice/voice.ts";
import { CLAIM, CUSTOMER_BACK, JOIN, MENU, OPEN_CONCLUDE, UNFOLD } from "../action-ids.ts";
import { type AnswerRules, answerDueLines } from "./answer-due.ts";
import { asking, button, context, quote, type Said, section, sections } from "./blocks.ts";
import { factsOf } from "./card-facts.ts";
import { STEP_MARK, statusLines } from "./card-status.ts";
import { type FileDisplay, fileBlocks } from "./files.ts";
import { fitting } from "./fit.ts";
import { besides, dateToken, nameOf, type Reader, shielded } from "./reader.ts";
import { relatedName, voiceName, voiceQuote } from "./voice-words.ts";

export function voiceCard(
  voice: Voice,
  rules: AnswerRules,
  anyReader: Reader,
  files: FileDisplay = { showsPictures: true },
): Said {
  const reader = shielded(anyReader, voice);
  if (voice.withdrawnAt)
    return closedCard(voice, reader.words("card.withdrawn", { who: reporterName(voice, reader) }), reader);
  if (voice.mergedInto) return mergedCard(voice, reader);
  return fitting((each) => standingCard(voice, { files, rules }, each), reader);
}

function standingCard(voice: Voice, shown: { files: FileDisplay; rules: AnswerRules }, reader: Reader): Said {
  const posted = { who: reporterName(voice, reader), when: dateToken(reader, voice.postedAt) };
  const blocks: KnownBlock[] = [
    voiceQuote(voice, reader),
    ...promptBlocks(voice, reader),
    ...(isFolded(voice) ? [] : fileBlocks(voice, shown.files, reader)),
    context(factsOf(voice, reader)),
    context(reader.words("card.posted", posted)),
    ...sections([...statusLines(voice, reader), ...answerDueLines(voice, shown.rules, reader)]),
  ];
  if (voice.conclusion) blocks.push(section(`*${reader.words("card.reason")}*`), quote(voice.conclusion.reason));
  blocks.push({ type: "actions", block_id: "voice", elements: buttonsOf(voice, reader) });
  return { text: reader.words("card.name", { words: voiceName(voice, reader, 150) }), blocks };
}

function reporterName({ reporterId }: Voice, reader: Reader): string {
  return nameOf(reader, reporterId);
}

/** What the customer was about to do, and what happened: a line each. Rich text, since people wrote it. */
function promptBlocks(voice: Voice, { words }: Reader): KnownBlock[] {
  const lines = (["attempt", "happening"] as const).flatMap((name) => {
    const text = voice[name];
    return text === null ? [] : [labelled(words(`post.${name}`), text)];
  });
  return lines.length === 0 || isFolded(voice) ? [] : [{ type: "rich_text", elements: lines }];
}

function labelled(label: string, text: string): RichTextSection {
  return {
    type: "rich_text_section",
    elements: [
      { type: "text", text: `${label}  `, style: { bold: true } },
      { type: "text", text },
    ],
  };
}

/** Its words are gone from the channel; the history has them. */
function closedCard(voice: Voice, text: string, reader: Reader, quoted: KnownBlock[] = []): Said {
  const blocks: KnownBlock[] = [
    section(`${STEP_MARK[stepOf(voice)]} ${text}`),
    ...quoted,
    { type: "actions", block_id: "voice", elements: buttonsOf(voice, reader) },
  ];
  return { text, blocks };
}

/** It goes on elsewhere, and its own words stay readable. */
function mergedCard(voice: Voice, reader: Reader): Said {
  const { memberId, voiceId } = voice.mergedInto ?? { memberId: voice.reporterId, voiceId: voice.id };
  const where = relatedName(voiceId, reader);
  const text = reader.words("card.merged", { who: nameOf(besides(reader, voiceId), memberId), where });
  return closedCard(voice, text, reader, [voiceQuote(voice, reader, 500)]);
}

function buttonsOf(voice: Voice, { words }: Reader): Button[] {
  const more = button(words("card.more"), MENU, voice.id);
  const unfold = isFolded(voice) && voice.words !== "" ? [button(words("fold.button"), UNFOLD, voice.id)] : [];
  const join = button(words("card.join"), JOIN, voice.id);
  const claim = button(words("card.claim"), CLAIM, voice.id, voice.claims.length === 0 ? "primary" : undefined);
  const back = asking(button(words("card.back"), CUSTOMER_BACK, voice.id), {
    title: words("reopen.confirm.title"),
    text: words("reopen.confirm.text"),
    confirm: words("reopen.confirm.yes"),
    deny: words("reopen.confirm.no"),
  });
  switch (stepOf(voice)) {
    case "posted":
    case "claimed":
      return [claim, join, button(words("card.conclude"), OPEN_CONCLUDE, voice.id), more, ...unfold];
    case "concluded":
      return [claim, join, back, more, ...unfold];
    case "told":
      return [join, back, more, ...unfold];
    case "withdrawn":
      return [more];
    case "merged":
      return [more, ...unfold];
  }
}
