// A week's page: how complete and how quick answers were, with the week before, and where voices waited most.
import type { KnownBlock } from "@slack/types";
import type { TimeWindow } from "../../domain/calendar/due-times.ts";
import { DAY_MS } from "../../domain/calendar/local-date.ts";
import type { WeekBlockage } from "../../domain/digest/own-blockage.ts";
import { OPEN_STEP, OWN_BLOCKAGE } from "../action-ids.ts";
import { button, context, type Said, section, sections } from "./blocks.ts";
import { barChart } from "./charts.ts";
import { fitting } from "./fit.ts";
import { obstacleLabel, obstacleText } from "./obstacle.ts";
import { dayOf, escapeMrkdwn, nameOf, type Reader, timeText } from "./reader.ts";
import { relatedName } from "./voice-words.ts";
import { answeredText, numberBlocks, type TwoWeeks, withinText } from "./week-numbers.ts";

export interface WeeklyDigest extends TwoWeeks {
  /** The digest's own name; empty where it has none. */
  name: string;
  window: TimeWindow;
  blockages: readonly WeekBlockage[];
  /** Other sections of the same message, below the numbers. */
  more: readonly KnownBlock[];
}

/** The reader knows the voices that the blockages name. */
export function weeklyDigest(state: WeeklyDigest, reader: Reader): Said {
  return fitting((each) => draw(state, each), reader);
}

function draw(state: WeeklyDigest, reader: Reader): Said {
  const first = answeredText(state, reader);
  return {
    text: first,
    blocks: [
      { type: "header", text: { type: "plain_text", text: titleOf(state, reader) } },
      section(`*${first}*`),
      ...longerBlocks(state, reader),
      ...numberBlocks(state, reader),
      ...blockageBlocks(state.blockages, reader),
      ...state.more,
      context(aboutText(state, reader)),
    ],
  };
}

/** "한 주 돌아보기 · 11월 16일 (월) ~ 11월 23일 (월)" */
function titleOf({ window }: WeeklyDigest, reader: Reader): string {
  const [from, until] = [window.from, window.until].map((at) => dayOf(reader, at));
  return `${reader.words("digest.form.weekly")} · ${from} ~ ${until}`;
}

/** A page that did not come is in this one. */
function longerBlocks({ window }: WeeklyDigest, { words }: Reader): KnownBlock[] {
  const days = Math.round((window.until.getTime() - window.from.getTime()) / DAY_MS);
  return days > LONG_WEEK_DAYS ? [context(words("weekly.longer", { days }))] : [];
}

/** Holidays move the page by days. */
const LONG_WEEK_DAYS = 11;

function aboutText({ name, window }: WeeklyDigest, reader: Reader): string {
  const [from, until] = [timeText(reader, window.from), timeText(reader, window.until)];
  const about = reader.words("weekly.about", { from, until });
  return name === "" ? about : `${escapeMrkdwn(name)} · ${about}`;
}

function blockageBlocks(blockages: readonly WeekBlockage[], reader: Reader): KnownBlock[] {
  const { words } = reader;
  const title = `*${words("blockage.title")}*`;
  if (blockages.length === 0) return [section(`${title}\n${words("blockage.none")}`)];
  return [
    section(`${title}\n${words("blockage.about")}`),
    ...blockageChart(blockages, reader),
    ...blockages.flatMap((blockage, index) => blockageBlock(blockage, index + 1, reader)),
  ];
}

function blockageBlock(blockage: WeekBlockage, number: number, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const { obstacle, minutes, windowId, position } = blockage;
  const waited = words("blockage.waited", { span: withinText(reader, minutes) });
  const value = `${windowId}:${position}`;
  const isOpen = blockage.ownerId === null && blockage.step === null;
  return [
    ...sections([
      `*${number}. ${obstacleText(obstacle, reader)}*`,
      waited,
      ...examples(blockage, reader),
      ...doneLines(blockage, reader),
    ]),
    {
      type: "actions",
      block_id: `blockage_${position}`,
      elements: [
        button(words("blockage.own"), OWN_BLOCKAGE, value, isOpen ? "primary" : undefined),
        button(words("blockage.write_step"), OPEN_STEP, value),
      ],
    },
  ];
}

function examples({ voiceIds }: WeekBlockage, reader: Reader): string[] {
  const named = voiceIds.filter((id) => reader.voices.get(id)?.voice.withdrawnAt === null);
  return named.slice(0, reader.namesMost).map((id) => `• ${relatedName(id, reader)}`);
}

/** Who looks at it, and which step goes: one of the two is enough. */
function doneLines({ ownerId, step, stepById }: WeekBlockage, reader: Reader): string[] {
  const { words } = reader;
  const lines: string[] = [];
  if (ownerId !== null) lines.push(`👀 ${words("blockage.owner", { who: nameOf(reader, ownerId) })}`);
  if (step !== null) {
    const who = stepById === null ? "" : nameOf(reader, stepById);
    lines.push(`✂️ ${words("blockage.step", { step: escapeMrkdwn(step), who })}`);
  }
  return lines.length > 0 ? lines : [`_${words("blockage.open")}_`];
}

function blockageChart(blockages: readonly WeekBlockage[], reader: Reader): KnownBlock[] {
  const { words } = reader;
  if (blockages.length < 2) return [];
  return [
    barChart({
      title: words("blockage.chart"),
      unit: words("blockage.chart_hours"),
      categories: blockages.map(({ obstacle }, index) => obstacleLabel(obstacle, index + 1, reader)),
      series: [{ name: words("blockage.title"), values: blockages.map(({ minutes }) => hoursOf(minutes)) }],
    }),
  ];
}

/** With one digit behind the point. */
function hoursOf(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
