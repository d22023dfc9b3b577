// A week's numbers: in words, and the same in a table and a chart.
import type { KnownBlock } from "@slack/types";
import { percentOf, type Spans, type WeekNumbers } from "../../domain/digest/numbers.ts";
import type { InquiryType, JourneyStage } from "../../domain/voice/sets.ts";
import { sections } from "./blocks.ts";
import { barChart, type Cell, dataTable } from "./charts.ts";
import type { Reader } from "./reader.ts";

export interface TwoWeeks {
  week: WeekNumbers;
  before: WeekNumbers;
}

/** "응답 92% · 그 전 주 88%" */
export function answeredText({ week, before }: TwoWeeks, { words }: Reader): string {
  const percent = percentOf(week.answered, week.opened);
  const earlier = percentOf(before.answered, before.opened);
  const now = percent === null ? words("weekly.none_opened") : words("weekly.answered", { percent });
  return earlier === null ? now : `${now} · ${words("weekly.answered_before", { percent: earlier })}`;
}

export function numberBlocks(weeks: TwoWeeks, reader: Reader): KnownBlock[] {
  const paragraphs = [shareLines(weeks, reader), ...spanParagraphs(weeks, reader)];
  return [...paragraphs.flatMap(sections), ...tableBlocks(weeks, reader), ...stageChart(weeks, reader)];
}

/** Rounded up to a whole minute, above ten hours to a whole hour: so "within" it stays true. */
export function withinText({ words }: Reader, minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes));
  if (whole < 60) return words("span.minutes", { count: whole });
  if (whole >= HOURS_ONLY * 60) return words("span.hours", { count: Math.ceil(whole / 60) });
  const [hours, left] = [Math.floor(whole / 60), whole % 60];
  const inHours = words("span.hours", { count: hours });
  return left === 0 ? inHours : `${inHours} ${words("span.minutes", { count: left })}`;
}

const HOURS_ONLY = 10;

/** Of how many voices the shares are. */
function shareLines({ week, before }: TwoWeeks, { words }: Reader): string[] {
  const lines: string[] = [];
  if (week.opened > 0) lines.push(words("weekly.opened", { count: week.opened, answered: week.answered }));
  if (before.opened > 0) lines.push(words("weekly.opened_before", { count: before.opened, answered: before.answered }));
  lines.push(
    week.concluded === 0
      ? words("weekly.none_concluded")
      : words("weekly.concluded", { count: week.concluded, told: week.told }),
  );
  return lines;
}

function spanParagraphs({ week, before }: TwoWeeks, reader: Reader): string[][] {
  const { words } = reader;
  const { internalPercent, byStage, byType } = week;
  const firstAnswer = { week: week.firstAnswer, before: before.firstAnswer };
  const telling = { week: week.telling, before: before.telling };
  const internal = internalPercent === null ? [] : [words("weekly.internal", { percent: internalPercent })];
  const stages = byStage.map(({ is, spans }): [string, Spans] => [stageName(is, reader), spans]);
  const types = byType.map(({ is, spans }): [string, Spans] => [typeName(is, reader), spans]);
  return [
    spansText(words("weekly.first_answer"), firstAnswer, reader),
    [...spansText(words("weekly.telling"), telling, reader), ...internal],
    mediansText(words("weekly.by_stage"), stages, reader),
    mediansText(words("weekly.by_type"), types, reader),
  ];
}

function spansText(what: string, of: { week: Spans | null; before: Spans | null }, reader: Reader): string[] {
  const { words } = reader;
  const inWords = (spans: Spans) => ({
    median: withinText(reader, spans.median),
    p90: withinText(reader, spans.p90),
    worst: withinText(reader, spans.worst),
  });
  const line = of.week === null ? words("weekly.spans_none") : words("weekly.spans", inWords(of.week));
  const earlier =
    of.before === null ? words("weekly.spans_none_before") : words("weekly.spans_before", inWords(of.before));
  return [`*${what}*  ${line}`, earlier];
}

function mediansText(title: string, medians: readonly [string, Spans][], reader: Reader): string[] {
  if (medians.length === 0) return [];
  const parts = medians.map(([name, { median }]) => `${name} ${withinText(reader, median)}`);
  return [title, parts.join(" · ")];
}

function stageName(is: JourneyStage, { words }: Reader): string {
  return words(`journey_stage.${is}`);
}

function typeName(is: InquiryType, { words }: Reader): string {
  return words(`inquiry_type.${is}`);
}

/** Where nothing was measured in either week there is no table. */
function tableBlocks({ week, before }: TwoWeeks, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const row = (name: string, now: Spans | null, earlier: Spans | null): Cell[][] => {
    if (now === null && earlier === null) return [];
    return [[name, cellOf(now?.median), cellOf(now?.p90), cellOf(now?.worst), cellOf(earlier?.median)]];
  };
  const cellOf = (minutes: number | undefined): Cell => {
    return minutes === undefined ? "—" : { value: Math.ceil(minutes), text: withinText(reader, minutes) };
  };
  const earlierOf = <Name>(list: readonly { is: Name; spans: Spans }[], is: Name) => {
    return list.find((each) => each.is === is)?.spans ?? null;
  };
  const rows = [
    ...row(words("weekly.first_answer"), week.firstAnswer, before.firstAnswer),
    ...row(words("weekly.telling"), week.telling, before.telling),
    ...week.byStage.flatMap(({ is, spans }) => {
      const name = words("weekly.answer_at", { where: stageName(is, reader) });
      return row(name, spans, earlierOf(before.byStage, is));
    }),
    ...week.byType.flatMap(({ is, spans }) => {
      const name = words("weekly.answer_about", { where: typeName(is, reader) });
      return row(name, spans, earlierOf(before.byType, is));
    }),
  ];
  const header = [
    words("weekly.column.what"),
    words("weekly.column.median"),
    words("weekly.column.p90"),
    words("weekly.column.worst"),
    words("weekly.column.before"),
  ];
  return rows.length === 0 ? [] : [dataTable(words("weekly.table"), header, rows)];
}

/** The week before is drawn beside it only where there is something to draw at every stage: nothing is no nought. */
function stageChart({ week, before }: TwoWeeks, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const stages = week.byStage;
  if (stages.length < 2) return [];
  const values = stages.map(({ spans }) => Math.ceil(spans.median));
  const earlier = stages.flatMap(({ is }) => before.byStage.find((each) => each.is === is)?.spans.median ?? []);
  const series = [{ name: words("weekly.this_week"), values }];
  if (earlier.length === stages.length) {
    series.push({ name: words("weekly.week_before"), values: earlier.map((minutes) => Math.ceil(minutes)) });
  }
  return [
    barChart({
      title: words("weekly.stage_chart"),
      unit: words("weekly.chart_minutes"),
      categories: stages.map(({ is }) => stageName(is, reader)),
      series,
    }),
  ];
}
