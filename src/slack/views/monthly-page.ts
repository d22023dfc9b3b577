// A month's page for leaders: the reasons that were given, what was decided and found, and what is still open.
import type { KnownBlock } from "@slack/types";
import type { TimeWindow } from "../../domain/calendar/due-times.ts";
import type { Some } from "../../domain/digest/content.ts";
import { type MonthContent, sharesOf } from "../../domain/digest/month.ts";
import { percentOf } from "../../domain/digest/numbers.ts";
import type { VoiceId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { context, type Said, sections } from "./blocks.ts";
import { barChart, pieChart } from "./charts.ts";
import { nameOfWords } from "./cut.ts";
import { fitting } from "./fit.ts";
import { escapeMrkdwn, type Reader, shielded, timeText } from "./reader.ts";
import { LISTED_MOST, relatedName, voiceName } from "./voice-words.ts";

const REASON_MOST = 150;

export interface MonthlyPage {
  /** The digest's own name; empty where it has none. */
  name: string;
  window: TimeWindow;
  content: MonthContent;
  cardUrls: ReadonlyMap<VoiceId, string>;
}

/** The reader knows the voices with which the decided ones were in conflict. */
export function monthlyPage(state: MonthlyPage, reader: Reader): Said {
  return fitting((each) => draw(state, each), reader);
}

function draw(state: MonthlyPage, reader: Reader): Said {
  const { words } = reader;
  const { decided, missed, accessibility, promised } = state.content;
  const title = words("monthly.title", { month: monthText(state.window, reader) });
  return {
    text: title,
    blocks: [
      { type: "header", text: { type: "plain_text", text: title } },
      ...reasonBlocks(state.content, reader),
      ...listed("decided", decided, state, reader, decidedLine),
      ...listed("missed", missed, state, reader, missedLine),
      ...listed("accessibility", accessibility, state, reader, nameLine),
      ...listed("promised", promised, state, reader, nameLine),
      context(aboutText(state, reader)),
    ],
  };
}

/** "11월", or "10월~11월" where the page before did not come. */
function monthText({ from, until }: TimeWindow, { language, timeZone }: Reader): string {
  const last = new Date(until.getTime() - 1);
  return new Intl.DateTimeFormat(language, { timeZone, month: "long" }).formatRange(from, last);
}

function aboutText({ name, window }: MonthlyPage, reader: Reader): string {
  const [from, until] = [timeText(reader, window.from), timeText(reader, window.until)];
  const about = reader.words("monthly.about", { from, until });
  return name === "" ? about : `${escapeMrkdwn(name)} · ${about}`;
}

/** Shares, in words and drawn: how many there were is nobody's merit. */
function reasonBlocks({ outcomes, causes, concluded, told }: MonthContent, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const title = `*${words("monthly.reasons")}*`;
  const toldPercent = percentOf(told, concluded);
  if (toldPercent === null) return sections([title, words("monthly.reasons_none")]);
  const ofOutcomes = sharesOf(outcomes).map(({ is, percent }) => ({ label: words(`outcome.${is}`), value: percent }));
  const ofCauses = sharesOf(causes).map(({ is, percent }) => ({ label: words(`cause.${is}`), value: percent }));
  const lines = [
    title,
    words("monthly.outcomes", { shares: sharesText(ofOutcomes, reader) }),
    words("monthly.causes", { shares: sharesText(ofCauses, reader) }),
    words("monthly.told", { percent: toldPercent }),
  ];
  const bars = barChart({
    title: words("monthly.cause_chart"),
    unit: words("monthly.chart_percent"),
    categories: ofCauses.map(({ label }) => label),
    series: [{ name: words("monthly.cause_series"), values: ofCauses.map(({ value }) => value) }],
  });
  return [...sections(lines), pieChart(words("monthly.outcome_chart"), ofOutcomes), bars];
}

function sharesText(shares: readonly { label: string; value: number }[], { words }: Reader): string {
  const parts = shares.map(({ label, value }) => {
    return value === 0
      ? words("monthly.share_little", { name: label })
      : words("monthly.share", { name: label, percent: value });
  });
  return parts.join(" · ");
}

type Line = (voice: Voice, state: MonthlyPage, reader: Reader) => string;

function listed(
  key: "decided" | "missed" | "accessibility" | "promised",
  { voices, count }: Some,
  state: MonthlyPage,
  reader: Reader,
  lineOf: Line,
): KnownBlock[] {
  if (count === 0) return [];
  const shown = voices.slice(0, reader.namesMost);
  const lines = shown.map((voice) => `• ${lineOf(voice, state, shielded(reader, voice))}`);
  if (count > shown.length) lines.push(reader.words("monthly.more"));
  return sections([`*${reader.words(`monthly.${key}`)}*`, ...lines]);
}

const nameLine: Line = (voice, { cardUrls }, reader) => {
  const name = voiceName(voice, reader, LISTED_MOST);
  const url = cardUrls.get(voice.id);
  return url === undefined ? name : `<${url}|${name}>`;
};

/** "쿠폰이 안 된대요 ↔ 적립이 줄었대요 — 정책 안내: …" */
const decidedLine: Line = (voice, state, reader) => {
  const [other] = voice.conflicts;
  const pair = other ? ` ↔ ${relatedName(other.voiceId, reader)}` : "";
  return `${nameLine(voice, state, reader)}${pair}${reasonText(voice, reader)}`;
};

/** What it was, and where it came from: there a monitor is missing. */
const missedLine: Line = (voice, state, reader) => {
  const { journeyStage, inquiryType, conclusion } = voice;
  const { words } = reader;
  const parts = [
    ...(conclusion ? [words("monthly.cause", { cause: words(`cause.${conclusion.cause}`) })] : []),
    ...(journeyStage ? [words(`journey_stage.${journeyStage}`)] : []),
    ...(inquiryType ? [words(`inquiry_type.${inquiryType}`)] : []),
  ];
  return `${nameLine(voice, state, reader)} — ${parts.join(" · ")}`;
};

function reasonText({ conclusion }: Voice, { words }: Reader): string {
  if (conclusion === null) return "";
  return ` — ${words(`outcome.${conclusion.outcome}`)}: ${escapeMrkdwn(nameOfWords(conclusion.reason, REASON_MOST))}`;
}
