// The card: the one message that stands for a voice, drawn anew from its state each time.
import type { Button, KnownBlock } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import { votersFor } from "../../domain/voice/rule.ts";
import { RULINGS } from "../../domain/voice/sets.ts";
import { type Pause, type Reopening, stepOf, type Voice } from "../../domain/voice/voice.ts";
import { CLAIM, CUSTOMER_BACK, JOIN, MENU, OPEN_CONCLUDE, UNFOLD } from "../action-ids.ts";
import { button, context, quote, type Said, section, sections } from "./blocks.ts";
import { nameOfWords } from "./cut.ts";
import { dateToken, dayText, escapeMrkdwn, nameOf, namesOf, type Reader } from "./reader.ts";
import { isFolded, voiceName, voiceQuote } from "./voice-words.ts";

const PAIN_MARK = { blocked: "🔥", severe: "😣", mild: "🙂", praise: "💛" } as const;
export const STEP_MARK = { posted: "⚪", claimed: "👀", concluded: "✅", told: "💬", withdrawn: "↩️" } as const;

export function voiceCard(voice: Voice, reader: Reader): Said {
  if (voice.withdrawnAt) return withdrawnCard(voice, reader);
  const blocks: KnownBlock[] = [
    voiceQuote(voice, reader),
    context(factsOf(voice, reader)),
    context(
      reader.words("card.posted", { who: nameOf(reader, voice.reporterId), when: dateToken(reader, voice.postedAt) }),
    ),
    ...statusOf(voice, reader),
  ];
  if (voice.conclusion) blocks.push(section(`*${reader.words("card.reason")}*`), quote(voice.conclusion.reason));
  blocks.push({ type: "actions", block_id: "voice", elements: buttonsOf(voice, reader) });
  return { text: reader.words("card.name", { words: voiceName(voice, reader, 150) }), blocks };
}

/** Its words are gone from the channel; the history has them. */
function withdrawnCard(voice: Voice, reader: Reader): Said {
  const text = reader.words("card.withdrawn", { who: nameOf(reader, voice.reporterId) });
  const blocks: KnownBlock[] = [
    section(`${STEP_MARK.withdrawn} ${text}`),
    { type: "actions", block_id: "voice", elements: buttonsOf(voice, reader) },
  ];
  return { text, blocks };
}

/** "😣 불편 정도: 크게 불편해요 · 문의 유형: 배송 · …" */
function factsOf(voice: Voice, { words }: Reader): string {
  const facts = [`${PAIN_MARK[voice.pain]} ${words("card.facts.pain", { value: words(`pain.${voice.pain}`) })}`];
  const { inquiryType, journeyStage, inboundChannel, customerType } = voice;
  if (inquiryType) facts.push(words("card.facts.inquiry_type", { value: words(`inquiry_type.${inquiryType}`) }));
  if (journeyStage) facts.push(words("card.facts.journey_stage", { value: words(`journey_stage.${journeyStage}`) }));
  if (inboundChannel)
    facts.push(words("card.facts.inbound_channel", { value: words(`inbound_channel.${inboundChannel}`) }));
  if (customerType) facts.push(words("card.facts.customer_type", { value: words(`customer_type.${customerType}`) }));
  return facts.join("  ·  ");
}

function statusOf(voice: Voice, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const step = stepOf(voice);
  const lines = [`${STEP_MARK[step]} *${words(`step.${step}`)}*  ${sentenceOf(voice, reader)}`];
  const { conclusion } = voice;
  if (conclusion) {
    const outcome = words(`outcome.${conclusion.outcome}`);
    const cause = words(`cause.${conclusion.cause}`);
    lines.push(words("card.concluded", { who: nameOf(reader, conclusion.memberId), outcome, cause }));
    if (conclusion.revisitOn) lines.push(words("card.revisit", { day: dayText(reader, conclusion.revisitOn) }));
    if (voice.claims.length > 0) lines.push(words("card.claimed", { who: namesOf(reader, claimersOf(voice)) }));
  }
  const rulingLine = rulingText(voice, reader);
  if (rulingLine !== null) lines.push(rulingLine);
  if (voice.pause) lines.push(pauseText(voice.pause, reader));
  if (!conclusion && voice.reopening) lines.push(reopenedText(voice.reopening, reader));
  const others = voice.listeners.map((listener) => listener.memberId).filter((id) => id !== voice.reporterId);
  if (others.length > 0) lines.push(words("card.listeners", { who: namesOf(reader, others) }));
  return sections(lines);
}

