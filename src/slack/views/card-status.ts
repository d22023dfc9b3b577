// Where a voice stands, in lines: who is on it, what was concluded, what it waits for, what it has to do with others.
import type { MemberId } from "../../domain/ids.ts";
import { votersFor } from "../../domain/voice/rule.ts";
import { RULINGS } from "../../domain/voice/sets.ts";
import {
  type Conclusion,
  isAboutAccessibility,
  type Pause,
  type Reopening,
  standingPromise,
  stepOf,
  untoldOf,
  type Voice,
} from "../../domain/voice/voice.ts";
import { nameOfWords } from "./cut.ts";
import { dayText, escapeMrkdwn, nameOf, namesOf, type Reader } from "./reader.ts";
import { relatedName } from "./voice-words.ts";

export const STEP_MARK = {
  posted: "⚪",
  claimed: "👀",
  concluded: "✅",
  told: "💬",
  withdrawn: "↩️",
  merged: "🔗",
} as const;

/** Of many merged or conflicting voices the first are named; the history has all. */
const RELATED_MOST = 3;

/** Ready for mrkdwn. */
export function statusLines(voice: Voice, reader: Reader): string[] {
  const { words } = reader;
  const { conclusion, pause, reopening } = voice;
  const step = stepOf(voice);
  const lines = [`${STEP_MARK[step]} *${words(`step.${step}`)}*  ${sentenceOf(voice, reader)}`];
  if (conclusion) lines.push(...conclusionLines(voice, conclusion, reader));
  const promise = conclusion ? null : standingPromise(voice);
  if (promise) lines.push(`🤝 ${words("card.promised", { who: nameOf(reader, promise.memberId) })}`);
  const rulingLine = rulingText(voice, reader);
  if (rulingLine !== null) lines.push(rulingLine);
  if (pause) lines.push(pauseText(pause, reader));
  if (pause && isAboutAccessibility(voice)) lines.push(words("card.accessibility"));
  if (!conclusion && reopening) lines.push(reopenedText(reopening, reader));
  const others = voice.listeners.map((listener) => listener.memberId).filter((id) => id !== voice.reporterId);
  if (others.length > 0) lines.push(words("card.listeners", { who: namesOf(reader, others) }));
  return [...lines, ...relatedLines(voice, reader)];
}

function conclusionLines(voice: Voice, conclusion: Conclusion, reader: Reader): string[] {
  const { words } = reader;
  const outcome = words(`outcome.${conclusion.outcome}`);
  const cause = words(`cause.${conclusion.cause}`);
  const lines = [words("card.concluded", { who: nameOf(reader, conclusion.memberId), outcome, cause })];
  if (conclusion.affected !== null)
    lines.push(words("card.affected", { what: escapeMrkdwn(nameOfWords(conclusion.affected, 200)) }));
  if (conclusion.revisitOn) lines.push(words("card.revisit", { day: dayText(reader, conclusion.revisitOn) }));
  if (voice.claims.length > 0) lines.push(words("card.claimed", { who: namesOf(reader, claimersOf(voice)) }));
  return lines;
}

function relatedLines({ merged, conflicts }: Voice, reader: Reader): string[] {
  const { words } = reader;
  const most = Math.min(RELATED_MOST, reader.namesMost);
  const name = (each: { voiceId: Voice["id"] }) => relatedName(each.voiceId, reader);
  return [
    ...merged.slice(0, most).map((each) => `🔗 ${words("card.holds", { which: name(each) })}`),
    ...conflicts.slice(0, most).map((each) => {
      const line = `⚡ ${words("card.conflict", { which: name(each) })}`;
      // Where there is hardly room for names there is none for what was said of them; the thread has it.
      const hasNote = each.note !== "" && reader.namesMost > 1;
      return hasNote ? `${line} — ${escapeMrkdwn(nameOfWords(each.note, 150))}` : line;
    }),
  ];
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
    case "merged":
      return "";
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
  if (pause.kind === "talking") {
    const line = `🗓️ ${reader.words("card.talking", { day })}`;
    return pause.why === "" ? line : `${line} ${escapeMrkdwn(pause.why)}`;
  }
  const [whom, what] = [escapeMrkdwn(pause.forWhom), escapeMrkdwn(pause.what)];
  return `⏳ ${reader.words("card.waiting_for", { whom, what, day })}`;
}

/** The reason is somebody's words: short here, whole in the thread. */
function reopenedText(reopening: Reopening, reader: Reader): string {
  const who = nameOf(reader, reopening.memberId);
  switch (reopening.why) {
    case "customer_back":
      return reader.words("card.reopened_back", { who });
    case "revisit_day":
      return reader.words("card.reopened_day");
    case "not_over":
      return reader.words("card.reopened", { who, reason: escapeMrkdwn(nameOfWords(reopening.reason, 150)) });
  }
}

function claimersOf(voice: Voice): MemberId[] {
  return voice.claims.map((claim) => claim.memberId);
}