function sentenceOf(voice: Voice, reader: Reader): string {
  switch (stepOf(voice)) {
    case "posted":
      return reader.words("card.unclaimed");
    case "claimed":
      return reader.words("card.claimed", { who: namesOf(reader, claimersOf(voice)) });
    case "concluded":
      return reader.words("card.waiting", { who: namesOf(reader, untoldOf(voice)) });
    case "told":
      return reader.words("card.told");
    case "withdrawn":
      return reader.words("card.withdrawn", { who: nameOf(reader, voice.reporterId) });
  }
}

const RULING_MARK = { issue: "🚨", inquiry: "💬", more: "🤔" } as const;

/** Who thinks what, by name and never by number; once ruled, the ruling. Null while nobody has said anything. */
function rulingText({ votes, ruling }: Voice, reader: Reader): string | null {
  const { words } = reader;
  if (ruling) return `⚖️ ${words("card.ruled", { ruling: words(`ruling.${ruling.ruling}`) })}`;
  const parts = RULINGS.flatMap((each) => {
    const voters = votersFor(votes, each);
    if (voters.length === 0) return [];
    const who = namesOf(reader, voters);
    return [`${RULING_MARK[each]} ${words("card.vote", { ruling: words(`ruling.${each}`), who })}`];
  });
  return parts.length > 0 ? `⚖️ ${words("card.votes", { votes: parts.join("  ·  ") })}` : null;
}

/** "⏳ 기다리는 중  물류팀 · 재입고 날짜 확인 · 12월 1일 (화)까지" */
function pauseText(pause: Pause, reader: Reader): string {
  const day = dayText(reader, pause.until);
  if (pause.kind === "talking") return `🗓️ ${reader.words("card.talking", { day })}`;
  const [whom, what] = [escapeMrkdwn(pause.forWhom), escapeMrkdwn(pause.what)];
  return `⏳ ${reader.words("card.waiting_for", { whom, what, day })}`;
}

/** The reason is somebody's words: short here, whole in the thread. */
function reopenedText({ memberId, reason, isCustomerBack }: Reopening, reader: Reader): string {
  const who = nameOf(reader, memberId);
  if (reason === "" && isCustomerBack) return reader.words("card.reopened_back", { who });
  return reader.words("card.reopened", { who, reason: escapeMrkdwn(nameOfWords(reason, 150)) });
}

function buttonsOf(voice: Voice, { words }: Reader): Button[] {
  const more = button(words("card.more"), MENU, voice.id);
  const unfold = isFolded(voice) ? [button(words("fold.button"), UNFOLD, voice.id)] : [];
  const join = button(words("card.join"), JOIN, voice.id);
  const claim = button(words("card.claim"), CLAIM, voice.id, voice.claims.length === 0 ? "primary" : undefined);
  switch (stepOf(voice)) {
    case "posted":
    case "claimed":
      return [claim, join, button(words("card.conclude"), OPEN_CONCLUDE, voice.id), more, ...unfold];
    case "concluded":
      return [claim, join, button(words("card.back"), CUSTOMER_BACK, voice.id), more, ...unfold];
    case "told":
      return [join, button(words("card.back"), CUSTOMER_BACK, voice.id), more, ...unfold];
    case "withdrawn":
      return [more];
  }
}

function claimersOf(voice: Voice): MemberId[] {
  return voice.claims.map((claim) => claim.memberId);
}

export function untoldOf(voice: Voice): MemberId[] {
  return voice.listeners.filter((listener) => !listener.toldAt).map((listener) => listener.memberId);
}
